// SPDX-License-Identifier: MIT
import QtQuick

// One stroke of a Glyph, from (x1, y1) to (x2, y2) in parts of the size of what it stands on, with round ends.
Rectangle {
    required property real x1
    required property real y1
    required property real x2
    required property real y2
    readonly property real side: parent === null ? 0 : parent.width
    readonly property real stroke: Math.max(1.5, side / 9)
    readonly property real dx: (x2 - x1) * side
    readonly property real dy: (y2 - y1) * side

    x: (x1 + x2) / 2 * side - width / 2
    y: (y1 + y2) / 2 * side - height / 2
    width: Math.sqrt(dx * dx + dy * dy) + stroke
    height: stroke
    radius: height / 2
    rotation: Math.atan2(dy, dx) * 180 / Math.PI
    antialiasing: true
}
