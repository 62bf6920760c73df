// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// Qt 6.4 gives the `text` of whatever has the role EditableText to every assistive program, masked or not, and
// `Accessible.passwordEdit` takes the name away with the text. So what is seen over AT-SPI is a facade that holds only dots,
// and the input that is typed into is not seen there at all.
FocusScope {
    id: control

    property string name
    property string description

    property bool wrong: false
    property bool revealed: false
    property alias maximumLength: input.maximumLength
    readonly property alias length: input.length
    readonly property alias editing: input.activeFocus

    signal accepted
    signal edited

    implicitWidth: Theme.popupWidth
    implicitHeight: Theme.controlHeight
    opacity: enabled ? 1 : 0.6

    // What was typed, for the one call that needs it. A function, so that no binding can hold it.
    function typed(): string {
        return input.text;
    }
    function clear() {
        input.clear();
        revealed = false;
    }
    function selectAll() {
        input.selectAll();
    }

    FieldFrame {
        anchors.fill: parent
        focused: input.activeFocus
        wrong: control.wrong
    }
    TextInput {
        anchors.fill: parent
        readOnly: true
        activeFocusOnPress: false
        echoMode: TextInput.Password
        text: "•".repeat(input.length)
        color: "transparent"
        Accessible.role: Accessible.EditableText
        Accessible.name: control.name
        Accessible.description: control.description
        Accessible.focusable: true
        Accessible.focused: input.activeFocus
    }
    TextInput {
        id: input
        anchors.fill: parent
        anchors.leftMargin: Theme.medium
        anchors.rightMargin: reveal.width + Theme.tiny
        focus: true
        activeFocusOnTab: true
        clip: true
        echoMode: control.revealed ? TextInput.Normal : TextInput.Password
        passwordCharacter: "•"
        inputMethodHints: Qt.ImhHiddenText | Qt.ImhSensitiveData | Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
        verticalAlignment: TextInput.AlignVCenter
        font.pixelSize: Theme.normalText
        color: Theme.text
        selectionColor: Theme.accent
        selectedTextColor: Theme.accentInk
        selectByMouse: true
        Accessible.ignored: true
        onAccepted: control.accepted()
        onTextEdited: control.edited()
    }
    Button {
        id: reveal
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.rightMargin: Theme.tiny
        height: parent.height - 2 * Theme.tiny
        flat: true
        text: control.revealed ? qsTr("Hide") : qsTr("Show")
        font.pixelSize: Theme.smallText
        Accessible.name: qsTr("Show password")
        onClicked: control.revealed = !control.revealed
    }
}
