// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// What a PopupButton of the tests opens: three lines, of which the middle one is not for now.
Popup {
    id: popup

    readonly property alias first: one
    readonly property alias last: three

    function choose(what: string) {
        answer = what;
        close();
    }

    contentHeight: lines.implicitHeight
    onAboutToShow: one.forceActiveFocus(Qt.PopupFocusReason)

    Column {
        id: lines

        MenuRow {
            id: one
            text: "One"
            onClicked: popup.choose("one")
        }
        MenuRow {
            text: "Two"
            enabled: false
        }
        MenuRow {
            id: three
            text: "Three"
            dangerous: true
            onClicked: popup.choose("three")
        }
    }
}
