// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

// A sentence that matters now. `urgent`: something failed; else a notice.
Rectangle {
    id: banner

    required property string sentence
    property bool urgent: false
    default property alias actions: buttons.data

    implicitHeight: row.implicitHeight + 2 * Theme.small
    radius: Theme.radius
    color: urgent ? Theme.dangerSurface : Theme.warningSurface
    border.width: Theme.hairline
    border.color: urgent ? Theme.dangerBorder : Theme.warningBorder

    Accessible.role: Accessible.AlertMessage
    Accessible.name: sentence

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.medium
        anchors.rightMargin: Theme.small
        spacing: Theme.small

        Label {
            Layout.fillWidth: true
            Layout.topMargin: Theme.tiny
            Layout.bottomMargin: Theme.tiny
            text: banner.sentence
            color: banner.urgent ? Theme.danger : Theme.warning
            wrapMode: Text.Wrap
            Accessible.ignored: true // the banner bears this name
        }
        RowLayout {
            id: buttons
            spacing: 0
        }
    }
}
