// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Style
import Latchkey.Testing

Item {
    id: stage
    width: 500
    height: 500

    Column {
        id: column
        width: 400

        TextField {
            id: field
            placeholderText: "you@example.com"
            Accessible.name: "Field"
        }
        PasswordField {
            id: password
            name: "Password"
        }
        FormRow {
            id: form
            width: parent.width
            caption: "E-mail"
            TextField {
                id: inForm
                Accessible.name: "E-mail"
            }
        }
        CodeField {
            id: code
            width: parent.width
            caption: "Code"
            action: "Confirm"
        }
        PasswordRow {
            id: passwordRow
            width: parent.width
            caption: "Current password"
        }
        FollowingField {
            id: following
            source: "North Quay"
        }
        FieldFrame { id: frame }
    }
    SignalSpy {
        id: codes
        target: code
        signalName: "accepted"
    }
    SignalSpy {
        id: passwords
        target: password
        signalName: "accepted"
    }
    SignalSpy {
        id: passwordRows
        target: passwordRow
        signalName: "accepted"
    }

    TestCase {
        name: "Fields"
        when: windowShown

        function init() {
            Assistive.outline(stage);
            field.clear();
            field.wrong = false;
            field.LayoutMirroring.enabled = false;
            password.clear();
            password.LayoutMirroring.enabled = false;
            password.LayoutMirroring.childrenInherit = true;
            password.enabled = true;
            form.problem = "";
            code.problem = "";
            code.busy = false;
            code.start();
            codes.clear();
            passwords.clear();
            passwordRows.clear();
            passwordRow.clear();
            passwordRow.problem = "";
            waitForItemPolished(stage);
        }
        function type(text) {
            for (const letter of text)
                keyClick(letter);
        }
        // The Text below `item` that bears these words.
        function words(item: Item, text: string): Text {
            for (const child of Array.from(item.children)) {
                if (child instanceof Text && child.text === text)
                    return child;
            }
            return null;
        }

        function test_aHintShowsOnlyWhileNothingIsTyped() {
            const hint = words(field, "you@example.com");
            verify(hint.visible);
            field.forceActiveFocus();
            verify(hint.visible, "the cursor alone takes nothing away");
            keyClick("x");
            verify(!hint.visible);
            keyClick(Qt.Key_Backspace);
            verify(hint.visible);
            verify(!Assistive.find(stage, "label", "you@example.com"), "it is no text beside the field");
        }
        function test_aHintThatIsTooLongIsCut() {
            const hint = words(field, "you@example.com");
            field.width = 60;
            verify(hint.truncated);
            verify(hint.width <= 60);
            field.width = field.implicitWidth;
        }
        function test_aFrameSaysFocusByItsWidthAndWrongByItsColor() {
            compare(frame.border.color, Theme.fieldBorder);
            frame.focused = true;
            compare(frame.border.color, Theme.focus);
            verify(frame.border.width > Theme.hairline);
            frame.wrong = true;
            compare(frame.border.color, Theme.danger);
            verify(frame.border.width > Theme.hairline, "a wrong field shows its focus, too");
            frame.focused = false;
            frame.wrong = false;
        }
        function test_aFieldHandsFocusAndWrongToItsFrame_data() {
            return [{ tag: "text", control: field, frame: () => field.background },
                    { tag: "password", control: password, frame: () => password.children[0] }];
        }
        function test_aFieldHandsFocusAndWrongToItsFrame(data) {
            verify(data.frame() instanceof FieldFrame);
            verify(!data.frame().focused && !data.frame().wrong);
            data.control.forceActiveFocus();
            verify(data.frame().focused);
            data.control.wrong = true;
            verify(data.frame().wrong);
            data.control.wrong = false;
        }
        function test_whatIsTypedBeginsAtTheEdgeOfTheLayout() {
            compare(field.effectiveHorizontalAlignment, TextInput.AlignLeft);
            field.text = "مرحبا";
            compare(field.effectiveHorizontalAlignment, TextInput.AlignLeft, "whatever letters it has");
            field.LayoutMirroring.enabled = true;
            compare(field.effectiveHorizontalAlignment, TextInput.AlignRight);
        }

        function test_enterInAPasswordIsToldAndADisabledOneTakesNothing() {
            password.forceActiveFocus();
            type("sesame");
            keyClick(Qt.Key_Return);
            compare(passwords.count, 1);
            password.enabled = false;
            type("x");
            compare(password.length, 6);
            compare(password.opacity, Theme.disabled);
        }
        function test_theRevealingButtonNeverCoversWhatIsTyped_data() {
            return [{ tag: "from the left", mirrored: false }, { tag: "from the right", mirrored: true }];
        }
        function test_theRevealingButtonNeverCoversWhatIsTyped(data) {
            password.LayoutMirroring.enabled = data.mirrored;
            const [, input, reveal] = Array.from(password.children);
            waitForItemPolished(stage);
            if (data.mirrored)
                verify(reveal.x + reveal.width <= input.leftPadding, `${reveal.x} + ${reveal.width} <= ${input.leftPadding}`);
            else
                verify(reveal.x >= password.width - input.rightPadding, `${reveal.x} >= ${password.width - input.rightPadding}`);
        }

        function test_aProblemIsSaidBelowItsFieldAndTakesNoRoomBefore() {
            const height = form.implicitHeight;
            compare(words(form, ""), form.children[2]);
            verify(!form.children[2].visible);
            form.problem = "There is nothing behind the @.";
            waitForItemPolished(form);
            verify(form.implicitHeight > height);
            const said = Assistive.find(stage, "label", "There is nothing behind the @.");
            verify(said.y > form.children[1].y);
            compare(said.color, Theme.danger);
            verify(!Assistive.find(stage, "label", "E-mail"), "the field itself bears the caption");
        }

        function test_aLongCaptionIsReadToItsEnd() {
            form.caption = "The six digits that the app on your telephone shows now, and not the ones before them";
            waitForItemPolished(form);
            const caption = words(form, form.caption);
            verify(caption.lineCount > 1 && !caption.truncated);
            form.caption = "E-mail";
        }

        function test_aCodeIsSentByEnterAndByItsButton() {
            type("123456");
            keyClick(Qt.Key_Return);
            compare(codes.signalArguments[0][0], "123456");
            mouseClick(Assistive.find(stage, "button", "Confirm"));
            compare(codes.count, 2);
        }
        function test_aCodeUnderWayIsNotSentTwice() {
            type("123456");
            code.busy = true;
            keyClick(Qt.Key_Return);
            mouseClick(Assistive.find(stage, "button", "Confirm"));
            compare(codes.count, 0);
        }
        function test_aWrongCodeIsMarkedExplainedAndTypedAnew() {
            type("12");
            code.problem = "This code is wrong.";
            const input = Assistive.find(stage, "text", "Code");
            verify(input.wrong);
            compare(Assistive.description(input), "This code is wrong.");
            code.start();
            compare(input.text, "");
            verify(input.activeFocus);
        }

        function test_aPasswordIsTypedBelowItsCaptionAndToldByEnter() {
            passwordRow.start();
            const input = Assistive.find(stage, "password text", "Current password");
            verify(input.activeFocus);
            type("sesame");
            compare(passwordRow.typed(), "sesame");
            keyClick(Qt.Key_Return);
            compare(passwordRows.count, 1);
            passwordRow.problem = "This password is wrong.";
            compare(Assistive.description(input), "This password is wrong.");
            verify(Assistive.find(stage, "label", "This password is wrong."));
            passwordRow.start();
            compare(passwordRow.typed(), "", "it is typed anew");
            type("open");
            passwordRow.clear();
            compare(passwordRow.typed(), "");
        }

        function test_whatTheServerHasIsShownUntilSomebodyTypes() {
            following.source = "South Quay";
            compare(following.text, "South Quay");
            following.forceActiveFocus();
            keyClick(Qt.Key_End);
            keyClick("x");
            verify(following.edited);
            keyClick(Qt.Key_Backspace);
            verify(!following.edited, "as before is not edited");
            following.source = "North Quay";
            compare(following.text, "North Quay");
        }
    }
}
