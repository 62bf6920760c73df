// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// The box around something to type in.
Rectangle {
    property bool focused: false
    property bool wrong: false

    implicitHeight: Theme.controlHeight
    radius: Theme.radius
    color: Theme.surface
    border.width: focused ? Theme.ringWidth : Theme.hairline
    border.color: wrong ? Theme.danger : focused ? Theme.focus : Theme.fieldBorder
}
