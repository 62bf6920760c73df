// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

// A menu as the window has them.
Popup {
    id: popup

    property bool leaves: true // when something was chosen

    function choose(what: string) {
        if (!leaves)
            return;
        answer = what;
        close();
    }

    contentHeight: lines.implicitHeight
    onAboutToShow: {
        if (focus)
            first.forceActiveFocus(Qt.PopupFocusReason);
    }

    ColumnLayout {
        id: lines
        width: popup.availableWidth
        spacing: 0

        MenuRow {
            id: first
            Layout.fillWidth: true
            text: "Make an owner"
            onClicked: popup.choose(text)
        }
        MenuRow {
            Layout.fillWidth: true
            text: "Make a member"
            enabled: false
        }
        Separator {
            Layout.fillWidth: true
            Layout.topMargin: Theme.tiny
            Layout.bottomMargin: Theme.tiny
        }
        MenuRow {
            Layout.fillWidth: true
            text: "Remove"
            dangerous: true
            onClicked: popup.choose(text)
        }
    }
}
