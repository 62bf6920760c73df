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
    readonly property bool elsewhere: Session.signInProgress.elsewhere
    readonly property bool codeWanted: Session.signInWay === Session.EmailCode || Session.signInWay === Session.SecondFactor
    property bool mailing: false // the person wants a code by mail, and is told what that may cost
    readonly property string submitText: createAccount ? qsTr("Create account") : mailing ? qsTr("Send a code") : qsTr("Sign in")

    signal passwordForgotten(email: string)

    heading: elsewhere || codeWanted ? SessionText.signInStepHeading
        : createAccount ? qsTr("Create your account") : qsTr("Sign in to %1").arg(Application.displayName) // qmllint disable unqualified
    note: Session.siteHost

    function submit() {
        if (!busy && !FailureNotice.held)
            fields.submit();
    }
    function changeMode(makeAccount: bool, byMail: bool) {
        createAccount = makeAccount;
        mailing = byMail;
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
    onCodeWantedChanged: {
        if (codeWanted)
            step.focusFirst();
    }
    onElsewhereChanged: {
        if (elsewhere)
            waiting.focusFirst();
        else if (busy)
            cancel.forceActiveFocus(Qt.OtherFocusReason);
    }

    // Return pressed twice in the form would else sign in and cancel; and so would a double click, where a banner has gone and all moved up.
    Timer {
        id: unread
        interval: Theme.unread
        onTriggered: {
            if (page.busy && !page.elsewhere && !page.codeWanted)
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
            : page.beside ? qsTr("%1 stays signed in until you have signed in.").arg(SessionText.isolated(Session.user.name || Session.user.email))
            : SessionText.signedOut
    }
    FailureBanner {
        Layout.fillWidth: true
        visible: FailureNotice.shown && !page.busy
    }
    CodeStep {
        id: step
        Layout.fillWidth: true
        visible: page.codeWanted
    }
    SignInElsewhere {
        id: waiting
        Layout.fillWidth: true
        visible: page.elsewhere
    }
    CredentialFields {
        id: fields
        Layout.fillWidth: true
        visible: !page.elsewhere && !page.codeWanted
        enabled: !page.busy
        createAccount: page.createAccount
        passwordless: page.mailing
        form: form
        onAccepted: page.submit()
    }
    Banner {
        Layout.fillWidth: true
        visible: page.mailing && !page.busy
        sentence: qsTr("Have you never confirmed this address? Then a code by mail removes the password of the account and signs out its other devices.")
    }
    Button {
        Layout.alignment: Qt.AlignRight
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        flat: true
        visible: fields.visible && !page.createAccount && !page.mailing && !page.beside
        enabled: !page.busy
        text: qsTr("Forgot your password?")
        onClicked: page.passwordForgotten(fields.typedEmail())
    }
    Column {
        Layout.fillWidth: true
        Layout.topMargin: Theme.small
        visible: !page.elsewhere && !page.codeWanted
        spacing: Theme.small

        Button {
            width: parent.width
            highlighted: true
            busy: page.busy
            enabled: !page.busy && !FailureNotice.held
            text: page.submitText
            onClicked: page.submit()
        }
        Button {
            width: parent.width
            visible: !page.busy
            enabled: !FailureNotice.held
            text: qsTr("Continue in the browser")
            Accessible.description: qsTr("Google, a company account, and every other way this server offers")
            onClicked: Session.signInWithBrowser()
        }
        LinkLine {
            width: parent.width
            visible: !page.busy

            Button {
                flat: true
                visible: !page.createAccount
                enabled: !FailureNotice.held
                text: page.mailing ? qsTr("Use the password") : qsTr("Get a code by mail")
                onClicked: page.changeMode(false, !page.mailing)
            }
            Button {
                flat: true
                text: page.createAccount ? qsTr("I already have an account") : qsTr("Create an account")
                onClicked: page.changeMode(!page.createAccount, false)
            }
            Button {
                flat: true
                visible: Session.phase === Session.KeychainLocked
                text: qsTr("Unlock keyring")
                onClicked: Session.requestKeychainUnlock()
            }
            Button {
                flat: true
                visible: FailureNotice.shown
                text: qsTr("Find out what is wrong")
                onClicked: Diagnostics.open()
            }
        }
        Button {
            id: cancel
            width: parent.width
            visible: page.busy || page.beside
            flat: !page.busy
            text: page.busy ? qsTr("Cancel") : qsTr("Back")
            onClicked: {
                if (!page.busy || !unread.running)
                    Session.cancelSignIn();
            }
        }
    }
}
