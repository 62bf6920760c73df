// SPDX-License-Identifier: MIT
pragma Singleton

import QtQuick
import Latchkey.Style

// How items stand to each other, which Qt itself says in C++ only, and the focus that goes from one to the other.
QtObject {
    function isWithin(item: Item, whole: Item): bool {
        let above = item;
        while (above !== null && above !== whole)
            above = above.parent;
        return above !== null;
    }
    // What gets the focus in place of `item`: the next control or the one before, whichever has more around it in common with it. (`item` has
    // no type: Qt 6.4's qmllint crashes on nextItemInFocusChain() of one that has.)
    function besides(item): Item {
        const next = item.nextItemInFocusChain(true);
        const before = item.nextItemInFocusChain(false);
        let whole = item.parent;
        while (whole !== null && !isWithin(next, whole) && !isWithin(before, whole))
            whole = whole.parent;
        return isWithin(next, whole) ? next : before;
    }
    // For what has lost it: nothing scrolls under a pointer.
    function giveFocus(item: Item) {
        item.forceActiveFocus(Theme.showsFocus ? Qt.OtherFocusReason : Qt.MouseFocusReason);
    }
}
