// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Style
import Latchkey.Testing

// The steps of a sign-in beyond the password, and the way to a new password.
Item {
    id: stage
    width: 960
    height: 760

    Component {
        id: main
        Main {}
    }

    TestCase {
        name: "CodeStep"
        when: windowShown

        property Window window: null

        function init() {
            Script.reset();
            Script.setPhase(Session.SignedOut);
            window = createTemporaryObject(main, stage);
            verify(window);
            waitForRendering(window.contentItem);
            Assistive.outline(window.contentItem);
        }
        function find(role, name) {
            return Assistive.find(window.contentItem, role, name);
        }
        function sees(role, name) {
            return find(role, name) !== null;
        }
        function press(name) {
            Assistive.press(find("button", name));
        }
        function asked(way) {
            Script.setPhase(Session.SigningIn);
            Script.setSignInWay(way, false);
        }
        function type(text) {
            for (const letter of text)
                keyClick(letter);
        }

        function test_aCodeIsTypedWhereTheKeyboardIs() { // CodeStep
            asked(Session.SecondFactor);
            verify(sees("heading", "One more step"));
            tryVerify(() => Assistive.outline(window.contentItem).some(line => line.startsWith("alert Enter the code that your authenticator app shows for mara@example.com")));
            verify(!sees("text", "E-mail"));
            tryVerify(() => find("text", "Code of the app, or backup code")?.activeFocus ?? false);
            type("246810");
            keyClick(Qt.Key_Return);
            compare(Script.calls, ["submitCode 246810 once"]);
        }
        function scrolledAreaIn(item) {
            if (item instanceof ScrollArea)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = item.children[i].visible ? scrolledAreaIn(item.children[i]) : null;
                if (found)
                    return found;
            }
            return null;
        }
        function test_anotherStepIsReadFromItsBeginning() {
            window.height = 480;
            Preferences.textSize = 200;
            waitForRendering(window.contentItem);
            const area = scrolledAreaIn(window.contentItem);
            area.contentY = area.contentHeight - area.height;
            verify(area.contentY > 0);
            asked(Session.EmailCode);
            compare(area.contentY, 0);
            Preferences.textSize = 100;
        }
        function test_theComputerIsTrustedWhereThePersonSaysSo() {
            asked(Session.SecondFactor);
            tryVerify(() => find("text", "Code of the app, or backup code")?.activeFocus ?? false);
            type("246810");
            find("check box", "Do not ask on this computer for 30 days").forceActiveFocus();
            keyClick(Qt.Key_Space);
            press("Continue");
            compare(Script.calls, ["submitCode 246810 trusted"]);
        }
        function test_aNumberIsWrittenAsTheLanguageDoes() {
            asked(Session.SecondFactor);
            Preferences.language = "ar";
            const box = Assistive.outline(window.contentItem).find(line => line.startsWith("check box"));
            Preferences.language = "en";
            verify(box.includes("٣٠") && !box.includes("30"), box);
        }
        function test_aMailedCodeCanBeSentAgainAndTrustsNothing() {
            asked(Session.EmailCode);
            verify(sees("heading", "Look into your mail"));
            verify(!sees("check box", "Do not ask on this computer for 30 days"));
            press("Send the code again");
            compare(Script.calls, ["sendCodeAgain"]);
        }
        function test_aWrongCodeIsSaidOnceAndTheStepStays() {
            asked(Session.SecondFactor);
            Script.fail("SecondFactorRejected", "", -1);
            compare(Assistive.outline(window.contentItem).filter(line => line === "alert This code is wrong or too old. Enter the newest one.").length, 1);
            verify(sees("text", "Code of the app, or backup code"));
        }
        function test_aWaitThatTheServerAsksForHoldsTheCodeBack() {
            asked(Session.SecondFactor);
            Script.fail("RateLimited", "", 60000);
            verify(!find("button", "Continue").enabled);
            tryVerify(() => find("text", "Code of the app, or backup code")?.activeFocus ?? false);
            keyClick(Qt.Key_Return);
            compare(Script.calls, []);
        }
        function test_cancelLeadsBackToTheForm() {
            asked(Session.EmailCode);
            press("Cancel");
            compare(Script.calls, ["cancelSignIn"]);
            verify(sees("text", "E-mail"));
        }
        function test_aCodeByMailIsWarnedOfAndAsksForAnAddressAlone() {
            press("Get a code by mail");
            verify(Assistive.outline(window.contentItem).some(line => line.startsWith("alert Have you never confirmed this address?")));
            verify(!sees("password text", "Password"));
            press("Send a code");
            verify(sees("label", "Enter an e-mail address, like name@example.com."));
            find("text", "E-mail").forceActiveFocus();
            type("mara@example.com");
            press("Send a code");
            compare(Script.calls.filter(call => call.startsWith("signIn")), ["signInWithEmailCode mara@example.com"]);
        }
        function test_aForgottenPasswordHasAPageAndAWayBack() {
            find("text", "E-mail").forceActiveFocus();
            type("mara@example.com");
            press("Forgot your password?");
            tryVerify(() => sees("button", "Send a code"));
            compare(find("text", "E-mail").text, "mara@example.com");
            press("Back");
            tryVerify(() => sees("button", "Sign in"));
        }
    }
}
