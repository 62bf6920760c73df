// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

// Rows that come and go, in a layout that is nobody's child: in Qt 6.4 a layout inside a layout inside a card is measured with rows that
// a Repeater has taken away already, and crashes.
Item {
    default property alias rows: column.data

    Layout.fillWidth: true
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column
        width: parent.width
        spacing: Theme.medium
    }
}
