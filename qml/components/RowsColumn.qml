// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

// Rows that come and go; each says `width: parent?.width ?? 0` itself. No layout: in Qt 6.4 one inside another is measured with rows that
// a Repeater has taken away already, and crashes.
Column {
    Layout.fillWidth: true
    Layout.minimumHeight: 1 // what has no height is given no width, and without a width no row has a height
    spacing: Theme.medium
}
