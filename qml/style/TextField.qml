// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Latchkey.Style

T.TextField {
    id: control

    property bool wrong: false

    implicitWidth: Theme.popupWidth
    implicitHeight: Math.max(Theme.controlHeight, contentHeight + topPadding + bottomPadding)
    leftPadding: Theme.medium
    rightPadding: Theme.medium
    verticalAlignment: TextInput.AlignVCenter
    horizontalAlignment: TextInput.AlignLeft
    font.pixelSize: Theme.normalText
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentInk
    placeholderTextColor: Theme.secondaryText
    selectByMouse: true
    opacity: enabled ? 1 : Theme.disabled

    Text {
        anchors.fill: parent
        anchors.leftMargin: control.leftPadding
        anchors.rightMargin: control.rightPadding
        visible: control.length === 0 && control.preeditText.length === 0
        text: control.placeholderText
        textFormat: Text.PlainText
        font: control.font
        color: control.placeholderTextColor
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignLeft
        Accessible.ignored: true
    }
    background: FieldFrame {
        focused: control.activeFocus
        wrong: control.wrong
    }
}
