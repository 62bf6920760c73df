// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Testing

// The cards of an organisation over a deployment that says what the test says.
Item {
    id: stage
    width: 600
    height: 900

    Component {
        id: rooms
        Organization { organizationId: "org_2" }
    }
    Component {
        id: memberCards
        MembersCard { width: 500 }
    }
    Component {
        id: invitationCards
        InvitationsCard { width: 500 }
    }
    Component {
        id: settingsCards
        OrganizationSettings { width: 500 }
    }
    Component {
        id: logs
        ActivityCard {
            width: 500
            organizationId: "org_2"
        }
    }
    Component {
        id: posts
        ReceivedInvitationsList { width: 500 }
    }
    Component {
        id: homes
        HomePage {
            anchors.fill: stage
            narrow: true
        }
    }
    Component {
        id: plans
        PlanLine {}
    }

    TestCase {
        name: "OrganizationCards"
        when: windowShown

        readonly property list<string> everything: ["update", "delete", "leave", "invite", "seeInvitations", "changeRole", "removeMember", "changeOwner"]
        property Organization organization: null

        function init() {
            Assistive.outline(stage);
            Script.reset();
            Script.showHome();
            Deployment.open();
            const before = organization; // outlives the cards drawn of it
            organization = rooms.createObject(stage);
            before?.destroy();
            allow(everything);
        }
        function cleanup() {
            compare(Deployment.complaints(), []);
        }
        function allow(permissions) {
            Deployment.answer("organizations:getOrganization", {id: "org_2", name: "North Quay", slug: "north-quay", role: "owner", permissions: permissions});
        }
        function card(component) {
            const made = createTemporaryObject(component, stage, {organization: organization});
            waitForRendering(stage);
            return made;
        }
        function member(id, name, role) {
            return {userId: id, name: name, email: `${id}@example.com`, image: null, role: role, joinedAt: 1795000000000, isYou: false};
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
        function type(name, text) {
            find("text", name).forceActiveFocus();
            for (const letter of text)
                keyClick(letter);
        }

        function test_membersAreShownAPageAtATime() {
            card(memberCards);
            verify(!sees("label", "Ada"));
            Deployment.answer("organizations:listMembers", {members: [member("u1", "Ada", "admin")], nextPosition: 1});
            verify(sees("label", "Ada") && sees("label", "u1@example.com") && sees("label", "Admin")); // MemberRow
            press("Show more members");
            verify(!find("button", "Show more members").enabled, "the next ones are on their way");
        }
        function test_whatCannotBeLoadedIsSaid() {
            card(memberCards);
            createTemporaryObject(logs, stage);
            Deployment.refuseQuery("organizations:listMembers", "");
            Deployment.refuseQuery("organizations:listActivity", "");
            waitForRendering(stage);
            compare(Assistive.outline(stage).filter(line => line.startsWith("alert ") && line.length > 6).length, 2);
            verify(!sees("label", "Nothing has happened here yet."));
        }
        function test_aRoleIsChangedInTheMenuOfAMember() {
            card(memberCards);
            Deployment.answer("organizations:listMembers", {members: [member("u1", "Ada", "admin")], nextPosition: null});
            press("Manage Ada"); // MemberMenu
            tryVerify(() => sees("menu item", "Make member"));
            Assistive.press(find("menu item", "Make member"));
            compare(Deployment.asked(), ['organizations:changeMemberRole {"organizationId":"org_2","role":"member","userId":"u1"}']);
            tryVerify(() => !sees("menu item", "Make member"));
            verify(!find("button", "Manage Ada").enabled, "one thing at a time about one person");
            Deployment.refuse("FORBIDDEN");
            verify(find("button", "Manage Ada").enabled);
        }
        function test_whoMayNothingIsOfferedNothing() {
            allow(["read"]);
            card(memberCards);
            Deployment.answer("organizations:listMembers", {members: [member("u1", "Ada", "admin")], nextPosition: null});
            verify(sees("label", "Ada"));
            verify(!sees("button", "Manage Ada"));
            card(settingsCards);
            for (const one of ["Rename", "Change address", "Leave the organization", "Delete the organization"])
                verify(!sees("button", one), one);
        }
        function test_somebodyIsInvitedAndTheInvitationWithdrawn() {
            card(invitationCards);
            Deployment.answer("organizations:listInvitations", []);
            verify(sees("label", "Nobody is invited at the moment."));
            type("Invite by e-mail", "ben@example.com");
            find("radio button", "Member").forceActiveFocus();
            keyClick(Qt.Key_Right);
            press("Invite");
            compare(Deployment.asked(), ['organizations:inviteMember {"email":"ben@example.com","organizationId":"org_2","role":"admin"}']);
            Deployment.succeed(null);
            verify(sees("alert", "ben@example.com is invited."));
            compare(find("text", "Invite by e-mail").text, "");
            Deployment.answer("organizations:listInvitations", [{id: "i1", email: "ben@example.com", role: "admin", inviterName: "Mara", expiresAt: 1900000000000, isExpired: false}]);
            press("Withdraw the invitation to ben@example.com");
            compare(Deployment.asked()[1], 'organizations:cancelInvitation {"invitationId":"i1"}');
            verify(!sees("alert", "ben@example.com is invited."), "not any more");
        }
        function test_anOrganizationIsRenamedAndShowsThatItWaits() {
            card(settingsCards);
            type("Name of the organization", "!");
            press("Rename");
            compare(Deployment.asked(), ['organizations:updateOrganization {"name":"North Quay!","organizationId":"org_2"}']);
            verify(find("button", "Rename").busy);
            verify(!find("button", "Change address").busy);
            Deployment.succeed(null);
            verify(sees("alert", "Saved."));
            type("Address of the organization", "x");
            press("Change address");
            verify(find("button", "Change address").busy);
            Deployment.refuse("CONFLICT");
            compare(find("text", "Address of the organization").text, "north-quayx");
        }
        function test_anOrganizationIsLeftByTwoPresses() {
            card(settingsCards);
            const leave = find("button", "Leave the organization");
            leave.forceActiveFocus();
            Assistive.press(leave);
            compare(Deployment.asked(), []);
            tryVerify(() => {
                Assistive.press(leave);
                return Deployment.asked().length > 0;
            });
            compare(Deployment.asked(), ['organizations:leaveOrganization {"organizationId":"org_2"}']);
            verify(leave.busy);
        }
        function test_whatHappenedIsAFewLinesAndTheRestOnDemand() {
            createTemporaryObject(logs, stage);
            const rows = Array.from({length: 12}, (_, i) => ({id: `a${i}`, at: 1795000000000, kind: "left", actorName: `Person ${i}`, subject: null, detail: null}));
            Deployment.answer("organizations:listActivity", rows);
            waitForRendering(stage);
            verify(sees("label", "Person 0 left"));
            verify(!sees("label", "Person 11 left"));
            press("Show earlier activity");
            verify(sees("label", "Person 11 left"));
            Deployment.answer("organizations:listActivity", []);
            verify(sees("label", "Nothing has happened here yet."));
        }
        function test_anInvitationIsAnsweredOnce() {
            createTemporaryObject(posts, stage);
            Deployment.answer("organizations:listMyInvitations", [{id: "i1", organizationId: "org_9", organizationName: "Harbour", role: "member", inviterName: "Ida", expiresAt: 1900000000000, isExpired: false}]);
            waitForRendering(stage);
            const accept = find("button", "Accept the invitation to Harbour");
            Assistive.press(accept);
            Assistive.press(accept);
            compare(Deployment.asked(), ['organizations:acceptInvitation {"invitationId":"i1"}']);
            verify(!find("button", "Decline the invitation to Harbour").enabled);
            Deployment.refuse("NOT_FOUND");
            verify(Assistive.outline(stage).some(line => line.startsWith("alert ") && line.length > 6));
        }
        function test_offlineNothingCanBePressedAndOneSentenceSaysWhy() {
            createTemporaryObject(homes, stage);
            allow(everything);
            Deployment.answer("organizations:listMembers", {members: [member("u1", "Ada", "admin")], nextPosition: 1});
            Deployment.answer("organizations:listInvitations", [{id: "i1", email: "ben@example.com", role: "admin", inviterName: "Mara", expiresAt: 1900000000000, isExpired: false}]);
            Deployment.answer("organizations:listMyInvitations", [{id: "i2", organizationId: "org_9", organizationName: "Harbour", role: "member", inviterName: "Ida", expiresAt: 1900000000000, isExpired: false}]);
            press("Settings");
            waitForRendering(stage);
            press("Manage Ada");
            tryVerify(() => sees("menu item", "Make member"));
            const waiting = ["Manage Ada", "Invite", "Withdraw the invitation to ben@example.com", "Choose a picture", "Leave the organization",
                             "Delete the organization", "New organization", "Accept the invitation to Harbour"];
            for (const one of waiting)
                verify(find("button", one).enabled, one);
            Script.setLink(Session.Offline);
            for (const one of waiting)
                verify(!find("button", one).enabled, one);
            verify(!find("text", "Invite by e-mail").enabled && !find("text", "Name of the organization").enabled);
            verify(!sees("menu item", "Make member"), "a menu that was open has gone");
            compare(Assistive.outline(stage).filter(line => line === "alert You are offline. You can change this when you are connected again.").length, 1);
            verify(sees("label", "Ada") && sees("label", "ben@example.com"), "everything stays on screen");
            verify(find("button", "Close settings").enabled && find("button", "Sign out").enabled);
            Script.setLink(Session.Live);
            for (const one of waiting)
                verify(find("button", one).enabled, one);
            verify(!sees("alert", "You are offline. You can change this when you are connected again."));
        }
        function test_whatHappenedCanBeReadOffline() {
            createTemporaryObject(homes, stage);
            allow(everything);
            const rows = Array.from({length: 12}, (_, i) => ({id: `a${i}`, at: 1795000000000, kind: "left", actorName: `Person ${i}`, subject: null, detail: null}));
            Deployment.answer("organizations:listActivity", rows);
            waitForRendering(stage);
            Script.setLink(Session.Offline);
            press("Show earlier activity");
            verify(sees("label", "Person 11 left"));
        }
        function test_anOrganizationThatIsBeingNamedWaitsForTheConnection() {
            createTemporaryObject(homes, stage);
            press("New organization");
            type("Organization name", "Tidewater");
            Script.setLink(Session.Offline);
            verify(!find("button", "Create organization").enabled);
            keyClick(Qt.Key_Return);
            compare(Script.calls, []);
            compare(find("text", "Organization name").text, "Tidewater");
            verify(find("button", "Cancel").enabled);
            Script.setLink(Session.Live);
            keyClick(Qt.Key_Return);
            compare(Script.calls, ["createOrganization Tidewater"]);
        }
        function test_aPlanIsShownWhereThereIsOne() {
            const line = createTemporaryObject(plans, stage);
            compare(Deployment.asked(), ["billing:getPlan {}"]);
            verify(!line.visible);
            Deployment.succeed({name: "Harbour Plus"});
            verify(line.visible);
            verify(sees("label", "Harbour Plus"));
        }
    }
}
