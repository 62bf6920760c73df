// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import Latchkey
import Latchkey.Style

// The way to the preferences where there is no user menu yet.
T.Button {
    id: control

    implicitWidth: Theme.controlHeight
    implicitHeight: Theme.controlHeight
    focusPolicy: Qt.StrongFocus
    Accessible.name: qsTr("Preferences")
    Accessible.onPressAction: clicked()
    Keys.onReturnPressed: clicked()
    Keys.onEnterPressed: clicked()
    onClicked: Preferences.open()

    contentItem: Item {
        Glyph {
            anchors.centerIn: parent
            sign: Glyph.Sign.Sliders
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: control.down ? Theme.pressed : control.hovered ? Theme.hover : "transparent"

        FocusRing { owner: control }
    }
}
