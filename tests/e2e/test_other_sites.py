# SPDX-License-Identifier: MIT
"""Sites of operators who have not deployed backend/convex (tests/fixtures): what the browser sign-in finds there, clicked through."""

import json
import subprocess
import unittest
import urllib.request

from driver.app import ROOT, App
from driver.browser import Browser
from driver.desktop_case import PASSWORD, DesktopCase
from driver.host import NODE, Host
from driver.processes import end, spawn

FIXTURES = ROOT / "tests" / "fixtures"
CROSS_DOMAIN = ("--convex-dir", FIXTURES / "convex-cross-domain")


class OtherSite(DesktopCase):
    def setUp(self):
        super().setUp()
        self.browser = Browser(self.session, f"browser-{self.mark}")  # cookies know no ports: a profile for each site
        self.addCleanup(self.browser.stop)

    def start_host(self, **env):
        host = Host(self.session.root / f"site-{self.mark}", self.out / "logs" / f"site-{self.mark}.log", env=env,
                    arguments=CROSS_DOMAIN)
        self.addCleanup(host.stop)
        return host.start()

    def open_at(self, deployment_url, site_url, *more):
        self.app = App(self.session, deployment_url, site_url, f"test-{self.mark}", f"app-{self._testMethodName}.log")
        self.addCleanup(self.app.stop)
        self.window = self.app.start(*more, environment={"BROWSER": self.browser.command})
        return self.window


class CrossDomain(OtherSite):
    """No page of ours and no plugin that hands codes over: a provider, and its one-time token."""

    def start(self, *more):
        self.other = self.start_host()
        self.open_at(self.other.deployment_url, self.other.site_url, *more)
        self.window.press("Continue in the browser")

    def sign_in_at_the_provider(self):
        self.browser.see("stand-in for a real identity provider")
        self.browser.fill("E-mail", self.email)
        self.browser.press("Sign in")

    def see_signed_in(self):
        self.window.sentence(self.email, 30)
        self.window.sentence("Live", 20)

    def test_a_google_shaped_provider_and_a_restart_before_its_answer(self):
        self.start("--provider", "google")
        self.window.button("Open the browser again", 20)
        self.assertIsNone(self.window.look(("button", "push button"), "Use a code instead"), "there is no page that shows one")
        self.browser.see("stand-in for a real identity provider")
        self.app.kill()
        self.window = self.app.start("--provider", "google", environment={"BROWSER": self.browser.command})
        self.window.button("Open the browser again", 20)
        self.sign_in_at_the_provider()
        self.see_signed_in()
        self.assertIn("127.0.0.1", self.browser.address())
        self.browser.see("You can close this tab")
        self.assertEqual(self.keyring_entries("sign-in"), [])

    def test_any_openid_provider(self):
        self.start("--provider", "oauth2:dev-idp")
        self.sign_in_at_the_provider()
        self.see_signed_in()

    def test_cancelling_at_the_provider_is_told_in_the_window(self):
        self.start("--provider", "google")
        self.browser.see("stand-in for a real identity provider")
        self.browser.press("Cancel")
        self.window.find(("alert",), "The sign-in was cancelled in the browser.", 20)
        self.see_sign_in_form()

    def test_what_the_operator_has_to_set_is_said(self):
        self.start()
        self.window.find(("alert",), "This server has no sign-in page for desktop programs, only its providers, and none is chosen. "
                         "Start with --provider NAME, for example google.", 20)


class OfficialPlugin(OtherSite):
    """Better Auth on plain Node with @better-auth/electron, a page of the operator's own, and a deployment that trusts its tokens."""

    def test_the_official_plugin_signs_the_app_in(self):
        server = spawn([NODE, FIXTURES / "better-auth-electron" / "server.ts"],
                       {"PATH": "/usr/bin:/bin", "HOME": str(self.session.root)}, self.out / "logs" / "official-server.log",
                       stdout=subprocess.PIPE)
        self.addCleanup(end, server)
        site = json.loads(server.stdout.readline())["siteUrl"]
        self.sign_up(site)
        deployment = self.start_host(AUTH_ISSUER=site)
        self.open_at(deployment.deployment_url, site)
        self.window.press("Continue in the browser")
        self.window.button("Open the browser again", 20)
        self.browser.fill("E-mail", self.email)
        self.browser.fill("Password", PASSWORD)
        self.browser.press("Sign in")
        self.browser.press(f"Continue as {self.name} in Latchkey")
        self.see_home()
        self.browser.see("You can close this tab")

    def sign_up(self, site):
        body = json.dumps({"name": self.name, "email": self.email, "password": PASSWORD}).encode()
        request = urllib.request.Request(f"{site}/api/auth/sign-up/email", body,
                                         {"content-type": "application/json", "origin": site})
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=20) as answer:
            self.assertEqual(answer.status, 200)


if __name__ == "__main__":
    unittest.main()
