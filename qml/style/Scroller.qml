// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Latchkey.Style

T.ScrollBar {
    id: control

    implicitWidth: Theme.small
    implicitHeight: Theme.small
    padding: Theme.hairline
    visible: size < 1
    minimumSize: 0.1
    Accessible.ignored: true // an assistive program moves by items

    contentItem: Rectangle {
        implicitWidth: Theme.small - 2 * Theme.hairline
        radius: width / 2
        color: Theme.fieldBorder
        opacity: control.pressed || control.hovered ? 1 : Theme.subdued
    }
}
