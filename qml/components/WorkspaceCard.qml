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
        spacing: Theme.large

        Avatar {
            visible: !Session.switching
            implicitWidth: Theme.bigAvatarSize
            implicitHeight: Theme.bigAvatarSize
            square: true
            name: Session.activeOrganization.name
        }
        ColumnLayout {
            Layout.fillWidth: true
            visible: !Session.switching
            spacing: Theme.tiny

            Label {
                Layout.fillWidth: true
                text: Session.activeOrganization.name
                font.pixelSize: Theme.largeText
                font.weight: Font.DemiBold
            }
            Label {
                Layout.fillWidth: true
                text: Session.activeOrganization.isPersonal ? qsTr("Your personal workspace")
                                                            : Session.activeOrganization.slug
                secondary: true
            }
        }
        Badge {
            visible: !Session.switching && text.length > 0
            text: SessionText.role
        }
        Skeleton {
            visible: Session.switching
            implicitWidth: Theme.bigAvatarSize
            implicitHeight: Theme.bigAvatarSize
            radius: Theme.bigRadius
        }
        ColumnLayout {
            Layout.fillWidth: true
            visible: Session.switching
            spacing: Theme.medium

            Skeleton {
                implicitWidth: card.width * 0.4
                implicitHeight: Theme.largeText
            }
            Skeleton {
                implicitWidth: card.width * 0.25
            }
        }
    }
}
