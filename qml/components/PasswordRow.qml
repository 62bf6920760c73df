// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

// A caption and a password field.
FormRow {
    id: row

    signal accepted

    function typed(): string {
        return field.typed();
    }
    function clear() {
        field.clear();
    }
    function start() {
        field.clear();
        field.forceActiveFocus(Qt.OtherFocusReason);
    }

    Component.onDestruction: field.clear()

    PasswordField {
        id: field
        Layout.fillWidth: true
        maximumLength: 1024
        name: row.caption
        description: row.problem
        onAccepted: row.accepted()
    }
}
