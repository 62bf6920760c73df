// SPDX-License-Identifier: MIT
import QtQuick
import QtQuick.Templates as T
import QtTest
import Latchkey
import Latchkey.Style
import Latchkey.Testing

// Where the focus is after a change of page, and whether it is shown: after a key, not after a press of the mouse.
Item {
    id: stage
    width: 100
    height: 100

    Component {
        id: main
        Main {}
    }

    TestCase {
        name: "Focus"
        when: windowShown

        property Window window: null

        function init() {
            Script.reset();
            Deployment.open();
            PendingIntent.fulfil();
            window = createTemporaryObject(main, stage);
            window.requestActivate();
            tryCompare(window, "active", true);
            Assistive.outline(window.contentItem);
            Script.showHome();
            waitForRendering(window.contentItem);
        }
        function cleanup() {
            Preferences.close();
            Diagnostics.close();
        }
        function find(role: string, name: string): Item {
            return Assistive.find(window.contentItem, role, name);
        }
        function click(role: string, name: string) {
            tryVerify(() => find(role, name) !== null);
            mouseClick(find(role, name));
        }
        // The ring of what has the focus, if it shows one.
        function ring(): FocusRing {
            const control = window.activeFocusItem as T.Control;
            return Array.from(control?.background.children ?? []).find(child => child instanceof FocusRing && child.visible) ?? null;
        }
        function ringed(role: string, name: string): bool {
            return window.activeFocusItem === find(role, name) && ring() !== null;
        }
        function ringless(role: string, name: string): bool {
            return window.activeFocusItem === find(role, name) && ring() === null;
        }

        function test_beforeAnyInputNothingIsRinged() {
            mouseClick(window.contentItem, 1, 1);
            verify(ringless("button", "Organization switcher"));
        }
        function test_aKeyThatOpensAPageShowsWhereTheFocusIs_data() {
            return [
                { tag: "preferences", key: Qt.Key_Comma, modifiers: Qt.ControlModifier },
                { tag: "diagnostics", key: Qt.Key_F1, modifiers: Qt.NoModifier }
            ];
        }
        function test_aKeyThatOpensAPageShowsWhereTheFocusIs(data) {
            keyClick(data.key, data.modifiers);
            tryVerify(() => ringed("button", "Back"));
            keyClick(Qt.Key_Escape);
            tryVerify(() => ringed("button", "Organization switcher"), 1000, "and where it is again");
        }
        function test_aMenuIsGoneThroughByKeysWithARing() {
            find("button", "User menu").forceActiveFocus();
            keyClick(Qt.Key_Return);
            tryVerify(() => ringed("menu item", "Account"));
            keyClick(Qt.Key_Return);
            tryVerify(() => ringed("button", "Back"));
            keyClick(Qt.Key_Escape);
            tryVerify(() => ringed("button", "Organization switcher"));
        }
        function test_aPopupLeftByEscapeLeavesTheRingOnItsButton() {
            keyClick(Qt.Key_K, Qt.ControlModifier);
            tryVerify(() => window.activeFocusItem !== find("button", "Organization switcher"));
            keyClick(Qt.Key_Escape);
            tryVerify(() => ringed("button", "Organization switcher"));
        }
        function test_anOrganizationThatIsLeftDoesNotTakeTheFocusAlong() {
            Deployment.answer("organizations:getOrganization", {id: "org_2", name: "North Quay", slug: "north-quay", role: "admin",
                permissions: ["update", "leave"]});
            find("button", "Settings").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            const leave = find("button", "Leave the organization");
            leave.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            tryVerify(() => {
                keyClick(Qt.Key_Return);
                return Deployment.asked().length > 0;
            });
            Script.setActiveOrganization("org_1", "Mara's workspace", "owner");
            Deployment.succeed(null);
            tryVerify(() => find("button", "Leave the organization") === null && ring() !== null);
        }
        function test_thePointerLeavesNoRing() {
            keyClick(Qt.Key_Tab);
            click("button", "User menu");
            tryVerify(() => ringless("menu item", "Account"));
            click("menu item", "Account");
            tryVerify(() => ringless("button", "Back"));
            keyClick(Qt.Key_Shift);
            verify(ring() === null, "which is held for a click, too");
            keyClick(Qt.Key_A);
            verify(ring() !== null, "whoever goes on by keys sees where that begins");
        }
    }
}
