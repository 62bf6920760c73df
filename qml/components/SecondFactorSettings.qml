// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// The second factor: off, being set up, on. Every change asks for the password.
SettingsCard {
    id: card

    enum Asking { Nothing, TurnOn, TurnOff, NewCodes }

    required property Account account
    property int asking: SecondFactorSettings.Asking.Nothing
    readonly property bool settingUp: factor.totpUri.length > 0
    readonly property bool keeping: factor.backupCodes.length > 0

    heading: qsTr("Second factor")
    note: account.hasTwoFactor ? qsTr("On. Signing in with your password or a code by mail also asks for a code of your authenticator app. Other providers follow rules of their own.")
        : account.hasPassword ? qsTr("Off. When it is on, your password alone is not enough to sign in.")
        : qsTr("A second factor protects a password, and your account has none.")
    problem: factor.problem

    function ask(what: int) {
        asking = what;
        done = "";
        factor.forget();
        password.start();
    }
    function submit() {
        if (factor.busy)
            return;
        if (asking === SecondFactorSettings.Asking.TurnOn)
            factor.begin(password.typed());
        else if (asking === SecondFactorSettings.Asking.TurnOff)
            factor.turnOff(password.typed());
        else
            factor.replaceBackupCodes(password.typed());
    }
    function showCodes() {
        kept.forceActiveFocus(Qt.OtherFocusReason);
    }
    function close() {
        asking = SecondFactorSettings.Asking.Nothing;
        password.clear();
        factor.forget();
        offers.nextItemInFocusChain(true).forceActiveFocus(Qt.OtherFocusReason);
    }

    SecondFactor {
        id: factor
        onTurnedOn: {
            card.done = qsTr("The second factor is on.");
            card.showCodes();
        }
        onTurnedOff: {
            card.close();
            card.done = qsTr("The second factor is off.");
        }
        onShown: {
            card.asking = SecondFactorSettings.Asking.Nothing;
            password.clear();
            if (card.settingUp)
                code.start();
        }
    }
    ControlFlow {
        id: offers
        width: parent.width
        spacing: Theme.small
        visible: card.asking === SecondFactorSettings.Asking.Nothing && factor.backupCodes.length === 0

        Button {
            visible: !card.account.hasTwoFactor && card.account.hasPassword
            text: qsTr("Turn on the second factor")
            onClicked: card.ask(SecondFactorSettings.Asking.TurnOn)
        }
        Button {
            visible: card.account.hasTwoFactor
            text: qsTr("New backup codes")
            onClicked: card.ask(SecondFactorSettings.Asking.NewCodes)
        }
        Button {
            visible: card.account.hasTwoFactor
            flat: true
            text: qsTr("Turn off the second factor")
            onClicked: card.ask(SecondFactorSettings.Asking.TurnOff)
        }
    }
    PasswordRow {
        id: password
        width: parent.width
        visible: card.asking !== SecondFactorSettings.Asking.Nothing
        caption: qsTr("Your password")
        onAccepted: card.submit()
    }
    ControlFlow {
        width: parent.width
        spacing: Theme.small
        visible: password.visible

        Button {
            highlighted: true
            busy: factor.busy
            enabled: !factor.busy
            text: card.asking === SecondFactorSettings.Asking.TurnOff ? qsTr("Turn off") : qsTr("Go on")
            onClicked: card.submit()
        }
        Button {
            flat: true
            text: qsTr("Cancel")
            onClicked: card.close()
        }
    }
    Column {
        width: parent.width
        visible: card.settingUp
        spacing: Theme.medium

        Label {
            width: parent.width
            text: qsTr("Scan this with an authenticator app, or type the key into it. Then enter the code that it shows.")
            wrapMode: Text.Wrap
        }
        QrCode {
            anchors.left: parent.left
            implicitWidth: Theme.qrCodeSize
            implicitHeight: Theme.qrCodeSize
            text: factor.totpUri
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("QR code for an authenticator app")
        }
        Label {
            width: parent.width
            text: factor.typedKey
            font.family: "monospace"
            wrapMode: Text.Wrap
            Accessible.description: qsTr("Key to type into an authenticator app")
        }
        CodeField {
            id: code
            width: parent.width
            caption: qsTr("Code from the app")
            action: qsTr("Turn on")
            busy: factor.busy
            onAccepted: typed => factor.confirm(typed)
        }
    }
    BackupCodes {
        width: parent.width
        visible: factor.backupCodes.length > 0
        secondFactor: factor
    }
    Button {
        id: kept
        anchors.left: parent.left
        width: Math.min(implicitWidth, parent.width)
        visible: factor.backupCodes.length > 0
        text: card.settingUp ? qsTr("Cancel") : qsTr("I have kept them")
        flat: card.settingUp
        onClicked: card.close()
    }
}
