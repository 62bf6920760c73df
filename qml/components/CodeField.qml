// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

// A code to be typed, and the button that sends it.
FormRow {
    id: row

    required property string action
    property bool busy: false
    property bool held: false // by something else that has to end first

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
            if (send.enabled)
                row.accepted(text);
        }
    }
    Button {
        id: send
        highlighted: true
        busy: row.busy
        enabled: !row.busy && !row.held
        text: row.action
        onClicked: row.accepted(field.text)
    }
}
