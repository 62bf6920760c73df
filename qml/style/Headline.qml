// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// The name a card is about: large, on two lines at most.
Label {
    font.pixelSize: Theme.largeText
    font.weight: Font.DemiBold
    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    maximumLineCount: 2
    elide: Text.ElideRight
}
