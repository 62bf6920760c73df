// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Signed in, but the person's record or organisation is not ready on the server.
CenteredCard {
    id: page

    heading: SessionText.joining
    note: Session.user.email

    // What stands in the way of a first page is said here, where the person waits for it.
    FailureBanner {
        Layout.fillWidth: true
    }
    NotRemembered {
        Layout.fillWidth: true
    }
    Spinner {
        Layout.alignment: Qt.AlignHCenter
        visible: !FailureNotice.shown
    }
    LinkIndicator {
        Layout.alignment: Qt.AlignHCenter
        Layout.fillWidth: true
        Layout.maximumWidth: implicitWidth
        narrow: page.width < Theme.narrowWidth
    }
    Button {
        Layout.fillWidth: true
        focus: true
        text: qsTr("Sign out")
        onClicked: Session.signOut()
    }
}
