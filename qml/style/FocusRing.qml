// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// Drawn outside its parent, so that nothing moves when the focus does.
Rectangle {
    property bool shown: false
    property int around: Theme.radius

    anchors.fill: parent
    anchors.margins: -Theme.ringWidth - Theme.hairline
    visible: shown
    color: "transparent"
    radius: around + Theme.ringWidth + Theme.hairline
    border.width: Theme.ringWidth
    border.color: Theme.focus
}
