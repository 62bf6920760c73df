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

    // One stop of the Tab key, and the arrows lead from there, as the desktops have it.
    Keys.onPressed: event => {
        const forward = row.LayoutMirroring.enabled ? Qt.Key_Left : Qt.Key_Right;
        const back = row.LayoutMirroring.enabled ? Qt.Key_Right : Qt.Key_Left;
        const step = event.key === forward || event.key === Qt.Key_Down ? 1 : event.key === back || event.key === Qt.Key_Up ? -1 : 0;
        event.accepted = step !== 0;
        if (step === 0)
            return;
        const place = (row.current + step + choices.length) % choices.length;
        row.taken(place);
        (all.itemAt(row.current) as Item).forceActiveFocus(Qt.TabFocusReason);
    }

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
            id: all
            model: row.choices
            RadioButton {
                id: choice

                required property string modelData
                required property int index

                text: choice.modelData
                focusPolicy: choice.index === row.current ? Qt.StrongFocus : Qt.ClickFocus // qmllint disable unqualified
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
