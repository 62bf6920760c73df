// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Nobody is signed out here: the session is there and cannot be read yet.
CenteredCard {
    id: page

    signal signInInsteadRequested

    heading: qsTr("Your keyring is locked")
    note: qsTr("Your session is kept safe in it. Unlock the keyring, and %1 goes on where you were.").arg(Application.displayName) // qmllint disable unqualified

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.small

        Button {
            Layout.fillWidth: true
            focus: true
            highlighted: true
            text: qsTr("Unlock")
            Accessible.name: qsTr("Unlock keyring")
            onClicked: Session.requestKeychainUnlock()
        }
        Button {
            Layout.fillWidth: true
            flat: true
            text: qsTr("Sign in instead")
            onClicked: page.signInInsteadRequested()
        }
        Button {
            Layout.fillWidth: true
            flat: true
            text: qsTr("Find out what is wrong")
            onClicked: Diagnostics.open()
        }
    }
}
