// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Latchkey.Style

// A button with a popup below it. The popup is named by its file and made when it is first wanted: the start does not pay for it.
// What is chosen in it is told after it is closed and the focus has come back: whoever is told may move the focus on.
T.Button {
    id: control

    required property url popupFile
    property bool alignRight: false // the popup's edge with this one's; the left where the layout is mirrored
    property real radius: Theme.radius
    readonly property Popup popup: loader.item as Popup
    readonly property bool opened: popup !== null && popup.visible

    signal answered(answer: string)

    function open() {
        loader.active = true;
        popup.parent = control;
        popup.answer = "";
        popup.x = alignRight !== mirrored ? width - popup.width : 0;
        popup.y = height + Theme.tiny;
        popup.open();
    }
    function toggle() {
        if (opened)
            popup.close();
        else
            open();
    }

    focusPolicy: Qt.StrongFocus
    Accessible.onPressAction: {
        if (enabled)
            clicked();
    }
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    Keys.onDownPressed: open()
    onClicked: toggle()

    background: Rectangle {
        radius: control.radius
        color: control.down || control.opened ? Theme.pressed : control.hovered ? Theme.hover : "transparent"

        FocusRing {
            around: control.radius
            owner: control
        }
    }

    Loader {
        id: loader
        active: false
        source: control.popupFile
    }
    Connections {
        target: control.popup
        function onClosed() {
            control.forceActiveFocus(Qt.PopupFocusReason);
            if (control.popup.answer.length > 0)
                control.answered(control.popup.answer);
        }
    }
}
