// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
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
        sourceComponent: SignInPage {}
    }

    TestCase {
        name: "SignInPage"
        when: windowShown

        function init() {
            Assistive.outline(stage);
            Script.reset();
            Script.setPhase(Session.SignedOut);
            page.active = true;
        }
        function cleanup() {
            page.active = false;
        }
        function field(name) {
            return Assistive.find(stage, name === "Password" ? "password text" : "text", name);
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
        function lastCall(): string {
            return Script.calls[Script.calls.length - 1];
        }
        function type(text) {
            for (const letter of text)
                keyClick(letter);
        }
        function fill(name, text) {
            field(name).forceActiveFocus();
            type(text);
        }
        function fillGood() {
            fill("E-mail", "mara@example.com");
            fill("Password", "correct horse");
        }

        function test_theFormBearsTheNamesOthersRelyOn() {
            for (const one of ["E-mail", "Password"])
                verify(field(one), one);
            for (const one of ["Sign in", "Continue in the browser", "Create an account", "Show password"])
                verify(button(one), one);
            verify(!field("Name"));
            verify(!sees("button", "Cancel"));
            verify(!sees("button", "Unlock keyring"));
            verify(sees("label", Session.siteHost));
            mouseClick(settled(button("Create an account")));
            for (const one of ["Name", "E-mail", "Password"])
                verify(field(one), one);
            for (const one of ["Create account", "I already have an account", "Show password"])
                verify(button(one), one);
            verify(!sees("button", "Sign in"));
        }
        function goElsewhere(way, stalled) {
            Script.setPhase(Session.SigningIn);
            Script.setSignInWay(way, stalled);
        }

        function test_theBrowserIsOneClickAway() {
            mouseClick(settled(button("Continue in the browser")));
            compare(Script.calls, ["signInWithBrowser"]);
        }
        function test_whileTheServerIsAskedThereIsOnlyCancel_data() {
            return [{tag: "browser", way: Session.Browser}, {tag: "device", way: Session.DeviceCode}];
        }
        function test_whileTheServerIsAskedThereIsOnlyCancel(data) {
            Script.setPhase(Session.SigningIn);
            Script.prepareSignIn(data.way);
            tryVerify(() => sees("alert", "Asking the server how it signs people in…"));
            for (const one of ["Open the browser again", "Open the page here", "Copy link", "Use a code instead",
                    "Use another device", "Sign in"])
                verify(!sees("button", one), one);
            tryVerify(() => button("Cancel").activeFocus);
            Script.setSignInWay(data.way, false);
            tryVerify(() => button("Open the browser again")?.activeFocus || button("Open the page here")?.activeFocus);
            mouseClick(settled(button("Cancel")));
            compare(lastCall(), "cancelSignIn");
        }
        function test_whileTheBrowserIsWaitedForOnlyWaysOnAreShown() { // SignInElsewhere, StepSentence
            goElsewhere(Session.Browser, false);
            for (const one of ["Open the browser again", "Copy link", "Use a code instead", "Use another device", "Cancel"])
                verify(button(one), one);
            verify(!field("E-mail"));
            verify(!button("Sign in"));
            tryVerify(() => sees("alert", SessionText.signInStep));
            mouseClick(settled(button("Open the browser again")));
            compare(lastCall(), "openSignInPage");
            mouseClick(settled(button("Use a code instead")));
            compare(lastCall(), "offerPastedCode");
            mouseClick(settled(button("Cancel")));
            compare(lastCall(), "cancelSignIn");
            verify(field("E-mail"));
        }
        function test_aBrowserThatDoesNotAnswerIsSaidAndAnotherDeviceOffered() {
            goElsewhere(Session.Browser, false);
            const before = SessionText.signInStep;
            Script.setSignInWay(Session.Browser, true);
            verify(SessionText.signInStep !== before);
            tryVerify(() => sees("alert", SessionText.signInStep));
            mouseClick(settled(button("Use another device")));
            compare(lastCall(), "signInWithDeviceCode");
        }
        function test_nothingMovesUnderThePointerWhenTimeHasPassed() {
            goElsewhere(Session.Browser, false);
            const before = settled(button("Cancel")).mapToItem(stage, 0, 0).y;
            Script.setSignInWay(Session.Browser, true);
            const after = settled(button("Cancel")).mapToItem(stage, 0, 0).y;
            verify(Math.abs(after - before) < button("Cancel").height / 2, `${before} -> ${after}`);
        }
        function test_theLinkGoesToTheClipboard() {
            goElsewhere(Session.Browser, false);
            mouseClick(settled(button("Copy link")));
            verify(button("Link copied"));
            goElsewhere(Session.PastedCode, false);
            field("Code from the browser").forceActiveFocus();
            keyClick(Qt.Key_V, Qt.ControlModifier);
            compare(field("Code from the browser").text, Session.signInProgress.link);
        }
        function test_aPastedCodeIsLookedAtBeforeItIsSent() {
            goElsewhere(Session.PastedCode, false);
            verify(field("Code from the browser").activeFocus);
            type("half");
            keyClick(Qt.Key_Return);
            verify(sees("label", "That is not a whole code. Copy it again from the page in the browser."));
            compare(Script.calls, []);
            type("0123456789abcdef");
            mouseClick(settled(button("Continue")));
            compare(lastCall(), "submitPastedCode half0123456789abcdef");
        }
        function test_aDeviceCodeIsShownInHalvesWithItsAddress() { // DeviceCode
            goElsewhere(Session.DeviceCode, false);
            compare(field("Code").text, "V8GT-UGZY");
            verify(sees("label", "happy-otter-123.convex.site/desktop/device"));
            verify(!field("Code from the browser"));
            verify(button("Open the page here"));
        }
        // The page as it looks with this text in the code; null when there is no code.
        function pictureOf(code, text) {
            code.text = text;
            return code.visible ? grabImage(stage) : null;
        }
        function test_aQrCodeIsAPictureOfItsText() {
            goElsewhere(Session.DeviceCode, false);
            const code = settled(Assistive.find(stage, "graphic", "QR code of the sign-in page"));
            const link = "https://happy-otter-123.convex.site/desktop/device?user_code=V8GTUGZY";
            compare(code.text, link);
            const picture = grabImage(stage);
            const corner = code.mapToItem(stage, 4, 4);
            compare(picture.pixel(corner.x, corner.y).toString(), "#ffffff", "a quiet zone around it");
            verify(picture.equals(pictureOf(code, link)));
            verify(!picture.equals(pictureOf(code, link.replace("ZY", "ZZ"))));
            compare(pictureOf(code, ""), null);
            compare(pictureOf(code, "x".repeat(5000)), null);
        }
        function test_typingMayBeginAtOnce() {
            verify(field("E-mail").activeFocus);
        }
        function test_enterInAnyFieldSubmits() {
            fillGood();
            keyClick(Qt.Key_Return);
            compare(Script.calls, ["signInWithEmail mara@example.com correct horse"]);
        }
        function test_aDoubleClickSubmitsOnce() {
            fillGood();
            mouseDoubleClickSequence(settled(button("Sign in")));
            compare(Script.calls.length, 1);
            Script.fail("InvalidCredentials", "", -1);
            Script.setPhase(Session.SignedOut);
            waitForRendering(stage); // the banner has its place
            mouseClick(settled(button("Sign in")));
            compare(Script.calls.length, 2);
            const cancel = settled(button("Cancel")); // drawn, and all has moved up
            mouseClick(cancel);
            compare(Script.calls.length, 2, "it is not meant so soon");
        }
        function test_emptyFieldsSayWhatIsMissingAndTakeTheCursorToTheFirst() { // CredentialFields
            field("Password").forceActiveFocus();
            mouseClick(settled(button("Sign in")));
            compare(Script.calls, []);
            verify(sees("label", "Enter an e-mail address, like name@example.com."));
            verify(sees("label", "Enter your password."));
            compare(Assistive.description(field("Password")), "Enter your password.");
            verify(field("E-mail").activeFocus);
            type("m");
            verify(!sees("label", "Enter your password."), "gone as soon as it is being mended");
        }
        function test_theSecondFieldIsFocusedWhenOnlyItIsWrong() {
            fill("E-mail", "mara@example.com");
            keyClick(Qt.Key_Return);
            verify(field("Password").activeFocus);
            compare(Script.calls, []);
        }
        function test_aNewAccountNeedsAllThree() {
            mouseClick(settled(button("Create an account")));
            verify(field("Name").activeFocus);
            keyClick(Qt.Key_Return);
            verify(sees("label", "Enter a name of 1 to 100 characters."));
            type("Mara");
            fill("E-mail", "mara@example.com");
            fill("Password", "short");
            keyClick(Qt.Key_Return);
            verify(sees("label", "Choose a password of at least 8 characters."));
            type("ning it");
            fill("Password", "long enough");
            keyClick(Qt.Key_Return);
            compare(Script.calls.filter(call => call.startsWith("signUp")).length, 1);
            verify(lastCall().startsWith("signUpWithEmail Mara mara@example.com "));
        }
        function test_whatWasTypedStaysWhenTheModeChanges() {
            fill("E-mail", "mara@example.com");
            Script.fail("AlreadyExists", "", -1);
            mouseClick(settled(button("Create an account")));
            compare(field("E-mail").text, "mara@example.com");
            verify(!sees("alert", FailureNotice.sentence));
            verify(!FailureNotice.shown);
            mouseClick(settled(button("I already have an account")));
            compare(field("E-mail").text, "mara@example.com");
            verify(field("Password").activeFocus);
        }
        function test_whileBusyNothingCanBeTypedAndCancelIsAtHand() {
            fillGood();
            keyClick(Qt.Key_Return);
            verify(!field("E-mail").enabled);
            verify(!button("Sign in").enabled);
            verify(!sees("button", "Create an account"));
            keyClick(Qt.Key_Return); // pressed twice, and meant once
            compare(Script.calls.length, 1);
            tryVerify(() => button("Cancel").activeFocus);
            keyClick(Qt.Key_Return);
            compare(lastCall(), "cancelSignIn");
            verify(field("Password").activeFocus);
            compare(field("Password").length, 13);
        }
        function test_escapeCancelsToo() {
            fillGood();
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Escape);
            compare(lastCall(), "cancelSignIn");
            keyClick(Qt.Key_Escape);
            compare(Script.calls.filter(call => call === "cancelSignIn").length, 1);
        }
        function test_aFailureIsAnAlertAndKeepsWhatWasTyped() {
            fillGood();
            keyClick(Qt.Key_Return);
            Script.fail("InvalidCredentials", "", -1);
            verify(!sees("alert", "Wrong e-mail or password."), "not while the next attempt runs");
            Script.setPhase(Session.SignedOut);
            verify(sees("alert", "Wrong e-mail or password."));
            compare(field("E-mail").text, "mara@example.com");
            verify(field("Password").activeFocus);
            compare(field("Password").selectedText.length, 13);
            type("n");
            compare(field("Password").length, 1, "typing replaces the wrong password");
        }
        function test_thePasswordIsGoneOnceItHasServed() {
            fillGood();
            const input = field("Password");
            keyClick(Qt.Key_Return);
            Script.setPhase(Session.Joining);
            compare(input.getText(0, 100), "");
        }
        function test_aRateLimitHoldsTheButtonUntilItIsOver() {
            fillGood();
            Script.fail("RateLimited", "", 1200);
            verify(!button("Sign in").enabled);
            verify(FailureNotice.sentence.includes("in 2 seconds"));
            field("Password").forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(Script.calls, []);
            tryVerify(() => button("Sign in").enabled);
            verify(sees("alert", "There were too many attempts. You can try again now."));
            keyClick(Qt.Key_Return);
            compare(Script.calls.length, 1);
        }
        function test_aCountDownOutlastsAChangeOfMind() {
            fillGood();
            Script.fail("RateLimited", "", 60000);
            mouseClick(settled(button("Create an account")));
            mouseClick(settled(button("I already have an account")));
            verify(!button("Sign in").enabled);
            verify(Assistive.outline(stage).some(line => line.startsWith("alert Too many attempts")));
            keyClick(Qt.Key_Return);
            compare(Script.calls.filter(call => call.startsWith("signIn")), []);
        }
        function test_theReasonForBeingHereIsSaid() {
            verify(!Assistive.outline(stage).some(line => line.startsWith("alert")));
            Script.setSignedOutReason(Session.SessionExpired);
            verify(sees("alert", "Your session has expired. Sign in to go on where you were."));
            Script.fail("Offline", "", -1);
            compare(Assistive.outline(stage).filter(line => line.startsWith("alert")).length, 1);
            Script.clearFailure();
            Script.setSignedOutReason(Session.KeychainMissing);
            verify(Assistive.outline(stage).some(line => line.includes("will not be remembered")));
        }
        function test_aLockedKeyringIsStillOfferedToBeUnlocked() {
            Script.setPhase(Session.KeychainLocked);
            button("Unlock keyring").forceActiveFocus(); // it may be below what is seen
            mouseClick(settled(button("Unlock keyring")));
            compare(Script.calls, ["requestKeychainUnlock"]);
            verify(Assistive.outline(stage).some(line => line.startsWith("alert Your keyring is still locked.")));
            fillGood();
            keyClick(Qt.Key_Return);
            compare(Script.calls.length, 2);
        }
        function test_aPasteOfAnySizeEndsInASentence_data() {
            return [{ tag: "4 KiB", times: 4096 }, { tag: "1 MiB", times: 1 << 20 }];
        }
        function test_aPasteOfAnySizeEndsInASentence(data) {
            mouseClick(settled(button("Create an account")));
            Assistive.copy("a", data.times);
            for (const one of ["Name", "E-mail", "Password"]) {
                field(one).forceActiveFocus();
                keyClick(Qt.Key_V, Qt.ControlModifier);
            }
            keyClick(Qt.Key_Return);
            compare(Script.calls.filter(call => call.startsWith("signUp")), []);
            verify(sees("label", "Enter a name of 1 to 100 characters."));
            verify(sees("label", "Enter an e-mail address, like name@example.com."));
            verify(sees("label", "This password is too long: 128 characters at most."));
        }
        function test_theWholeFormIsReachedByTab_data() {
            return [
                { tag: "sign in", names: ["E-mail", "Password", "Show password", "Forgot your password?", "Sign in",
                    "Continue in the browser", "Get a code by mail", "Create an account",
                    "Preferences"] },
                { tag: "sign up", names: ["Name", "E-mail", "Password", "Show password", "Create account", "Continue in the browser",
                                          "I already have an account", "Preferences"] }
            ];
        }
        function test_theWholeFormIsReachedByTab(data) {
            if (data.tag === "sign up")
                mouseClick(settled(button("Create an account")));
            for (const one of data.names) {
                const item = field(one) ?? button(one);
                verify(item.activeFocus, one);
                keyClick(Qt.Key_Tab);
            }
            verify((field(data.names[0])).activeFocus, "and round again");
            keyClick(Qt.Key_Backtab);
            verify(button(data.names[data.names.length - 1]).activeFocus);
        }
        function test_nothingTypedIsAPropertyAnybodyCanRead() {
            fillGood();
            verify(!Assistive.everythingReadable(stage).includes("correct"));
            for (const key in Session)
                verify(!String(Session[key]).includes("correct horse"), key);
        }
    }
}
