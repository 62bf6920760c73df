// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Latchkey.Style

// Scrolls downwards, by its own keys too, and follows the keyboard: what gets the focus is moved into view, and what is hidden while it has
// it leaves it to what is beside it.
Flickable {
    id: area

    function reveal(item: Item) {
        if (!Items.isWithin(item, contentItem))
            return; // lives elsewhere, in a popup say
        const top = item.mapToItem(contentItem, 0, 0).y - Theme.large;
        const bottom = item.mapToItem(contentItem, 0, item.height).y + Theme.controlHeight + 2 * Theme.large; // and what comes next
        if (top < contentY)
            contentY = Math.max(0, top);
        else if (bottom > contentY + height)
            contentY = Math.min(Math.max(0, contentHeight - height), bottom - height);
    }

    // True where it has moved.
    function scrollTo(place: real): bool {
        const before = contentY;
        contentY = Math.max(0, Math.min(contentHeight - height, place));
        return contentY !== before;
    }
    // What nothing inside has use for: text without a control can be read, too.
    Keys.onPressed: event => {
        const steps = {
            [Qt.Key_Down]: Theme.rowHeight,
            [Qt.Key_Up]: -Theme.rowHeight,
            [Qt.Key_PageDown]: height - Theme.rowHeight,
            [Qt.Key_PageUp]: Theme.rowHeight - height,
            [Qt.Key_Home]: -contentHeight,
            [Qt.Key_End]: contentHeight
        };
        const step = steps[event.key] ?? 0;
        event.accepted = step !== 0 && (event.modifiers & ~Qt.KeypadModifier) === 0 && scrollTo(contentY + step);
    }

    contentWidth: width
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    T.ScrollBar.vertical: Scroller {}
    Window.onActiveFocusItemChanged: {
        const item = Window.activeFocusItem;
        const control = item as T.Control;
        if (item !== null && !Items.isWithin(settled.pressed, item))
            settled.pressed = control !== null && control.focusReason === Qt.MouseFocusReason ? control : null;
        settled.restart();
    }

    // What is not seen any more keeps the focus in Qt.
    Connections {
        target: area.Window.activeFocusItem
        function onVisibleChanged() {
            settled.restart();
        }
    }
    // What has just been shown gets its place with the next layout, not before.
    Timer {
        id: settled

        property Item pressed // must not move under a press, nor while it waits and what is around it has the focus

        interval: 0
        onTriggered: {
            const item = area.Window.activeFocusItem;
            if (item === null)
                return;
            if (!item.visible && area.visible && Items.isWithin(item, area.contentItem))
                Items.giveFocus(Items.besides(item));
            else if (pressed === null)
                area.reveal(item);
        }
    }
}
