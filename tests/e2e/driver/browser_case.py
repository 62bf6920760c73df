# SPDX-License-Identifier: MIT
"""What the tests of a sign-in through the browser share: the app in its window, Chromium beside it, the real pages."""

import urllib.parse

from .browser import Browser
from .conditions import until
from .desktop_case import PASSWORD, DesktopCase


class BrowserCase(DesktopCase):
    def setUp(self):
        super().setUp()
        self.browser = Browser(self.session, f"browser-{self.mark}")
        self.addCleanup(self.browser.stop)
        self.environment = {"BROWSER": self.browser.command}

    def start(self):
        """The window waits, the page is open."""
        self.open(environment=self.environment)
        self.go_to_the_browser()

    def go_to_the_browser(self):
        before = self.asked().get("state") if self.browser.running else None
        self.window.press("Continue in the browser")
        self.window.button("Open the browser again", 20)
        until(lambda: self.asked().get("state") != before, "the new page is in front", 20)
        self.browser.see("Latchkey on this computer wants to sign in")

    def asked(self):
        """What the page in front was asked for: state, return address, challenge."""
        query = urllib.parse.parse_qs(urllib.parse.urlparse(self.browser.address()).query)
        return {name: values[0] for name, values in query.items()}

    def sign_in_on_the_page(self):
        self.browser.fill("E-mail", self.email)
        self.browser.fill("Password", PASSWORD)
        self.browser.press("Sign in")

    def sign_in_at_the_provider(self):
        self.browser.see("stand-in for a real identity provider")  # the page before it has the same field
        self.browser.fill("E-mail", self.email)
        self.browser.press("Sign in")
