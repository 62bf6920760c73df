// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Where members and activity will be: their outline on the way, and a sentence where there is no connection to bring them.
Card {
    Column { // leaves no room for what is not shown
        width: parent.width

        ColumnLayout {
            width: parent.width
            spacing: Theme.medium
            visible: Session.link !== Session.Offline

            Skeleton {
                Layout.preferredWidth: Theme.badgeWidth
            }
            Repeater {
                model: 3
                RowLayout {
                    spacing: Theme.medium

                    Skeleton {
                        implicitWidth: Theme.avatarSize
                        implicitHeight: Theme.avatarSize
                        radius: width / 2
                    }
                    Skeleton {
                        Layout.fillWidth: true
                        Layout.maximumWidth: Theme.popupWidth
                    }
                }
            }
        }
        Label {
            width: parent.width
            visible: Session.link === Session.Offline
            text: qsTr("You are offline. Members and activity are shown when you are connected again.")
            secondary: true
            wrapMode: Text.Wrap
        }
    }
}
