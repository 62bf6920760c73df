// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

// A code to be typed, and the button that sends it.
FormRow {
    id: row

    required property string action
    property bool busy: false

    signal accepted(code: string)

    function start() {
        field.clear();
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    TextField {
        id: field
        Layout.fillWidth: true
        maximumLength: 64
        inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        wrong: row.problem.length > 0
        Accessible.name: row.caption
        Accessible.description: row.problem
        onAccepted: {
            if (!row.busy)
                row.accepted(text);
        }
    }
    Button {
        highlighted: true
        busy: row.busy
        enabled: !row.busy
        text: row.action
        onClicked: row.accepted(field.text)
    }
}
