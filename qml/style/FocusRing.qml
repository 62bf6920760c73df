// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Latchkey.Style

// Shows that its owner has the focus by the keyboard. Drawn outside its parent, so that nothing moves when the focus does; `inside` where the
// parent would be clipped.
Rectangle {
    property T.Control owner: null
    readonly property bool byKeyboard: owner !== null && (owner.visualFocus || owner.activeFocus && Theme.showsFocus)
    property bool shown: byKeyboard
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
