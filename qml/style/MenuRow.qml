// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Latchkey.Style

// A line of a menu.
T.MenuItem {
    id: control

    property bool dangerous: false

    implicitWidth: Theme.popupWidth
    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + topPadding + bottomPadding)
    leftPadding: Theme.medium
    rightPadding: Theme.medium
    focusPolicy: Qt.StrongFocus
    font.pixelSize: Theme.normalText
    opacity: enabled ? 1 : Theme.disabled

    Accessible.name: text
    Accessible.onPressAction: {
        if (enabled)
            clicked();
    }
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
    Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)

    contentItem: Label {
        text: control.text
        color: control.dangerous ? Theme.danger : Theme.text
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.pressed : control.hovered || control.activeFocus ? Theme.hover : "transparent"

        FocusRing {
            owner: control
            inside: true
        }
    }
}
