// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey
import Latchkey.Style

// What a sign-in under way waits for. An alert of its own: Qt lets no role be given to a label.
Item {
    implicitHeight: told.implicitHeight
    Accessible.role: Accessible.AlertMessage
    Accessible.name: told.text

    Label {
        id: told
        width: parent.width
        text: SessionText.signInStep
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        Accessible.ignored: true
    }
}
