// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// Qt 6.4 gives the `text` property of whatever has the role EditableText to every assistive program, masked or not. So the
// part that is seen over AT-SPI is this box, which has no such property, and the input inside it is not seen at all.
FocusScope {
    id: control

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

    Accessible.role: Accessible.EditableText
    Accessible.passwordEdit: true
    Accessible.focusable: true

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
