// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// One finding: a dot in the verdict's colour, what was looked at, what was seen, and what to do about it.
RowLayout {
    id: row

    required property string subject
    required property int verdict
    required property string evidence
    required property string remedy
    required property string command
    readonly property bool quiet: verdict === Diagnostics.Healthy || verdict === Diagnostics.NotExamined
    readonly property string word: verdict === Diagnostics.Fault ? qsTr("Fault") : verdict === Diagnostics.Notice ? qsTr("Worth knowing")
        : verdict === Diagnostics.Healthy ? qsTr("Well") : qsTr("Not looked at")

    spacing: Theme.medium
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1: %2. %3").arg(row.word).arg(row.subject).arg(row.evidence)

    Rectangle {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Theme.tiny
        implicitWidth: Theme.small
        implicitHeight: Theme.small
        radius: width / 2
        antialiasing: true
        color: row.verdict === Diagnostics.Fault ? Theme.danger : row.verdict === Diagnostics.Notice ? Theme.attention
            : row.verdict === Diagnostics.Healthy ? Theme.positive : Theme.fieldBorder
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.tiny

        Label {
            Layout.fillWidth: true
            text: row.subject
            font.weight: row.quiet ? Font.Normal : Font.DemiBold
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            Layout.fillWidth: true
            text: row.evidence
            secondary: true
            font.pixelSize: row.quiet ? Theme.smallText : Theme.normalText
            wrapMode: Text.Wrap
            Accessible.ignored: true
        }
        Label {
            Layout.fillWidth: true
            visible: text.length > 0
            text: row.remedy
            wrapMode: Text.Wrap
        }
        RowLayout {
            visible: row.command.length > 0
            spacing: Theme.small

            Label {
                Layout.fillWidth: true
                text: row.command
                font.family: "monospace"
                font.pixelSize: Theme.smallText
                wrapMode: Text.WrapAnywhere
            }
            Button {
                flat: true
                text: qsTr("Copy")
                Accessible.name: qsTr("Copy the command for %1").arg(row.subject)
                onClicked: Clipboard.copy(row.command)
            }
        }
    }
}
