// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey.Style

// The picture of a person or an organisation, and how to get another one: a file, what is on the clipboard, a file dropped on it.
RowLayout {
    id: field

    required property string name
    required property url picture
    readonly property bool hasPicture: `${picture}`.length > 0
    property bool square: false
    property bool busy: false

    function focusFirst() {
        choose.forceActiveFocus(Qt.OtherFocusReason);
    }

    signal chosen(file: url)
    signal pasted
    signal removed

    spacing: Theme.large

    Avatar {
        implicitWidth: Theme.bigAvatarSize
        implicitHeight: Theme.bigAvatarSize
        name: field.name
        picture: field.picture
        square: field.square

        DropArea {
            anchors.fill: parent
            enabled: !field.busy
            keys: ["text/uri-list"]
            onDropped: drop => field.chosen(drop.urls[0])
        }
    }
    ControlFlow {
        Layout.fillWidth: true
        spacing: Theme.small

        Button {
            id: choose
            busy: field.busy
            enabled: !field.busy
            text: qsTr("Choose a picture")
            onClicked: dialog.setSource("PictureDialog.qml", { field: field })
        }
        Button {
            enabled: !field.busy
            text: qsTr("Paste a picture")
            onClicked: field.pasted()
        }
        Button {
            visible: field.hasPicture
            enabled: !field.busy
            flat: true
            text: qsTr("Remove picture")
            onClicked: field.removed()
        }
    }
    // Made when it is asked for, and not named as a type before: what it takes has no place in a start.
    Loader {
        id: dialog
        visible: false
    }
}
