// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

Rectangle {
    implicitHeight: Theme.hairline
    color: Theme.border
}
