// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// The end of the account.
SettingsCard {
    id: card

    required property Account account

    heading: qsTr("Delete account")
    note: qsTr("Your account, your personal workspace and every organization that is yours alone are deleted. Nobody can bring them back.")
    problem: account.problemAbout === "delete" ? account.problem : ""

    property bool asking: false

    PasswordRow {
        id: password
        width: parent.width
        visible: card.asking && card.account.hasPassword
        caption: qsTr("Password, to delete the account")
    }
    Button {
        anchors.left: parent.left
        width: Math.min(implicitWidth, parent.width)
        visible: card.account.needsFreshSignIn && card.account.problemAbout === "delete"
        text: qsTr("Sign in again")
        onClicked: Session.reauthenticate()
    }
    ControlFlow {
        width: parent.width
        spacing: Theme.small

        Button {
            visible: !card.asking
            text: qsTr("Delete my account")
            onClicked: {
                card.asking = true;
                card.account.dismiss();
                if (card.account.hasPassword)
                    password.start();
            }
        }
        ConfirmButton {
            visible: card.asking
            enabled: !card.account.busy
            busy: card.account.busyAbout === "delete"
            offer: qsTr("Delete everything")
            question: qsTr("Really delete everything?")
            onConfirmed: card.account.remove(password.typed())
        }
        Button {
            visible: card.asking
            flat: true
            text: qsTr("Cancel")
            onClicked: {
                card.asking = false;
                password.clear();
                card.account.dismiss();
            }
        }
    }
}
