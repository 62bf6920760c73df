// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// The active organisation. While a switch is pending it shows an outline and nothing of the old one.
Card {
    id: card

    RowLayout {
        width: parent.width
        visible: !Session.switching
        spacing: Theme.large

        Avatar {
            implicitWidth: Theme.bigAvatarSize
            implicitHeight: Theme.bigAvatarSize
            square: true
            name: Session.activeOrganization.name
        }
        ColumnLayout {
            spacing: Theme.tiny

            Headline {
                Layout.fillWidth: true
                text: Session.activeOrganization.name
            }
            Label {
                Layout.fillWidth: true
                text: Session.activeOrganization.isPersonal ? qsTr("Your personal workspace")
                                                            : Session.activeOrganization.slug
                secondary: true
            }
        }
        Badge {
            text: SessionText.role
        }
    }
    Row {
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
                width: card.width * 0.4
                height: Theme.largeText
            }
            Skeleton {
                width: card.width * 0.25
            }
        }
    }
}
