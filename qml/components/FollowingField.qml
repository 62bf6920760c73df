// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// A field that shows what the server has until somebody types into it: a change from elsewhere never takes away what was typed.
TextField {
    property string source
    property bool edited: false

    function follow() {
        if (!edited || text.trim() === source) {
            text = source;
            edited = false;
        }
    }

    maximumLength: 512
    onSourceChanged: follow()
    onTextEdited: edited = text.trim() !== source
}
