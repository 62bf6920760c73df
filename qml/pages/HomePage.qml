// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Signed in: who, where, and how fresh. Goes to the section that was asked for before sign-in.
FocusScope {
    id: page

    readonly property bool narrow: width < Theme.narrowWidth

    function goToIntent() {
        if (PendingIntent.page === "organizations")
            organizations.focusList();
        else
            switcher.forceActiveFocus(Qt.OtherFocusReason);
        PendingIntent.fulfil();
    }

    Component.onCompleted: goToIntent()
    Connections {
        target: PendingIntent
        function onPageChanged() {
            if (PendingIntent.page.length > 0)
                page.goToIntent();
        }
    }

    Rectangle {
        id: header
        width: parent.width
        height: bar.implicitHeight + 2 * Theme.medium
        color: Theme.surface

        GridLayout {
            id: bar
            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.large
            anchors.rightMargin: Theme.large
            columns: page.narrow ? 1 : 2
            rowSpacing: Theme.tiny

            OrganizationSwitcher {
                id: switcher
                Layout.fillWidth: true
                Layout.maximumWidth: page.narrow ? -1 : implicitWidth
                focus: true
                onCreateRequested: organizations.openForm()
            }
            LinkIndicator {
                Layout.alignment: page.narrow ? Qt.AlignLeft : Qt.AlignRight
            }
        }
        Separator {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
    ScrollArea {
        anchors.top: header.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        contentHeight: body.height + 2 * Theme.huge

        ColumnLayout {
            id: body
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.huge
            width: Math.min(parent.width - 2 * Theme.large, Theme.contentWidth)
            spacing: Theme.large

            FailureBanner {
                Layout.fillWidth: true
                dismissable: true
            }
            Banner {
                Layout.fillWidth: true
                visible: !Session.remembered
                sentence: qsTr("Your keyring did not take the session: you stay signed in until Latchkey is closed.")
            }
            GridLayout {
                Layout.fillWidth: true
                columns: page.narrow ? 1 : 2
                columnSpacing: Theme.large
                rowSpacing: Theme.large

                ProfileCard {
                    compact: page.narrow
                    Layout.fillWidth: page.narrow
                    Layout.preferredWidth: Theme.sideWidth
                    Layout.alignment: Qt.AlignTop
                    Layout.rowSpan: page.narrow ? 1 : 2
                }
                WorkspaceCard {
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                }
                OrganizationCard {
                    id: organizations
                    Layout.fillWidth: true
                    Layout.alignment: Qt.AlignTop
                }
            }
            Button {
                Layout.alignment: Qt.AlignHCenter
                flat: true
                text: qsTr("Diagnostics")
                onClicked: Diagnostics.open()
            }
        }
    }
}
