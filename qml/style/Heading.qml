// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// What a part of the window is headed by, also to assistive programs, which jump from one to the next. No Label: that of Qt 6.4 is
// announced as a label, whatever its Accessible.role says.
Text {
    color: Theme.text
    font.pixelSize: Theme.mediumText
    font.weight: Font.DemiBold
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft // as in Label
    wrapMode: Text.WrapAtWordBoundaryOrAnywhere
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
