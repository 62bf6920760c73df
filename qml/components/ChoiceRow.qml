// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// A caption and a few things of which one holds. `taken` tells the place of what the person chose.
Column {
    id: row

    required property string caption
    required property list<string> choices
    required property int current

    signal taken(place: int)

    spacing: Theme.tiny

    Label {
        width: parent.width
        text: row.caption
        font.weight: Font.DemiBold
        wrapMode: Text.Wrap
    }
    ControlFlow {
        width: parent.width
        spacing: Theme.large

        Repeater {
            model: row.choices
            RadioButton {
                id: choice

                required property string modelData
                required property int index

                text: choice.modelData
                autoExclusive: false // what holds is decided elsewhere, also what held before a choice that is not taken
                checked: choice.index === row.current // qmllint disable unqualified
                Accessible.description: row.caption // qmllint disable unqualified
                onClicked: {
                    row.taken(choice.index); // qmllint disable unqualified
                    checked = Qt.binding(() => choice.index === row.current);
                }
            }
        }
    }
}
