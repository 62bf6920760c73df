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

    heading: qsTr("Continue as %1?").arg(SessionText.isolated(newName))
    note: Session.siteHost

    // A second press on "Sign in" would else be the answer to a question nobody has read.
    property bool read: false
    Timer {
        interval: Theme.unread
        running: true
        onTriggered: {
            page.read = true;
            stay.forceActiveFocus(Qt.OtherFocusReason);
        }
    }

    Keys.onEscapePressed: Session.cancelSignIn()

    Banner {
        Layout.fillWidth: true
        sentence: SessionText.newcomer
    }
    Button {
        id: stay
        Layout.fillWidth: true
        enabled: page.read
        highlighted: true
        text: qsTr("Stay as %1").arg(SessionText.isolated(page.shownName))
        onClicked: Session.cancelSignIn()
    }
    Button {
        Layout.fillWidth: true
        enabled: page.read
        text: qsTr("Continue as %1").arg(SessionText.isolated(page.newName))
        onClicked: Session.acceptNewcomer()
    }
}
