// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// Rows that may go while the keyboard is in them. Then the same control of the row that has come to that place has the focus, or of the nearest
// other row that shows it; where none does, `otherwise`, or what is beside the rows.
Repeater {
    id: rows

    property Item otherwise: null
    property Item held: null // the last of a row that had the focus; while it waits and is disabled it keeps `focus`, unless somebody goes on

    // All rows are made alike.
    function counterpart(item: Item, row: Item): Item {
        if (item.parent === parent)
            return row;
        return counterpart(item.parent, row).children[Array.from(item.parent.children).indexOf(item)];
    }
    function heir(place: int): Item {
        const nearest = [];
        for (let i = place; itemAt(i) !== null; ++i)
            nearest.push(itemAt(i));
        for (let i = place - 1; i >= 0; --i)
            nearest.push(itemAt(i));
        const controls = nearest.map(row => counterpart(held, row)).concat(otherwise ?? []);
        // One that is disabled has the focus as soon as it no longer is.
        return controls.find(control => control.visible) ?? Items.besides(rows);
    }

    Window.onActiveFocusItemChanged: {
        if (Items.isWithin(Window.activeFocusItem, parent))
            held = Window.activeFocusItem;
    }
    onItemRemoved: (place, row) => {
        if (held === null || !held.focus || !Items.isWithin(held, row))
            return;
        const here = Items.isWithin(held, Window.activeFocusItem); // and not in a popup, or on a page before this one
        row.visible = false; // or its other controls were beside it
        held = heir(place);
        if (here)
            Items.giveFocus(held);
        else
            held.focus = true;
    }
}
