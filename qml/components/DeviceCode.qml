// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// A code to type on another device: as a picture for a phone, as text for a person, with the address it is typed at.
ColumnLayout {
    id: device

    required property string spelledUserCode
    required property string link

    spacing: Theme.medium

    QrCode {
        Layout.alignment: Qt.AlignHCenter
        Layout.preferredWidth: Theme.qrCodeSize
        Layout.preferredHeight: Theme.qrCodeSize
        visible: valid
        text: device.link
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("QR code of the sign-in page")
    }
    TextEdit {
        Layout.fillWidth: true
        text: device.spelledUserCode
        readOnly: true
        selectByMouse: true
        activeFocusOnTab: true
        horizontalAlignment: TextEdit.AlignHCenter
        wrapMode: TextEdit.Wrap // between its halves
        font.pixelSize: Theme.hugeText
        font.weight: Font.DemiBold
        font.letterSpacing: Theme.tiny
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        Accessible.role: Accessible.EditableText
        Accessible.readOnly: true
        Accessible.name: qsTr("Code")

        FocusRing {
            shown: parent.activeFocus // qmllint disable unqualified
        }
    }
    Label {
        Layout.fillWidth: true
        text: device.link.split("?")[0].replace(/^https:\/\//, "")
        secondary: true
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.WrapAnywhere
    }
}
