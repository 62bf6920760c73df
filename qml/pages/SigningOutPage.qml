// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

FocusScope {
    Column {
        anchors.centerIn: parent
        spacing: Theme.large

        Spinner {
            anchors.horizontalCenter: parent.horizontalCenter
        }
        Label {
            text: qsTr("Signing out…")
            secondary: true
        }
    }
}
