// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import Latchkey
import Latchkey.Style

// Name and picture.
SettingsCard {
    id: card

    required property Account account

    heading: qsTr("Profile")
    problem: account.problem.length > 0 ? account.problemAboutOneOf(["name", "picture"]) : ""

    Connections {
        target: card.account
        function onDone(about) {
            if (about === "name")
                card.done = qsTr("Saved.");
        }
    }

    PictureField {
        width: parent.width
        name: Session.user.name
        picture: SessionText.picture
        busy: card.account.busyAbout === "picture"
        onChosen: file => card.account.usePicture(file)
        onPasted: card.account.pastePicture()
        onRemoved: card.account.removePicture()
    }
    FormRow {
        width: parent.width
        caption: qsTr("Your name")

        FollowingField {
            id: name
            Layout.fillWidth: true
            source: Session.user.name
            Accessible.name: qsTr("Your name")
            onAccepted: save.clicked()
        }
        Button {
            id: save
            busy: card.account.busyAbout === "name"
            enabled: !card.account.busy && name.text.trim() !== Session.user.name
            text: qsTr("Save name")
            onClicked: {
                if (enabled)
                    card.account.rename(name.text);
            }
        }
    }
}
