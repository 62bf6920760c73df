// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

Rectangle {
    id: badge

    required property string text

    implicitWidth: label.implicitWidth + 2 * Theme.small
    implicitHeight: label.implicitHeight + Theme.tiny
    radius: height / 2
    color: Theme.hover
    visible: text.length > 0

    Label {
        id: label
        anchors.centerIn: parent
        text: badge.text
        secondary: true
        font.pixelSize: Theme.smallText
    }
}
