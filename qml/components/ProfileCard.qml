// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// The person, and the way out. `compact`: the picture beside the name.
Card {
    id: card

    property bool compact: false

    ColumnLayout {
        width: parent.width
        spacing: Theme.large

        GridLayout {
            Layout.fillWidth: true
            columns: card.compact ? 2 : 1
            columnSpacing: Theme.large
            rowSpacing: Theme.large

            Avatar {
                implicitWidth: Theme.bigAvatarSize
                implicitHeight: Theme.bigAvatarSize
                name: Session.user.name
                picture: SessionText.picture
            }
            // No layout in the other: it gives a name that wraps the height it had when it was narrow (Qt 6.4).
            Column {
                Layout.fillWidth: true
                spacing: Theme.tiny

                Headline {
                    width: parent.width
                    text: Session.user.name
                }
                Label {
                    width: parent.width
                    text: Session.user.email
                    wrapMode: Text.WrapAnywhere // who two accounts belong to may differ at the end
                    maximumLineCount: 3
                    secondary: true
                }
            }
        }
        Separator {
            Layout.fillWidth: true
        }
        ColumnLayout {
            spacing: 0

            Label {
                text: qsTr("Signed in to")
                secondary: true
                font.pixelSize: Theme.smallText
            }
            Label {
                Layout.fillWidth: true
                text: Session.siteHost
                font.pixelSize: Theme.smallText
            }
        }
        PlanLine {
            Layout.fillWidth: true
        }
        ColumnLayout {
            spacing: Theme.small

            Button {
                Layout.fillWidth: true
                text: qsTr("Sign out")
                onClicked: Session.signOut()
            }
            Button {
                Layout.fillWidth: true
                flat: true
                text: qsTr("Use another account")
                onClicked: Session.reauthenticate()
            }
        }
    }
}
