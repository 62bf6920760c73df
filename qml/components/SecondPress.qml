// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// For what cannot be taken back: the first press asks, the second one does, once the question can have been read. Draws nothing.
Timer {
    property bool asking: false

    signal confirmed

    function press() {
        if (!asking) {
            asking = true;
            restart();
        } else if (!running) {
            asking = false;
            confirmed();
        }
    }
    function takeBack() {
        asking = false;
    }

    interval: Theme.unread
}
