// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Latchkey.Style

T.Popup {
    id: control

    implicitWidth: Theme.popupWidth
    implicitHeight: contentHeight + topPadding + bottomPadding
    padding: Theme.small
    margins: Theme.small
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    background: Item {
        // Two soft edges instead of a blurred shadow, which the software renderer does not have.
        Rectangle {
            anchors.fill: parent
            anchors.margins: -Theme.tiny
            anchors.topMargin: 0
            anchors.bottomMargin: -2 * Theme.tiny
            radius: Theme.bigRadius + Theme.tiny
            color: Theme.shadow
            opacity: Theme.dark ? 0.25 : 0.05
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: -Theme.ringWidth
            anchors.bottomMargin: -Theme.tiny
            radius: Theme.bigRadius + Theme.ringWidth
            color: Theme.shadow
            opacity: Theme.dark ? 0.3 : 0.06
        }
        Rectangle {
            anchors.fill: parent
            radius: Theme.bigRadius
            color: Theme.raised
            border.width: Theme.hairline
            border.color: Theme.border
        }
    }
}
