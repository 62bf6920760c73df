// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

// A caption, a field, and the sentence about what is wrong with it.
ColumnLayout {
    id: row

    required property string caption
    property string problem
    default property alias field: slot.data

    spacing: Theme.tiny

    Label {
        Layout.fillWidth: true
        text: row.caption
        font.pixelSize: Theme.smallText
        font.weight: Font.DemiBold
        Accessible.ignored: true // the field itself bears this name
    }
    RowLayout {
        id: slot
        Layout.fillWidth: true
    }
    Label {
        Layout.fillWidth: true
        visible: row.problem.length > 0
        text: row.problem
        color: Theme.danger
        font.pixelSize: Theme.smallText
        wrapMode: Text.Wrap
    }
}
