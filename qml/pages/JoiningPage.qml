// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Signed in, but the person's record or organisation is not ready on the server.
CenteredCard {
    heading: SessionText.joining
    note: Session.user.email

    Spinner {
        Layout.alignment: Qt.AlignHCenter
    }
    LinkIndicator {
        Layout.alignment: Qt.AlignHCenter
    }
    Button {
        Layout.fillWidth: true
        focus: true
        text: qsTr("Sign out")
        onClicked: Session.signOut()
    }
}
