# SPDX-License-Identifier: MIT
"""Another way to sign in is added in the browser, and the window shows it by itself; then the first one may go."""

import unittest

from driver.browser_case import BrowserCase
from driver.conditions import until
from driver.desktop_case import PASSWORD


class Linking(BrowserCase):
    def test_a_provider_is_added_in_the_browser_and_taken_away_here(self):
        self.make_person()
        self.open(environment=self.environment)
        self.sign_in()
        self.see_home()
        self.window.press("User menu")
        self.window.press("Account")
        self.window.press_there("Add dev-idp")
        self.browser.see("Sign in first")
        self.browser.fill("E-mail", self.email)
        self.browser.fill("Password", PASSWORD)
        self.browser.press("Sign in")
        self.browser.press(f"Link dev-idp to {self.email}")
        self.sign_in_at_the_provider()
        self.browser.see("dev-idp is linked")
        self.window.reach("Remove dev-idp", ("button",), 20)  # nobody has done anything here
        self.window.press_there("Remove Password")
        self.window.confirm("Really remove?")
        until(lambda: self.providers() == ["dev-idp"], "the password is gone", 15, self.providers)
        self.window.reach("A second factor protects a password, and your account has none.", ("label",))
        self.window.press_there("Remove dev-idp")
        self.window.confirm("Really remove?")
        self.window.reach("This is your only way to sign in. Add another one first.", ("alert",))
        self.assertEqual(self.providers(), ["dev-idp"])

    def providers(self):
        person = self.host.documents("user", "betterAuth", email=self.email)[0]["_id"]
        return sorted(one["providerId"] for one in self.host.documents("account", "betterAuth", userId=person))


if __name__ == "__main__":
    unittest.main()
