// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// What belongs together, below its heading: specimens side by side, as many as there is room for.
Column {
    id: section

    required property string heading
    property string note
    default property alias specimens: cells.data
    readonly property int columns: Math.max(1, Math.floor((width + cells.spacing) / (2 * Theme.badgeWidth + cells.spacing)))
    readonly property int cellWidth: Math.floor((width - (columns - 1) * cells.spacing) / columns)

    spacing: Theme.small

    Heading {
        width: parent.width
        text: section.heading
        font.pixelSize: Theme.largeText
    }
    Label {
        width: parent.width
        visible: text.length > 0
        text: section.note
        secondary: true
        wrapMode: Text.Wrap
    }
    Flow {
        id: cells
        width: parent.width
        topPadding: Theme.small
        spacing: Theme.huge
    }
}
