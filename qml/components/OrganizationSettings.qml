// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Name, address and picture of the organisation, leaving it, and its end: whatever the role allows.
SettingsCard {
    id: card

    required property Organization organization

    heading: qsTr("Settings")
    problem: organization.problem

    Connections {
        target: card.organization
        function onRenamed() {
            card.done = qsTr("Saved.");
        }
    }

    PictureField {
        width: parent.width
        visible: card.organization.mayUpdate
        name: card.organization.name
        picture: card.organization.picture
        square: true
        busy: card.organization.busyAbout === "picture"
        onChosen: file => card.organization.usePicture(file)
        onPasted: card.organization.pastePicture()
        onRemoved: card.organization.removePicture()
    }
    FormRow {
        width: parent.width
        visible: card.organization.mayUpdate
        caption: qsTr("Name of the organization")

        FollowingField {
            id: name
            Layout.fillWidth: true
            source: card.organization.name
            Accessible.name: qsTr("Name of the organization")
            onAccepted: rename.clicked()
        }
        Button {
            id: rename
            busy: card.organization.busyAbout === "organization-name"
            enabled: !card.organization.busy && name.text.trim() !== card.organization.name
            text: qsTr("Rename")
            onClicked: {
                card.done = "";
                if (enabled)
                    card.organization.rename(name.text);
            }
        }
    }
    FormRow {
        width: parent.width
        visible: card.organization.mayUpdate
        caption: qsTr("Address of the organization")

        FollowingField {
            id: slug
            Layout.fillWidth: true
            source: card.organization.slug
            inputMethodHints: Qt.ImhNoAutoUppercase | Qt.ImhNoPredictiveText
            Accessible.name: qsTr("Address of the organization")
            onAccepted: change.clicked()
        }
        Button {
            id: change
            busy: card.organization.busyAbout === "slug"
            enabled: !card.organization.busy && slug.text.trim() !== card.organization.slug
            text: qsTr("Change address")
            onClicked: {
                card.done = "";
                if (enabled)
                    card.organization.changeSlug(slug.text);
            }
        }
    }
    ControlFlow {
        width: parent.width
        spacing: Theme.small

        ConfirmButton {
            visible: card.organization.mayLeave
            busy: card.organization.busyAbout === "leave"
            enabled: !card.organization.busy
            offer: qsTr("Leave the organization")
            question: qsTr("Really leave?")
            onConfirmed: card.organization.leave()
        }
        ConfirmButton {
            visible: card.organization.mayDelete
            busy: card.organization.busyAbout === "delete"
            enabled: !card.organization.busy
            offer: qsTr("Delete the organization")
            question: qsTr("Really delete it for everybody?")
            onConfirmed: card.organization.remove()
        }
    }
}
