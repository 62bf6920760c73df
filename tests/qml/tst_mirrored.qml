// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Style
import Latchkey.Testing

// From right to left: what is narrower than its card begins at the card's right edge, and what opens there opens to the other side.
Item {
    id: stage
    width: 600
    height: 900
    LayoutMirroring.enabled: true
    LayoutMirroring.childrenInherit: true

    Component {
        id: accounts
        Account {}
    }
    Component {
        id: rooms
        Organization { organizationId: "org_2" }
    }
    Component {
        id: starts
        StartingPage {
            anchors.fill: stage
            late: true
        }
    }
    Component {
        id: workspaces
        WorkspaceCard { width: 500 }
    }
    Component {
        id: members
        MembersCard { width: Theme.tightWidth }
    }
    Component {
        id: passwords
        PasswordSettings { width: 500 }
    }
    Component {
        id: factors
        SecondFactorSettings { width: 500 }
    }
    Component {
        id: ways
        SignInMethodsSettings { width: 500 }
    }
    Component {
        id: endings
        DeleteAccountSettings { width: 500 }
    }
    Component {
        id: devicePages
        DevicesPage { anchors.fill: stage }
    }

    TestCase {
        name: "Mirrored"
        when: windowShown

        property Account account: null
        property Organization organization: null

        function init() {
            Assistive.outline(stage);
            Script.reset();
            Script.showHome();
            Deployment.open();
            const before = [account, organization]; // outlive the cards drawn of them
            account = accounts.createObject(stage);
            organization = rooms.createObject(stage);
            before.forEach(one => one?.destroy());
            Deployment.answer("account:getAccount", {hasPassword: true, hasTwoFactor: false, canDelete: true, linkable: [],
                                                     methods: [{id: "m1", provider: "credential", createdAt: 1795000000000},
                                                               {id: "m2", provider: "google", createdAt: 1795000000000}]});
        }
        function drawn(component, given) {
            const made = createTemporaryObject(component, stage, given);
            waitForRendering(stage);
            return made;
        }
        function find(role, name) {
            return Assistive.find(stage, role, name);
        }
        function press(name) {
            Assistive.press(find("button", name));
        }
        // What is drawn of that type inside, in the order of the file.
        function all(item, type) {
            let found = item instanceof type && item.visible ? [item] : [];
            for (let i = 0; i < item.children.length; ++i)
                found = found.concat(all(item.children[i], type));
            return found;
        }
        function rightOf(item, around) {
            return around.width - item.mapToItem(around, item.width, 0).x;
        }
        function verifyBeginsAtTheRight(item, what) {
            waitForRendering(stage);
            verify(item, what);
            let card = item;
            while (!(card instanceof Card))
                card = card.parent;
            verify(item.width < card.width - 2 * card.padding, `${what} is narrower than the card`);
            fuzzyCompare(rightOf(item, card), card.padding, 1, what); // letters end within a pixel
        }
        function typePassword(name) {
            const field = find("password text", name);
            field.forceActiveFocus();
            keyClick("x");
        }

        function test_theOutlineOfTheWindowHasItsHeadAtTheRight() {
            const page = drawn(starts, {});
            compare(rightOf(all(page, Skeleton)[0], page), Theme.huge);
        }
        function test_theOutlineOfASwitchBeginsAtTheRight() {
            Script.setSwitching(true);
            const outlines = all(drawn(workspaces, {}), Skeleton);
            compare(outlines.length, 3);
            verifyBeginsAtTheRight(outlines[0], "picture");
            const inner = rightOf(outlines[1], stage);
            verify(inner > rightOf(outlines[0], stage));
            compare(rightOf(outlines[2], stage), inner, "both lines");
        }
        function test_aPasswordIsChangedAtTheRight() {
            drawn(passwords, {account: account});
            verifyBeginsAtTheRight(find("button", "Change password"), "button");
        }
        function test_aSecondFactorIsSetUpAtTheRight() {
            drawn(factors, {account: account});
            press("Turn on the second factor");
            typePassword("Your password");
            press("Go on");
            Deployment.succeed({totpUri: "otpauth://totp/x?secret=ABCDEFGH", backupCodes: ["aaaaa-bbbbb", "ccccc-ddddd", "eeeee-fffff"]});
            verifyBeginsAtTheRight(find("graphic", "QR code for an authenticator app"), "picture");
            verifyBeginsAtTheRight(find("label", "aaaaa-bbbbb"), "first code");
            verify(rightOf(find("label", "ccccc-ddddd"), stage) > rightOf(find("label", "aaaaa-bbbbb"), stage), "the next is at its left");
            verifyBeginsAtTheRight(find("label", "eeeee-fffff"), "first code of the second line");
            verifyBeginsAtTheRight(find("button", "Cancel"), "way out");
        }
        function test_whoHasToSignInAgainDoesSoAtTheRight_data() {
            return [{tag: "ways", component: ways, ask: () => {
                const remove = find("button", "Remove Google");
                remove.forceActiveFocus();
                Assistive.press(remove);
                tryVerify(() => {
                    Assistive.press(remove);
                    return Deployment.asked().length > 0;
                });
            }}, {tag: "end", component: endings, ask: () => {
                press("Delete my account");
                typePassword("Password, to delete the account");
                const end = find("button", "Delete everything");
                end.forceActiveFocus();
                tryVerify(() => {
                    Assistive.press(end);
                    return Deployment.asked().length > 0;
                });
            }}];
        }
        function test_whoHasToSignInAgainDoesSoAtTheRight(data) {
            drawn(data.component, {account: account});
            data.ask();
            Deployment.refuse("SESSION_NOT_FRESH");
            verifyBeginsAtTheRight(find("button", "Sign in again"), data.tag);
        }
        function test_theDevicesAreAskedForAtTheRight() {
            drawn(devicePages, {});
            Deployment.refuseQuery("auth:listSessions", "SESSION_NOT_FRESH");
            verifyBeginsAtTheRight(find("button", "Sign in again"), "button");
        }
        function test_aMemberOfANarrowCardReadsFromTheRight() {
            Deployment.answer("organizations:getOrganization", {id: "org_2", name: "North Quay", slug: "north-quay", role: "owner",
                                                                permissions: ["changeRole", "removeMember", "changeOwner"]});
            const card = drawn(members, {organization: organization});
            Deployment.answer("organizations:listMembers", {nextPosition: null, members: [
                {userId: "u1", name: "Ada", email: "u1@example.com", image: null, role: "admin", joinedAt: 1795000000000, isYou: false}]});
            waitForRendering(stage);
            compare(rightOf(all(card, Badge)[0], stage), rightOf(find("label", "Ada"), stage), "role below the name");
            const manage = find("button", "Manage Ada");
            press("Manage Ada");
            tryVerify(() => find("menu item", "Make member") !== null);
            const line = find("menu item", "Make member");
            compare(line.mapToItem(stage, 0, 0).x - Theme.small, manage.mapToItem(stage, 0, 0).x, "the menu opens to the right");
        }
    }
}
