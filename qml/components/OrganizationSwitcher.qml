// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// The active organisation as a button; its popup lists the others.
PopupButton {
    id: control

    signal createRequested

    popupFile: Qt.resolvedUrl("OrganizationSwitcherPopup.qml")
    implicitWidth: Math.min(Theme.popupWidth, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(Theme.controlHeight, implicitContentHeight + topPadding + bottomPadding)
    padding: Theme.tiny
    leftPadding: Theme.small
    rightPadding: Theme.small
    Accessible.name: qsTr("Organization switcher")
    Accessible.description: Session.activeOrganization.name

    onAnswered: createRequested()

    contentItem: RowLayout {
        spacing: Theme.small

        Avatar {
            name: Session.activeOrganization.name
            picture: SessionText.organizationPicture
            square: true
        }
        Label {
            Layout.fillWidth: true
            text: Session.activeOrganization.name
            font.weight: Font.DemiBold
            opacity: Session.switching ? Theme.subdued : 1
            Accessible.ignored: true
        }
        Glyph {
            visible: !Session.switching
            sign: Glyph.Sign.Chevron
        }
        Spinner {
            visible: Session.switching
        }
    }
}
