// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// How everything below is to look. What is chosen holds until the gallery is closed: these preferences are kept in no file of the person's.
Card {
    padding: Theme.large

    Column {
        width: parent.width
        spacing: Theme.medium

        Heading {
            width: parent.width
            text: "How it looks"
            font.pixelSize: Theme.largeText
        }
        Label {
            width: parent.width
            text: "Hover with the mouse and walk with Tab: what follows them cannot be shown standing still."
            secondary: true
            wrapMode: Text.Wrap
        }
        ChoiceRow {
            width: parent.width
            caption: "Colors"
            choices: ["As the desktop", "Light", "Dark"]
            current: Preferences.scheme
            onTaken: place => Preferences.scheme = place
        }
        ChoiceRow {
            width: parent.width
            caption: "Contrast"
            choices: ["As the desktop", "Normal", "High"]
            current: Preferences.contrast
            onTaken: place => Preferences.contrast = place
        }
        ChoiceRow {
            width: parent.width
            caption: "Motion"
            choices: ["As the desktop", "Full", "Reduced"]
            current: Preferences.motion
            onTaken: place => Preferences.motion = place
        }
        ChoiceRow {
            width: parent.width
            caption: "Text size"
            choices: ["100%", "125%", "150%", "175%", "200%"]
            current: (Preferences.textSize - Preferences.SmallestText) / Preferences.TextStep
            onTaken: place => Preferences.textSize = Preferences.SmallestText + place * Preferences.TextStep
        }
    }
}
