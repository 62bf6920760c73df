// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// A window of ours: its size, title and logo, and the keys that every one has.
Window {
    id: window

    width: Theme.windowWidth
    height: Theme.windowHeight
    minimumWidth: Theme.smallestWindowWidth
    minimumHeight: Theme.smallestWindowHeight
    visible: true
    title: "Latchkey"
    color: Theme.window
    LayoutMirroring.enabled: Application.layoutDirection === Qt.RightToLeft // qmllint disable unqualified
    LayoutMirroring.childrenInherit: true

    Binding {
        target: Theme
        property: "logo"
        value: Component {
            BrandMark {}
        }
    }

    // What the keys lead to is seen: whatever lies upon it goes.
    signal popupsUnwanted

    // Qt asks every window to close before it quits, and one may answer that it stays in the tray.
    property bool quitting: false
    function quit() {
        quitting = true;
        Qt.quit();
    }
    // Something in it wants to be seen before it goes.
    signal stayed
    function stay() {
        quitting = false;
        stayed();
        show();
        raise();
        requestActivate();
    }

    Shortcut {
        context: Qt.ApplicationShortcut // also while a popup is open
        sequences: [StandardKey.Quit] // qmllint disable unqualified
        onActivated: window.quit()
    }
    Shortcut {
        context: Qt.ApplicationShortcut
        sequences: [StandardKey.Close] // qmllint disable unqualified
        onActivated: window.close()
    }
    Shortcut {
        context: Qt.ApplicationShortcut
        sequences: [StandardKey.ZoomIn, "Ctrl+="] // qmllint disable unqualified
        onActivated: Preferences.textSize += Preferences.TextStep
    }
    Shortcut {
        context: Qt.ApplicationShortcut
        sequences: [StandardKey.ZoomOut] // qmllint disable unqualified
        onActivated: Preferences.textSize -= Preferences.TextStep
    }
    Shortcut {
        context: Qt.ApplicationShortcut
        sequences: ["Ctrl+0"]
        onActivated: Preferences.textSize = Preferences.SmallestText
    }
}
