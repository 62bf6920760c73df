// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// What stands on the card while the person signs in somewhere else: what is waited for, and every way on.
Column {
    id: card

    readonly property int way: Session.signInWay
    readonly property string link: Session.signInProgress.link
    readonly property bool preparing: Session.signInProgress.preparing

    spacing: Theme.medium

    function focusFirst() {
        if (preparing)
            cancel.forceActiveFocus(Qt.OtherFocusReason);
        else if (way === Session.PastedCode)
            code.forceActiveFocus(Qt.OtherFocusReason);
        else
            open.forceActiveFocus(Qt.OtherFocusReason);
    }

    onWayChanged: {
        if (visible)
            focusFirst();
    }
    onPreparingChanged: {
        if (visible)
            focusFirst();
    }

    PastedCodeForm {
        id: form
        session: Session
        onRejected: code.forceActiveFocus(Qt.OtherFocusReason)
    }
    StepSentence {
        width: parent.width
    }
    Spinner {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: card.preparing
    }
    DeviceCode {
        width: parent.width
        visible: card.way === Session.DeviceCode && !card.preparing
        spelledUserCode: Session.signInProgress.spelledUserCode
        link: card.link
    }
    FormRow {
        width: parent.width
        visible: card.way === Session.PastedCode
        caption: qsTr("Code from the browser")
        problem: form.problem

        TextField {
            id: code
            Layout.fillWidth: true
            maximumLength: 512
            wrong: form.problem.length > 0
            inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            Accessible.name: qsTr("Code from the browser")
            Accessible.description: form.problem
            onTextEdited: form.clearProblem()
            onAccepted: form.submit(text)
        }
    }
    Button {
        width: parent.width
        visible: card.way === Session.PastedCode
        highlighted: true
        text: qsTr("Continue")
        onClicked: form.submit(code.text)
    }
    Button {
        id: open
        width: parent.width
        visible: !card.preparing
        text: card.way === Session.DeviceCode ? qsTr("Open the page here") : qsTr("Open the browser again")
        onClicked: Session.openSignInPage()
    }
    Button {
        id: copy
        property bool done: false
        width: parent.width
        visible: card.link.length > 0
        text: done ? qsTr("Link copied") : qsTr("Copy link")
        onClicked: {
            Clipboard.copy(card.link);
            done = true;
        }
    }
    Button {
        width: parent.width
        visible: card.way === Session.Browser && Session.signInProgress.canPaste
        highlighted: Session.signInProgress.stalled
        flat: !highlighted
        text: qsTr("Use a code instead")
        onClicked: Session.offerPastedCode()
    }
    Button {
        width: parent.width
        visible: card.way !== Session.DeviceCode && Session.signInProgress.canUseDevice // from the start: nothing moves under the pointer when time has passed
        flat: true
        text: qsTr("Use another device")
        onClicked: Session.signInWithDeviceCode()
    }
    Button {
        id: cancel
        width: parent.width
        flat: true
        text: qsTr("Cancel")
        onClicked: Session.cancelSignIn()
    }
}
