// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// The keychain would not take the session.
Banner {
    visible: !Session.remembered
    sentence: qsTr("Your keyring did not take the session: you stay signed in until %1 is closed.").arg(Application.displayName) // qmllint disable unqualified
}
