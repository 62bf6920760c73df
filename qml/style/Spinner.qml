// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// Three dots that take turns; at rest where the person wants less motion.
Row {
    id: spinner

    property color color: Theme.secondaryText
    property int step: 0

    spacing: Theme.tiny
    Accessible.ignored: true

    component Dot: Rectangle {
        required property bool lit
        width: Math.round(Theme.iconSize * 0.4)
        height: width
        radius: width / 2
        opacity: lit || Theme.reducedMotion ? 1 : 0.35
        antialiasing: true
    }

    Dot {
        color: spinner.color
        lit: spinner.step === 0
    }
    Dot {
        color: spinner.color
        lit: spinner.step === 1
    }
    Dot {
        color: spinner.color
        lit: spinner.step === 2
    }
    Timer {
        interval: Theme.beat
        running: spinner.visible && !Theme.reducedMotion
        repeat: true
        onTriggered: spinner.step = (spinner.step + 1) % 3
    }
}
