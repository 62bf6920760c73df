# SPDX-License-Identifier: MIT
"""The account page, a forgotten password and a code by mail, each with what goes wrong: a sentence, and nothing lost."""

import unittest

from driver.clipboard import picture_on_the_clipboard
from driver.conditions import holds_for, until
from driver.desktop_case import PASSWORD, DesktopCase
from driver.host import wait_for_sessions

OTHER = "another-horse-8"
WRONG_CODE = "This code is wrong or too old. Enter the newest one."


class AccountCase(DesktopCase):
    def open_account(self):
        self.window.press("User menu")
        self.window.press("Account")
        self.window.sentence("Profile")

    def alert(self, text, seconds=15):
        return self.window.find(("alert", "label"), text, seconds)

    def code_for(self, email, but=None):
        return until(lambda: (code := self.host.mailed_code(email)) != but and code, f"a code for {email}", 10)

    def wrong(self, code):
        return "000000" if code != "000000" else "111111"

    def record(self):
        return self.host.documents("user", "betterAuth", email=self.email)[0]


class Profile(AccountCase):
    def test_the_name_is_changed_everywhere_and_a_name_that_is_none_says_so(self):
        self.open_signed_in()
        peer = self.official()
        self.open_account()
        self.window.fill("Your name", "   ")
        self.window.press("Save name")
        self.alert("Enter a name of 1 to 100 characters.")
        name = f"Renamed {self.mark}"
        self.window.fill("Your name", name)
        self.window.press("Save name")
        peer.wait_user(lambda user: user["name"] == name, name)
        self.assertFalse(self.window.has_sentence("Enter a name of 1 to 100 characters."))
        self.window.press("Back")
        self.window.sentence(name)

    def test_the_menu_leads_by_keyboard_and_escape_leads_back(self):
        self.open_signed_in()
        self.window.press("User menu")
        self.window.press("User menu")  # its button closes it, too
        until(lambda: self.window.look(("menu item",), "Account") is None, "the menu is closed", 5)
        self.window.key("Return")
        self.window.button("Account")
        self.window.key("Return")
        self.window.sentence("Profile")
        until(lambda: (item := self.window.focused()) and item.name == "Back", "the page has the focus", 5)
        self.window.key("Escape")
        until(lambda: not self.window.has_sentence("Profile"), "Escape leads back", 5)

    def test_the_desktops_file_dialog_opens_and_can_be_left(self):
        self.open_signed_in()
        self.open_account()
        self.window.press("Choose a picture")
        self.window.find(("static", "label"), "Choose a picture", 20)
        self.window.press("Cancel")
        until(lambda: self.window.look(("button",), "Cancel") is None, "the dialog is gone", 10)
        self.window.button("Choose a picture")

    def test_a_picture_is_pasted_shown_and_removed(self):
        self.open_signed_in()
        self.open_account()
        self.window.press("Paste a picture")
        self.alert("This is no picture that can be read here. Choose a PNG or JPEG file.")
        with picture_on_the_clipboard(self.session, self.out / "picture.png", "900x700", "#2266aa"):
            self.window.press("Paste a picture")
            self.window.button("Remove picture", 15)
        self.assertIn("/pictures/", self.record()["image"])
        self.window.press("Remove picture")
        until(lambda: not self.record().get("image"), "the server has no picture any more", 10)


class Address(AccountCase):
    def test_an_address_is_confirmed_by_the_code_that_is_sent_there(self):
        self.open()
        self.window.press("Create an account")
        for field, text in (("Name", self.name), ("E-mail", self.email), ("Password", PASSWORD)):
            self.window.fill(field, text)
        self.window.press("Create account")
        self.see_home()
        self.alert("Confirm your e-mail address: invitations to you are shown then.")
        self.window.press("Confirm it")
        self.window.sentence("Not confirmed")
        self.window.fill("Your name", f"{self.name} the Second")
        self.window.press("Confirm this address")
        self.alert(f"A code is on its way to {self.email}.")
        code = self.code_for(self.email)
        self.window.fill("Code from the mail", self.wrong(code))
        self.window.press("Confirm")
        self.alert(WRONG_CODE)
        self.window.fill("Code from the mail", "12")
        self.window.press("Confirm")
        self.alert("Enter the six digits from the mail.")
        self.window.fill("Code from the mail", code)
        self.window.press("Confirm")
        self.window.sentence("Confirmed", 15)
        self.assertTrue(self.record()["emailVerified"])
        typed = self.window.reach("Your name")
        self.assertEqual(typed.characters, len(f"{self.name} the Second"), "what was typed elsewhere is still there")

    def test_the_address_is_changed_and_one_of_somebody_else_is_not(self):
        taken = f"taken-{self.mark}@example.com"
        self.host.run("seed:person", email=taken, name="Somebody", password=PASSWORD, organizations=[])
        self.open_signed_in()
        before = self.session_ids()
        self.open_account()
        self.window.press("Change e-mail")
        self.window.fill("New e-mail", "nobody")
        self.window.press("Send a code")
        self.alert("Enter an e-mail address, like name@example.com.")
        self.window.fill("New e-mail", taken)
        self.window.press("Send a code")
        self.alert(f"A code is on its way to {taken}.")  # whether somebody has it is not said
        self.window.fill("Code sent to the new e-mail", "123456")
        self.window.press("Change to this e-mail")
        self.alert(WRONG_CODE)
        fresh = f"fresh-{self.mark}@example.com"
        self.window.fill("New e-mail", fresh)
        self.assertIsNone(self.window.look(("text",), "Code sent to the new e-mail"), "the code that was sent is of another address")
        self.window.press("Send a code")
        code = self.code_for(fresh)
        self.window.fill("Code sent to the new e-mail", code)
        self.window.press("Change to this e-mail")
        self.window.sentence(fresh, 15)
        self.assertEqual([one["id"] for one in self.host.sessions(fresh)], before)


class Password(AccountCase):
    def change(self, current, chosen):
        self.window.fill_there("Current password", current)
        self.window.fill_there("New password", chosen)
        self.window.press_there("Change password")

    def test_it_is_changed_every_other_device_is_signed_out_and_this_one_goes_on(self):
        self.open_signed_in()
        self.official()
        wait_for_sessions(self.host, self.email, 2)
        before = set(self.session_ids())
        self.open_account()
        self.change("not-my-password", OTHER)
        self.window.reach("That is not your password.", ("alert",))
        self.change(PASSWORD, "short")
        self.window.reach("Choose a password of at least 8 characters.", ("alert",))
        self.assertEqual(set(self.session_ids()), before)
        self.change(PASSWORD, OTHER)
        self.window.reach("Your password has been changed, and every other device signed out.", ("alert",), 20)
        wait_for_sessions(self.host, self.email, 1)
        self.assertFalse(before & set(self.session_ids()), "both were ended, and one has come in their place")
        agents = [one["userAgent"] for one in self.host.documents("session", "betterAuth", userId=self.record()["_id"])]
        self.assertTrue(agents[0].startswith("Latchkey/"), f"the same device as before, not {agents}")
        holds_for(lambda: self.window.look(("button",), "Sign in") is None, "nobody is signed out here", 2)
        self.assertEqual(self.app.quit(), 0)
        self.open()
        self.see_home()
        self.window.press("Sign out")
        self.see_sign_in_form()
        self.sign_in(password=PASSWORD)
        self.alert("Wrong e-mail or password.")
        self.sign_in(password=OTHER)
        self.see_home()

    def test_a_forgotten_one_is_replaced_by_a_code_and_signs_in(self):
        self.make_person()
        self.official()
        self.open()
        self.window.fill("E-mail", self.email)
        self.window.press("Forgot your password?")
        self.window.press("Send a code")
        code = self.code_for(self.email)
        self.window.fill("Code from the mail", self.wrong(code))
        self.window.fill("New password", OTHER)
        self.window.press("Set the password and sign in")
        self.alert(WRONG_CODE)
        self.window.fill("Code from the mail", code)
        self.window.fill("New password", "short")
        self.window.press("Set the password and sign in")
        self.alert("Choose a password of at least 8 characters.")
        self.window.fill("New password", OTHER)
        self.window.press("Set the password and sign in")
        self.see_home()
        self.assertEqual(len(self.session_ids()), 1, "whoever had the old one is out")


class MailedCode(AccountCase):
    def test_a_code_by_mail_signs_in_after_a_warning(self):
        self.make_person()
        self.open()
        self.window.press("Get a code by mail")
        self.alert("Have you never confirmed this address? Then a code by mail removes the password of the account and signs out its other devices.")
        self.window.press("Send a code")
        self.window.sentence("Enter an e-mail address, like name@example.com.")
        self.window.fill("E-mail", self.email)
        self.window.press("Send a code")
        self.window.sentence("Look into your mail", 15)
        code = self.code_for(self.email)
        self.window.fill("Code from the mail", self.wrong(code))
        self.window.press("Continue")
        self.alert(WRONG_CODE)
        self.window.press("Send the code again")
        fresh = self.code_for(self.email, but=code)
        self.window.fill("Code from the mail", fresh)
        self.window.press("Continue")
        self.see_home()


class Methods(AccountCase):
    def test_the_only_way_in_stays(self):
        self.open_signed_in()
        self.open_account()
        self.window.press_there("Remove Password")
        self.window.confirm("Really remove?")
        self.window.reach("This is your only way to sign in. Add another one first.", ("alert",))
        self.assertEqual(len(self.host.documents("account", "betterAuth", userId=self.record()["_id"])), 1)


class End(AccountCase):
    def test_the_account_is_deleted_with_the_password_and_only_then(self):
        self.open_signed_in(("Harbour", "owner"))
        self.open_account()
        self.window.press_there("Delete my account")
        self.window.reach("Password, to delete the account")
        self.window.fill("Password, to delete the account", "not-my-password")
        self.window.press_there("Delete everything")
        self.window.confirm("Really delete everything?")
        self.window.reach("That is not your password.", ("alert",))
        self.window.fill_there("Password, to delete the account", PASSWORD)
        self.window.press_there("Delete everything")
        self.window.confirm("Really delete everything?")
        self.see_sign_in_form(20)
        self.assertFalse(self.host.documents("user", "betterAuth", email=self.email))
        self.assertFalse(self.host.documents("organization", "betterAuth", slug="harbour"))
        until(lambda: not self.keyring_entries(), "the keyring keeps nothing", 10, self.keyring_entries)


if __name__ == "__main__":
    unittest.main()
