// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey.Style
import Latchkey.Testing

Item {
    id: stage
    width: 800
    height: 500

    SignalSpy {
        id: answers
        target: opener
        signalName: "answered"
    }
    PopupButton {
        id: opener
        x: 400
        width: 120
        height: 36
        popupFile: Qt.resolvedUrl("AnswerPopup.qml")
        Accessible.name: "Choose"
    }
    Button {
        id: elsewhere
        y: 400
        text: "Elsewhere"
    }

    TestCase {
        name: "Popups"
        when: windowShown

        function init() {
            answers.clear();
            opener.alignRight = false;
            opener.enabled = true;
            opener.LayoutMirroring.enabled = false;
            elsewhere.forceActiveFocus();
        }
        function cleanup() {
            Theme.reducedMotion = false;
            if (opener.opened)
                opener.popup.close();
        }
        function open(): Popup {
            opener.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Down);
            verify(opener.opened);
            return opener.popup;
        }

        // By its name the first of all: whatever opens it comes later.
        function test_1_aPopupIsMadeWhenItIsFirstWanted() {
            compare(opener.popup, null);
            mouseClick(opener);
            verify(opener.opened);
            const made = opener.popup;
            made.close();
            open();
            compare(opener.popup, made);
        }
        function test_keysMouseAndAssistiveProgramsOpenIt_data() {
            return [
                { tag: "Down", act: () => keyClick(Qt.Key_Down) },
                { tag: "Return", act: () => keyClick(Qt.Key_Return) },
                { tag: "Enter", act: () => keyClick(Qt.Key_Enter) },
                { tag: "space", act: () => keyClick(Qt.Key_Space) },
                { tag: "mouse", act: () => mouseClick(opener) },
                { tag: "assistive", act: () => Assistive.press(opener) }
            ];
        }
        function test_keysMouseAndAssistiveProgramsOpenIt(data) {
            opener.forceActiveFocus(Qt.TabFocusReason);
            data.act();
            verify(opener.opened);
            verify(opener.popup.first.activeFocus, "the first line has the keyboard at once");
        }
        function test_aDisabledOneOpensForNobody() {
            opener.enabled = false;
            mouseClick(opener);
            Assistive.press(opener);
            verify(!opener.opened);
        }
        function test_itsButtonClosesItAgain() {
            mouseClick(opener);
            mouseClick(opener);
            verify(!opener.opened);
            compare(answers.count, 0);
        }
        function test_aPressElsewhereClosesItWithoutAnAnswer() {
            const popup = open();
            mouseClick(elsewhere);
            tryCompare(popup, "visible", false);
            compare(answers.count, 0);
        }
        function test_escapeGivesTheFocusBackAndAnswersNothing() {
            open();
            keyClick(Qt.Key_Escape);
            tryCompare(opener, "activeFocus", true);
            compare(answers.count, 0);
        }
        function test_anAnswerIsToldOnceTheFocusHasComeBack() {
            const popup = open();
            let back = false;
            const look = () => back = opener.activeFocus && !popup.visible;
            opener.answered.connect(look);
            mouseClick(popup.last);
            tryCompare(answers, "count", 1);
            opener.answered.disconnect(look);
            compare(answers.signalArguments[0][0], "three");
            verify(back);
            open();
            keyClick(Qt.Key_Escape);
            compare(answers.count, 1, "what was answered before is forgotten");
        }
        function test_itHangsAtTheEdgeThatWasAskedFor_data() {
            return [
                { tag: "left", right: false, mirrored: false, left: true },
                { tag: "right", right: true, mirrored: false, left: false },
                { tag: "mirrored", right: false, mirrored: true, left: false },
                { tag: "mirrored right", right: true, mirrored: true, left: true }
            ];
        }
        function test_itHangsAtTheEdgeThatWasAskedFor(data) {
            opener.alignRight = data.right;
            opener.LayoutMirroring.enabled = data.mirrored;
            const popup = open();
            compare(popup.x, data.left ? 0 : opener.width - popup.width);
            compare(popup.y, opener.height + Theme.tiny);
        }
        function test_itIsThereAtOnceWhereMotionIsNotWanted() {
            Theme.reducedMotion = true;
            const popup = open();
            tryCompare(popup, "opened", true, 50);
            compare(popup.background.parent.opacity, 1);
        }

        function test_arrowsWalkTheLinesAndSkipWhatCannotBeChosen() {
            const popup = open();
            keyClick(Qt.Key_Down);
            verify(popup.last.activeFocus);
            verify(popup.last.visualFocus, "with its ring");
            keyClick(Qt.Key_Up);
            verify(popup.first.activeFocus);
            verify(popup.first.visualFocus);
        }
        function test_aLineIsChosenByKeysAndAssistivePrograms_data() {
            return [
                { tag: "Return", act: () => keyClick(Qt.Key_Return) },
                { tag: "Enter", act: () => keyClick(Qt.Key_Enter) },
                { tag: "space", act: () => keyClick(Qt.Key_Space) },
                { tag: "assistive", act: () => Assistive.press(opener.popup.first) }
            ];
        }
        function test_aLineIsChosenByKeysAndAssistivePrograms(data) {
            open();
            data.act();
            tryCompare(answers, "count", 1);
            compare(answers.signalArguments[0][0], "one");
        }
        function test_aDangerousLineIsWrittenAsOne() {
            const popup = open();
            compare(popup.last.contentItem.color, Theme.danger);
            compare(popup.first.contentItem.color, Theme.text);
            verify(Assistive.find(stage, "menu item", "Three"));
        }
    }
}
