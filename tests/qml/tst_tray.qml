// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Qt.labs.platform as Platform
import Latchkey
import Latchkey.Testing

// What the key in the tray offers, and what a choice there does. There is no tray here and no panel draws its menu: its lines are asked
// for and chosen as Qt.labs.platform does it for a panel. What a panel sees over the bus is the affair of tests/e2e/test_tray.py.
Item {
    id: stage
    width: 100
    height: 100

    SignalSpy {
        id: windows
        target: Desktop
        signalName: "windowWanted"
    }
    SignalSpy {
        id: ends
        signalName: "quitWanted"
    }

    TestCase {
        name: "Tray"
        when: windowShown

        readonly property list<string> ways: ["Open Latchkey", "Preferences", "Quit"]
        property Platform.SystemTrayIcon tray: null

        function init() {
            Script.reset();
            Preferences.close();
            Diagnostics.close();
            tray = createTemporaryObject(Qt.createComponent("qrc:/qt/qml/Latchkey/components/Tray.qml"), stage);
            verify(tray);
            ends.target = tray;
            for (const spy of [windows, ends])
                spy.clear();
        }
        function lines() {
            return Array.from(tray.menu.items).filter(item => !item.separator);
        }
        function texts() {
            return lines().map(item => item.text);
        }
        function places() {
            return texts().slice(1, -ways.length);
        }
        function line(text: string): Platform.MenuItem {
            return lines().find(item => item.text === text);
        }
        // As a click in a panel: Qt turns the check over before it tells.
        function choose(text) {
            const chosen = line(text);
            if (chosen.checkable)
                chosen.toggle();
            chosen.triggered();
        }

        function test_whoIsNotSignedInIsToldSoAndHasNoPlaces() {
            Script.setPhase(Session.SignedOut);
            compare(texts(), ["Not signed in", ...ways]);
            verify(!line("Not signed in").enabled, "it says how things are, and leads nowhere");
            compare(tray.tooltip, "Latchkey");
        }
        function test_theLinkComesFirstAndThePlacesAfterIt() {
            Script.showHome();
            compare(texts()[0], "Live");
            compare(places().sort(), ["Foundry", "Mara's workspace", "North Quay"]);
            compare(texts().slice(-ways.length), ways);
            compare(tray.tooltip, "Latchkey: North Quay, Live");
            Script.setLink(Session.Connecting);
            compare(texts()[0], "Connecting…");
            compare(tray.tooltip, "Latchkey: North Quay, Connecting…");
        }
        function test_aPlaceMayBeCalledAnything() {
            Script.showHome();
            Script.setOrganizations(["org_2:R&D_Lab %1 & Sons:owner"], true);
            Script.setActiveOrganization("org_2", "R&D_Lab %1 & Sons", "owner");
            compare(places(), ["R&&D__Lab %1 & Sons"], "the first & would mark a letter, and so would an underscore");
            compare(tray.tooltip, "Latchkey: R&D_Lab %1 & Sons, Live");
        }
        function test_anotherPlaceIsSwitchedToAndTheCheckWaitsForIt() {
            Script.showHome();
            verify(line("North Quay").checked && !line("Foundry").checked);
            choose("Foundry");
            compare(Script.calls, ["switchOrganization org_3"]);
            verify(line("North Quay").checked && !line("Foundry").checked, "nobody is there yet");
            Script.setActiveOrganization("org_3", "Foundry", "member");
            tryVerify(() => line("Foundry").checked && !line("North Quay").checked);
        }
        function test_thePlaceWhereOneIsLeadsNowhereAndStaysChecked() {
            Script.showHome();
            choose("North Quay");
            compare(Script.calls, []);
            verify(line("North Quay").checked);
        }
        function test_theOthersWaitWhileNobodyCanSwitch_data() {
            return [{tag: "offline", act: () => Script.setLink(Session.Offline)}, {tag: "connecting", act: () => Script.setLink(Session.Connecting)},
                    {tag: "switching", act: () => Script.setSwitching(true)}];
        }
        function test_theOthersWaitWhileNobodyCanSwitch(data) {
            Script.showHome();
            verify(line("Foundry").enabled);
            data.act();
            verify(!line("Foundry").enabled);
            verify(line("North Quay").enabled, "where one is");
            for (const way of ways)
                verify(line(way).enabled, way);
        }
        function test_theOneUsedLastIsTheFirst() {
            Script.showHome();
            Script.setActiveOrganization("org_1", "Mara's workspace", "owner");
            Script.setActiveOrganization("org_3", "Foundry", "member");
            tryVerify(() => places()[0] === "Foundry", 1000, "a line cannot be moved, only made anew");
            compare(places(), ["Foundry", "Mara's workspace", "North Quay"]);
        }
        function test_ofManyPlacesTheFirstNineAreShown() {
            Script.showHome();
            const many = ["org_2:North Quay:admin", ...Array.from({length: 20}, (_, i) => `id_${i}:Place ${i}:member`)];
            Script.setOrganizations(many, true);
            tryVerify(() => places().length === 9);
            compare(places()[0], "North Quay");
            compare(texts().slice(-ways.length), ways, "and the rest is still below them");
            Script.setActiveOrganization("id_19", "Place 19", "member");
            tryVerify(() => places()[0] === "Place 19", 1000, "one that was not among them");
            compare(places().length, 9);
        }
        function test_ofManyPlacesNineAreShownAlsoWhenOneComesOrGoes() {
            const many = Array.from({length: 20}, (_, i) => `id_${i}:Place ${i}:member`);
            Script.setOrganizations(many, true);
            tryVerify(() => places().join() === many.slice(0, 9).map(one => one.split(":")[1]).join());
            Script.setOrganizations(many.slice(1), true);
            tryVerify(() => places().length === 9 && places()[8] === "Place 9", 1000, "the next one comes up");
            Script.setOrganizations(["id_new:Newest:member", ...many.slice(1)], true);
            tryVerify(() => places().length === 9 && places()[0] === "Newest", 1000, "and goes down again");
        }
        function test_aNewNameIsShown() {
            Script.showHome();
            Script.setOrganizations(["org_2:South Quay:admin"], true);
            tryVerify(() => places().join() === "South Quay");
        }

        function test_theWindowIsCalledByItsLineAndByTheIcon_data() {
            return [{tag: "line", act: () => choose("Open Latchkey"), comes: true},
                    {tag: "click", act: () => tray.activated(Platform.SystemTrayIcon.Trigger), comes: true},
                    {tag: "double click", act: () => tray.activated(Platform.SystemTrayIcon.DoubleClick), comes: true},
                    {tag: "right click", act: () => tray.activated(Platform.SystemTrayIcon.Context), comes: false}];
        }
        function test_theWindowIsCalledByItsLineAndByTheIcon(data) {
            data.act();
            compare(windows.count, data.comes ? 1 : 0);
        }
        function test_thePreferencesAreShownInTheWindowAndNothingBeforeThem() {
            Diagnostics.open();
            choose("Preferences");
            verify(Preferences.shown && !Diagnostics.shown);
            compare(windows.count, 1);
        }
        function test_quitIsTheOnlyLineThatEndsIt() {
            choose("Open Latchkey");
            choose("Preferences");
            compare(ends.count, 0);
            choose("Quit");
            compare(ends.count, 1);
        }
    }
}
