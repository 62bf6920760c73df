// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// The address: whether it is proven, proving it, and another one. Every step goes by a code that is sent there.
SettingsCard {
    id: card

    required property Account account
    property bool proving: false
    property bool changing: false
    property string asked // the address a code is being sent to
    property string newEmail // the address a code has been sent to

    heading: qsTr("E-mail")
    problem: account.problem.length > 0
        ? account.problemAboutOneOf(["verification", "verification-code", "new-email", "email"]) : ""

    Connections {
        target: card.account
        function onVerificationSent() {
            card.proving = true;
            card.done = qsTr("A code is on its way to %1.").arg(SessionText.isolated(Session.user.email));
            provingCode.start();
        }
        function onEmailChangeSent() {
            card.done = qsTr("A code is on its way to %1.").arg(SessionText.isolated(card.asked));
            card.newEmail = card.asked;
            changeCode.start();
        }
        function onDone(about) {
            if (about === "verification-code") {
                card.proving = false;
                card.done = qsTr("Your address is confirmed.");
            } else if (about === "email") {
                card.changing = false;
                card.newEmail = "";
                card.done = qsTr("Your address has been changed.");
            }
        }
    }

    Flow {
        width: parent.width
        spacing: Theme.small

        Label {
            width: Math.min(Math.ceil(implicitWidth) + 1, parent.width)
            text: Session.user.email
            wrapMode: Text.WrapAnywhere
        }
        Badge {
            text: Session.user.emailVerified ? qsTr("Confirmed") : qsTr("Not confirmed")
        }
    }
    ControlFlow {
        width: parent.width
        spacing: Theme.small
        visible: !card.changing

        Button {
            visible: !Session.user.emailVerified
            busy: card.account.busyAbout === "verification"
            enabled: !card.account.busy
            text: card.proving ? qsTr("Send the code again") : qsTr("Confirm this address")
            onClicked: card.account.sendVerificationCode()
        }
        Button {
            enabled: !card.account.busy
            flat: true
            text: qsTr("Change e-mail")
            onClicked: {
                card.changing = true;
                card.proving = false;
                card.done = "";
                card.account.dismiss();
                address.clear();
                address.forceActiveFocus(Qt.OtherFocusReason);
            }
        }
    }
    CodeField {
        id: provingCode
        width: parent.width
        visible: card.proving && !Session.user.emailVerified
        caption: qsTr("Code from the mail")
        action: qsTr("Confirm")
        busy: card.account.busyAbout === "verification-code"
        held: card.account.busy
        onAccepted: code => card.account.verifyEmail(code)
    }
    FormRow {
        width: parent.width
        visible: card.changing
        caption: qsTr("New e-mail")

        TextField {
            id: address
            Layout.fillWidth: true
            maximumLength: 512
            inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            Accessible.name: qsTr("New e-mail")
            onTextEdited: {
                if (card.newEmail.length > 0) { // the code that was sent is of another address
                    card.newEmail = "";
                    card.done = "";
                }
            }
            onAccepted: send.clicked()
        }
    }
    ControlFlow {
        width: parent.width
        visible: card.changing
        spacing: Theme.small

        Button {
            id: send
            busy: card.account.busyAbout === "new-email"
            enabled: !card.account.busy
            text: card.newEmail.length > 0 ? qsTr("Send the code again") : qsTr("Send a code")
            onClicked: {
                card.asked = address.text.trim();
                card.account.requestEmailChange(card.asked);
            }
        }
        Button {
            flat: true
            text: qsTr("Cancel")
            onClicked: {
                card.changing = false;
                card.newEmail = "";
                card.done = "";
                card.account.dismiss();
            }
        }
    }
    CodeField {
        id: changeCode
        width: parent.width
        visible: card.changing && card.newEmail.length > 0
        caption: qsTr("Code sent to the new e-mail")
        action: qsTr("Change to this e-mail")
        busy: card.account.busyAbout === "email"
        held: card.account.busy
        onAccepted: code => card.account.changeEmail(card.newEmail, code)
    }
}
