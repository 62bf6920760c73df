// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// A button that asks back. Whatever else gets the focus is a no.
Button {
    id: control

    required property string offer
    required property string question
    readonly property alias asking: second.asking

    signal confirmed

    text: asking ? question : offer
    highlighted: false
    onClicked: second.press()
    onActiveFocusChanged: {
        if (!activeFocus)
            second.takeBack();
    }

    SecondPress {
        id: second
        onConfirmed: control.confirmed()
    }
}
