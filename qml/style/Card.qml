// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

Rectangle {
    id: card

    default property alias content: inside.data
    property int padding: Theme.huge

    implicitHeight: inside.childrenRect.height + 2 * card.padding
    radius: Theme.bigRadius
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.border

    Item {
        id: inside
        anchors.fill: parent
        anchors.margins: card.padding
    }
}
