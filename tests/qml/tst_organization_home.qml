// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Testing

// The home of an organisation over a deployment that says what the test says: what stands there before it is known, and after.
Item {
    id: stage
    width: 960
    height: 900

    Component {
        id: pages
        HomePage {
            width: stage.width
            height: stage.height
            narrow: false
        }
    }
    SignalSpy {
        id: wishes
        signalName: "accountWanted"
    }

    TestCase {
        name: "OrganizationHome"
        when: windowShown

        readonly property list<string> everything: ["update", "delete", "leave", "invite", "seeInvitations", "changeRole", "removeMember", "changeOwner"]
        property HomePage page: null

        function init() {
            Assistive.outline(stage);
            Script.reset();
            Script.showHome();
            Deployment.open();
            page = createTemporaryObject(pages, stage);
            wishes.target = page;
            wishes.clear();
            waitForRendering(stage);
        }
        function cleanup() {
            compare(Deployment.complaints(), []);
        }
        function tell(permissions) {
            Deployment.answer("organizations:getOrganization", {id: "org_2", name: "North Quay", slug: "north-quay", role: "owner", permissions: permissions});
            waitForRendering(stage);
        }
        function find(role, name) {
            return Assistive.find(stage, role, name);
        }
        function sees(role, name) {
            return find(role, name) !== null;
        }
        function press(name) {
            Assistive.press(find("button", name));
        }
        function headings() {
            return Assistive.outline(stage).filter(line => line.startsWith("heading ")).map(line => line.slice("heading ".length));
        }
        // Of what is drawn below `item`, as the person sees it.
        function drawn(item, type) {
            let found = item instanceof type ? [item] : [];
            for (const child of Array.from(item.children).filter(child => child.visible))
                found = found.concat(drawn(child, type));
            return found;
        }

        function test_anOutlineStandsThereForWhoeverWaitsAndGoesWithTheAnswer() { // OrganizationOutline, OrganizationHome
            compare(drawn(page, OrganizationOutline).length, 0, "what comes at once would only flash");
            tryVerify(() => drawn(page, OrganizationOutline).length === 1);
            compare(headings(), []);
            tell(everything);
            compare(drawn(page, OrganizationOutline).length, 0);
            compare(headings(), ["Members", "Invitations", "Activity"]);
        }
        function test_whoeverWaitsWithoutAConnectionReadsWhy() {
            const sentence = "You are offline. Members and activity are shown when you are connected again.";
            tryVerify(() => drawn(page, OrganizationOutline).length === 1);
            verify(!sees("label", sentence));
            Script.setLink(Session.Offline);
            verify(sees("label", sentence));
        }
        function test_whoMayNotSeeInvitationsIsShownNone() {
            tell(["leave"]);
            compare(headings(), ["Members", "Activity"]);
        }
        function test_whereOneIsAloneOnlyTheActivityIsShown() {
            Script.setPersonal(true);
            tell(["update"]);
            compare(headings(), ["Activity"]);
            verify(sees("label", "Your personal workspace"));
            verify(!sees("label", "north-quay"), "nobody else needs its address");
        }
        function test_theSettingsComeAndGoByTheirButton() { // WorkspaceCard
            verify(!sees("button", "Settings"), "nobody knows yet what may be done");
            tell(everything);
            press("Settings");
            tryVerify(() => sees("heading", "Settings"));
            press("Close settings");
            tryVerify(() => !sees("heading", "Settings"));
            press("Settings");
            Script.setActiveOrganization("org_3", "Foundry", "member");
            tell(everything);
            verify(sees("button", "Settings"), "they were those of another organization");
            verify(!sees("heading", "Settings"));
        }
        function test_whoMayNothingIsOfferedNoSettings() {
            tell(["read"]);
            verify(!sees("button", "Settings"));
        }
        function test_nothingOfTheOldOneIsShownWhileAnotherIsOnItsWay() {
            tell(everything);
            verify(sees("heading", "Members"));
            verify(sees("label", "north-quay"));
            Script.setSwitching(true);
            tryVerify(() => headings().length === 0);
            verify(!sees("label", "north-quay"));
            verify(!sees("button", "Settings"));
        }
        function test_whoHasNotConfirmedTheirAddressIsToldWhatForAndWhere() {
            const sentence = "alert Confirm your e-mail address: invitations to you are shown then.";
            verify(!Assistive.outline(stage).includes(sentence));
            Script.setEmailVerified(false);
            verify(Assistive.outline(stage).includes(sentence));
            press("Confirm it");
            compare(wishes.count, 1);
            Script.setLink(Session.Offline);
            verify(!Assistive.outline(stage).includes(sentence), "nothing can be done about it now");
        }
    }
}
