// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// The active organisation. While a switch is pending it shows an outline and nothing of the old one.
Card {
    id: card

    property bool hasSettings: false
    property bool settingsShown: false

    readonly property bool tight: width < Theme.tightWidth

    signal settingsToggled

    GridLayout {
        width: parent.width
        visible: !Session.switching
        columns: card.tight ? 2 : 3
        columnSpacing: Theme.large
        rowSpacing: Theme.medium

        Avatar {
            implicitWidth: Theme.bigAvatarSize
            implicitHeight: Theme.bigAvatarSize
            square: true
            name: Session.activeOrganization.name
            picture: SessionText.organizationPicture
        }
        Column { // no layout in the other, as in ProfileCard
            Layout.fillWidth: true
            spacing: Theme.tiny

            Headline {
                width: parent.width
                text: Session.activeOrganization.name
            }
            Flow {
                width: parent.width
                spacing: Theme.small

                Label {
                    width: Math.min(implicitWidth, parent.width)
                    text: Session.activeOrganization.isPersonal ? qsTr("Your personal workspace")
                                                                : Session.activeOrganization.slug
                    secondary: true
                    wrapMode: Text.Wrap
                }
                Badge {
                    text: SessionText.role
                }
            }
        }
        Button {
            Layout.columnSpan: card.tight ? 2 : 1
            visible: card.hasSettings
            text: card.settingsShown ? qsTr("Close settings") : qsTr("Settings")
            onClicked: card.settingsToggled()
        }
    }
    Row {
        anchors.left: parent.left
        visible: Session.switching
        spacing: Theme.large

        Skeleton {
            width: Theme.bigAvatarSize
            height: Theme.bigAvatarSize
            radius: Theme.bigRadius
        }
        Column {
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.medium

            Skeleton {
                anchors.left: parent.left
                width: card.width * 0.4
                height: Theme.largeText
            }
            Skeleton {
                anchors.left: parent.left
                width: card.width * 0.25
            }
        }
    }
}
