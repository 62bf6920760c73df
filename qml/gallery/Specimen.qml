// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

// One state of one component, and what it is called. Stands in a GallerySection; `wide` takes the whole row.
Column {
    id: specimen

    required property string caption
    property bool wide: false
    default property alias shown: place.data
    readonly property GallerySection section: parent === null ? null : parent.parent as GallerySection

    width: section === null ? 0 : wide ? section.width : section.cellWidth
    spacing: Theme.tiny

    Label {
        width: parent.width
        text: specimen.caption
        secondary: true
        font.pixelSize: Theme.smallText
        wrapMode: Text.Wrap
    }
    ColumnLayout {
        id: place
        width: parent.width
        spacing: Theme.small
    }
}
