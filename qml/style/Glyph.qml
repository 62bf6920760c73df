// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// Small signs out of bars and rings: no icon font, no SVG plug-in at start.
Item {
    id: glyph

    enum Sign { Chevron, Check, Plus, Sliders }

    property int sign: Glyph.Sign.Chevron
    property color color: Theme.secondaryText

    implicitWidth: Theme.iconSize
    implicitHeight: Theme.iconSize

    Item {
        anchors.fill: parent
        visible: glyph.sign === Glyph.Sign.Chevron
        GlyphBar { color: glyph.color; x1: 0.28; y1: 0.4; x2: 0.5; y2: 0.62 }
        GlyphBar { color: glyph.color; x1: 0.72; y1: 0.4; x2: 0.5; y2: 0.62 }
    }
    Item {
        anchors.fill: parent
        visible: glyph.sign === Glyph.Sign.Check
        GlyphBar { color: glyph.color; x1: 0.2; y1: 0.54; x2: 0.41; y2: 0.75 }
        GlyphBar { color: glyph.color; x1: 0.41; y1: 0.75; x2: 0.82; y2: 0.28 }
    }
    Item {
        anchors.fill: parent
        visible: glyph.sign === Glyph.Sign.Plus
        GlyphBar { color: glyph.color; x1: 0.2; y1: 0.5; x2: 0.8; y2: 0.5 }
        GlyphBar { color: glyph.color; x1: 0.5; y1: 0.2; x2: 0.5; y2: 0.8 }
    }
    Item {
        anchors.fill: parent
        visible: glyph.sign === Glyph.Sign.Sliders
        GlyphBar { color: glyph.color; x1: 0.15; y1: 0.3; x2: 0.85; y2: 0.3 }
        GlyphBar { color: glyph.color; x1: 0.15; y1: 0.7; x2: 0.85; y2: 0.7 }
        GlyphBar { color: glyph.color; x1: 0.65; y1: 0.18; x2: 0.65; y2: 0.42 }
        GlyphBar { color: glyph.color; x1: 0.35; y1: 0.58; x2: 0.35; y2: 0.82 }
    }
}
