# SPDX-License-Identifier: MIT
"""A test of the window: one private desktop and one backend for a class, a person and a profile of its own for each test."""

import re
import secrets
import shutil
import unittest

from .app import ROOT, App
from .browser import Browser
from .host import Host
from .leaks import leaks
from .official import Official
from .private_session import PrivateSession

OUT = ROOT / "build" / "e2e"
PASSWORD = "correct-horse-7"


class DesktopCase(unittest.TestCase):
    """Holds nothing of its own between tests but desktop and backend. What a failed test left on screen goes to build/e2e/."""

    with_keyring = True
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.out = OUT / f"{cls.__module__}.{cls.__name__}"
        shutil.rmtree(cls.out, ignore_errors=True)
        cls.session = PrivateSession(cls.out / "logs", keyring=cls.with_keyring)
        cls.addClassCleanup(cls.session.stop)
        cls.session.start()
        cls.host = Host(cls.session.root / "backend", cls.out / "logs" / "host.log", arguments=cls.backend_arguments())
        cls.addClassCleanup(cls.host.stop)
        cls.host.start()

    @classmethod
    def backend_arguments(cls):
        return ()

    @classmethod
    def tearDownClass(cls):
        """Whatever the tests of this class did, nothing of it was written down: home, state, settings and every log."""
        if not cls.host.running:
            cls.host.start()
        secrets = {"the password": PASSWORD}
        secrets |= {f"session {one['_id']}": one["token"] for one in cls.host.documents("session", "betterAuth")}
        found = leaks([cls.session.root / "home", cls.out / "logs"], secrets)
        if found:
            raise AssertionError("secrets were written:\n" + "\n".join(found))

    def setUp(self):
        if not self.host.running:
            self.host.start()
        self.host.no_faults()
        self.prefer()
        self.mark = secrets.token_hex(4)
        self.email = f"person-{self.mark}@example.com"
        self.name = f"Person {self.mark}"
        self.app = App(self.session, self.host.deployment_url, self.host.site_url, f"test-{self.mark}",
                       f"app-{self._testMethodName}.log")
        self.addCleanup(self.app.stop)
        self.addCleanup(self._keep_what_is_on_screen)

    # --- words the tests share -----------------------------------------------------------------------------------

    def make_person(self, *organizations):
        """A verified person in the organisations named, as (name, role)."""
        places = [{"name": name, "slug": slug_of(name), "role": role} for name, role in organizations]
        self.host.run("seed:person", email=self.email, name=self.name, password=PASSWORD, organizations=places)

    def prefer(self, program="latchkey", **choices):
        """What the person has chosen before the window opens, by the names of the file with _ for -. None: everything as it comes."""
        file = self.session.root / "home" / ".config" / program / "preferences.ini"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("".join(f"{name.replace('_', '-')}={value}\n" for name, value in choices.items()))

    def open(self, *more, **options):
        self.window = self.app.start(*more, **options)
        return self.window

    def sign_in(self, email=None, password=PASSWORD):
        self.window.fill("E-mail", email or self.email)
        self.window.fill("Password", password)
        self.window.press("Sign in")

    def open_signed_in(self, *organizations):
        """The person made, the window open, signed in and live."""
        self.make_person(*organizations)
        self.open()
        self.sign_in()
        self.see_home()
        return self.window

    def see_home(self, link="Live"):
        self.window.sentence(self.name, 20)
        self.window.sentence(link, 20)

    def see_sign_in_form(self, seconds=15):
        self.window.button("Sign in", seconds)
        self.window.field("E-mail", seconds)

    def official(self, email=None, password=PASSWORD):
        """The official client, signed in as the same person on another device."""
        peer = Official(self.host.deployment_url, self.host.site_url, self.out / "logs" / "official.log")
        self.addCleanup(peer.stop)
        peer.sign_in(email or self.email, password)
        return peer

    def approve_in_a_browser(self, link, code):
        """What the person does with a device's code, on another device."""
        browser = Browser(self.session, f"browser-{self.mark}")
        self.addCleanup(browser.stop)
        browser.open(link)
        browser.fill("E-mail", self.email)
        browser.fill("Password", PASSWORD)
        browser.press("Sign in")
        browser.see(code)
        browser.press("Yes, the same code")
        browser.press("Approve")

    def session_ids(self):
        return [one["id"] for one in self.host.sessions(self.email)]

    def active_organization(self):
        """The name of the person's active organisation, as the server keeps it."""
        person = self.host.documents("user", email=self.email)[0]
        return self.host.documents("organization", "betterAuth", _id=person["activeOrganizationId"])[0]["name"]

    def keyring_entries(self, kind="session"):
        """Keys of this test's profile alone."""
        return [name for name in self.session.keyring.entry_names() if name.startswith(f"{kind}/test-{self.mark}/")]

    def _keep_what_is_on_screen(self):
        result = self._outcome.result
        if not any(case is self for case, _ in result.failures + result.errors):
            return
        folder = self.out / self._testMethodName
        folder.mkdir(parents=True, exist_ok=True)
        if self.app.running:
            self.window.picture(folder / "screen.png")
            (folder / "tree.txt").write_text(self.window.tree() + "\n")


def slug_of(name):
    return re.sub("[^a-z0-9]+", "-", name.lower())
