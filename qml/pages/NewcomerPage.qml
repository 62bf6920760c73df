// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Somebody has signed in while somebody else is shown: who stays? Until it is answered, nothing has changed.
CenteredCard {
    id: page

    readonly property string newName: Session.newcomer.name || Session.newcomer.email
    readonly property string shownName: Session.user.name || Session.user.email

    heading: qsTr("Continue as %1?").arg(newName)
    note: Session.siteHost

    Keys.onEscapePressed: Session.cancelSignIn()

    Banner {
        Layout.fillWidth: true
        sentence: qsTr("%1 (%2) has signed in, and %3 (%4) is signed in here. Only one can be: the other is signed out of this computer.")
            .arg(page.newName).arg(Session.newcomer.email).arg(page.shownName).arg(Session.user.email)
    }
    Button {
        Layout.fillWidth: true
        focus: true
        highlighted: true
        text: qsTr("Stay as %1").arg(page.shownName)
        onClicked: Session.cancelSignIn()
    }
    Button {
        Layout.fillWidth: true
        text: qsTr("Continue as %1").arg(page.newName)
        onClicked: Session.acceptNewcomer()
    }
}
