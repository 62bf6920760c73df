// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

// A caption, a field, and the sentence about what is wrong with it.
// No layout: one around another settles late in Qt 6.4, and a field is then drawn over the next one.
Column {
    id: row

    required property string caption
    property string problem
    default property alias field: slot.data

    spacing: Theme.tiny

    Label {
        width: parent.width
        text: row.caption
        font.pixelSize: Theme.smallText
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
        Accessible.ignored: true // the field itself bears this name

        // An assistive program says it at once, wherever the focus is: an item that is always there, whose name changes.
        Item {
            width: 1
            height: 1
            Accessible.role: Accessible.AlertMessage
            Accessible.name: row.problem
            Accessible.ignored: row.problem.length === 0
        }
    }
    GridLayout {
        id: slot
        width: parent.width
        columns: row.width < Theme.tightWidth ? 1 : 2
        columnSpacing: Theme.tiny
        rowSpacing: Theme.small
    }
    Label {
        width: parent.width
        visible: row.problem.length > 0
        text: row.problem
        color: Theme.danger
        font.pixelSize: Theme.smallText
        wrapMode: Text.Wrap
    }
}
