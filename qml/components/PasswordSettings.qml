// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// Another password, and the end of every other session if wished.
SettingsCard {
    id: card

    required property Account account

    heading: qsTr("Password")
    note: account.hasPassword ? "" : qsTr("You sign in without a password. “Forgot your password?” on the sign-in page makes one.")
    problem: account.problemAbout === "password" ? account.problem : ""

    function change() {
        if (account.busy)
            return;
        done = "";
        account.changePassword(current.typed(), chosen.typed(), endOthers.checked);
    }

    Connections {
        target: card.account
        function onDone(about) {
            if (about !== "password")
                return;
            current.clear();
            chosen.clear();
            card.done = endOthers.checked ? qsTr("Your password has been changed, and every other device signed out.")
                                          : qsTr("Your password has been changed.");
        }
    }

    PasswordRow {
        id: current
        width: parent.width
        visible: card.account.hasPassword
        caption: qsTr("Current password")
        onAccepted: card.change()
    }
    PasswordRow {
        id: chosen
        width: parent.width
        visible: card.account.hasPassword
        caption: qsTr("New password")
        onAccepted: card.change()
    }
    CheckBox {
        id: endOthers
        width: parent.width
        visible: card.account.hasPassword
        checked: true
        text: qsTr("Sign out every other device")
    }
    Button {
        anchors.left: parent.left
        width: Math.min(implicitWidth, parent.width)
        visible: card.account.hasPassword
        busy: card.account.busyAbout === "password"
        enabled: !card.account.busy
        text: qsTr("Change password")
        onClicked: card.change()
    }
}
