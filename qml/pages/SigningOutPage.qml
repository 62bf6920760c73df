// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

FocusScope {
    id: page

    Column {
        anchors.centerIn: parent
        spacing: Theme.large

        Spinner {
            anchors.horizontalCenter: parent.horizontalCenter
        }
        Label {
            width: Math.min(implicitWidth, page.width - 2 * Theme.large)
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            text: qsTr("Signing out…")
            secondary: true
        }
    }
}
