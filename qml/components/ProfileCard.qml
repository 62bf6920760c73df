// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// The person, and the way out.
Card {
    ColumnLayout {
        width: parent.width
        spacing: Theme.large

        Avatar {
            implicitWidth: Theme.bigAvatarSize
            implicitHeight: Theme.bigAvatarSize
            name: Session.user.name
        }
        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.tiny

            Label {
                Layout.fillWidth: true
                text: Session.user.name
                font.pixelSize: Theme.largeText
                font.weight: Font.DemiBold
            }
            Label {
                Layout.fillWidth: true
                text: Session.user.email
                secondary: true
            }
        }
        Separator {
            Layout.fillWidth: true
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("Signed in to %1").arg(Session.siteHost)
            secondary: true
            font.pixelSize: Theme.smallText
            wrapMode: Text.Wrap
        }
        Button {
            Layout.fillWidth: true
            text: qsTr("Sign out")
            onClicked: Session.signOut()
        }
    }
}
