// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Latchkey.Style

T.Label {
    property bool secondary: false

    color: secondary ? Theme.secondaryText : Theme.text
    linkColor: Theme.link
    font.pixelSize: Theme.normalText
    textFormat: Text.PlainText
    horizontalAlignment: Text.AlignLeft // of the layout, which may be mirrored, and not of whatever letters the text has
    elide: wrapMode === Text.NoWrap ? Text.ElideRight : Text.ElideNone
}
