// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Testing

// Above every page of somebody who is signed in: how the link is, and everything the menu of the person leads to.
Item {
    id: stage
    width: 960
    height: 640

    Component {
        id: bars
        TopBar {
            width: stage.width
            narrow: false
        }
    }
    SignalSpy {
        id: choices
        signalName: "chosen"
    }
    SignalSpy {
        id: wishes
        signalName: "createRequested"
    }

    TestCase {
        name: "TopBar"
        when: windowShown

        property TopBar bar: null

        function init() {
            Assistive.outline(stage);
            stage.width = 960;
            Script.reset();
            Script.showHome();
            Preferences.close();
            Diagnostics.close();
            bar = createTemporaryObject(bars, stage);
            for (const spy of [choices, wishes]) {
                spy.target = bar;
                spy.clear();
            }
            waitForRendering(stage);
        }
        function cleanup() {
            Preferences.close();
            Diagnostics.close();
        }
        function find(role, name) {
            return Assistive.find(stage, role, name);
        }
        function sees(role, name) {
            return find(role, name) !== null;
        }
        function count(line) {
            return Assistive.outline(stage).filter(one => one === line).length;
        }
        function rightOf(item) {
            return item.mapToItem(stage, item.width, 0).x;
        }
        function below(item, other) {
            return item.mapToItem(stage, 0, 0).y >= other.mapToItem(stage, 0, other.height).y;
        }
        function openMenu() {
            find("button", "User menu").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            tryVerify(() => find("menu item", "Account")?.activeFocus ?? false);
        }
        // By the keyboard, as whoever walks there.
        function choose(name) {
            openMenu();
            find("menu item", name).forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            tryVerify(() => !sees("menu item", name));
        }

        function test_theMenuSaysWhoIsSignedIn() { // UserMenu, UserMenuPopup
            compare(Assistive.description(find("button", "User menu")), "Mara Lindqvist");
            openMenu();
            verify(sees("label", "Mara Lindqvist"));
            verify(sees("label", "mara@example.com"));
        }
        function test_theMenuLeadsToThePlacesOfThePerson_data() {
            return [{tag: "Account", told: "account"}, {tag: "Devices", told: "devices"}, {tag: "Use another account", told: "another account"},
                    {tag: "Sign out", told: "sign-out"}];
        }
        function test_theMenuLeadsToThePlacesOfThePerson(data) {
            choose(data.tag);
            tryCompare(choices, "count", 1);
            compare(choices.signalArguments[0][0], data.told);
            verify(!Preferences.shown && !Diagnostics.shown);
        }
        function test_theMenuOpensWhatStandsBeforeEveryPage_data() {
            return [{tag: "Preferences", shown: () => Preferences.shown}, {tag: "Diagnostics", shown: () => Diagnostics.shown}];
        }
        function test_theMenuOpensWhatStandsBeforeEveryPage(data) {
            verify(!data.shown());
            choose(data.tag);
            verify(data.shown());
            compare(choices.count, 0);
        }

        function test_aNewOrganizationIsAskedForInTheSwitcher() { // OrganizationSwitcher, OrganizationSwitcherPopup
            bar.openSwitcher();
            tryVerify(() => sees("button", "New organization"));
            Assistive.press(find("button", "New organization"));
            tryCompare(wishes, "count", 1);
            verify(!sees("button", "New organization"));
        }
        function test_withoutAConnectionTheSwitcherSaysWhyNobodyCanSwitch() {
            const sentence = "You can switch when you are connected again.";
            bar.openSwitcher();
            tryVerify(() => sees("list item", "Foundry"));
            verify(!sees("label", sentence));
            Script.setLink(Session.Offline);
            verify(sees("label", sentence));
            verify(!find("list item", "Foundry").enabled);
        }

        function test_whoIsOfflineMayTryAgainOrFindOutWhy() { // LinkIndicator
            verify(sees("label", "Live"));
            for (const name of ["Try again", "Find out why"])
                verify(!sees("button", name), name);
            Script.setLink(Session.Offline);
            Assistive.press(find("button", "Try again"));
            compare(Script.calls, ["retryNow"]);
            verify(!Diagnostics.shown);
            Assistive.press(find("button", "Find out why"));
            verify(Diagnostics.shown);
        }
        function test_inANarrowWindowTheLinkStandsBelowAndIsSaidOnce() {
            const switcher = find("button", "Organization switcher");
            compare(count("label Live"), 1);
            verify(!below(find("label", "Live"), switcher));
            const height = bar.implicitHeight;
            bar.narrow = true;
            bar.width = 360;
            waitForRendering(stage);
            compare(count("label Live"), 1);
            tryVerify(() => below(find("label", "Live"), switcher));
            verify(bar.implicitHeight > height);
            verify(rightOf(find("button", "User menu")) <= 360);
            Script.setLink(Session.Offline);
            verify(sees("button", "Try again"));
            verify(!sees("button", "Find out why"), "there is room for one");
        }
    }
}
