// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Layouts
import QtTest
import Latchkey
import Latchkey.Style
import Latchkey.Testing

// What holds other things: what scrolls, sections, choices, and what is made late.
Item {
    id: stage
    width: 400
    height: 500

    ScrollArea {
        id: area
        width: 300
        height: 200
        contentHeight: rows.height

        Column {
            id: rows
            Repeater {
                model: 20
                Button {
                    required property int index
                    text: `Button ${index}`
                }
            }
        }
    }
    Button {
        id: outside
        y: 450
        text: "Outside"
    }
    Component {
        id: sections
        Section {
            property int leavings: 0
            property int refusals: 0
            width: 400
            height: 400
            title: "Preferences"
            onBack: ++leavings
            onHolding: ++refusals
        }
    }
    Component {
        id: windows
        ThemedWindow {
            property int stays: 0
            readonly property Section section: shown
            onStayed: ++stays

            Section {
                id: shown
                property int refusals: 0
                title: "Account"
                onHolding: ++refusals
            }
        }
    }
    Component {
        id: fields
        TextField {
            Accessible.name: "Field"
        }
    }
    Component {
        id: choices
        ChoiceRow {
            property int last: -1
            width: 400
            caption: "Colors"
            choices: ["As the desktop", "Light", "Dark"]
            current: 1
            onTaken: place => last = place
        }
    }
    Component {
        id: flows
        ControlFlow {
            width: 300
            spacing: 8
            Button { text: "Copy" }
            Button { text: "Sign out of every other device of mine" }
        }
    }
    Component {
        id: links
        LinkLine {
            width: 300
            Button {
                flat: true
                text: "Password"
            }
            Button {
                flat: true
                text: "Use another account"
            }
        }
    }
    Component {
        id: deferreds
        Deferred {
            wanted: false
            file: "qrc:/qt/qml/Latchkey/Style/Separator.qml"
        }
    }

    TestCase {
        name: "Areas"
        when: windowShown

        function init() {
            Assistive.outline(stage);
            area.contentHeight = rows.height;
            outside.forceActiveFocus();
            area.contentY = 0;
            waitForItemPolished(rows);
        }
        function button(index: int): Item {
            return rows.children[index];
        }
        function inView(item: Item): bool {
            const top = item.mapToItem(area, 0, 0).y;
            return top >= 0 && top + item.height <= area.height;
        }
        function radio(name: string): Item {
            return Assistive.find(stage, "radio button", name);
        }

        function test_whatGetsTheFocusByKeysIsMovedIntoView() {
            button(19).forceActiveFocus(Qt.TabFocusReason);
            tryVerify(() => inView(button(19)));
            compare(area.contentY, area.contentHeight - area.height);
            button(10).forceActiveFocus(Qt.BacktabFocusReason);
            tryVerify(() => inView(button(10)));
            button(0).forceActiveFocus(Qt.BacktabFocusReason);
            tryCompare(area, "contentY", 0);
        }
        function test_itsOwnKeysScrollIt_data() {
            const end = 20 * Theme.controlHeight - 200;
            return [
                { tag: "Down", key: Qt.Key_Down, from: 0, to: Theme.rowHeight },
                { tag: "Up", key: Qt.Key_Up, from: 100, to: 100 - Theme.rowHeight },
                { tag: "Page Down", key: Qt.Key_PageDown, from: 0, to: 200 - Theme.rowHeight },
                { tag: "Page Up, to the beginning", key: Qt.Key_PageUp, from: 60, to: 0 },
                { tag: "End", key: Qt.Key_End, from: 0, to: end },
                { tag: "Home", key: Qt.Key_Home, from: end, to: 0 }
            ];
        }
        function test_itsOwnKeysScrollIt(data) {
            button(3).forceActiveFocus(Qt.MouseFocusReason); // which has no use for them
            wait(20);
            area.contentY = data.from;
            keyClick(data.key);
            compare(area.contentY, data.to);
        }
        function test_nothingMovesUnderAPress() {
            area.contentY = button(3).y + 10; // cut at the top
            waitForItemPolished(area);
            const before = area.contentY;
            mouseClick(button(3), 10, button(3).height - 5);
            verify(button(3).activeFocus);
            wait(50);
            compare(area.contentY, before);
        }
        function test_nothingMovesWhereWhatWasPressedWaitsForAWhile() {
            mouseClick(button(4)); // in view, and what comes next is not
            button(4).enabled = false;
            tryVerify(() => !button(4).activeFocus);
            wait(20);
            compare(area.contentY, 0);
            button(4).enabled = true;
            tryVerify(() => button(4).activeFocus);
            wait(20);
            compare(area.contentY, 0);
            keyClick(Qt.Key_Tab);
            verify(button(5).activeFocus);
            tryVerify(() => inView(button(5)));
            keyClick(Qt.Key_Tab, Qt.ShiftModifier);
            tryVerify(() => inView(button(5)), 1000, "and what comes next");
        }
        function test_whatGoesLeavesTheFocusToWhatIsBeside() {
            for (const [going, heir] of [[3, 4], [19, 18]]) {
                button(going).forceActiveFocus(Qt.TabFocusReason);
                wait(20);
                button(going).visible = false;
                tryVerify(() => button(heir).activeFocus);
                button(going).visible = true;
            }
        }
        function test_whatGoesWhileItIsDisabledLeavesTheFocusOnceItIsNot() {
            button(3).forceActiveFocus(Qt.TabFocusReason);
            button(3).enabled = false;
            button(3).visible = false;
            button(3).enabled = true;
            tryVerify(() => button(4).activeFocus);
            button(3).visible = true;
        }
        function test_anAreaThatIsHiddenKeepsItsFocus() {
            button(3).forceActiveFocus(Qt.TabFocusReason);
            area.visible = false;
            wait(20);
            verify(button(3).activeFocus);
            area.visible = true;
        }
        function test_aFocusElsewhereMovesNothing() {
            area.contentY = 100;
            area.reveal(outside);
            compare(area.contentY, 100);
        }
        function test_aBarIsThereWhereThereIsMoreThanRoom() {
            const bar = Array.from(area.children).find(child => child instanceof Scroller);
            verify(bar.visible);
            verify(bar.x + bar.width <= area.width);
            area.contentY = area.contentHeight - area.height;
            verify(Math.abs(bar.position + bar.size - 1) < 0.01, "and says where one is");
            area.contentHeight = 100;
            verify(!bar.visible);
        }

        function test_aSectionIsLeftByEscapeAndByItsButton() {
            const section = createTemporaryObject(sections, stage);
            verify(Assistive.find(stage, "heading", "Preferences"));
            section.forceActiveFocus();
            compare(stage.Window.activeFocusItem.text, "Back");
            keyClick(Qt.Key_Escape);
            compare(section.leavings, 1);
            Assistive.press(Assistive.find(stage, "button", "Back"));
            compare(section.leavings, 2);
        }
        function test_escapeLeavesWhatIsTypedBeforeItLeavesTheSection() {
            const section = createTemporaryObject(sections, stage);
            const field = createTemporaryObject(fields, section);
            field.forceActiveFocus();
            keyClick("x");
            keyClick(Qt.Key_Escape);
            compare(section.leavings, 0);
            compare(field.text, "x");
            compare(stage.Window.activeFocusItem.text, "Back");
            keyClick(Qt.Key_Escape);
            compare(section.leavings, 1);
            field.clear();
            field.forceActiveFocus();
            keyClick(Qt.Key_Escape);
            compare(section.leavings, 2);
        }
        function test_aSectionThatIsHeldSaysSoInsteadOfBeingLeft() {
            const section = createTemporaryObject(sections, stage, { held: true });
            section.forceActiveFocus();
            keyClick(Qt.Key_Escape);
            Assistive.press(Assistive.find(stage, "button", "Back"));
            compare(section.leavings, 0);
            compare(section.refusals, 2);
            verify(!section.mayLeave());
            section.held = false;
            verify(section.mayLeave());
        }

        function test_aWindowWithASectionThatIsHeldClosesOnlyForWhoAsksTwice() {
            const window = createTemporaryObject(windows, stage);
            const section = window.section;
            section.held = true;
            window.close();
            verify(window.visible);
            compare(section.refusals, 1);
            compare(window.stays, 1);
            section.held = false;
            section.held = true;
            window.close();
            verify(window.visible, "it is something else that is shown for the last time");
            window.close();
            verify(!window.visible, "who asks twice means it");
            compare(window.stays, 2);
        }
        function test_aWindowWhoseSectionHoldsNothingCloses() {
            const window = createTemporaryObject(windows, stage);
            window.close();
            verify(!window.visible);
            compare(window.stays, 0);
        }

        function test_aChoiceIsToldByItsPlace() {
            const row = createTemporaryObject(choices, stage);
            verify(radio("Light").checked);
            mouseClick(radio("Dark"));
            compare(row.last, 2);
            row.current = 2;
            verify(radio("Dark").checked && !radio("Light").checked);
            radio("As the desktop").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Space);
            compare(row.last, 0);
            compare(Assistive.description(radio("Light")), "Colors");
        }
        function test_choicesAreOneStopAndTheArrowsLeadFromThere() {
            const row = createTemporaryObject(choices, stage);
            row.taken.connect(place => row.current = place);
            compare(row.choices.filter(name => radio(name).focusPolicy === Qt.StrongFocus).length, 1);
            radio("Light").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Right);
            compare(row.current, 2);
            verify(radio("Dark").activeFocus && radio("Dark").checked && !radio("Light").checked);
            keyClick(Qt.Key_Down);
            compare(row.current, 0, "around the end");
            keyClick(Qt.Key_Left);
            compare(row.current, 2);
            row.LayoutMirroring.enabled = true;
            keyClick(Qt.Key_Right);
            compare(row.current, 1, "the other way round from right to left");
            verify(radio("Light").activeFocus);
        }
        function test_aChoiceThatIsNotTakenShowsWhatHolds() {
            const row = createTemporaryObject(choices, stage);
            mouseClick(radio("Dark"));
            compare(row.current, 1);
            verify(!radio("Dark").checked);
            verify(radio("Light").checked, "and what held before holds still");
            mouseClick(radio("Light"));
            verify(radio("Light").checked, "nothing is unchosen by a second press");
        }
        function test_choicesBreakTheirLineWhereThereIsNoRoom() {
            const row = createTemporaryObject(choices, stage);
            const height = row.implicitHeight;
            row.width = 90; // less than "As the desktop" alone
            tryVerify(() => row.implicitHeight > height);
            for (const name of row.choices)
                verify(radio(name).mapToItem(row, radio(name).width, 0).x <= row.width, name);
        }

        function test_controlsStandInALineOrBelowEachOtherAndAreNeverWider() {
            const flow = createTemporaryObject(flows, stage);
            const [little, wide] = Array.from(flow.children);
            flow.width = little.implicitWidth + wide.implicitWidth + flow.spacing;
            waitForItemPolished(flow);
            compare(wide.y, little.y);
            flow.width = wide.implicitWidth - 30;
            waitForItemPolished(flow);
            verify(wide.y >= little.y + little.height);
            compare(wide.width, flow.width);
            compare(little.width, little.implicitWidth);
        }

        function test_linksStandInTheMiddleOfALineOrBelowEachOther() {
            const line = createTemporaryObject(links, stage);
            const [first, second] = Array.from(line.links).filter(child => child instanceof Button);
            const middle = link => link.mapToItem(line, link.width / 2, 0).x;
            waitForItemPolished(first.parent);
            compare(first.width, first.implicitWidth);
            compare(second.y, first.y);
            fuzzyCompare(first.mapToItem(line, 0, 0).x, line.width - second.mapToItem(line, second.width, 0).x, 1);
            line.width = 90;
            waitForItemPolished(first.parent);
            verify(second.y >= first.y + first.height);
            compare(second.width, 90);
            verify(second.contentItem.lineCount > 1);
            for (const link of [first, second])
                fuzzyCompare(middle(link), 45, 1);
            verify(line.height >= second.y + second.height);
            first.visible = false;
            line.width = second.implicitWidth;
            waitForItemPolished(first.parent);
            compare(second.contentItem.lineCount, 1, "what is not shown takes no room");
            fuzzyCompare(middle(second), line.width / 2, 1);
        }

        function test_whatIsDeferredIsMadeWhenWantedAndGoneAfterwards() {
            const deferred = createTemporaryObject(deferreds, stage);
            compare(deferred.item, null);
            verify(!deferred.visible);
            deferred.wanted = true;
            verify(deferred.item instanceof Separator);
            verify(deferred.visible);
            deferred.wanted = false;
            compare(deferred.item, null);
            compare(createTemporaryObject(deferreds, stage, { wanted: true }).item instanceof Separator, true, "wanted from the start");
        }
    }
}
