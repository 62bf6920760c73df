# SPDX-License-Identifier: MIT
"""The second factor in the window: turned on, asked for, trusted, turned off; wrong, spent and late codes are sentences."""

import re
import time
import unittest

from driver.conditions import holds_for, until
from driver.desktop_case import PASSWORD, DesktopCase
from driver.host import wait_for_sessions
from driver.second_factor import SecondFactor, code_of

CODE_SHOWN = re.compile("[A-Za-z0-9]{5}-[A-Za-z0-9]{5}")
CODE = "Code of the app, or backup code"
WRONG_CODE = "This code is wrong or too old. Enter the newest one."
STEP = re.compile("Enter the code that your authenticator app shows for .*")


def wrong(code):
    return "000000" if code != "000000" else "111111"


class Enrolment(DesktopCase):
    def open_settings(self):
        self.window.press("User menu")
        self.window.press("Account")
        self.window.reach(re.compile("Turn (on|off) the second factor"), ("button",))

    def give_password(self, password=PASSWORD, action="Go on"):
        self.window.fill_there("Your password", password)
        self.window.press_there(action)

    def turn_on(self):
        """Through the window; the key as it was read there, and the backup codes."""
        self.open_settings()
        self.window.press_there("Turn on the second factor")
        self.give_password("not-my-password")
        self.window.reach("That is not your password.", ("alert",))
        self.give_password()
        self.window.reach("QR code for an authenticator app", ("graphic", "image", "role 27"))
        key = self.window.reach(re.compile("([A-Z2-7]{4} )+[A-Z2-7]{1,4}"), ("label",)).name.replace(" ", "")
        self.window.fill_there("Code from the app", wrong(code_of(key)))
        self.window.press_there("Turn on")
        self.window.reach(WRONG_CODE, ("alert",))
        before = self.session_ids()
        self.window.fill_there("Code from the app", code_of(key))
        self.window.press_there("Turn on")
        self.window.reach("The second factor is on.", ("alert",), 20)
        codes = [name for role, name in self.window.names() if role == "label" and re.fullmatch("[A-Za-z0-9]{5}-[A-Za-z0-9]{5}", name)]
        self.window.press_there("Save codes to a file")
        saved = self.window.reach(re.compile("Saved as .*"), ("label",)).name.removeprefix("Saved as ")
        self.window.press_there("I have kept them")
        self.assertFalse(set(before) & set(self.session_ids()), "the session that turned it on was replaced (fact 8)")
        return key, codes, saved

    def test_it_is_turned_on_survives_a_restart_and_is_turned_off(self):
        self.open_signed_in()
        _key, codes, saved = self.turn_on()
        with open(saved, encoding="utf-8") as file:
            text = file.read()
        kept = [line for line in text.splitlines() if re.fullmatch("[A-Za-z0-9]{5}-[A-Za-z0-9]{5}", line)]
        self.assertEqual(len(kept), 10)
        self.assertTrue(set(codes) <= set(kept))
        self.assertEqual(self.app.quit(), 0)
        self.open()
        self.see_home()
        holds_for(lambda: self.window.look(("button",), "Sign in") is None, "the new session is a good one", 2)
        self.open_settings()
        self.window.press_there("Turn off the second factor")
        self.give_password(action="Turn off")
        self.window.reach("The second factor is off.", ("alert",), 20)
        self.window.press_there("Back")
        self.window.press("Sign out")
        self.see_sign_in_form()
        self.sign_in()
        self.see_home()

    def stand_below_each_other(self, *items):
        edges = [(y, y + height) for _, y, _, height in (item.extents for item in items)]
        self.assertEqual(edges, sorted(edges))
        for (_, bottom), (top, _) in zip(edges, edges[1:]):
            self.assertLessEqual(bottom, top, f"they lie on each other: {edges}")

    def test_new_backup_codes_make_the_old_ones_void(self):
        factor = self.person_with_factor()
        self.open()
        self.sign_in()
        self.window.fill(CODE, factor.code())
        self.window.press("Continue")
        self.see_home()
        self.open_settings()
        self.window.press_there("New backup codes")
        self.give_password()
        self.window.reach("I have kept them", ("button",))
        self.stand_below_each_other(self.window.find(("label",), CODE_SHOWN), self.window.button("Copy codes"),
                                    self.window.button("I have kept them"), self.window.find(("heading",), "Ways to sign in"))
        self.window.key("Escape")  # shown only now: nobody leaves by a slip
        self.window.press("User menu")
        self.window.press("Devices")
        self.assertIsNone(self.window.look(("label",), "This one"), "the page of the devices")
        self.window.reach("I have kept them", ("button",))
        self.window.press("User menu")
        self.window.click(self.window.find(("menu item",), "Sign out"))
        self.window.reach("I have kept them", ("button",))
        self.assertEqual(self.app.command("whoami").returncode, 0, "still signed in")
        self.window.key("ctrl+k")
        self.window.press("New organization")
        self.assertIsNone(self.window.look(("text",), "Name of the organization"), "the form on the home page")
        self.window.reach("I have kept them", ("button",))
        self.window.press_there("Save codes to a file")
        saved = self.window.reach(re.compile("Saved as .*"), ("label",)).name.removeprefix("Saved as ")
        with open(saved, encoding="utf-8") as file:
            fresh = file.read().splitlines()[-1]
        self.window.press_there("I have kept them")
        self.window.press_there("Back")
        self.window.press("Sign out")
        self.see_sign_in_form()
        self.sign_in()
        for code, lets_in in ((factor.backup_codes[0], False), (fresh, True)):
            self.window.fill(CODE, code)
            self.window.press("Continue")
            if not lets_in:
                self.window.find(("alert",), WRONG_CODE, 15)
        self.see_home()

    def person_with_factor(self):
        self.make_person()
        return SecondFactor(self.host.site_url, self.email, PASSWORD)


class Challenge(DesktopCase):
    def challenge(self):
        self.make_person()
        self.factor = SecondFactor(self.host.site_url, self.email, PASSWORD)
        self.before = set(self.session_ids())
        self.open()
        self.ask()

    def ask(self):
        self.sign_in()
        self.window.find(("alert",), STEP, 20)

    def give(self, code):
        self.window.fill(CODE, code)
        self.window.press("Continue")

    def sign_out(self):
        self.window.press("Sign out")
        self.see_sign_in_form()

    def test_a_code_of_the_app_lets_in_and_a_wrong_or_misread_one_is_asked_for_again(self):
        self.challenge()
        self.give("12345")
        self.window.find(("alert",), "Enter the six digits that your authenticator app shows, or one of your backup codes.")
        self.give(wrong(self.factor.code()))
        self.window.find(("alert",), WRONG_CODE, 15)
        self.give(self.factor.code())
        self.see_home()
        wait_for_sessions(self.host, self.email, len(self.before) + 1)

    def test_a_code_of_an_hour_ago_is_refused_and_one_of_the_period_before_is_not(self):
        self.challenge()
        self.give(self.factor.code(time.time() - 3600))
        self.window.find(("alert",), WRONG_CODE, 15)
        self.give(self.factor.code(time.time() - 30))
        self.see_home()

    def test_wrong_codes_spend_the_challenge_and_a_new_sign_in_goes_on(self):
        self.challenge()
        for _ in range(5):
            self.give(wrong(self.factor.code()))
            self.window.find(("alert",), WRONG_CODE, 15)
        self.give(wrong(self.factor.code()))
        self.window.find(("alert",), "Too many wrong codes, or too late. Start again with a new one.", 15)
        self.see_sign_in_form()
        self.assertEqual(set(self.session_ids()), self.before)
        self.ask()
        self.give(self.factor.code())
        self.see_home()

    def test_a_backup_code_lets_in_once(self):
        self.challenge()
        code = self.factor.backup_codes[0]
        self.give(code.replace("-", ""))  # as people type it
        self.see_home()
        self.sign_out()
        self.ask()
        self.give(code)
        self.window.find(("alert",), WRONG_CODE, 15)
        self.give(self.factor.backup_codes[1])
        self.see_home()

    def test_a_double_press_spends_nothing(self):
        self.challenge()
        self.window.fill(CODE, self.factor.code())
        self.window.key("Return", "Return", "Return")
        self.see_home()

    def test_a_trusted_computer_is_not_asked_again_also_after_a_restart(self):
        self.challenge()
        self.window.press("Do not ask on this computer for 30 days")
        self.give(self.factor.code())
        self.see_home()
        for _ in range(2):  # each use makes another leave
            self.sign_out()
            self.app.quit()
            self.open()
            self.sign_in()
            self.see_home()
        for leave in self.host.documents("verification", "betterAuth"):
            self.host.delete_documents("verification", "betterAuth", _id=leave["_id"])
        self.sign_out()
        self.ask()
        until(lambda: not self.keyring_entries("trusted-device"), "a leave that is void is not kept", 10)

    def test_a_code_by_mail_asks_for_it_too(self):
        self.challenge()
        self.window.press("Cancel")
        self.window.press("Get a code by mail")
        self.window.fill("E-mail", self.email)
        self.window.press("Send a code")
        self.window.sentence("Look into your mail", 15)
        mailed = until(lambda: self.host.mailed_code(self.email), "the mail", 10)
        self.window.fill("Code from the mail", mailed)
        self.window.press("Continue")
        self.window.find(("alert",), STEP, 20)
        self.give(self.factor.code())
        self.see_home()

    def test_beside_the_session_shown_too(self):
        self.challenge()
        self.give(self.factor.code())
        self.see_home()
        mine = set(self.session_ids()) - self.before
        self.window.press("Use another account")
        self.ask()
        self.give(self.factor.code())
        self.see_home()
        until(lambda: not mine & set(self.session_ids()), "the one before was ended", 15, self.session_ids)


if __name__ == "__main__":
    unittest.main()
