// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Style
import Latchkey.Testing

// The picture of a person: chosen as a file, pasted, removed. Where there is no desktop, Qt draws the dialog itself, in the window.
Item {
    id: stage
    width: 700
    height: 700

    Component {
        id: fields
        PictureField {
            width: 500
            name: "Mara Lindqvist"
            picture: ""
        }
    }
    SignalSpy {
        id: choices
        signalName: "chosen"
    }
    SignalSpy {
        id: pastes
        signalName: "pasted"
    }
    SignalSpy {
        id: removals
        signalName: "removed"
    }

    TestCase {
        name: "Pictures"
        when: windowShown

        readonly property url folder: Qt.resolvedUrl("../../qml/gallery")
        property PictureField field: null

        function init() {
            Assistive.outline(stage);
            field = createTemporaryObject(fields, stage);
            for (const spy of [choices, pastes, removals]) {
                spy.target = field;
                spy.clear();
            }
            waitForRendering(stage);
        }
        function find(role, name) {
            return Assistive.find(stage, role, name);
        }
        function button(name) {
            return find("button", name);
        }
        // The dialog that a press on the button has opened.
        function open() {
            Assistive.press(button("Choose a picture"));
            const dialog = Array.from(field.children).find(child => child instanceof Loader).item;
            verify(dialog.visible);
            dialog.currentFolder = folder;
            return dialog;
        }

        function test_aPictureIsAskedForInADialogThatShowsPicturesAlone() { // PictureDialog
            const dialog = open();
            compare(dialog.title, "Choose a picture");
            tryVerify(() => find("label", "picture.png") !== null);
            verify(!find("label", "Gallery.qml"), "there is one, and it is no picture");
            compare(choices.count, 0);
            dialog.close();
        }
        function test_thePictureThatIsChosenIsToldAndTheKeyboardIsBackAtTheButton() {
            const dialog = open();
            tryVerify(() => find("label", "picture.png") !== null);
            verify(!button("Choose a picture").activeFocus);
            mouseDoubleClickSequence(find("label", "picture.png"));
            tryCompare(choices, "count", 1);
            compare(`${choices.signalArguments[0][0]}`, `${folder}/picture.png`);
            verify(!dialog.visible);
            tryVerify(() => button("Choose a picture").activeFocus);
        }
        function test_whoChangesTheirMindIsBackAtTheButtonAndNothingIsTold() {
            const dialog = open();
            dialog.reject(); // as Escape and the dialog's own button do
            verify(!dialog.visible);
            tryVerify(() => button("Choose a picture").activeFocus);
            compare(choices.count, 0);
        }
        function test_theDialogIsThereAgainWheneverItIsAskedFor() {
            open().reject();
            open().reject();
            tryVerify(() => button("Choose a picture").activeFocus);
        }

        function test_aPictureIsPastedAndRemovedByItsButtons() {
            Assistive.press(button("Paste a picture"));
            compare(pastes.count, 1);
            verify(!button("Remove picture"), "there is none");
            field.picture = `${folder}/picture.png`;
            Assistive.press(button("Remove picture"));
            compare(removals.count, 1);
            compare(choices.count, 0);
        }
        function test_nothingElseIsAskedForWhileOneIsOnItsWay() {
            field.picture = `${folder}/picture.png`;
            field.busy = true;
            verify(button("Choose a picture").busy);
            for (const name of ["Choose a picture", "Paste a picture", "Remove picture"])
                verify(!button(name).enabled, name);
        }
        function test_thePictureIsSquareForAnOrganizationAndInItsInitialsMeanwhile() {
            const avatar = Array.from(field.children).find(child => child instanceof Avatar);
            compare(avatar.name, "Mara Lindqvist");
            verify(!avatar.square);
            field.square = true;
            verify(avatar.square);
        }
    }
}
