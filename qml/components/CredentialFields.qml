// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Name (for a new account), e-mail and password, each with its sentence when something is wrong. The lengths accepted lie
// above what the checks allow: text cut off in silence would be sent as a wrong address.
Column {
    id: fields

    property bool createAccount: false
    property bool passwordless: false // a code goes to the address instead
    required property SignInForm form

    signal accepted

    spacing: Theme.medium

    function submit() {
        if (createAccount)
            form.signUp(name.text, email.text, password.typed());
        else if (passwordless)
            form.sendCode(email.text);
        else
            form.signIn(email.text, password.typed());
    }
    function focusFirstEmpty() {
        if (createAccount && name.length === 0)
            name.forceActiveFocus(Qt.OtherFocusReason);
        else if (email.length === 0)
            email.forceActiveFocus(Qt.OtherFocusReason);
        else
            focusPassword();
    }
    function typedEmail(): string {
        return email.text;
    }
    function focusPassword() {
        if (passwordless) {
            email.forceActiveFocus(Qt.OtherFocusReason);
            return;
        }
        password.forceActiveFocus(Qt.OtherFocusReason);
        password.selectAll();
    }
    function focusFirstProblem() {
        if (form.firstProblem === SignInForm.Field.Name)
            name.forceActiveFocus(Qt.OtherFocusReason);
        else if (form.firstProblem === SignInForm.Field.Email)
            email.forceActiveFocus(Qt.OtherFocusReason);
        else
            focusPassword();
    }
    function clearPassword() {
        password.clear();
    }

    FormRow {
        width: parent.width
        visible: fields.createAccount
        caption: qsTr("Name")
        problem: fields.form.nameProblem

        TextField {
            id: name
            Layout.fillWidth: true
            maximumLength: 512
            wrong: fields.form.nameProblem.length > 0
            Accessible.name: qsTr("Name")
            Accessible.description: fields.form.nameProblem
            onTextEdited: fields.form.clearProblems()
            onAccepted: fields.accepted()
        }
    }
    FormRow {
        width: parent.width
        caption: qsTr("E-mail")
        problem: fields.form.emailProblem

        TextField {
            id: email
            Layout.fillWidth: true
            maximumLength: 512
            inputMethodHints: Qt.ImhEmailCharactersOnly | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            wrong: fields.form.emailProblem.length > 0
            Accessible.name: qsTr("E-mail")
            Accessible.description: fields.form.emailProblem
            onTextEdited: fields.form.clearProblems()
            onAccepted: fields.accepted()
        }
    }
    FormRow {
        width: parent.width
        visible: !fields.passwordless
        caption: qsTr("Password")
        problem: fields.form.passwordProblem

        PasswordField {
            id: password
            Layout.fillWidth: true
            maximumLength: 1024
            wrong: fields.form.passwordProblem.length > 0
            name: qsTr("Password")
            description: fields.form.passwordProblem
            onEdited: fields.form.clearProblems()
            onAccepted: fields.accepted()
        }
    }
}
