// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Everything about the person: profile, address, password, second factor, ways in, the end.
Section {
    id: page

    readonly property bool connected: Session.link !== Session.Offline

    title: qsTr("Account")
    held: secondFactor.keeping
    onHolding: secondFactor.showCodes()

    Account {
        id: person
    }
    OfflineNotice {
        Layout.fillWidth: true
    }
    Banner {
        Layout.fillWidth: true
        visible: page.connected && sentence.length > 0
        sentence: person.trouble
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
