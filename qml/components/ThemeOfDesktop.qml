// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// Lets the theme follow the desktop, and what the person has chosen against it. Draws nothing; stands once in a window.
Item {
    Binding {
        target: Theme
        property: "dark"
        value: Appearance.dark
    }
    Binding {
        target: Theme
        property: "highContrast"
        value: Appearance.highContrast
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: Appearance.reducedMotion
    }
    Binding {
        target: Theme
        property: "showsFocus"
        value: LastInput.wasKey
    }
    // The screen says it under X, the portal under Wayland.
    Binding {
        target: Theme
        property: "textScale"
        value: Math.max(Screen.logicalPixelDensity * 25.4 / 96, Appearance.textScale) * Preferences.textSize / 100
    }
}
