// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// A window of ours: its size and title, and the theme following the desktop.
Window {
    width: 960
    height: 640
    minimumWidth: 360
    minimumHeight: 480
    visible: true
    title: "Latchkey"
    color: Theme.window

    Binding {
        target: Theme
        property: "dark"
        value: Appearance.dark
    }
    Binding {
        target: Theme
        property: "textScale"
        value: Math.min(2, Math.max(1, Screen.logicalPixelDensity * 25.4 / 96))
    }
}
