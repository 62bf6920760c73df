// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// What happened in the organisation lately, the newest first.
SettingsCard {
    id: card

    required property string organizationId
    property int shown: 8

    heading: qsTr("Activity")
    problem: log.trouble

    ActivityLog {
        id: log
        organizationId: card.organizationId
    }
    Column {
        width: parent.width
        spacing: Theme.medium
        Repeater {
            model: log.loading ? 2 : 0
            Skeleton {
                width: parent?.width ?? 0
            }
        }
        Repeater {
            id: rows
            model: log.model
            RowLayout {
                required property int index
                required property string actor
                required property string sentence
                required property string when

                width: parent?.width ?? 0
                visible: index < card.shown // qmllint disable unqualified
                spacing: Theme.medium

                Avatar {
                    name: parent.actor
                    implicitWidth: Theme.iconSize + Theme.small
                    implicitHeight: implicitWidth
                }
                Label {
                    Layout.fillWidth: true
                    text: parent.sentence
                    wrapMode: Text.Wrap
                }
                Label {
                    text: parent.when
                    secondary: true
                    font.pixelSize: Theme.smallText
                }
            }
        }
    }
    Label {
        width: parent.width
        visible: !log.loading && rows.count === 0 && log.trouble.length === 0
        wrapMode: Text.Wrap
        text: qsTr("Nothing has happened here yet.")
        secondary: true
    }
    Button {
        anchors.horizontalCenter: parent.horizontalCenter
        visible: rows.count > card.shown
        flat: true
        text: qsTr("Show earlier activity")
        onClicked: card.shown = rows.count
    }
}
