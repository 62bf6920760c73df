// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

// A sentence that matters now, with one thing to do about it where `offer` names one.
// Drawn when there is first something to say: most never say anything.
Loader {
    id: banner

    enum Tone { Notice, Failure, Success }

    required property string sentence
    property string offer
    property int tone: Banner.Tone.Notice

    signal taken // the offer

    function toned(notice: color, failure: color, success: color): color {
        return tone === Banner.Tone.Failure ? failure : tone === Banner.Tone.Success ? success : notice;
    }
    function draw() {
        if (visible)
            active = true;
    }

    visible: sentence.length > 0
    active: false
    onVisibleChanged: draw()
    Component.onCompleted: draw()

    sourceComponent: Rectangle {
        implicitHeight: row.implicitHeight + 2 * Theme.small
        radius: Theme.radius
        color: banner.toned(Theme.warningSurface, Theme.dangerSurface, Theme.positiveSurface) // qmllint disable unqualified
        border.width: Theme.hairline
        border.color: banner.toned(Theme.warningBorder, Theme.dangerBorder, Theme.positiveBorder) // qmllint disable unqualified

        Accessible.role: Accessible.AlertMessage
        Accessible.name: banner.sentence // qmllint disable unqualified

        GridLayout {
            id: row
            anchors.fill: parent
            anchors.leftMargin: Theme.medium
            anchors.rightMargin: Theme.small
            columns: offered.visible && offered.implicitWidth > width / 3 ? 1 : 2 // where words are large and the window is narrow
            columnSpacing: Theme.small
            rowSpacing: 0

            Label {
                Layout.fillWidth: true
                Layout.topMargin: Theme.tiny
                Layout.bottomMargin: Theme.tiny
                text: banner.sentence // qmllint disable unqualified
                color: banner.toned(Theme.warning, Theme.danger, Theme.positive) // qmllint disable unqualified
                wrapMode: Text.Wrap
                Accessible.ignored: true // the banner bears this name
            }
            Button {
                id: offered
                Layout.alignment: Qt.AlignRight
                Layout.maximumWidth: row.width
                visible: text.length > 0
                flat: true
                text: banner.offer // qmllint disable unqualified
                onClicked: banner.taken() // qmllint disable unqualified
            }
        }
    }
}
