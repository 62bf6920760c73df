// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

// The key, a heading, and what follows, in a card in the middle of the window; scrolls where the window is too low.
FocusScope {
    id: page

    required property string heading
    property string note
    default property alias content: column.data

    Rectangle {
        anchors.fill: parent
        color: Theme.window
    }
    ScrollArea {
        anchors.fill: parent
        contentHeight: Math.max(height, card.height + 2 * Theme.large)

        Card {
            id: card
            anchors.centerIn: parent
            width: Math.min(Theme.cardWidth, parent.width - 2 * Theme.large)

            ColumnLayout {
                id: column
                width: parent.width
                spacing: Theme.large

                BrandMark {
                    Layout.alignment: Qt.AlignHCenter
                }
                ColumnLayout {
                    Layout.bottomMargin: Theme.small
                    spacing: Theme.tiny

                    Label {
                        Layout.fillWidth: true
                        text: page.heading
                        font.pixelSize: Theme.largeText
                        font.weight: Font.DemiBold
                        horizontalAlignment: Text.AlignHCenter
                        wrapMode: Text.Wrap
                    }
                    Label {
                        Layout.fillWidth: true
                        visible: text.length > 0
                        text: page.note
                        secondary: true
                        horizontalAlignment: Text.AlignHCenter
                        wrapMode: Text.Wrap
                    }
                }
            }
        }
    }
}
