// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// What the doctor has found, faults first, each with what to do. Stands before the page it was opened from.
FocusScope {
    id: page

    Keys.onEscapePressed: Diagnostics.close()

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    ScrollArea {
        anchors.fill: parent
        contentHeight: body.height + 2 * Theme.huge

        ColumnLayout {
            id: body
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.huge
            width: Math.min(parent.width - 2 * Theme.large, Theme.contentWidth)
            spacing: Theme.large

            ColumnLayout {
                spacing: Theme.tiny

                Heading {
                    Layout.fillWidth: true
                    text: qsTr("Diagnostics")
                    font.pixelSize: Theme.largeText
                }
                Label {
                    Layout.fillWidth: true
                    text: Diagnostics.summary
                    secondary: true
                    wrapMode: Text.Wrap
                    Accessible.role: Accessible.StatusBar
                    Accessible.name: text
                }
            }
            ControlFlow {
                Layout.fillWidth: true
                spacing: Theme.small

                Button {
                    focus: true
                    highlighted: true
                    text: qsTr("Back")
                    onClicked: Diagnostics.close()
                }
                Button {
                    text: qsTr("Look again")
                    busy: Diagnostics.running
                    enabled: !Diagnostics.running
                    onClicked: Diagnostics.run()
                }
                Button {
                    text: qsTr("Copy report")
                    enabled: !Diagnostics.running
                    onClicked: Diagnostics.copy()
                }
                Button {
                    text: qsTr("Save report")
                    enabled: !Diagnostics.running
                    onClicked: Diagnostics.save()
                }
            }
            Banner {
                Layout.fillWidth: true
                sentence: Diagnostics.notice
            }
            Card {
                Layout.fillWidth: true
                padding: Theme.large
                visible: Diagnostics.count > 0

                Column {
                    width: parent.width
                    spacing: Theme.medium

                    Repeater {
                        model: Diagnostics
                        delegate: FindingRow {
                            width: parent?.width ?? 0
                        }
                    }
                }
            }
        }
    }
}
