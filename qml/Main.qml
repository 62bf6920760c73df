// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey

// The window of Latchkey: what the desktop wants of a window, around what the session needs a page for.
ThemedWindow {
    id: window

    // Out of sight, and still there: what was closed comes back by the tray, or by starting the program again.
    onClosing: close => {
        if (Preferences.staysInTray && Desktop.tray && !quitting) {
            close.accepted = false;
            window.hide();
        }
    }
    onStayed: {
        Diagnostics.close();
        Preferences.close();
    }
    Loader {
        id: tray
        active: Desktop.tray
        source: "components/Tray.qml"
    }
    Connections {
        target: tray.item
        ignoreUnknownSignals: true
        function onQuitWanted() {
            window.quit();
        }
    }

    Shortcut {
        context: Qt.ApplicationShortcut
        sequences: [StandardKey.HelpContents] // qmllint disable unqualified
        onActivated: {
            window.popupsUnwanted();
            Diagnostics.open();
        }
    }

    Shortcut {
        context: Qt.ApplicationShortcut
        sequences: [StandardKey.Preferences, "Ctrl+,"] // qmllint disable unqualified
        onActivated: {
            window.popupsUnwanted();
            Diagnostics.close(); // it would stand before them
            Preferences.open();
        }
    }

    SignInGate {
        anchors.fill: parent

        Loader {
            focus: true
            source: "pages/SignedInPage.qml"
        }
    }
}
