// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// The key on its tile, out of bars and rings like every sign here.
Rectangle {
    id: mark

    implicitWidth: Theme.giant
    implicitHeight: Theme.giant
    radius: width * 0.26
    color: Theme.accent

    Item {
        anchors.centerIn: parent
        width: mark.width
        height: mark.height
        rotation: -45

        Rectangle {
            x: mark.width * 0.18
            anchors.verticalCenter: parent.verticalCenter
            width: mark.width * 0.3
            height: width
            radius: width / 2
            color: "transparent"
            border.width: mark.width * 0.085
            border.color: Theme.accentInk
            antialiasing: true
        }
        Rectangle {
            x: mark.width * 0.46
            anchors.verticalCenter: parent.verticalCenter
            width: mark.width * 0.37
            height: mark.width * 0.085
            radius: height / 2
            color: Theme.accentInk
            antialiasing: true
        }
        Rectangle {
            x: mark.width * 0.73
            y: mark.height * 0.5
            width: mark.width * 0.085
            height: mark.height * 0.15
            radius: width / 2
            color: Theme.accentInk
            antialiasing: true
        }
        Rectangle {
            x: mark.width * 0.58
            y: mark.height * 0.5
            width: mark.width * 0.085
            height: mark.height * 0.12
            radius: width / 2
            color: Theme.accentInk
            antialiasing: true
        }
    }
}
