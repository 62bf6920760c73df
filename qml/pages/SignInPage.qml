// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Sign in, or create an account: one card, two modes. Stays the same object while an attempt runs, so that what was typed
// is still there when it fails.
CenteredCard {
    id: page

    property bool createAccount: false
    readonly property bool busy: Session.signingIn
    readonly property bool beside: Session.reauthenticating // before somebody's page, to which it goes back
    readonly property bool elsewhere: Session.signInWay !== Session.NoWay
    readonly property string submitText: createAccount ? qsTr("Create account") : qsTr("Sign in")

    heading: elsewhere ? SessionText.signInElsewhereHeading
        : createAccount ? qsTr("Create your account") : qsTr("Sign in to Latchkey")
    note: Session.siteHost

    function submit() {
        if (!busy && !FailureNotice.held)
            fields.submit();
    }
    function changeMode() {
        createAccount = !createAccount;
        form.clearProblems();
        if (!FailureNotice.held) // a count-down is the server's, and outlasts a change of mind
            Session.dismissFailure();
        fields.focusFirstEmpty();
    }

    Keys.onEscapePressed: event => {
        event.accepted = busy || beside;
        if (event.accepted)
            Session.cancelSignIn();
    }
    Component.onCompleted: fields.focusFirstEmpty()
    Component.onDestruction: fields.clearPassword()

    onBusyChanged: {
        if (busy)
            unread.restart();
        else if (Session.phase === Session.SignedOut || Session.phase === Session.KeychainLocked || beside)
            fields.focusPassword();
        else
            fields.clearPassword();
    }
    onElsewhereChanged: {
        if (elsewhere)
            waiting.focusFirst();
        else if (busy)
            cancel.forceActiveFocus(Qt.OtherFocusReason);
    }

    // Return pressed twice in the form would else sign in and cancel.
    Timer {
        id: unread
        interval: 700
        onTriggered: {
            if (page.busy && !page.elsewhere)
                cancel.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    SignInForm {
        id: form
        session: Session
        onRejected: fields.focusFirstProblem()
    }
    Banner {
        Layout.fillWidth: true
        visible: sentence.length > 0 && !FailureNotice.shown && !page.busy
        sentence: Session.phase === Session.KeychainLocked
            ? qsTr("Your keyring is still locked. Until you unlock it, a new sign-in will not be remembered.")
            : page.beside ? qsTr("%1 stays signed in until you have signed in.").arg(Session.user.name || Session.user.email)
            : SessionText.signedOut
    }
    FailureBanner {
        Layout.fillWidth: true
        visible: FailureNotice.shown && !page.busy
    }
    SignInElsewhere {
        id: waiting
        Layout.fillWidth: true
        visible: page.elsewhere
    }
    CredentialFields {
        id: fields
        Layout.fillWidth: true
        visible: !page.elsewhere
        enabled: !page.busy
        createAccount: page.createAccount
        form: form
        onAccepted: page.submit()
    }
    ColumnLayout {
        Layout.topMargin: Theme.small
        visible: !page.elsewhere
        spacing: Theme.small

        Button {
            Layout.fillWidth: true
            highlighted: true
            busy: page.busy
            enabled: !page.busy && !FailureNotice.held
            text: page.submitText
            onClicked: page.submit()
        }
        Button {
            Layout.fillWidth: true
            visible: !page.busy
            enabled: !FailureNotice.held
            text: qsTr("Continue in the browser")
            Accessible.description: qsTr("Google, a company account, and every other way this server offers")
            onClicked: Session.signInWithBrowser()
        }
        Button {
            Layout.alignment: Qt.AlignHCenter
            visible: !page.busy
            flat: true
            text: page.createAccount ? qsTr("I already have an account") : qsTr("Create an account")
            onClicked: page.changeMode()
        }
        Button {
            Layout.alignment: Qt.AlignHCenter
            visible: Session.phase === Session.KeychainLocked
            flat: true
            text: qsTr("Unlock keyring")
            onClicked: Session.requestKeychainUnlock()
        }
        Button {
            Layout.alignment: Qt.AlignHCenter
            visible: !page.busy && FailureNotice.shown
            flat: true
            text: qsTr("Find out what is wrong")
            onClicked: Diagnostics.open()
        }
        Button {
            id: cancel
            Layout.fillWidth: true
            visible: page.busy || page.beside
            flat: !page.busy
            text: page.busy ? qsTr("Cancel") : qsTr("Back")
            onClicked: Session.cancelSignIn()
        }
    }
}
