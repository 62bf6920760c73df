// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Above every page of somebody who is signed in: where, how fresh, who.
FocusScope {
    id: header

    required property bool narrow

    signal createRequested
    signal chosen(section: string)

    function focusSwitcher() {
        switcher.forceActiveFocus(Qt.OtherFocusReason);
    }

    function openSwitcher() {
        focusSwitcher();
        switcher.open();
    }

    implicitHeight: bar.implicitHeight + 2 * Theme.medium

    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    ColumnLayout {
        id: bar
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.large
        anchors.rightMargin: Theme.large
        spacing: Theme.tiny

        RowLayout {
            spacing: Theme.medium

            OrganizationSwitcher {
                id: switcher
                focus: true
                Layout.fillWidth: true
                Layout.maximumWidth: header.narrow ? -1 : implicitWidth
                onCreateRequested: header.createRequested()
            }
            Item {
                Layout.fillWidth: !header.narrow
            }
            LinkIndicator {
                visible: !header.narrow
            }
            UserMenu {
                onChosen: section => header.chosen(section)
            }
        }
        LinkIndicator {
            Layout.fillWidth: true
            visible: header.narrow
            narrow: true
        }
    }
    Separator {
        anchors.bottom: parent.bottom
        width: parent.width
    }
}
