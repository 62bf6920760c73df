// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// A sign-in that goes on with a code: one sent by mail, or the second factor.
Column {
    id: step

    readonly property bool secondFactor: Session.signInWay === Session.SecondFactor
    readonly property bool checking: Session.signInProgress.checking

    spacing: Theme.medium

    function focusFirst() {
        code.forceActiveFocus(Qt.OtherFocusReason);
        code.selectAll();
    }
    function submit() {
        if (!checking && !FailureNotice.held)
            Session.submitCode(code.text, secondFactor && trust.checked);
    }

    onSecondFactorChanged: code.clear() // the one after the other
    onCheckingChanged: {
        if (!checking && visible)
            focusFirst();
    }

    StepSentence {
        width: parent.width
    }
    FailureBanner {
        width: parent.width
        visible: FailureNotice.shown && !step.checking
    }
    FormRow {
        width: parent.width
        caption: step.secondFactor ? qsTr("Code of the app, or backup code") : qsTr("Code from the mail")

        TextField {
            id: code
            Layout.fillWidth: true
            maximumLength: 64
            enabled: !step.checking
            inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            Accessible.name: step.secondFactor ? qsTr("Code of the app, or backup code") : qsTr("Code from the mail")
            onAccepted: step.submit()
        }
    }
    CheckBox {
        id: trust
        width: parent.width
        visible: step.secondFactor
        enabled: !step.checking
        text: qsTr("Do not ask on this computer for %L1 days").arg(30)
    }
    Button {
        width: parent.width
        highlighted: true
        busy: step.checking
        enabled: !step.checking && !FailureNotice.held
        text: qsTr("Continue")
        onClicked: step.submit()
    }
    Button {
        width: parent.width
        visible: !step.secondFactor
        enabled: !step.checking
        flat: true
        text: qsTr("Send the code again")
        onClicked: Session.sendCodeAgain()
    }
    Button {
        width: parent.width
        flat: true
        text: qsTr("Cancel")
        onClicked: Session.cancelSignIn()
    }
}
