// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// A new password in the place of a forgotten one: the address, then the code that was sent there; then it signs in with it.
CenteredCard {
    id: page

    property string email

    signal closed

    heading: qsTr("Forgot your password?")
    note: Session.siteHost

    function submit() {
        if (reset.busy)
            return;
        if (reset.email.length === 0)
            reset.sendCode(address.text);
        else
            reset.choose(code.text, password.typed());
    }

    Keys.onEscapePressed: closed()
    Component.onCompleted: address.forceActiveFocus(Qt.OtherFocusReason)

    PasswordReset {
        id: reset
        onEmailChanged: {
            if (email.length > 0)
                code.forceActiveFocus(Qt.OtherFocusReason);
        }
        onDone: {
            const address = reset.email;
            const chosen = password.typed();
            page.closed(); // first: another page takes the place of this one when the phase changes
            Session.signInWithEmail(address, chosen);
        }
    }
    Label {
        Layout.fillWidth: true
        text: reset.email.length === 0 ? qsTr("A code is sent to your address. With it you choose a new password, which signs out every device.")
                                       : qsTr("If %1 has an account here, a code is on its way. It works for five minutes.").arg(SessionText.isolated(reset.email))
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
    }
    Banner {
        Layout.fillWidth: true
        sentence: reset.problem
        tone: Banner.Tone.Failure
    }
    FormRow {
        Layout.fillWidth: true
        visible: reset.email.length === 0
        caption: qsTr("E-mail")

        TextField {
            id: address
            Layout.fillWidth: true
            maximumLength: 512
            text: page.email
            inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            Accessible.name: qsTr("E-mail")
            onAccepted: page.submit()
        }
    }
    FormRow {
        Layout.fillWidth: true
        visible: reset.email.length > 0
        caption: qsTr("Code from the mail")

        TextField {
            id: code
            Layout.fillWidth: true
            maximumLength: 64
            Accessible.name: qsTr("Code from the mail")
            onAccepted: page.submit()
        }
    }
    PasswordRow {
        id: password
        Layout.fillWidth: true
        visible: reset.email.length > 0
        caption: qsTr("New password")
        onAccepted: page.submit()
    }
    Button {
        Layout.fillWidth: true
        highlighted: true
        busy: reset.busy
        enabled: !reset.busy
        text: reset.email.length === 0 ? qsTr("Send a code") : qsTr("Set the password and sign in")
        onClicked: page.submit()
    }
    Button {
        Layout.fillWidth: true
        visible: reset.email.length > 0
        enabled: !reset.busy
        flat: true
        text: qsTr("Send the code again")
        onClicked: reset.sendCode(reset.email)
    }
    Button {
        Layout.fillWidth: true
        flat: true
        text: qsTr("Back")
        onClicked: page.closed()
    }
}
