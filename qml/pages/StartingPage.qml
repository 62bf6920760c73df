// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
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
    ColumnLayout {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Math.min(parent.width, Theme.contentWidth) - 2 * Theme.huge
        visible: page.late
        spacing: Theme.large

        RowLayout {
            Layout.topMargin: Theme.large
            Layout.bottomMargin: Theme.large
            spacing: Theme.medium

            Skeleton {
                implicitWidth: Theme.avatarSize
                implicitHeight: Theme.avatarSize
                radius: Theme.radius
            }
            Skeleton {
                implicitWidth: Theme.cardWidth / 3
            }
        }
        Skeleton {
            Layout.fillWidth: true
            implicitHeight: Theme.headerHeight * 2
            radius: Theme.bigRadius
        }
        Skeleton {
            Layout.fillWidth: true
            implicitHeight: Theme.headerHeight * 4
            radius: Theme.bigRadius
        }
        Label {
            Layout.alignment: Qt.AlignHCenter
            text: qsTr("Opening your session…")
            secondary: true
            font.pixelSize: Theme.smallText
        }
    }
}
