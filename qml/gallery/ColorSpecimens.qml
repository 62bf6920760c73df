// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

GallerySection {
    heading: "Colors"
    note: "Each ground with what is written on it."

    Swatch {
        caption: "The window: text, secondary, link, danger, positive"
        ground: Theme.window
        inks: [Theme.text, Theme.secondaryText, Theme.link, Theme.danger, Theme.positive]
    }
    Swatch {
        caption: "A surface: text, secondary, link, danger, warning, positive"
        ground: Theme.surface
        inks: [Theme.text, Theme.secondaryText, Theme.link, Theme.danger, Theme.warning, Theme.positive]
    }
    Swatch {
        caption: "A popup: text, secondary, link, danger"
        ground: Theme.raised
        inks: [Theme.text, Theme.secondaryText, Theme.link, Theme.danger]
    }
    Swatch {
        caption: "Under the mouse: text, secondary, link, danger"
        ground: Theme.hover
        inks: [Theme.text, Theme.secondaryText, Theme.link, Theme.danger]
    }
    Swatch {
        caption: "Pressed: text"
        ground: Theme.pressed
        inks: [Theme.text]
    }
    Swatch {
        caption: "The accent: its ink"
        ground: Theme.accent
        inks: [Theme.accentInk]
    }
    Swatch {
        caption: "The accent under the mouse: its ink"
        ground: Theme.accentHover
        inks: [Theme.accentInk]
    }
    Swatch {
        caption: "The accent pressed: its ink"
        ground: Theme.accentPressed
        inks: [Theme.accentInk]
    }
    Swatch {
        caption: "A surface of the accent: text, secondary, link"
        ground: Theme.accentSurface
        inks: [Theme.text, Theme.secondaryText, Theme.link]
    }
    Swatch {
        caption: "A warning: its ink, text"
        ground: Theme.warningSurface
        inks: [Theme.warning, Theme.text]
    }
    Swatch {
        caption: "A failure: its ink, text"
        ground: Theme.dangerSurface
        inks: [Theme.danger, Theme.text]
    }
    Swatch {
        caption: "A success: its ink, text"
        ground: Theme.positiveSurface
        inks: [Theme.positive, Theme.text]
    }
}
