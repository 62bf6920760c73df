// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey.Style
import Latchkey.Testing

Item {
    id: stage
    width: 400
    height: 400

    SignalSpy {
        id: clicks
        target: button
        signalName: "clicked"
    }
    Column {
        Button {
            id: button
            text: "Do it"
        }
        PasswordField {
            id: password
            name: "Password"
            maximumLength: 1024
        }
        TextField {
            id: field
            maximumLength: 512
            Accessible.name: "Field"
        }
        Banner {
            id: banner
            sentence: "Something happened."
            width: 300
        }
        RowButton {
            id: row
            text: "North Quay"
        }
    }

    Component {
        id: silent
        Banner {
            property int times: 0
            sentence: ""
            offer: "Undo"
            onTaken: times++
        }
    }

    TestCase {
        name: "Controls"
        when: windowShown

        function initTestCase() {
            Assistive.find(stage, "", ""); // makes accessibility active before anything is read
        }
        function init() {
            clicks.clear();
            button.enabled = true;
            button.busy = false;
            password.clear();
            field.clear();
            Assistive.everythingReadable(stage);
        }
        function type(text) {
            for (const letter of text)
                keyClick(letter);
        }

        function test_aButtonObeysMouseSpaceEnterAndAssistivePrograms() {
            mouseClick(button);
            compare(clicks.count, 1);
            button.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            compare(clicks.count, 2);
            keyClick(Qt.Key_Return);
            compare(clicks.count, 3);
            keyClick(Qt.Key_Enter);
            compare(clicks.count, 4);
            Assistive.press(button);
            compare(clicks.count, 5);
        }
        function test_aButtonThatIsOffObeysNobody() {
            button.enabled = false;
            mouseClick(button);
            Assistive.press(button);
            compare(clicks.count, 0);
        }
        function test_aBusyButtonKeepsItsSizeAndItsName() {
            const width = button.width;
            button.busy = true;
            compare(button.width, width);
            verify(Assistive.find(stage, "button", "Do it"));
        }

        function test_aPasswordIsTypedAndShownToNobodyElse() {
            password.forceActiveFocus();
            type("sesame");
            compare(password.typed(), "sesame");
            compare(password.length, 6);
            const input = Assistive.find(stage, "password text", "Password");
            verify(input);
            compare(input.text, "••••••");
            verify(!Assistive.everythingReadable(stage).includes("sesame"));
        }
        function test_aRevealedPasswordIsStillNotReadableFromOutside() {
            password.forceActiveFocus();
            type("sesame");
            mouseClick(Assistive.find(stage, "button", "Show password"));
            verify(password.revealed);
            verify(password.editing);
            type("open");
            compare(password.typed(), "sesameopen");
            const read = Assistive.everythingReadable(stage);
            verify(!read.includes("sesame"));
            verify(read.includes("••••••••••"));
            mouseClick(Assistive.find(stage, "button", "Hide password"));
            verify(!password.revealed);
        }
        function test_anAssistiveProgramMayTypeAPasswordForSomebody() {
            Assistive.setText(Assistive.find(stage, "password text", "Password"), "given to it");
            compare(password.typed(), "given to it");
            Assistive.everythingReadable(stage);
            password.forceActiveFocus();
            keyClick(Qt.Key_End);
            type("x");
            compare(password.typed(), "given to itx");
            verify(!Assistive.everythingReadable(stage).includes("given"));
        }
        function test_aClearedPasswordIsGoneAndHiddenAgain() {
            password.forceActiveFocus();
            type("sesame");
            password.revealed = true;
            password.clear();
            compare(password.typed(), "");
            verify(!password.revealed);
            keyClick(Qt.Key_Z, Qt.ControlModifier);
            compare(password.typed(), "");
        }
        function test_aMaskedPasswordCannotBeCopied() {
            Assistive.copy("before", 1);
            password.forceActiveFocus();
            type("sesame");
            password.selectAll();
            keyClick(Qt.Key_C, Qt.ControlModifier);
            password.clear();
            field.forceActiveFocus();
            keyClick(Qt.Key_V, Qt.ControlModifier);
            compare(field.text, "before");
        }
        function test_aPasteOfAnySizeEndsAtTheFieldsLimit_data() {
            return [{ tag: "4 KiB", times: 4096 }, { tag: "1 MiB", times: 1 << 20 }];
        }
        function test_aPasteOfAnySizeEndsAtTheFieldsLimit(data) {
            Assistive.copy("a", data.times);
            password.forceActiveFocus();
            keyClick(Qt.Key_V, Qt.ControlModifier);
            compare(password.length, 1024);
            field.forceActiveFocus();
            keyClick(Qt.Key_V, Qt.ControlModifier);
            compare(field.length, 512);
        }

        function test_aBannerIsAnAlertNamedByItsSentence() {
            verify(Assistive.find(stage, "alert", "Something happened."));
            verify(!Assistive.find(stage, "label", "Something happened."), "the sentence is not said twice");
        }
        function test_aBannerIsDrawnWhenItHasSomethingToSayAndOffersOneThing() {
            const quiet = createTemporaryObject(silent, stage);
            verify(!Assistive.find(stage, "button", "Undo"));
            compare(quiet.implicitHeight, 0);
            quiet.sentence = "Something else happened.";
            verify(Assistive.find(stage, "alert", "Something else happened."));
            verify(quiet.implicitHeight > 0);
            Assistive.press(Assistive.find(stage, "button", "Undo"));
            compare(quiet.times, 1);
        }
        function test_aRowIsAListItemNamedByItsText() {
            verify(Assistive.find(stage, "list item", "North Quay"));
            verify(!Assistive.find(stage, "label", "North Quay"));
        }
    }
}
