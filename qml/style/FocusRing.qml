// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// Drawn outside its parent, so that nothing moves when the focus does; `inside` where the parent would be clipped.
Rectangle {
    property bool shown: false
    property bool inside: false
    property int around: Theme.radius
    readonly property int distance: inside ? 0 : Theme.ringWidth + Theme.hairline

    anchors.fill: parent
    anchors.margins: -distance
    visible: shown
    color: "transparent"
    radius: around + distance
    border.width: Theme.ringWidth
    border.color: Theme.focus
}
