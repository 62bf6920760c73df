// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Style
import Latchkey.Testing

// Where the keyboard is when the row it was in has gone, over a deployment that says what the test says.
Item {
    id: stage
    width: 600
    height: 900

    ThemeOfDesktop {}
    Component {
        id: rooms
        Organization { organizationId: "org_2" }
    }
    Component {
        id: accounts
        Account {}
    }
    Component {
        id: methodCards
        SignInMethodsSettings { width: 500 }
    }
    Component {
        id: invitationCards
        InvitationsCard { width: 500 }
    }
    Component {
        id: memberCards
        MembersCard { width: 500 }
    }
    Component {
        id: posts
        ReceivedInvitationsList { width: 500 }
    }
    Component {
        id: logs
        ActivityCard {
            width: 500
            organizationId: "org_2"
        }
    }
    Component {
        id: devicePages
        DevicesPage {
            width: 600
            height: 900
        }
    }
    Component {
        id: lists
        Column {
            property alias rows: rows
            property alias field: field

            TextField { id: field }
            Rows {
                id: rows
                model: ListModel {
                    ListElement { fixed: false }
                    ListElement { fixed: false }
                    ListElement { fixed: true }
                    ListElement { fixed: false }
                }
                Row {
                    required property bool fixed
                    readonly property Button remove: second

                    Button { text: "Open" }
                    Button {
                        id: second
                        text: "Remove"
                        visible: !parent.fixed
                    }
                }
            }
        }
    }
    FocusScope {
        id: scope
        anchors.fill: parent

        ScrollArea {
            id: area
            anchors.fill: parent
        }
    }
    FocusScope {
        Button {
            id: elsewhere
            focus: true
            y: 850
            text: "Elsewhere"
        }
    }

    TestCase {
        name: "Rows"
        when: windowShown

        property Organization organization: null

        function init() {
            Assistive.outline(stage);
            Script.reset();
            Script.showHome();
            Deployment.open();
            const before = organization; // outlives the cards drawn of it
            organization = rooms.createObject(stage);
            before?.destroy();
            Deployment.answer("organizations:getOrganization", {id: "org_2", name: "North Quay", slug: "north-quay", role: "owner",
                permissions: ["invite", "seeInvitations", "changeRole", "removeMember"]});
        }
        function cleanup() {
            compare(Deployment.complaints(), []);
        }
        function draw(component, given) {
            const drawn = createTemporaryObject(component, area.contentItem, given ?? {});
            waitForRendering(stage);
            return drawn;
        }
        function find(role: string, name: string): Item {
            return Assistive.find(stage, role, name);
        }
        function pressByKey(name: string) {
            find("button", name).forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            verify(!find("button", name).enabled, "it waits");
        }
        function focused(): Item {
            return stage.Window.activeFocusItem;
        }
        function invited(names) {
            Deployment.answer("organizations:listInvitations", names.map(name => ({id: name, email: name, role: "admin", inviterName: "Mara",
                expiresAt: 1900000000000, isExpired: false})));
        }
        function received(names) {
            Deployment.answer("organizations:listMyInvitations", names.map(name => ({id: name, organizationId: name, organizationName: name, role: "member",
                inviterName: "Ida", expiresAt: 1900000000000, isExpired: false})));
        }
        function devices(names) {
            Deployment.answer("auth:listSessions", names.map(name => ({id: name, userAgent: name, ipAddress: name, createdAt: 1795000000000,
                current: name === "this"})));
        }
        function members(names) {
            Deployment.answer("organizations:listMembers", {nextPosition: null, members: names.map(member)});
        }
        function member(name) {
            return {userId: name, name: name, email: name, image: null, role: "member", joinedAt: 1795000000000, isYou: name === "Mara"};
        }
        function ways(providers) {
            Deployment.answer("account:getAccount", {hasPassword: true, hasTwoFactor: false, canDelete: true, linkable: [],
                methods: providers.map(provider => ({id: provider, provider: provider, createdAt: 1795000000000}))});
        }
        // Both kinds: three of them, and what ends one.
        function invitations() {
            return [
                {tag: "withdraw", draw: () => draw(invitationCards, {organization: organization}), show: invited, all: ["ann", "ben", "cleo"],
                 action: name => `Withdraw the invitation to ${name}`},
                {tag: "decline", draw: () => draw(posts), show: received, all: ["ann", "ben", "cleo"],
                 action: name => `Decline the invitation to ${name}`}
            ];
        }

        function test_aRowWithoutThatControlIsPassedOver() {
            const rows = draw(lists).rows;
            rows.itemAt(1).remove.forceActiveFocus(Qt.TabFocusReason);
            rows.model.remove(1);
            compare(focused(), rows.itemAt(2).remove);
            rows.model.remove(2);
            compare(focused(), rows.itemAt(0).remove);
        }
        function test_whereNoRowHasItTheOtherIsAsked_data() {
            return [{tag: "shown", shown: true}, {tag: "hidden", shown: false}];
        }
        function test_whereNoRowHasItTheOtherIsAsked(data) {
            const list = draw(lists);
            for (const gone of [3, 1])
                list.rows.model.remove(gone);
            list.rows.otherwise = list.field;
            list.field.visible = data.shown;
            list.rows.itemAt(0).remove.forceActiveFocus(Qt.TabFocusReason);
            list.rows.model.remove(0);
            compare(focused() === list.field, data.shown);
            compare(focused().text, data.shown ? "" : "Open");
        }
        function test_theNextRowHasTheFocusThen_data() {
            return invitations();
        }
        function test_theNextRowHasTheFocusThen(data) {
            data.draw();
            data.show(data.all);
            pressByKey(data.action("ben"));
            data.show(["ann", "cleo"]);
            compare(focused(), find("button", data.action("cleo")), "told before the answer");
            Deployment.succeed(null);
            pressByKey(data.action("cleo"));
            Deployment.succeed(null);
            data.show(["ann"]);
            compare(focused(), find("button", data.action("ann")), "the one before, where it was the last");
        }
        function test_severalRowsAtOnceAndOneThatComes_data() {
            return invitations();
        }
        function test_severalRowsAtOnceAndOneThatComes(data) {
            data.draw();
            data.show(data.all);
            pressByKey(data.action("ann"));
            data.show(["cleo", "dora"]);
            compare(focused(), find("button", data.action("cleo")));
        }
        function test_whoHasGoneOnIsLeftThere_data() {
            return invitations();
        }
        function test_whoHasGoneOnIsLeftThere(data) {
            data.draw();
            data.show(data.all);
            pressByKey(data.action("ben"));
            find("button", data.action("ann")).forceActiveFocus(Qt.BacktabFocusReason);
            data.show(["ann", "cleo"]);
            compare(focused(), find("button", data.action("ann")), "in the list");
            pressByKey(data.action("cleo"));
            elsewhere.forceActiveFocus(Qt.TabFocusReason);
            data.show(["ann"]);
            compare(focused(), elsewhere, "and anywhere else");
            scope.forceActiveFocus(Qt.TabFocusReason);
            compare(focused(), find("button", data.action("ann")), "who comes back is where it was");
        }
        function test_afterTheLastInvitationSomebodyElseCanBeInvited() {
            draw(invitationCards, {organization: organization});
            invited(["ann"]);
            pressByKey("Withdraw the invitation to ann");
            invited([]);
            compare(focused(), find("text", "Invite by e-mail"));
        }
        function test_afterTheLastRowWhatComesNextHasTheFocus() {
            draw(posts);
            received(["ann"]);
            pressByKey("Accept the invitation to ann");
            received([]);
            compare(focused(), elsewhere);
        }
        function test_aDeviceIsSignedOutAndTheNextOneHasTheFocus() {
            draw(devicePages);
            devices(["this", "Firefox/1", "Edg/1", "OPR/1"]);
            pressByKey("Sign out Firefox");
            devices(["this", "Edg/1", "OPR/1"]);
            compare(focused(), find("button", "Sign out Edge"));
            pressByKey("Sign out Opera");
            devices(["this", "Edg/1"]);
            compare(focused(), find("button", "Sign out Edge"));
            pressByKey("Sign out Edge");
            devices(["this"]);
            compare(focused(), find("button", "Back"), "this one has no such button");
        }
        function test_aMemberIsRemovedAndTheNextOneHasTheFocus() {
            draw(memberCards, {organization: organization});
            members(["Mara", "Ann", "Ben"]);
            find("button", "Manage Ann").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            tryVerify(() => find("menu item", "Make admin") !== null);
            keyClick(Qt.Key_Down);
            keyClick(Qt.Key_Return);
            tryVerify(() => find("menu item", "Make admin") === null);
            members(["Mara", "Ben"]);
            compare(focused(), find("button", "Manage Ben"));
        }
        function test_aWayInIsRemovedAndTheNextOneHasTheFocus() {
            const account = accounts.createObject(stage);
            draw(methodCards, {account: account});
            ways(["credential", "google", "github"]);
            const remove = find("button", "Remove Google");
            remove.forceActiveFocus(Qt.TabFocusReason);
            tryVerify(() => {
                keyClick(Qt.Key_Return);
                return Deployment.asked().length > 0;
            });
            ways(["credential", "github"]);
            verify(!find("button", "Remove GitHub").enabled, "one at a time");
            Deployment.succeed(null);
            compare(focused(), find("button", "Remove GitHub"));
            account.destroy(1000); // after what is drawn of it
        }
        function test_aBannerThatIsDismissedLeavesTheFocusToWhatComesNext() {
            draw(devicePages);
            devices(["this", "Firefox/1"]);
            pressByKey("Sign out Firefox");
            Deployment.refuse("FORBIDDEN");
            find("button", "Dismiss").forceActiveFocus(Qt.BacktabFocusReason);
            keyClick(Qt.Key_Return);
            tryCompare(stage.Window, "activeFocusItem", find("button", "Sign out Firefox"));
        }
        function test_whatHasShownEverythingLeavesTheFocusToWhatComesNext() {
            draw(logs);
            Deployment.answer("organizations:listActivity", Array.from({length: 12}, (_, i) => ({id: `a${i}`, at: 1795000000000, kind: "left",
                actorName: `Person ${i}`, subject: null, detail: null})));
            find("button", "Show earlier activity").forceActiveFocus(Qt.TabFocusReason);
            keyClick(Qt.Key_Return);
            tryCompare(stage.Window, "activeFocusItem", elsewhere);
        }
        function test_aMouseMovesNothingUnderTheNextPress() {
            draw(invitationCards, {organization: organization});
            invited(["ann", "ben"]);
            waitForRendering(stage);
            mouseClick(find("button", "Withdraw the invitation to ann"));
            invited(["ben"]);
            const next = find("button", "Withdraw the invitation to ben");
            compare(focused(), next);
            compare(next.focusReason, Qt.MouseFocusReason);
        }
    }
}
