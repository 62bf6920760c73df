// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// What the user menu leads to.
Popup {
    id: popup

    function go(section: string) {
        answer = section;
        close();
    }

    title: qsTr("User menu")
    contentHeight: content.implicitHeight
    onAboutToShow: account.forceActiveFocus(Qt.PopupFocusReason)

    ColumnLayout {
        id: content
        Accessible.role: Accessible.PopupMenu
        Accessible.name: popup.title
        width: popup.availableWidth
        spacing: 0

        ColumnLayout {
            Layout.margins: Theme.small
            spacing: 0

            Label {
                Layout.fillWidth: true
                text: Session.user.name
                font.weight: Font.DemiBold
            }
            Label {
                Layout.fillWidth: true
                text: Session.user.email
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 3
                secondary: true
                font.pixelSize: Theme.smallText
            }
        }
        Separator {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.tiny
        }
        MenuRow {
            id: account
            Layout.fillWidth: true
            text: qsTr("Account")
            onClicked: popup.go("account")
        }
        MenuRow {
            Layout.fillWidth: true
            text: qsTr("Devices")
            onClicked: popup.go("devices")
        }
        MenuRow {
            Layout.fillWidth: true
            text: qsTr("Use another account")
            onClicked: popup.go("another account")
        }
        MenuRow {
            Layout.fillWidth: true
            text: qsTr("Preferences")
            onClicked: {
                popup.close();
                Preferences.open();
            }
        }
        MenuRow {
            Layout.fillWidth: true
            text: qsTr("Diagnostics")
            onClicked: {
                popup.close();
                Diagnostics.open();
            }
        }
        Separator {
            Layout.fillWidth: true
            Layout.topMargin: Theme.tiny
            Layout.bottomMargin: Theme.tiny
        }
        MenuRow {
            Layout.fillWidth: true
            text: qsTr("Sign out")
            onClicked: popup.go("sign-out")
        }
    }
}
