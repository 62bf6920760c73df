// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// The name a card is about: large, and whole unless it is a book.
Label {
    font.pixelSize: Theme.largeText
    font.weight: Font.DemiBold
    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    maximumLineCount: 6
    elide: Text.ElideRight
}
