// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

// A colour of the theme, with what is written on it.
Specimen {
    id: swatch

    required property color ground
    required property list<color> inks

    Rectangle {
        Layout.fillWidth: true
        implicitHeight: words.implicitHeight + 2 * Theme.small
        radius: Theme.radius
        color: swatch.ground
        border.width: Theme.hairline
        border.color: Theme.border

        Flow {
            id: words
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: Theme.small
            spacing: Theme.medium

            Repeater {
                model: swatch.inks
                Label {
                    required property color modelData
                    text: "Letters"
                    color: modelData
                }
            }
        }
    }
}
