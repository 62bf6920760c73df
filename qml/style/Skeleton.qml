// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// Where text or a picture will be. Still on purpose: a pulse would redraw the window all the time.
Rectangle {
    implicitHeight: Theme.normalText
    radius: Theme.smallRadius
    color: Theme.skeleton
    Accessible.ignored: true
}
