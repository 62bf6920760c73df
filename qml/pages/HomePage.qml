// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// The home of the active organisation: who is in it, whom it waits for, what happened; beside it the person and the other places.
ScrollArea {
    id: page

    required property bool narrow
    property bool settings: false
    property bool late: false // what comes at once shows no outline
    readonly property bool connected: Session.link !== Session.Offline

    signal accountWanted

    function openForm() {
        organizations.openForm();
    }
    function focusList() {
        organizations.focusList();
    }

    Timer {
        interval: Theme.quietStart
        running: true
        onTriggered: page.late = true
    }
    contentHeight: body.height + 2 * Theme.huge

    Organization {
        id: place
        organizationId: Session.activeOrganization.id
        onOrganizationIdChanged: page.settings = false
    }

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
        NotRemembered {
            Layout.fillWidth: true
        }
        Banner {
            Layout.fillWidth: true
            visible: Session.user.id.length > 0 && !Session.user.emailVerified && Session.link === Session.Live
            sentence: qsTr("Confirm your e-mail address: invitations to you are shown then.")
            offer: qsTr("Confirm it")
            onTaken: page.accountWanted()
        }
        OfflineNotice {
            Layout.fillWidth: true
            visible: !page.connected && place.ready // else the outline says it
        }
        ReceivedInvitationsList {
            Layout.fillWidth: true
        }
        GridLayout {
            Layout.fillWidth: true
            columns: page.narrow ? 1 : 2
            columnSpacing: Theme.large
            rowSpacing: Theme.large

            // The organisation first, for who reads from above and for who comes by the keyboard.
            ColumnLayout {
                Layout.row: 0
                Layout.column: page.narrow ? 0 : 1
                Layout.fillWidth: true
                Layout.alignment: Qt.AlignTop
                spacing: Theme.large

                WorkspaceCard {
                    Layout.fillWidth: true
                    hasSettings: place.ready && (place.mayUpdate || place.mayLeave)
                    settingsShown: page.settings
                    onSettingsToggled: page.settings = !page.settings
                }
                Deferred {
                    enabled: page.connected
                    Layout.fillWidth: true
                    wanted: page.settings && place.ready
                    file: Qt.resolvedUrl("../components/OrganizationSettings.qml")
                    organization: place
                }
                Deferred {
                    Layout.fillWidth: true
                    wanted: page.late && (!place.ready || Session.switching)
                    file: Qt.resolvedUrl("../components/OrganizationOutline.qml")
                }
                Deferred {
                    Layout.fillWidth: true
                    wanted: place.ready
                    visible: wanted && !Session.switching
                    file: Qt.resolvedUrl("../components/OrganizationHome.qml")
                    organization: place
                }
            }
            ColumnLayout {
                Layout.row: page.narrow ? 1 : 0
                Layout.column: 0
                Layout.fillWidth: page.narrow
                Layout.preferredWidth: Theme.sideWidth
                Layout.alignment: Qt.AlignTop
                spacing: Theme.large

                ProfileCard {
                    compact: page.narrow
                    Layout.fillWidth: true
                }
                OrganizationCard {
                    id: organizations
                    Layout.fillWidth: true
                }
            }
        }
    }
}
