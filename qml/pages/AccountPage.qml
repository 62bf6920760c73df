// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Everything about the person: profile, address, password, second factor, ways in, the end.
Section {
    id: page

    readonly property bool connected: Session.link !== Session.Offline // nothing is asked for that would be done unseen, later

    title: qsTr("Account")
    held: secondFactor.keeping
    onHolding: secondFactor.showCodes()

    Account {
        id: person
    }
    Banner {
        Layout.fillWidth: true
        sentence: Session.link === Session.Offline ? qsTr("You are offline. You can change this when you are connected again.")
            : person.trouble
    }
    ProfileSettings {
        enabled: page.connected
        Layout.fillWidth: true
        account: person
    }
    EmailSettings {
        enabled: page.connected
        Layout.fillWidth: true
        account: person
    }
    Skeleton {
        Layout.fillWidth: true
        implicitHeight: Theme.rowHeight
        visible: !person.ready && person.trouble.length === 0 && page.connected
    }
    PasswordSettings {
        enabled: page.connected
        Layout.fillWidth: true
        visible: person.ready
        account: person
    }
    SecondFactorSettings {
        id: secondFactor
        enabled: page.connected
        Layout.fillWidth: true
        visible: person.ready
        account: person
    }
    SignInMethodsSettings {
        enabled: page.connected
        Layout.fillWidth: true
        visible: person.ready
        account: person
    }
    DeleteAccountSettings {
        enabled: page.connected
        Layout.fillWidth: true
        visible: person.ready && person.canDelete
        account: person
    }
}
