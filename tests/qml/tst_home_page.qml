// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Style
import Latchkey.Testing

Item {
    id: stage
    width: 960
    height: 640

    Loader {
        id: page
        anchors.fill: parent
        focus: true
        active: false
        sourceComponent: SignedInPage {}
    }

    Component {
        id: confirmButton
        ConfirmButton {
            offer: "Delete"
            question: "Really?"
        }
    }
    Component {
        id: following
        FollowingField {
            source: "North Quay"
        }
    }

    TestCase {
        name: "HomePage"
        when: windowShown

        function init() {
            Assistive.outline(stage);
            stage.width = 960;
            PendingIntent.fulfil();
            Script.reset();
            Script.showHome();
            page.active = true;
            waitForRendering(stage);
        }
        function cleanup() {
            page.active = false;
        }
        function button(name) {
            return Assistive.find(stage, "button", name);
        }
        // Layouts move their items with the next frame: a click before it would hit what was there.
        function settled(item) {
            for (let above = item; above; above = above.parent)
                waitForItemPolished(above);
            return item;
        }
        function sees(role, name) {
            return Assistive.find(stage, role, name) !== null;
        }
        function row(name) {
            return Assistive.find(stage, "list item", name);
        }
        function type(text) {
            for (const letter of text)
                keyClick(letter);
        }
        function alerts() {
            return Assistive.outline(stage).filter(line => line.startsWith("alert"));
        }
        function count(start) {
            return Assistive.outline(stage).filter(line => line === start).length;
        }

        function test_thePersonAndThePlaceAreNamedExactly_data() {
            return [{ tag: "wide", width: 960 }, { tag: "narrow", width: 360 }];
        }
        function test_thePersonAndThePlaceAreNamedExactly(data) { // ProfileCard, Announcer
            stage.width = data.width;
            for (const one of ["Mara Lindqvist", "mara@example.com", "North Quay", "Live"])
                compare(count(`label ${one}`), 1, one);
            for (const one of ["Mara's workspace", "North Quay", "Foundry"])
                verify(row(one), one);
            for (const one of ["Organization switcher", "New organization", "Sign out"])
                verify(button(one), one);
            compare(Assistive.description(button("Organization switcher")), "North Quay");
            verify(!sees("button", "Try again"));
            verify(!sees("button", "Dismiss"));
            compare(alerts(), ["alert Live"]); // the news of the link
        }
        function test_namesFollowTheRecordWhileTheyAreShown() {
            Script.setUser("Mara Okafor", "okafor@example.com");
            verify(sees("label", "Mara Okafor"));
            verify(sees("label", "okafor@example.com"));
            verify(!sees("label", "Mara Lindqvist"));
        }
        function test_theLinkIsAWordAndOfflineHasAnAge() {
            Script.setLink(Session.Connecting);
            verify(sees("label", "Connecting…"));
            Script.setLink(Session.Refreshing);
            verify(sees("label", "Refreshing…"));
            const asOf = new Date();
            asOf.setHours(9, 41);
            Script.setAsOf(asOf);
            Script.setLink(Session.Offline);
            verify(sees("label", "Offline, as of 09:41"));
            verify(sees("label", "Mara Lindqvist"), "everything stays on screen");
            mouseClick(settled(button("Try again")));
            compare(Script.calls, ["retryNow"]);
        }
        function test_aRowSwitches() {
            mouseClick(settled(row("Foundry")));
            compare(Script.calls, ["switchOrganization org_3"]);
        }
        function test_theActiveRowSwitchesNowhere() {
            mouseClick(settled(row("North Quay")));
            compare(Script.calls, []);
        }
        function test_rowsWaitWhileOfflineOrSwitching() {
            Script.setLink(Session.Offline);
            mouseClick(settled(row("Foundry")));
            Assistive.press(row("Foundry"));
            Script.setLink(Session.Live);
            Script.setSwitching(true);
            mouseClick(settled(row("Foundry")));
            compare(Script.calls, []);
        }
        function test_aPendingSwitchShowsTheNewNameAndNothingOfTheOld() {
            Script.setSwitching(true);
            Script.setActiveOrganization("org_3", "Foundry", "member");
            compare(Assistive.description(button("Organization switcher")), "Foundry");
            verify(!sees("label", "North Quay"));
            verify(!sees("label", "north-quay"));
            verify(!sees("label", "Admin"));
            Script.setSwitching(false);
            verify(sees("label", "Foundry"));
            verify(sees("label", "Member"));
        }
        function test_theSwitcherOpensOnTheActiveOneAndSwitchesByKeyboard() {
            button("Organization switcher").forceActiveFocus();
            keyClick(Qt.Key_Return);
            tryCompare(stage.Window.window, "activeFocusItem", popupRow("North Quay"));
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            compare(Script.calls, ["switchOrganization org_3"]);
            tryVerify(() => button("Organization switcher").activeFocus);
        }
        // The rows of the popup come after those of the page, in the tree and on screen.
        function popupRow(name) {
            const item = stage.Window.window.activeFocusItem;
            return item && item.text === name ? item : null;
        }
        function test_escapeClosesTheSwitcherAndGivesTheFocusBack() {
            const switcher = button("Organization switcher");
            switcher.forceActiveFocus();
            keyClick(Qt.Key_Space);
            tryVerify(() => !switcher.activeFocus);
            keyClick(Qt.Key_Escape);
            tryVerify(() => switcher.activeFocus);
            compare(Script.calls, []);
        }
        function test_manyOrganizationsAreFoundByName() {
            const many = [];
            for (let i = 0; i < 30; ++i)
                many.push(`id_${i}:Place ${i}:member`);
            Script.setOrganizations(many, true);
            button("Organization switcher").forceActiveFocus();
            keyClick(Qt.Key_Return);
            tryVerify(() => sees("text", "Find an organization"));
            const search = Assistive.find(stage, "text", "Find an organization");
            tryVerify(() => search.activeFocus);
            type("place 17");
            keyClick(Qt.Key_Return);
            compare(Script.calls, ["switchOrganization id_17"]);
        }
        // Those marked as what Return takes, wherever the focus is.
        function marked(item) {
            let names = item instanceof RowButton && item.highlighted ? [item.text] : [];
            for (let i = 0; i < item.children.length; ++i)
                names = names.concat(marked(item.children[i]));
            return names;
        }
        function test_whoeverTypesFindsAmongFewToo() {
            button("Organization switcher").forceActiveFocus();
            keyClick(Qt.Key_Return);
            tryCompare(stage.Window.window, "activeFocusItem", popupRow("North Quay"));
            verify(!sees("text", "Find an organization"));
            compare(marked(stage.Window.window.contentItem), ["North Quay"]);
            type("fou");
            const search = Assistive.find(stage, "text", "Find an organization");
            verify(search.activeFocus);
            compare(search.text, "fou");
            tryVerify(() => marked(stage.Window.window.contentItem).join() === "Foundry");
            keyClick(Qt.Key_Return);
            compare(Script.calls, ["switchOrganization org_3"]);
        }
        function test_aNameThatNoneHasIsSaid() {
            button("Organization switcher").forceActiveFocus();
            keyClick(Qt.Key_Return);
            tryCompare(stage.Window.window, "activeFocusItem", popupRow("North Quay"));
            verify(!sees("label", "None of your organizations is called that."));
            const popup = button("Organization switcher").popup;
            const withRows = popup.height;
            type("zzz");
            tryVerify(() => sees("label", "None of your organizations is called that."));
            const search = Assistive.find(stage, "text", "Find an organization");
            const sentence = Assistive.find(stage, "label", "None of your organizations is called that.");
            tryVerify(() => sentence.mapToItem(search, 0, 0).y - search.height < Theme.huge, 1000, "right below what was typed");
            tryVerify(() => popup.height < withRows, 1000, "no room for rows that are not there");
            keyClick(Qt.Key_Backspace, Qt.ControlModifier);
            tryVerify(() => !sees("label", "None of your organizations is called that."));
            tryVerify(() => popup.height === withRows, 1000, "and there they are again");
        }
        function test_theListIsWalkedByItsKeys() {
            Script.setOrganizations(Array.from({length: 40}, (_, i) => `id_${i}:Place ${String(i).padStart(2, "0")}:member`), true);
            const list = Assistive.find(stage, "list", "Organizations");
            list.forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_End);
            compare(list.currentIndex, 39);
            keyClick(Qt.Key_PageUp);
            verify(list.currentIndex < 39 && list.currentIndex >= 0);
            keyClick(Qt.Key_Home);
            compare(list.currentIndex, 0);
            keyClick(Qt.Key_PageDown);
            verify(list.currentIndex > 0);
        }
        function test_theOneThatIsWorkedInIsToldAsSelected() {
            verify(Assistive.isSelected(row("North Quay")));
            verify(!Assistive.isSelected(row("Foundry")));
        }
        function test_anOrganizationIsMadeFromTheList() { // OrganizationCard, NewOrganizationForm
            mouseClick(settled(button("New organization")));
            const field = Assistive.find(stage, "text", "Organization name");
            verify(field.activeFocus);
            verify(!sees("button", "New organization"));
            keyClick(Qt.Key_Return);
            verify(sees("label", "Enter a name for the organization, 1 to 100 characters."));
            type("Tidewater");
            mouseDoubleClickSequence(settled(button("Create organization")));
            compare(Script.calls, ["createOrganization Tidewater"]);
            verify(!button("Create organization").enabled);
            Script.announceOrganization("org_9");
            verify(!sees("text", "Organization name"));
            mouseClick(settled(button("New organization")));
            compare(Assistive.find(stage, "text", "Organization name").text, "");
        }
        function test_aRefusedOrganizationKeepsItsName() {
            mouseClick(settled(button("New organization")));
            type("Tidewater");
            keyClick(Qt.Key_Return);
            Script.fail("NotAllowed", "", -1);
            verify(button("Create organization").enabled);
            compare(Assistive.find(stage, "text", "Organization name").text, "Tidewater");
            verify(Assistive.find(stage, "text", "Organization name").activeFocus, "to be tried again at once");
            keyClick(Qt.Key_Escape);
            verify(!sees("text", "Organization name"));
            tryVerify(() => button("New organization").activeFocus);
        }
        function test_theSwitcherLeadsToANewOrganizationToo() {
            button("Organization switcher").forceActiveFocus();
            keyClick(Qt.Key_Return);
            tryVerify(() => count("button New organization") === 2);
            keyClick(Qt.Key_Tab);
            while (!stage.Window.window.activeFocusItem.text || stage.Window.window.activeFocusItem.text !== "New organization")
                keyClick(Qt.Key_Tab);
            keyClick(Qt.Key_Return);
            tryVerify(() => Assistive.find(stage, "text", "Organization name")?.activeFocus ?? false);
        }
        function test_whoMayNotCreateIsNotOffered() {
            Script.setOrganizations(["org_1:Only:member"], false);
            verify(!sees("button", "New organization"));
        }
        function test_aFailureIsAnAlertThatCanBeDismissed() { // FailureBanner
            Script.fail("Conflict", "", -1);
            verify(sees("alert", "Somebody else changed this at the same time. Try again."));
            mouseClick(settled(button("Dismiss")));
            compare(Script.calls, ["dismissFailure"]);
            compare(alerts(), ["alert Live"]); // the news of the link
        }
        function test_aSessionThatIsNotRememberedSaysSo() { // NotRemembered
            Script.setRemembered(false);
            verify(Assistive.outline(stage).some(line => line.startsWith("alert Your keyring did not take the session")));
        }
        function test_signOutIsOneStep() {
            mouseClick(settled(button("Sign out")));
            compare(Script.calls, ["signOut"]);
        }
        function test_theUserMenuLeadsToEachSectionAndBack_data() {
            return [{ tag: "Account", seen: "Profile" }, { tag: "Devices", seen: "Devices" }];
        }
        function test_theUserMenuLeadsToEachSectionAndBack(data) {
            const menu = button("User menu");
            menu.forceActiveFocus();
            keyClick(Qt.Key_Return);
            tryVerify(() => sees("menu item", data.tag));
            Assistive.press(Assistive.find(stage, "menu item", data.tag));
            tryVerify(() => sees("heading", data.seen));
            verify(!sees("label", "Organizations"));
            mouseClick(settled(button("Back")));
            tryVerify(() => sees("label", "Organizations"));
            verify(button("Organization switcher").activeFocus);
        }
        function test_theUserMenuIsWalkedByArrowsAndClosedByEscape() {
            const menu = button("User menu");
            menu.forceActiveFocus();
            keyClick(Qt.Key_Down);
            tryVerify(() => Assistive.find(stage, "menu item", "Account")?.activeFocus ?? false);
            keyClick(Qt.Key_Down);
            tryVerify(() => Assistive.find(stage, "menu item", "Devices").activeFocus);
            keyClick(Qt.Key_Escape);
            tryVerify(() => menu.activeFocus);
            compare(Script.calls, []);
        }
        function test_aPageThatWasAskedForIsOpened_data() {
            return [{ tag: "account", seen: "Profile" }, { tag: "devices", seen: "Devices" }];
        }
        function test_aPageThatWasAskedForIsOpened(data) {
            PendingIntent.request(data.tag);
            tryVerify(() => sees("heading", data.seen));
            compare(PendingIntent.page, "", "once");
        }
        // A double click is no answer to a question that nobody can have read.
        function test_whatCannotBeTakenBackIsAskedOnceItCanBeRead() {
            let confirmed = 0;
            const asking = createTemporaryObject(confirmButton, stage);
            asking.confirmed.connect(() => ++confirmed);
            mouseDoubleClickSequence(settled(asking));
            compare(confirmed, 0);
            compare(asking.text, "Really?");
            tryVerify(() => {
                if (confirmed === 0)
                    mouseClick(asking);
                return confirmed === 1;
            });
            compare(asking.text, "Delete");
        }
        function test_whatWasTypedStaysWhenTheServerSaysSomethingElse() {
            const field = createTemporaryObject(following, stage);
            compare(field.text, "North Quay");
            field.forceActiveFocus();
            keyClick(Qt.Key_End);
            keyClick("x");
            field.source = "South Quay";
            compare(field.text, "North Quayx");
            field.source = "North Quayx"; // it was saved
            field.source = "Pier";
            compare(field.text, "Pier");
        }
        function test_everythingIsReachedByTab() {
            const reached = new Set();
            for (let i = 0; i < 20; ++i) {
                const item = stage.Window.window.activeFocusItem;
                reached.add(item.Accessible.name || item.text);
                keyClick(Qt.Key_Tab);
            }
            for (const one of ["Organization switcher", "Sign out", "New organization", "Mara's workspace"])
                verify(reached.has(one), `${one} in ${[...reached]}`);
        }
        function test_thePageThatWasAskedForIsWhereTheKeyboardIs() {
            page.active = false;
            PendingIntent.request("organizations");
            page.active = true;
            compare(stage.Window.window.activeFocusItem.text, "Mara's workspace");
            compare(PendingIntent.page, "", "once");
            PendingIntent.request("overview");
            verify(button("Organization switcher").activeFocus);
        }
        function test_whatHasTheFocusIsInView() {
            stage.width = 360;
            waitForRendering(stage);
            PendingIntent.request("organizations");
            const item = stage.Window.window.activeFocusItem;
            tryVerify(() => item.mapToItem(stage, 0, item.height).y <= stage.height);
        }
        function test_beforeTheListCameThereIsAnOutlineAndNoEmptyList() {
            page.active = false;
            Script.reset();
            Script.setPhase(Session.Active);
            page.active = true;
            verify(!Session.organizationsReady);
            verify(!Assistive.outline(stage).some(line => line.startsWith("list item")));
            verify(!sees("button", "New organization"));
        }
        function test_namesThatAreMarkupAreShownAsTheyAre() {
            Script.setUser("<b>Mara</b>", "<img src='http://127.0.0.1/x'>");
            verify(sees("label", "<b>Mara</b>"));
        }
    }
}
