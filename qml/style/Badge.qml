// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

Rectangle {
    id: badge

    required property string text

    implicitWidth: Math.min(Theme.badgeWidth, label.implicitWidth + 2 * Theme.small)
    implicitHeight: label.implicitHeight + Theme.tiny
    radius: height / 2
    color: Theme.hover
    visible: text.length > 0

    Label {
        id: label
        anchors.centerIn: parent
        width: Math.min(implicitWidth, parent.width - 2 * Theme.small)
        text: badge.text
        secondary: true
        font.pixelSize: Theme.smallText
    }
}
