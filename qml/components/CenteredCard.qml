// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// The program's logo, a heading, and what follows, in a card in the middle of the window; scrolls where the window is too low.
FocusScope {
    id: page

    required property string heading
    property string note
    property int cardWidth: Theme.cardWidth // at most
    default property alias content: column.data

    onHeadingChanged: area.scrollTo(0) // another step: nobody begins to read in its middle

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    ScrollArea {
        id: area
        anchors.fill: parent
        contentHeight: Math.max(height, card.height + 2 * Theme.large)

        Card {
            id: card
            anchors.centerIn: parent
            width: Math.min(page.cardWidth, parent.width - 2 * Theme.large)

            ColumnLayout {
                id: column
                width: parent.width
                spacing: Theme.large

                Loader {
                    Layout.alignment: Qt.AlignHCenter
                    visible: active
                    active: Theme.logo !== null
                    sourceComponent: Theme.logo
                }
                // No layout: one in the other gives what wraps the height it had when it was narrow (Qt 6.4).
                Column {
                    Layout.fillWidth: true
                    Layout.bottomMargin: Theme.small
                    spacing: Theme.tiny

                    Heading {
                        width: parent.width
                        text: page.heading
                        font.pixelSize: Theme.largeText
                        horizontalAlignment: Text.AlignHCenter
                    }
                    Label {
                        width: parent.width
                        visible: text.length > 0
                        text: page.note
                        secondary: true
                        horizontalAlignment: Text.AlignHCenter
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
        PreferencesButton { // goes with the card: in a low window it would lie upon it
            anchors.top: parent.top
            anchors.right: parent.right
            anchors.margins: Theme.small
        }
    }
}
