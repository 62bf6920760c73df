// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// Codes for when the authenticator app is lost: shown once, to be copied or saved.
Column {
    id: codes

    required property SecondFactor secondFactor

    spacing: Theme.medium

    Label {
        width: parent.width
        text: qsTr("Keep these backup codes where you will find them without this device. Each works once, and they are shown only now: should you lose them, make new ones here.")
        wrapMode: Text.Wrap
    }
    Grid {
        anchors.left: parent.left
        columns: codes.width < Theme.tightWidth ? 1 : 2
        columnSpacing: Theme.huge
        rowSpacing: Theme.tiny

        Repeater {
            model: codes.secondFactor.backupCodes
            Label {
                required property string modelData
                text: modelData
                font.family: "monospace"
            }
        }
    }
    ControlFlow {
        width: parent.width
        spacing: Theme.small

        Button {
            property bool copied: false
            text: copied ? qsTr("Codes copied") : qsTr("Copy codes")
            onClicked: {
                codes.secondFactor.copyBackupCodes();
                copied = true;
            }
        }
        Button {
            text: qsTr("Save codes to a file")
            onClicked: codes.secondFactor.saveBackupCodes()
        }
    }
    Label {
        width: parent.width
        visible: codes.secondFactor.savedAs.length > 0
        text: qsTr("Saved as %1").arg(SessionText.isolated(codes.secondFactor.savedAs))
        secondary: true
        wrapMode: Text.WrapAnywhere
    }
}
