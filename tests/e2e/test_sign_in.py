# SPDX-License-Identifier: MIT
"""The sign-in page as a person meets it: right, wrong, by keyboard, with far too much pasted."""

import unittest

from driver.accessible import Gone
from driver.conditions import until
from driver.desktop_case import PASSWORD, DesktopCase

WRONG = "Wrong e-mail or password."
TAKEN = "There is already an account with this e-mail address. Sign in instead."


class SignIn(DesktopCase):
    def test_a_wrong_password_is_a_sentence_and_keeps_the_address(self):
        self.make_person()
        self.open()
        self.sign_in(password="not-the-password")
        self.window.find(("alert",), WRONG)
        self.assertEqual(self.window.field("E-mail").text, self.email)
        self.assertEqual(self.session_ids(), [])
        self.window.fill("Password", PASSWORD)
        self.window.press("Sign in")
        self.see_home()

    def test_an_unknown_address_gets_the_same_sentence_as_a_wrong_password(self):
        self.open()
        self.sign_in(email=f"nobody-{self.mark}@example.com")
        self.window.find(("alert",), WRONG)

    def test_a_taken_address_offers_to_sign_in_instead(self):
        self.make_person()
        self.open()
        self.window.press("Create an account")
        self.window.fill("Name", self.name)
        self.window.fill("E-mail", self.email)
        self.window.fill("Password", PASSWORD)
        self.window.press("Create account")
        self.window.find(("alert",), TAKEN)
        self.window.press("I already have an account")
        self.assertEqual(self.window.field("E-mail").text, self.email, "the address was typed once already")
        self.window.button("Sign in")

    def test_empty_fields_say_what_is_missing_and_ask_no_server(self):
        self.open()
        self.window.field("E-mail")
        self.window.press("Sign in")
        field = self.window.field("E-mail")
        until(lambda: field.description, "the e-mail field says what is wrong", 5)
        self.assertRegex(field.description, "^Enter .*e-mail address")
        self.assertEqual(self.window.field("Password").description, "Enter your password.")

    def test_a_short_password_is_refused_before_it_is_sent(self):
        self.open()
        self.window.press("Create an account")
        self.window.fill("Name", self.name)
        self.window.fill("E-mail", self.email)
        self.window.fill("Password", "short")
        self.window.press("Create account")
        field = self.window.field("Password")
        until(lambda: field.description == "Choose a password of at least 8 characters.", "the sentence about the length", 5,
              lambda: field.description)
        self.assertEqual(self.host.documents("user", email=self.email), [])

    def test_everything_works_by_keyboard_alone(self):
        self.make_person(("Harbour", "admin"))
        self.open()
        field = self.window.field("E-mail")
        until(lambda: "focused" in field.states, "the cursor is in the first field from the start", 5)
        self.window.type(self.email)
        self.window.key("Tab")
        password = self.window.field("Password")
        until(lambda: "focused" in password.states, "Tab leads to the password", 5)
        self.window.type(PASSWORD)
        self.window.key("Return")
        self.see_home()
        switcher = self.window.button("Organization switcher")
        until(lambda: "focused" in switcher.states, "the switcher has the focus on the home page", 5, self.window.summary)
        row = self.rows("Harbour", switcher.description).index("Harbour")
        self.window.key("Return")
        self.window.find(("list",), "Organizations")
        self.window.key("Up", "Up", *["Down"] * row, "Return")  # from the first row, wherever the list began
        until(lambda: switcher.description == "Harbour", "the organisation chosen by keyboard is active", 10,
              lambda: switcher.description)

    def rows(self, *names):
        """These organisations in the order of the list on screen."""
        places = {name: self.window.button(name).extents for name in names}
        return sorted(places, key=lambda name: places[name][1])


class Password(DesktopCase):
    def test_no_assistive_program_can_read_it_masked_or_shown(self):
        secret = f"hidden-{self.mark}-word"
        self.open()
        field = self.window.fill("Password", secret)
        self.assertEqual(field.role, "password text")
        self.assertNotIn(secret, self.everything_readable())
        self.window.key("Tab")
        button = self.window.button("Show password")
        until(lambda: "focused" in button.states, "Tab leads to “Show password”", 5)
        masked = self.window.pixels(field)
        self.window.key("space")
        until(lambda: self.window.pixels(field) != masked, "the field looks different: the password is shown", 5)
        self.assertNotIn(secret, self.everything_readable())

    def test_it_is_gone_from_the_form_after_a_sign_out(self):
        self.open_signed_in()
        self.window.press("Sign out")
        self.see_sign_in_form()
        self.window.press("Sign in")
        field = self.window.field("Password")
        until(lambda: field.description == "Enter your password.", "the password field is empty", 5,
              lambda: field.description)

    def everything_readable(self):
        """Names, descriptions and texts of the whole tree, hidden parts too."""
        words = []
        for item in self.window.application().everything():
            for read in (lambda one: one.name, lambda one: one.description, lambda one: one.text):
                try:
                    words.append(read(item))
                except Gone:
                    continue
        return "\n".join(words)


class TooMuch(DesktopCase):
    def test_four_kilobytes_in_both_fields_are_refused_in_words(self):
        self.pasted(4096)

    def test_a_megabyte_in_both_fields_is_refused_in_words(self):
        self.pasted(1 << 20)

    def pasted(self, size):
        self.make_person()
        self.open()
        self.window.paste("E-mail", "a" * size)
        self.window.paste("Password", "b" * size)
        self.window.press("Sign in")
        field = self.window.field("E-mail")
        until(lambda: field.description or self.window.look(("alert",), WRONG), "a sentence says what is wrong", 10,
              self.window.summary)
        self.sign_in()
        self.see_home()


if __name__ == "__main__":
    unittest.main()
