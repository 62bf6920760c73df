// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Style
import Latchkey.Testing

Item {
    id: stage
    width: 100
    height: 100

    Component {
        id: main
        Main {}
    }
    Component {
        id: other
        Window {
            visible: true
            width: 10
            height: 10
        }
    }
    Component {
        id: gates
        Item {
            property alias inside: authenticated
            property alias outside: unauthenticated
            property alias between: authLoading

            Authenticated {
                id: authenticated
                Item {}
            }
            Unauthenticated {
                id: unauthenticated
                Item {}
            }
            AuthLoading {
                id: authLoading
                Item {}
            }
        }
    }

    TestCase {
        name: "Main"
        when: windowShown

        property Window window: null

        function init() {
            Script.reset();
            PendingIntent.fulfil();
            window = createTemporaryObject(main, stage);
            verify(window);
            Assistive.outline(window.contentItem);
        }
        function sees(role, name) {
            return Assistive.find(window.contentItem, role, name) !== null;
        }
        function outline() {
            return Assistive.outline(window.contentItem);
        }

        function test_theWindowIsCalledLatchkeyAndFitsASmallScreen() {
            compare(window.title, "Latchkey");
            compare([window.width, window.height], [960, 640]);
            compare([window.minimumWidth, window.minimumHeight], [360, 480]);
        }
        function test_whoeverWaitsForAFirstPageIsToldWhatStandsInTheWay() {
            Script.setPhase(Session.Joining);
            verify(!outline().some(line => line.startsWith("alert")));
            Script.fail("FunctionMissing", "auth:getCurrentUser", -1);
            verify(sees("alert", "The deployment lacks auth:getCurrentUser: deploy backend/convex to it."));
            Script.setRemembered(false);
            verify(sees("alert", "Your keyring did not take the session: you stay signed in until Latchkey is closed."));
        }
        function test_everyPhaseHasItsPage_data() {
            return [
                { tag: "keychain locked", phase: Session.KeychainLocked, line: "button Unlock keyring" },
                { tag: "signed out", phase: Session.SignedOut, line: "button Sign in" },
                { tag: "signing in", phase: Session.SigningIn, line: "button Cancel" },
                { tag: "joining", phase: Session.Joining, line: "heading Getting your workspace ready…" },
                { tag: "active", phase: Session.Active, line: "button Organization switcher" },
                { tag: "signing out", phase: Session.SigningOut, line: "label Signing out…" }
            ];
        }
        function test_everyPhaseHasItsPage(data) { // SignInGate, SigningOutPage
            Script.setPhase(data.phase);
            verify(outline().includes(data.line), outline().join("\n"));
        }
        function test_theWindowComesToTheFrontWhenTheBrowserHasAnswered_data() {
            return [
                {tag: "answered", phase: Session.SigningIn, failure: "", comes: true},
                {tag: "cancelled here", phase: Session.SignedOut, failure: "", comes: false},
                {tag: "cancelled there", phase: Session.SignedOut, failure: "Cancelled", comes: true},
                {tag: "nothing came in time", phase: Session.SignedOut, failure: "Timeout", comes: false},
            ];
        }
        function test_theWindowComesToTheFrontWhenTheBrowserHasAnswered(data) {
            Script.setPhase(Session.SigningIn);
            Script.setSignInWay(Session.Browser, false);
            const browser = other.createObject(null); // of no window, else both count as one
            browser.requestActivate();
            tryCompare(browser, "active", true);
            verify(!window.active);
            Script.setPhase(data.phase);
            if (data.failure.length > 0)
                Script.fail(data.failure, "browser", -1);
            Script.setSignInWay(Session.NoWay, false);
            tryCompare(window, "active", data.comes);
            browser.destroy();
        }
        function test_aSignInBesideKeepsThePageItStandsBefore() {
            Script.showHome();
            const switcher = Assistive.find(window.contentItem, "button", "Organization switcher");
            Assistive.press(Assistive.find(window.contentItem, "button", "Use another account"));
            verify(sees("button", "Sign in"));
            verify(!sees("button", "Organization switcher"));
            verify(sees("alert", "Mara Lindqvist stays signed in until you have signed in."));
            Script.showBeside(true, "");
            verify(sees("button", "Cancel"));
            Script.showBeside(false, "");
            Assistive.press(Assistive.find(window.contentItem, "button", "Back"));
            compare(Script.calls, ["reauthenticate", "cancelSignIn"]);
            compare(Assistive.find(window.contentItem, "button", "Organization switcher"), switcher);
        }
        function test_somebodyElseIsAskedAbout() { // NewcomerPage
            Script.showHome();
            Script.showBeside(true, "Bob");
            verify(sees("heading", "Continue as Bob?"));
            verify(sees("alert", "Bob (bob@example.com) has signed in, and Mara Lindqvist (mara@example.com) is signed in here. "
                + "Only one can be: the other is signed out of this computer."));
            const stay = Assistive.find(window.contentItem, "button", "Stay as Mara Lindqvist");
            verify(!stay.enabled); // whoever still presses "Sign in" has not read it
            tryCompare(stay, "enabled", true);
            tryVerify(() => window.activeFocusItem === stay); // the safe one
            Assistive.press(Assistive.find(window.contentItem, "button", "Stay as Mara Lindqvist"));
            Script.showBeside(true, "Bob");
            tryVerify(() => Assistive.find(window.contentItem, "button", "Continue as Bob").enabled);
            Assistive.press(Assistive.find(window.contentItem, "button", "Continue as Bob"));
            compare(Script.calls, ["cancelSignIn", "acceptNewcomer"]);
        }
        function test_startingShowsNothingThatWouldOnlyFlash() { // StartingPage
            compare(outline().filter(line => line.startsWith("label")), []);
            tryVerify(() => sees("label", "Opening your session…"));
        }
        function test_whatWasTypedOutlivesAnAttempt() {
            Script.setPhase(Session.SignedOut);
            const field = Assistive.find(window.contentItem, "text", "E-mail");
            field.text = "mara@example.com";
            Script.setPhase(Session.SigningIn);
            Script.setPhase(Session.SignedOut);
            compare(Assistive.find(window.contentItem, "text", "E-mail"), field);
            compare(field.text, "mara@example.com");
        }
        function test_aLockedKeyringIsNeverShownAsSignedOut() { // KeychainLockedPage
            Script.setPhase(Session.KeychainLocked);
            verify(!sees("button", "Sign in"));
            Assistive.press(Assistive.find(window.contentItem, "button", "Unlock keyring"));
            compare(Script.calls, ["requestKeychainUnlock"]);
            Assistive.press(Assistive.find(window.contentItem, "button", "Sign in instead"));
            verify(sees("button", "Sign in"));
            verify(sees("button", "Unlock keyring"));
        }
        function test_theFormAskedForInsteadIsForgottenWithTheLock() {
            Script.setPhase(Session.KeychainLocked);
            Assistive.press(Assistive.find(window.contentItem, "button", "Sign in instead"));
            Script.setPhase(Session.Starting);
            Script.setPhase(Session.KeychainLocked);
            verify(sees("button", "Sign in instead"));
        }
        function test_anAttemptFromTheLockedKeyringKeepsItsForm() {
            Script.setPhase(Session.KeychainLocked);
            Assistive.press(Assistive.find(window.contentItem, "button", "Sign in instead"));
            const field = Assistive.find(window.contentItem, "text", "E-mail");
            Script.setPhase(Session.SigningIn);
            Script.setPhase(Session.SignedOut);
            compare(Assistive.find(window.contentItem, "text", "E-mail"), field);
        }
        function test_joiningSaysWhyShowsTheLinkAndCanBeLeft() { // JoiningPage
            Script.setPhase(Session.Joining);
            Script.setJoiningReason(Session.OrganizationMissing);
            Script.setLink(Session.Live);
            verify(sees("heading", "Waiting for an organization…"));
            verify(sees("label", "Live"));
            Assistive.press(Assistive.find(window.contentItem, "button", "Sign out"));
            compare(Script.calls, ["signOut"]);
        }
        function test_thePageAskedForSurvivesTheSignIn() {
            PendingIntent.request("organizations");
            Script.setPhase(Session.SignedOut);
            Script.setPhase(Session.SigningIn);
            Script.setPhase(Session.Joining);
            compare(PendingIntent.page, "organizations");
            Script.showHome();
            compare(PendingIntent.page, "");
            compare(window.activeFocusItem.text, "Mara's workspace");
        }
        function test_everyPageHasNamedControlsOnly_data() {
            const phases = ["Starting", "KeychainLocked", "SignedOut", "SigningIn", "Joining", "Active", "SigningOut"];
            return phases.map(phase => ({ tag: phase, phase: Session[phase] }));
        }
        function test_everyPageHasNamedControlsOnly(data) {
            Script.showHome();
            Script.setLink(Session.Offline);
            Script.fail("Conflict", "", -1);
            Script.setPhase(data.phase);
            for (const line of outline())
                verify(line.trim().split(" ").length > 1 && !line.startsWith("role "), `unnamed or odd: "${line}"`);
        }
        function test_theThemeFollowsTheChoice() {
            Preferences.scheme = Preferences.Dark;
            verify(Theme.dark);
            compare(window.color, Theme.window);
            Preferences.scheme = Preferences.Light;
            verify(!Theme.dark);
            Preferences.scheme = Preferences.FollowDesktop;
        }
        function test_theThemeFollowsEveryOtherChoice_data() {
            return [
                {tag: "contrast", choose: () => Preferences.contrast = Preferences.High, takeBack: () => Preferences.contrast = Preferences.FollowDesktop, seen: () => Theme.highContrast},
                {tag: "motion", choose: () => Preferences.motion = Preferences.Reduced, takeBack: () => Preferences.motion = Preferences.FollowDesktop, seen: () => Theme.reducedMotion},
                {tag: "text", choose: () => Preferences.textSize = 200, takeBack: () => Preferences.textSize = 100, seen: () => Theme.textScale > 1.5},
            ];
        }
        function test_theThemeFollowsEveryOtherChoice(data) { // ThemeOfDesktop
            verify(!data.seen());
            data.choose();
            verify(data.seen());
            data.takeBack();
            verify(!data.seen());
        }

        function test_oneContainerIsOpenInEveryPhase_data() {
            return [
                { tag: "Starting", open: "between" }, { tag: "KeychainLocked", open: "between" },
                { tag: "SignedOut", open: "outside" }, { tag: "SigningIn", open: "outside" },
                { tag: "Joining", open: "between" }, { tag: "Active", open: "inside" },
                { tag: "SigningOut", open: "between" }
            ];
        }
        function test_oneContainerIsOpenInEveryPhase(data) {
            const all = createTemporaryObject(gates, stage);
            Script.setPhase(Session[data.tag]);
            for (const gate of ["inside", "outside", "between"])
                compare(all[gate].open, gate === data.open, gate);
            Script.setLink(Session.Offline);
            verify(all[data.open].open, "the link closes nothing");
        }
        function test_theFormIsAComponentForOthers() { // PhaseGate
            const form = createTemporaryQmlObject("import Latchkey; Unauthenticated { SignInPage {} }", stage);
            Script.setPhase(Session.SignedOut);
            verify(form.children[0].item !== null);
            Script.setPhase(Session.Active);
            verify(form.children[0].item === null);
        }
    }
}
