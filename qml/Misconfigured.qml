// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Shown instead of Main when the program does not know which deployment to speak to: says what is wrong and how to mend it.
// There is no session here, so nothing in this file may name one.
ThemedWindow {
    id: window

    required property string sentence

    ThemeOfDesktop {}

    CenteredCard {
        anchors.fill: parent
        focus: true
        cardWidth: Theme.formWidth // commands are not broken
        heading: qsTr("Latchkey is not set up yet")
        note: window.sentence

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.small

            Label {
                Layout.fillWidth: true
                secondary: true
                wrapMode: Text.Wrap
                text: qsTr("Name the deployment on the command line, in the environment, or in a file:")
            }
            Label {
                Layout.fillWidth: true
                wrapMode: Text.WrapAnywhere
                text: "latchkey --deployment-url https://NAME.convex.cloud"
            }
            Label {
                Layout.fillWidth: true
                wrapMode: Text.WrapAnywhere
                text: "LATCHKEY_DEPLOYMENT_URL=https://NAME.convex.cloud"
            }
            Label {
                Layout.fillWidth: true
                wrapMode: Text.WrapAnywhere
                text: "~/.config/latchkey/latchkey.ini: deployment-url=https://NAME.convex.cloud"
            }
            Button {
                Layout.fillWidth: true
                Layout.topMargin: Theme.small
                focus: true
                highlighted: true
                text: qsTr("Close")
                onClicked: window.close()
            }
        }
    }
}
