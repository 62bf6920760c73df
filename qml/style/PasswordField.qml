// SPDX-License-Identifier: MIT
import QtQuick
import Latchkey.Style

// Qt 6.4 hands the property `text` of an input to every assistive program, masked on screen or not, and to hide the input
// from the tree does not help: it comes back with the first focus event. So the input has a `text` of its own, with dots,
// in front of the real one; what was typed is reached by getText() only.
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
    opacity: enabled ? 1 : Theme.disabled

    // What was typed, for the one call that needs it. A function, so that no binding can hold it.
    function typed(): string {
        return input.getText(0, input.length);
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

        readonly property bool mirrored: LayoutMirroring.enabled
        readonly property string dots: "•".repeat(length)
        property string text: dots

        // An assistive program typed for somebody: what it wrote goes where the keys go.
        onTextChanged: {
            if (text === dots)
                return;
            const given = text;
            text = Qt.binding(() => dots);
            remove(0, length);
            insert(0, given);
        }

        anchors.fill: parent
        leftPadding: mirrored ? reveal.width + Theme.tiny : Theme.medium
        rightPadding: mirrored ? Theme.medium : reveal.width + Theme.tiny
        horizontalAlignment: TextInput.AlignLeft
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
        // Not `passwordEdit`, which would take the name away, too: the role "password text" comes of echoMode.
        Accessible.role: Accessible.EditableText
        Accessible.name: control.name
        Accessible.description: control.description
        onAccepted: control.accepted()
        onTextEdited: control.edited()
    }
    Button {
        id: reveal
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.rightMargin: Theme.tiny
        height: parent.height - 2 * Theme.tiny
        focusPolicy: Qt.TabFocus // a click leaves the cursor where it was
        flat: true
        text: control.revealed ? qsTr("Hide") : qsTr("Show")
        font.pixelSize: Theme.smallText
        // Qt 6.4 tells nobody that a button of the role "button" is checked: the name says what the next press does.
        Accessible.name: control.revealed ? qsTr("Hide password") : qsTr("Show password")
        Accessible.description: control.name // where there are several
        onClicked: control.revealed = !control.revealed
    }
}
