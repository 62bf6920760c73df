// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import QtTest
import Latchkey
import Latchkey.Style
import Latchkey.Testing

// What pages and subjects stand on, and the way to the preferences from there.
Item {
    id: stage
    width: 800
    height: 600

    Component {
        id: pages
        CenteredCard {
            width: stage.width
            height: stage.height
            heading: "Look into your mail"

            Rectangle {
                objectName: "content"
                Layout.fillWidth: true
                implicitHeight: 100
            }
        }
    }
    Component {
        id: subjects
        SettingsCard {
            width: 400
            heading: "Password"

            Rectangle {
                objectName: "content"
                width: parent.width
                height: 50
            }
        }
    }

    TestCase {
        name: "Cards"
        when: windowShown

        function init() {
            Assistive.outline(stage);
            Script.reset();
            Preferences.close();
        }
        function cleanup() {
            Preferences.close();
            Preferences.language = "en";
        }
        function made(component) {
            const one = createTemporaryObject(component, stage);
            waitForRendering(stage);
            return one;
        }
        function sees(role, name) {
            return Assistive.find(stage, role, name) !== null;
        }
        function alerts() {
            return Assistive.outline(stage).filter(line => line.startsWith("alert ") && line.length > 6);
        }
        function leftOf(item) {
            return item.mapToItem(stage, 0, 0).x;
        }

        function test_aCardStandsInTheMiddleAndIsNeverWiderThanTheWindow_data() {
            return [{tag: "wide", width: 800}, {tag: "narrow", width: 240}];
        }
        function test_aCardStandsInTheMiddleAndIsNeverWiderThanTheWindow(data) {
            const page = made(pages);
            page.width = data.width;
            waitForRendering(stage);
            const content = findChild(page, "content");
            verify(content.width <= Math.min(Theme.cardWidth, data.width));
            tryVerify(() => Math.abs(leftOf(content) + content.width / 2 - data.width / 2) < 1);
            verify(leftOf(content) > 0);
        }
        function test_aNoteIsShownWhereThereIsOne() {
            const page = made(pages);
            compare(Assistive.outline(stage).filter(line => line.startsWith("label")), []);
            verify(sees("heading", "Look into your mail"));
            page.note = "mara@example.com";
            verify(sees("label", "mara@example.com"));
        }
        function test_aHighCardIsScrolledAndItsNextStepIsReadFromItsBeginning() {
            const page = made(pages);
            const area = Array.from(page.children).find(child => child instanceof ScrollArea);
            compare(area.contentHeight, area.height, "there is room");
            findChild(page, "content").implicitHeight = 2000;
            tryVerify(() => area.contentHeight > 2000);
            area.contentY = 700;
            page.heading = "One more step";
            compare(area.contentY, 0);
        }
        function test_thePreferencesAreOpenedFromTheCornerByMouseKeysAndAssistivePrograms_data() {
            return [{tag: "mouse", act: button => mouseClick(button)}, {tag: "Return", act: () => keyClick(Qt.Key_Return)},
                    {tag: "Enter", act: () => keyClick(Qt.Key_Enter)}, {tag: "space", act: () => keyClick(Qt.Key_Space)},
                    {tag: "assistive", act: button => Assistive.press(button)}];
        }
        function test_thePreferencesAreOpenedFromTheCornerByMouseKeysAndAssistivePrograms(data) { // PreferencesButton
            const page = made(pages);
            const button = Assistive.find(stage, "button", "Preferences");
            tryVerify(() => leftOf(button) + button.width === page.width - Theme.small);
            button.forceActiveFocus(Qt.TabFocusReason);
            data.act(button);
            verify(Preferences.shown);
        }

        function test_aSubjectHasAHeadingItsFieldsAndASentenceWhereThereIsOne() {
            const card = made(subjects);
            verify(sees("heading", "Password"));
            compare(Assistive.outline(stage).filter(line => line.startsWith("label")), []);
            const before = card.implicitHeight;
            card.note = "You sign in without a password.";
            verify(sees("label", "You sign in without a password."));
            tryVerify(() => card.implicitHeight > before);
            verify(findChild(card, "content").mapToItem(card, 0, 0).y > 0);
        }
        function test_aProblemTakesThePlaceOfWhatWasDoneForGood() {
            const card = made(subjects);
            compare(alerts(), []);
            card.done = "Saved.";
            compare(alerts(), ["alert Saved."]);
            card.problem = "Wrong password.";
            compare(alerts(), ["alert Wrong password."]);
            card.problem = "";
            compare(alerts(), [], "it was done before that");
        }
        function test_whatWasDoneIsNotToldAgainInAnotherLanguage() {
            const card = made(subjects);
            card.done = "Saved.";
            Preferences.language = "de";
            compare(alerts(), []);
        }
    }
}
