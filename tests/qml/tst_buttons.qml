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
        Button {
            id: before
            text: "Before"
        }
        Button {
            id: button
            text: "Do it"
        }
        ConfirmButton {
            id: confirm
            offer: "Delete"
            question: "Really?"
        }
        CheckBox {
            id: box
            width: 300
            text: "Trust this computer"
        }
        RadioButton {
            id: radio
            width: 300
            text: "Light"
        }
        RadioButton {
            id: otherRadio
            width: 300
            text: "Dark"
        }
        RowButton {
            id: row
            text: "North Quay"
            detail: "owner"
        }
    }

    SignalSpy {
        id: clicks
        target: button
        signalName: "clicked"
    }
    SignalSpy {
        id: boxToggles
        target: box
        signalName: "toggled"
    }
    SignalSpy {
        id: radioClicks
        target: radio
        signalName: "clicked"
    }
    SignalSpy {
        id: rowClicks
        target: row
        signalName: "clicked"
    }
    SignalSpy {
        id: confirmed
        target: confirm
        signalName: "confirmed"
    }
    SignalSpy {
        id: pressed
        target: second
        signalName: "confirmed"
    }
    SecondPress { id: second }

    TestCase {
        name: "Buttons"
        when: windowShown

        function init() {
            for (const control of [button, box, radio, row])
                control.enabled = true;
            for (const control of [box, radio])
                control.LayoutMirroring.enabled = false;
            button.busy = false;
            button.flat = false;
            button.highlighted = false;
            button.text = "Do it";
            box.checked = false;
            otherRadio.checked = true;
            before.forceActiveFocus(Qt.TabFocusReason);
            for (const spy of [clicks, boxToggles, radioClicks, rowClicks, confirmed, pressed])
                spy.clear();
            waitForItemPolished(stage);
        }
        function ring(item: Item): FocusRing {
            for (const child of Array.from(item.children)) {
                if (child instanceof FocusRing)
                    return child;
            }
            return null;
        }

        function test_aButtonAtWorkShowsDotsInsteadOfItsWords() {
            const spinner = button.contentItem.children[0];
            compare(button.contentItem.color, button.ink);
            verify(spinner.item === null, "most buttons never need one");
            button.busy = true;
            compare(button.contentItem.color.a, 0);
            verify(spinner.item instanceof Spinner);
            compare(spinner.item.color, button.ink);
        }
        function test_aButtonAtWorkIsNotPaleAndADisabledOneIs() {
            button.enabled = false;
            compare(button.opacity, Theme.disabled);
            button.busy = true;
            compare(button.opacity, 1);
        }
        function test_noKeyReachesAButtonThatIsOff() {
            button.forceActiveFocus(Qt.TabFocusReason);
            button.enabled = false;
            for (const key of [Qt.Key_Space, Qt.Key_Return, Qt.Key_Enter])
                keyClick(key);
            compare(clicks.count, 0);
        }
        function test_aKeyThatIsHeldPressesOnce_data() {
            return [{ tag: "Space", key: Qt.Key_Space }, { tag: "Return", key: Qt.Key_Return }, { tag: "Enter", key: Qt.Key_Enter }];
        }
        function test_aKeyThatIsHeldPressesOnce(data) {
            button.forceActiveFocus(Qt.TabFocusReason);
            Assistive.hold(stage, data.key);
            compare(clicks.count, 1);
        }
        function test_tabShowsWhereTheKeyboardIsAndTheMouseDoesNot() {
            keyClick(Qt.Key_Tab);
            verify(button.activeFocus);
            verify(ring(button.background).visible);
            before.forceActiveFocus(Qt.TabFocusReason);
            mouseClick(button);
            verify(button.activeFocus);
            verify(!ring(button.background).visible);
        }
        function test_longWordsTakeMoreLinesAndAreNotDrawnBeside() {
            const line = button.height;
            button.text = "Sign out of every other device of mine at once";
            button.width = 100;
            verify(button.contentItem.lineCount > 2);
            verify(button.contentItem.contentWidth <= 100);
            verify(button.height >= button.contentItem.contentHeight && button.height > line);
            button.width = button.implicitWidth;
            compare(button.contentItem.lineCount, 1);
        }
        function test_eachKindOfButtonIsWrittenInItsInk() {
            compare(button.contentItem.color, Theme.text);
            button.flat = true;
            compare(button.contentItem.color, Theme.link);
            button.highlighted = true;
            compare(button.contentItem.color, Theme.accentInk);
            compare(button.background.color, Theme.accent);
        }

        function test_whateverElseGetsTheFocusIsANo() {
            confirm.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            verify(confirm.asking);
            compare(confirm.text, "Really?");
            keyClick(Qt.Key_Tab);
            verify(!confirm.asking);
            compare(confirm.text, "Delete");
            compare(confirmed.count, 0);
        }
        function test_aSecondPressCountsOnceTheQuestionCanHaveBeenRead() {
            second.press();
            second.press();
            second.press();
            verify(second.asking, "so soon is no answer");
            compare(pressed.count, 0);
            tryCompare(second, "running", false);
            verify(second.asking, "it waits for as long as it takes");
            second.press();
            compare(pressed.count, 1);
            verify(!second.asking);
            second.press();
            second.takeBack();
            verify(!second.asking);
            second.press();
            compare(pressed.count, 1, "what was taken back is asked again");
            second.takeBack();
        }

        function test_aBoxIsCheckedByMouseSpaceAndAssistivePrograms() {
            box.forceActiveFocus(Qt.TabFocusReason);
            verify(ring(box.indicator).visible);
            keyClick(Qt.Key_Space);
            verify(box.checked);
            mouseClick(box);
            verify(!box.checked);
            Assistive.press(Assistive.find(stage, "check box", "Trust this computer"));
            verify(box.checked);
            compare(boxToggles.count, 3, "each is told");
            box.enabled = false;
            mouseClick(box);
            Assistive.press(box);
            verify(box.checked);
            compare(box.opacity, Theme.disabled);
        }
        function test_aBoxShowsItsCheckAndItsWholeSentence() {
            const check = box.indicator.children[0];
            verify(check instanceof Glyph);
            verify(!check.visible);
            box.checked = true;
            verify(check.visible);
            const line = box.height;
            box.text = "Notify me of invitations, and of sign-ins on other devices, also while the window is closed";
            tryVerify(() => box.contentItem.lineCount > 1);
            verify(box.height >= box.contentItem.contentHeight && box.height >= line);
            box.text = "Trust this computer";
        }
        function test_oneOfAFewIsChosenByMouseSpaceAndAssistivePrograms() {
            mouseClick(radio);
            verify(radio.checked && !otherRadio.checked);
            otherRadio.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            verify(otherRadio.checked && !radio.checked);
            verify(ring(otherRadio.indicator).visible);
            Assistive.press(Assistive.find(stage, "radio button", "Light"));
            verify(radio.checked && !otherRadio.checked);
            compare(radioClicks.count, 2, "each is told");
            Assistive.press(radio);
            verify(radio.checked, "a second press unchooses nothing");
            verify(radio.indicator.border.width > otherRadio.indicator.border.width);
            otherRadio.checked = true;
            radio.enabled = false;
            mouseClick(radio);
            Assistive.press(radio);
            verify(!radio.checked);
            compare(radio.opacity, Theme.disabled);
        }
        function test_aLongChoiceIsReadToItsEndAndTakesItsHeight() {
            const line = radio.height;
            radio.text = "Notify me of invitations, and of sign-ins on other devices, also while the window is closed, and once more";
            tryVerify(() => radio.contentItem.lineCount > 2);
            verify(!radio.contentItem.truncated && radio.height > line);
            radio.text = "Light";
        }
        function test_theSignStandsBesideTheFirstLine_data() {
            return [{ tag: "check box", control: box }, { tag: "radio button", control: radio }];
        }
        function test_theSignStandsBesideTheFirstLine(data) {
            const control = data.control;
            const usual = control.text;
            compare(control.indicator.y + control.indicator.height / 2, control.height / 2);
            control.text = "Notify me of invitations, and of sign-ins on other devices, also while the window is closed, and once more";
            tryVerify(() => control.contentItem.lineCount > 2);
            const line = control.contentItem.contentHeight / control.contentItem.lineCount;
            const first = (control.height - control.contentItem.contentHeight + line) / 2;
            verify(Math.abs(control.indicator.y + control.indicator.height / 2 - first) < 1);
            control.text = usual;
        }
        function test_aRingHasTheShapeOfWhatItIsAround_data() {
            return [{ tag: "usual", scale: 1 }, { tag: "large", scale: 2 }];
        }
        function test_aRingHasTheShapeOfWhatItIsAround(data) {
            Theme.textScale = data.scale;
            compare(ring(radio.indicator).radius, Math.round(ring(radio.indicator).width / 2), "round");
            verify(ring(box.indicator).radius < ring(box.indicator).width / 2, "square");
            Theme.textScale = 1;
        }
        function test_theSignStandsBeforeTheWordsAlsoFromTheRight_data() {
            return [{ tag: "check box", control: box }, { tag: "radio button", control: radio }];
        }
        function test_theSignStandsBeforeTheWordsAlsoFromTheRight(data) {
            const control = data.control;
            const label = control.contentItem;
            compare(control.indicator.x, 0);
            verify(label.leftPadding >= control.indicator.width);
            control.LayoutMirroring.enabled = true;
            compare(control.indicator.x, control.width - control.indicator.width);
            compare(label.leftPadding, 0);
            verify(label.rightPadding >= control.indicator.width);
        }

        function test_aRowObeysMouseKeysAndAssistivePrograms() {
            row.forceActiveFocus(Qt.TabFocusReason);
            verify(ring(row.background).visible);
            mouseClick(row);
            for (const key of [Qt.Key_Space, Qt.Key_Return, Qt.Key_Enter])
                keyClick(key);
            Assistive.press(row);
            compare(rowClicks.count, 5);
            compare(Assistive.description(row), "owner");
            row.enabled = false;
            mouseClick(row);
            Assistive.press(row);
            compare(rowClicks.count, 5);
        }
        function test_aRowTicksTheCurrentOneAndMovesNothingForIt() {
            const label = row.contentItem.children[1].children[0];
            const place = label.width;
            const tick = row.contentItem.children[3];
            verify(tick instanceof Glyph);
            compare(tick.opacity, 0);
            row.current = true;
            compare(tick.opacity, 1);
            waitForItemPolished(row);
            compare(label.font.weight, Font.DemiBold);
            compare(label.width, place);
            row.current = false;
        }
        function test_whatStandsBehindALongNameGoesBelowIt() {
            const [, words, behind] = Array.from(row.contentItem.children);
            const [label, below] = Array.from(words.children);
            row.hint = "Ctrl+1";
            verify(behind.visible && !below.visible);
            row.text = "The Society for the Preservation of Long Names";
            waitForItemPolished(row);
            verify(!behind.visible && below.visible);
            verify(below.text.includes("Ctrl+1"));
            tryVerify(() => !below.truncated && below.y >= label.height); // the row of a row is laid out later
            verify(label.width > row.availableWidth / 2);
            row.text = "North Quay";
            verify(behind.visible && !below.visible);
            row.hint = "";
        }
    }
}
