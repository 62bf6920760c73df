// SPDX-License-Identifier: MIT
import QtQuick

// The picture of an avatar, cut to its shape; nothing until it is there.
Item {
    id: picture

    property alias source: image.source
    required property real radius
    required property color surroundings // what shows in the corners
    readonly property bool ready: image.status === Image.Ready

    visible: ready
    clip: true

    Image {
        id: image
        anchors.fill: parent
        sourceSize.width: 2 * width
        sourceSize.height: 2 * height
        fillMode: Image.PreserveAspectCrop
        asynchronous: true
        Accessible.ignored: true
    }
    // The software renderer has no masks: a frame in the colour of what is around cuts the corners off.
    Rectangle {
        readonly property real frame: parent.width
        anchors.fill: parent
        anchors.margins: -frame
        radius: picture.radius + frame
        color: "transparent"
        border.width: frame
        border.color: picture.surroundings
    }
}
