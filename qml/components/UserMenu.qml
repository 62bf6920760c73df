// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// The person as a round button; its popup leads to everything that is about the person and not about an organisation.
PopupButton {
    id: control

    signal chosen(what: string) // a section, "another account" or "sign-out"

    popupFile: Qt.resolvedUrl("UserMenuPopup.qml")
    alignRight: true
    radius: width / 2
    implicitWidth: implicitHeight
    implicitHeight: Theme.controlHeight
    Accessible.name: qsTr("User menu")
    Accessible.description: Session.user.name

    onAnswered: answer => chosen(answer)

    contentItem: Item {
        Avatar {
            anchors.centerIn: parent
            name: Session.user.name
            picture: SessionText.picture
        }
    }
}
