// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Testing

// A forgotten password: the address, then the code that was sent there and a new one. Over a site that says what the test says.
Item {
    id: stage
    width: 960
    height: 760

    Component {
        id: main
        Main {}
    }

    TestCase {
        name: "PasswordResetPage"
        when: windowShown

        readonly property string sendPath: "/api/auth/email-otp/request-password-reset"
        readonly property string resetPath: "/api/auth/email-otp/reset-password"
        property Window window: null

        function init() {
            Script.reset();
            Script.setPhase(Session.SignedOut);
            Deployment.open();
            window = createTemporaryObject(main, stage);
            verify(window);
            waitForRendering(window.contentItem);
            Assistive.outline(window.contentItem);
            type("text", "E-mail", "mara@example.com");
            press("Forgot your password?");
            tryVerify(() => sees("heading", "Forgot your password?"));
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
        function type(role, name, text) {
            find(role, name).forceActiveFocus();
            for (const letter of text)
                keyClick(letter);
        }
        function alerts() {
            return Assistive.outline(window.contentItem).filter(line => line.startsWith("alert ") && line.length > 6);
        }
        function goToSecondStep() {
            press("Send a code");
            Site.answer(200, {success: true});
        }
        function typeCodeAndPassword(code, password) {
            type("text", "Code from the mail", code);
            type("password text", "New password", password);
        }

        function test_aCodeIsSentToTheAddressAndAskedForTogetherWithANewPassword() { // PasswordResetPage
            verify(!sees("text", "Code from the mail"));
            verify(!sees("password text", "New password"));
            press("Send a code");
            compare(Site.asked(), [`${sendPath} {"email":"mara@example.com"}`]);
            verify(find("button", "Send a code").busy, "somebody who waits sees that it goes on");
            verify(sees("text", "E-mail"), "until it is sent");
            Site.answer(200, {success: true});
            verify(!sees("text", "E-mail"));
            verify(sees("password text", "New password"));
            verify(Assistive.outline(window.contentItem).some(line => line.startsWith("label If mara@example.com has an account here")));
            tryVerify(() => find("text", "Code from the mail").activeFocus);
            compare(alerts(), []);
        }
        function test_anAddressThatIsNoneIsSaidAndNothingSent() {
            find("text", "E-mail").text = "mara";
            press("Send a code");
            compare(alerts(), ["alert Enter an e-mail address, like name@example.com."]);
            compare(Site.asked(), []);
        }
        function test_aMailThatIsNotSentIsSaidAndTheAddressStays() {
            press("Send a code");
            Site.loseConnection();
            compare(alerts().length, 1);
            compare(find("text", "E-mail").text, "mara@example.com");
            verify(!find("button", "Send a code").busy);
            verify(!sees("text", "Code from the mail"));
        }
        function test_theCodeAndTheNewPasswordAreSentByEnterAndOnlyOnce() {
            goToSecondStep();
            typeCodeAndPassword("123 456", "a new password");
            keyClick(Qt.Key_Return);
            keyClick(Qt.Key_Return);
            press("Set the password and sign in");
            compare(Site.asked().slice(1), [`${resetPath} {"email":"mara@example.com","otp":"123456","password":"a new password"}`]);
            verify(find("button", "Set the password and sign in").busy);
            verify(!find("button", "Send the code again").enabled);
        }
        function test_enterInTheCodeSendsItToo() {
            goToSecondStep();
            typeCodeAndPassword("123456", "a new password");
            find("text", "Code from the mail").forceActiveFocus();
            keyClick(Qt.Key_Return);
            compare(Site.asked().length, 2);
        }
        function test_whatCannotBeRightIsSaidHereAndNothingSent_data() {
            return [
                {tag: "half a code", code: "123", password: "a new password", said: "Enter the six digits from the mail."},
                {tag: "short", code: "123456", password: "short", said: "Choose a password of at least 8 characters."}
            ];
        }
        function test_whatCannotBeRightIsSaidHereAndNothingSent(data) {
            goToSecondStep();
            typeCodeAndPassword(data.code, data.password);
            press("Set the password and sign in");
            compare(alerts(), [`alert ${data.said}`]);
            compare(Site.asked().length, 1);
        }
        function test_aRefusedCodeIsSaidAndTheStepStaysWithWhatWasTyped() {
            goToSecondStep();
            typeCodeAndPassword("123456", "a new password");
            press("Set the password and sign in");
            Site.answer(400, {code: "INVALID_OTP", message: "…"});
            compare(alerts(), ["alert This code is wrong or too old. Enter the newest one."]);
            compare(find("text", "Code from the mail").text, "123456");
            verify(!find("button", "Set the password and sign in").busy);
            compare(Script.calls, [], "and nobody is signed in");
            find("text", "Code from the mail").text = "654321";
            press("Set the password and sign in");
            verify(Site.asked()[2].includes('"otp":"654321"'));
            verify(Site.asked()[2].includes('"password":"a new password"'));
            compare(alerts(), [], "gone with the next try");
        }
        function test_theCodeIsSentAgainToTheSameAddress() {
            goToSecondStep();
            press("Send the code again");
            compare(Site.asked(), [`${sendPath} {"email":"mara@example.com"}`, `${sendPath} {"email":"mara@example.com"}`]);
            verify(!find("button", "Send the code again").enabled);
            Site.answer(200, {success: true});
            verify(find("button", "Send the code again").enabled);
        }
        function test_theNewPasswordSignsInAtOnce() {
            goToSecondStep();
            typeCodeAndPassword("123456", "a new password");
            press("Set the password and sign in");
            Site.answer(200, {success: true});
            compare(Script.calls, ["signInWithEmail mara@example.com a new password"]);
            tryVerify(() => !sees("heading", "Forgot your password?"));
            verify(sees("heading", "Sign in to Latchkey"));
            verify(sees("button", "Cancel"), "the sign-in is under way");
        }
        function test_escapeLeadsBackToTheFormAndAnAnswerThatComesLaterSignsNobodyIn() {
            goToSecondStep();
            typeCodeAndPassword("123456", "a new password");
            press("Set the password and sign in");
            keyClick(Qt.Key_Escape);
            tryVerify(() => sees("button", "Sign in"));
            compare(find("text", "E-mail").text, "mara@example.com");
            Site.answer(200, {success: true});
            compare(Script.calls, []);
        }
        function test_aNewPasswordIsReadableToNobodyElse() {
            goToSecondStep();
            typeCodeAndPassword("123456", "a new password");
            verify(!Assistive.everythingReadable(window.contentItem).includes("a new password"));
        }
    }
}
