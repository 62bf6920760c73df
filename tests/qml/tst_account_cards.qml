// SPDX-License-Identifier: MIT
import QtQuick
import QtTest
import Latchkey
import Latchkey.Testing

// The cards of the account over a deployment that says what the test says: what they ask for, what they show of the answer.
Item {
    id: stage
    width: 600
    height: 900

    Component {
        id: rooms
        Account {}
    }
    Component {
        id: profiles
        ProfileSettings { width: 500 }
    }
    Component {
        id: addresses
        EmailSettings { width: 500 }
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

    TestCase {
        name: "AccountCards"
        when: windowShown

        property Account account: null

        function init() {
            Assistive.outline(stage);
            Script.reset();
            Script.showHome();
            Deployment.open();
            const before = account; // outlives the cards drawn of it
            account = rooms.createObject(stage);
            before?.destroy();
            tell({});
        }
        function cleanup() {
            compare(Deployment.complaints(), []);
        }
        // What the server knows of the account, with what is special about it.
        function tell(more) {
            Deployment.answer("account:getAccount", Object.assign({
                hasPassword: true, hasTwoFactor: false, canDelete: true,
                methods: [{id: "m1", provider: "credential", createdAt: 1795000000000}, {id: "m2", provider: "google", createdAt: 1795000000000}],
                linkable: [{id: "github", name: "GitHub"}]
            }, more));
        }
        function card(component) {
            const made = createTemporaryObject(component, stage, {account: account});
            waitForRendering(stage);
            return made;
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
        function type(role, name, text) {
            const field = find(role, name);
            field.forceActiveFocus();
            for (const letter of text)
                keyClick(letter);
            return field;
        }

        function test_aNameIsSavedOnceItIsAnother() {
            card(profiles);
            verify(!find("button", "Save name").enabled);
            type("text", "Your name", "x");
            verify(find("button", "Save name").enabled);
            press("Save name");
            compare(Deployment.asked(), ['auth:updateProfile {"name":"Mara Lindqvistx"}']);
            verify(find("button", "Save name").busy, "somebody who waits sees that it goes on");
            Deployment.refuse("BAD_REQUEST");
            verify(!find("button", "Save name").busy);
            verify(Assistive.outline(stage).some(line => line.startsWith("alert ") && line.length > 6), "and why it did not");
            compare(find("text", "Your name").text, "Mara Lindqvistx", "what was typed is still there");
        }
        function test_aNameThatIsSavedIsSaidToBe() {
            card(profiles);
            type("text", "Your name", "x");
            press("Save name");
            Deployment.succeed(null);
            verify(sees("alert", "Saved."));
        }
        function test_whatIsPressedShowsThatItWaitsAndNothingElseDoes() {
            for (const component of [passwords, endings, ways, addresses])
                card(component);
            tell({methods: [{id: "m2", provider: "google", createdAt: 1}, {id: "m3", provider: "github", createdAt: 1}, {id: "m4", provider: "credential", createdAt: 1}]});
            press("Delete my account");
            account.rename("Mara L.");
            for (const one of ["Change password", "Delete everything", "Remove Google", "Change e-mail"]) {
                verify(!find("button", one).enabled, one);
                verify(!find("button", one).busy, one);
            }
            Deployment.succeed(null);
            const remove = find("button", "Remove Google");
            remove.forceActiveFocus();
            tryVerify(() => {
                Assistive.press(remove);
                return Deployment.asked().length > 1;
            });
            verify(remove.busy);
            verify(!find("button", "Remove GitHub").busy);
            Deployment.succeed(null);
        }
        function test_aPictureIsChosenPastedOrRemoved() {
            const made = card(profiles);
            for (const one of ["Choose a picture", "Paste a picture"])
                verify(find("button", one).enabled, one);
            verify(!sees("button", "Remove picture"), "there is none");
            const field = Array.from(made.fields).find(child => child instanceof PictureField);
            field.picture = "https://happy-otter-1.convex.site/pictures/1";
            press("Remove picture");
            compare(Deployment.asked(), ['auth:setPicture {"picture":null}']);
            verify(find("button", "Choose a picture").busy);
            Deployment.succeed(null);
            verify(!find("button", "Choose a picture").busy);
        }
        function test_anAddressIsChangedWithACodeThatWasSentToIt() {
            card(addresses);
            press("Change e-mail");
            type("text", "New e-mail", "new@example.com");
            press("Send a code");
            compare(Deployment.asked(), ['account:requestEmailChange {"newEmail":"new@example.com"}']);
            verify(find("button", "Send a code").busy);
            verify(!sees("text", "Code sent to the new e-mail"));
            Deployment.succeed(null);
            verify(sees("alert", "A code is on its way to new@example.com."));
            type("text", "Code sent to the new e-mail", "123456");
            press("Change to this e-mail");
            compare(Deployment.asked()[1], 'account:changeEmail {"code":"123456","newEmail":"new@example.com"}');
            verify(find("button", "Change to this e-mail").busy && !find("button", "Send the code again").busy);
            Deployment.succeed(null);
            verify(sees("alert", "Your address has been changed."));
            verify(!sees("text", "New e-mail"));
        }
        function test_anAddressTypedAnewNeedsACodeOfItsOwn() {
            card(addresses);
            press("Change e-mail");
            type("text", "New e-mail", "new@example.com");
            press("Send a code");
            Deployment.succeed(null);
            verify(sees("text", "Code sent to the new e-mail"));
            type("text", "New e-mail", "x");
            verify(!sees("text", "Code sent to the new e-mail"));
            press("Cancel");
            verify(sees("button", "Change e-mail"));
        }
        function test_aPasswordIsAskedForTwiceOverOnlyWhereThereIsOne() {
            card(passwords);
            verify(sees("password text", "Current password"));
            verify(find("check box", "Sign out every other device").checked);
            tell({hasPassword: false});
            verify(!sees("password text", "Current password"));
            verify(!sees("button", "Change password"));
        }
        function test_aNewPasswordThatIsTooShortIsRefusedHere() {
            card(passwords);
            type("password text", "Current password", "old-password");
            type("password text", "New password", "short");
            press("Change password");
            compare(Deployment.asked(), []);
            verify(account.problem.length > 0);
            verify(sees("alert", account.problem));
        }
        function test_aSecondFactorIsSetUpWithAKeyAndCodes() {
            card(factors);
            press("Turn on the second factor");
            type("password text", "Your password", "correct-horse");
            press("Go on");
            compare(Deployment.asked(), ['account:beginTwoFactor {"password":"correct-horse"}']);
            Deployment.succeed({totpUri: "otpauth://totp/x?secret=ABCDEFGH", backupCodes: ["aaaaa-bbbbb", "ccccc-ddddd"]});
            verify(sees("graphic", "QR code for an authenticator app"));
            verify(sees("label", "ABCD EFGH"));
            tryVerify(() => find("text", "Code from the app")?.activeFocus ?? false);
            for (const code of ["aaaaa-bbbbb", "ccccc-ddddd"])
                verify(sees("label", code), code); // BackupCodes
            verify(sees("button", "Save codes to a file"));
            press("Copy codes");
            verify(sees("button", "Codes copied"));
            press("Cancel");
            verify(!sees("label", "ABCD EFGH") && !sees("label", "aaaaa-bbbbb"), "gone, not hidden");
            verify(sees("button", "Turn on the second factor"));
        }
        function test_newBackupCodesAreHeldUntilTheyAreKept() {
            tell({hasTwoFactor: true});
            const made = card(factors);
            verify(!sees("button", "Turn on the second factor"));
            press("New backup codes");
            type("password text", "Your password", "correct-horse");
            press("Go on");
            Deployment.succeed({backupCodes: ["aaaaa-bbbbb"]});
            verify(made.keeping);
            verify(sees("label", "aaaaa-bbbbb"));
            press("I have kept them");
            verify(!made.keeping);
            verify(sees("button", "New backup codes"));
        }
        function test_aWayInIsTakenAwayByTwoPresses() {
            card(ways);
            verify(sees("button", "Add GitHub"));
            const remove = find("button", "Remove Google");
            remove.forceActiveFocus();
            Assistive.press(remove);
            compare(Deployment.asked(), []);
            tryVerify(() => {
                Assistive.press(remove);
                return Deployment.asked().length > 0;
            });
            compare(Deployment.asked(), ['account:unlinkSignInMethod {"id":"m2"}']);
            Deployment.refuse("SESSION_NOT_FRESH");
            press("Sign in again");
            compare(Script.calls, ["reauthenticate"]);
        }
        function test_anAccountEndsWithItsPasswordAndTwoPresses() {
            card(endings);
            press("Delete my account");
            type("password text", "Password, to delete the account", "correct-horse");
            const end = find("button", "Delete everything");
            end.forceActiveFocus();
            Assistive.press(end);
            compare(Deployment.asked(), []);
            verify(sees("button", "Really delete everything?"));
            tryVerify(() => {
                Assistive.press(end);
                return Deployment.asked().length > 0;
            });
            compare(Deployment.asked(), ['account:deleteAccount {"password":"correct-horse"}']);
            press("Cancel");
            verify(sees("button", "Delete my account"));
        }
        function test_whatHasBeenDoneIsNotToldInTwoLanguages() {
            const made = card(addresses);
            made.done = "Saved.";
            verify(sees("alert", "Saved."));
            Preferences.language = "de";
            verify(!sees("alert", "Saved."));
            Preferences.language = "en";
        }
    }
}
