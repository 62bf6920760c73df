// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// Reading the keychain takes a few milliseconds: nothing is shown that would only flash; later the outline of Home.
FocusScope {
    id: page

    property bool late: false

    Timer {
        interval: Theme.quietStart
        running: true
        onTriggered: page.late = true
    }
    Item {
        anchors.fill: parent
        visible: page.late

        Rectangle {
            id: header
            width: parent.width
            height: Theme.headerHeight
            color: Theme.surface

            Row {
                anchors.verticalCenter: parent.verticalCenter
                anchors.left: parent.left
                anchors.leftMargin: Theme.huge
                spacing: Theme.small

                Skeleton {
                    width: Theme.avatarSize
                    height: Theme.avatarSize
                    radius: Theme.radius
                }
                Skeleton {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.badgeWidth
                }
            }
            Separator {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
        Label {
            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width - 2 * Theme.large)
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: qsTr("Opening your session…")
            secondary: true
        }
    }
}
