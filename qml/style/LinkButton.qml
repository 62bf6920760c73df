// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

// A link in the middle of a column: as wide as its words, and on more lines where there is no room.
Button {
    flat: true
    Layout.alignment: Qt.AlignHCenter
    Layout.fillWidth: true
    Layout.maximumWidth: implicitWidth
}
