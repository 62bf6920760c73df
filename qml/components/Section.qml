// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// A section of the page with its heading and the way back: by its button, by Escape.
FocusScope {
    id: section

    required property string title
    property bool held: false // something is shown for the last time: nobody leaves by a slip
    default property alias content: body.data

    signal back
    signal holding // somebody would have left

    // Whether whoever wants to leave may.
    function mayLeave(): bool {
        if (held)
            holding();
        return !held;
    }
    function leave() {
        if (mayLeave())
            back();
    }

    // Closing the window leaves as well; but who asks for it twice means it.
    property bool warned: false
    onHeldChanged: warned = false
    Connections {
        target: section.Window.window
        function onClosing(close) {
            if (!close.accepted)
                return; // it stays in the tray, with all that is shown
            close.accepted = section.mayLeave() || section.warned;
            section.warned = !close.accepted;
            if (!close.accepted)
                (section.Window.window as ThemedWindow)?.stay(); // another program's window is its own affair
        }
    }

    focus: true
    // Out of a field with something in it first: what was typed is not lost by one key.
    Keys.onEscapePressed: {
        const field = Window.activeFocusItem as TextInput;
        if (field !== null && !field.readOnly && field.length > 0)
            wayBack.forceActiveFocus(Qt.OtherFocusReason);
        else
            leave();
    }

    ScrollArea {
        anchors.fill: parent
        contentHeight: body.height + 2 * Theme.huge

        ColumnLayout {
            id: body
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.huge
            width: Math.min(parent.width - 2 * Theme.large, Theme.formWidth)
            spacing: Theme.large

            GridLayout {
                columns: title.implicitWidth + columnSpacing + wayBack.implicitWidth > body.width ? 1 : 2
                columnSpacing: Theme.small
                rowSpacing: Theme.small

                Heading {
                    id: title
                    Layout.fillWidth: true
                    text: section.title
                    font.pixelSize: Theme.largeText
                }
                Button {
                    id: wayBack
                    text: qsTr("Back")
                    focus: true
                    onClicked: section.leave()
                }
            }
        }
    }
}
