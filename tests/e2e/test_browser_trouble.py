# SPDX-License-Identifier: MIT
"""What can go wrong between window and browser, and what the person is told."""

import time
import unittest
import urllib.error
import urllib.parse
import urllib.request

from driver.browser_case import BrowserCase
from driver.desktop_case import PASSWORD

NOTHING_CAME = ("Nothing has come back from the browser yet. Open it again, copy the link into it, or use a code instead.")

BROUGHT_BACK = {
    "access_denied": "The sign-in was cancelled in the browser.",
    "account_not_linked": "There is already an account with this e-mail address, made another way. Sign in that way, or prove "
                          "the address first.",
    "signup_disabled": "This server does not allow new accounts to be created here.",
    "temporarily_unavailable": "The account provider has a problem of its own. Try again in a moment, or choose another way.",
    "state_mismatch": "The sign-in in the browser took too long, or was answered twice. Start again.",
    "something_new": "The browser's answer was refused: it was used before, is too old, or belongs to another sign-in. Start "
                     "again from here.",
}


class BrowserTrouble(BrowserCase):
    def test_a_browser_that_was_closed_is_noticed_and_opened_again(self):
        self.make_person()
        self.start()
        self.browser.stop()
        self.window.find(("alert",), NOTHING_CAME, 40)
        self.window.press("Open the browser again")
        self.sign_in_on_the_page()
        self.browser.press(f"Continue as {self.name} in Latchkey")
        self.see_home()

    def test_ten_minutes_are_over_and_the_next_try_works(self):
        self.make_person()
        self.start()
        self.app.kill()
        [entry] = self.keyring_entries("sign-in")

        def age(record):
            record["started"] = int((time.time() - 594) * 1000)

        self.session.keyring.edit(entry, age)
        self.open(environment=self.environment)
        self.window.find(("alert",), "Nobody signed in within ten minutes. Start again when you are ready.", 30)
        self.assertEqual(self.keyring_entries("sign-in"), [])
        self.go_to_the_browser()
        self.sign_in_on_the_page()
        self.browser.press(f"Continue as {self.name} in Latchkey")
        self.see_home()

    def test_what_a_browser_brings_back_instead_of_a_code_is_a_sentence(self):
        self.start()
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        for error, sentence in BROUGHT_BACK.items():
            with self.subTest(error=error):
                asked = self.asked()
                answer = {"error": error, "error_description": "not ours to show", "state": asked["state"]}
                with opener.open(f"{asked['redirect_uri']}?{urllib.parse.urlencode(answer)}", timeout=20) as page:
                    self.assertEqual(page.status, 200)
                self.window.find(("alert",), sentence, 20)
                self.see_sign_in_form()
                self.go_to_the_browser()

    def test_an_error_without_our_state_ends_nothing(self):
        self.make_person()
        self.start()
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with self.assertRaises(urllib.error.HTTPError) as refused:
            opener.open(f"{self.asked()['redirect_uri']}?error=access_denied", timeout=20)
        self.assertEqual(refused.exception.code, 400)
        self.sign_in_on_the_page()
        self.browser.press(f"Continue as {self.name} in Latchkey")
        self.see_home()

    def test_an_account_made_another_way_is_said_on_the_page_and_the_window_waits(self):
        self.open(environment=self.environment)
        self.window.press("Create an account")
        self.window.fill("Name", self.name)
        self.window.fill("E-mail", self.email)
        self.window.fill("Password", PASSWORD)
        self.window.press("Create account")
        self.see_home()
        self.window.press("Sign out")
        self.see_sign_in_form()
        self.go_to_the_browser()
        self.browser.press("Continue with Google")
        self.sign_in_at_the_provider()
        self.browser.see("There is an account with this e-mail address already")
        self.window.button("Open the browser again")
        self.assertTrue(self.window.has_sentence("Sign in on the page that has opened, then come back. This window goes on "
                                                 "by itself.") or self.window.has_sentence(NOTHING_CAME))

    def test_a_refusal_at_the_provider_leaves_every_other_way(self):
        self.make_person()
        self.start()
        self.browser.press("Continue with Google")
        self.browser.see("stand-in for a real identity provider")
        self.browser.press("Cancel")
        self.browser.see("The sign-in was cancelled at the provider. Nobody was signed in.")
        self.browser.follow("Try again")
        self.sign_in_on_the_page()
        self.browser.press(f"Continue as {self.name} in Latchkey")
        self.see_home()


if __name__ == "__main__":
    unittest.main()
