# SPDX-License-Identifier: MIT
"""The way through every page and dialog of the window, by the names that an assistive program reads."""

import re
import subprocess

from driver.app import ROOT
from driver.conditions import until
from driver.desktop_case import PASSWORD, DesktopCase
from driver.second_factor import code_of
from driver.window import FIELDS

EMAIL, NAME = "mara@example.com", "Mara Lindqvist"
QUAY, FOUNDRY = "North Quay", "Foundry"
INVITER, WORKS = "tove@example.com", "Harbour Works"
FONTS = ROOT / "tests" / "fixtures" / "fonts" / "fonts.conf"
_KEY = re.compile("([A-Z2-7]{4} )+[A-Z2-7]{1,4}")
_SUMMARIES = ("label", "status bar", "role 54")
_LABELS = ("label", "heading", "alert")


class Walk(DesktopCase):
    """What derives from it says in which words it walks and what it does at each place. Changes nothing that it does not take back."""

    words = None
    size = (960, 640)
    header = 60

    def see(self, place):
        raise NotImplementedError

    def people(self):
        """Always the same, by name: what is seen of them can be compared."""
        quay, foundry = ({"name": name, "slug": name.lower().replace(" ", "-")} for name in (QUAY, FOUNDRY))
        for email, name, places in ((EMAIL, NAME, [quay | {"role": "owner"}, foundry | {"role": "member"}]),
                                    ("jonas@example.com", "Jonas Ek", [quay | {"role": "admin"}]),
                                    ("ida@example.com", "Ida Falk", [quay | {"role": "member"}, foundry | {"role": "owner"}]),
                                    (INVITER, "Tove Holm", [{"name": WORKS, "slug": "harbour-works", "role": "owner"}])):
            self.host.run("seed:person", email=email, name=name, password=PASSWORD, organizations=places)

    def open_window(self, *more):
        self.open(*more, environment={"FONTCONFIG_FILE": str(FONTS), "BROWSER": "/bin/true"})
        self.window.header = self.header
        self.window.notches = 1 if self.header > 60 else 2  # of what is left below a larger bar
        subprocess.run(["xdotool", "windowsize", "--sync", self.window.window_id(), *map(str, self.size)], env=self.session.env, timeout=20, check=True)
        until(lambda: self.window.find(("frame",), "Latchkey").extents[2:] == self.size, "the window has its size", 10)

    def press(self, text, *arguments, room=None):
        self.window.press_there(self.words(text, *arguments, room=room))

    def reach(self, text, *arguments):
        return self.window.reach(self.words(text, *arguments), _LABELS)

    # --- the way -------------------------------------------------------------------------------------------------

    def everywhere(self, *more):
        self.people()
        self.open_window(*more)
        self.before_anybody_is_signed_in()
        self.signed_in()
        self.home()
        self.devices()
        key = self.account()
        self.with_the_second_factor(key)
        self.without_the_server()
        self.invited()
        self.beside()
        self.confirmed()
        self.elsewhere()
        self.with_a_locked_keyring(*more)
        self.without_a_deployment(*more)

    def before_anybody_is_signed_in(self):
        self.window.field(self.words("E-mail"), 15)
        self.see("sign-in")
        self.press("Sign in")
        self.reach("Enter your password.")
        self.see("sign-in-refused")
        self.press("Create an account")
        self.see("sign-up")
        self.press("I already have an account")
        self.press("Get a code by mail")
        self.see("code-by-mail")
        self.press("Use the password")
        self.press("Forgot your password?")
        self.window.reach(self.words("Send a code"))
        self.see("password-forgotten")
        self.window.press_there(self.words("Back"))
        self.window.key("F1")
        self.window.reach(self.words("No fault found."), _SUMMARIES, 60)
        self.see("diagnostics")
        self.window.press_there(self.words("Back"))
        self.window.press_there(self.words("Preferences"))
        self.see("preferences")
        self.window.reach(self.words("Start when I sign in to this computer"), ("check box",))
        self.see("preferences-below")
        self.window.key("Escape")

    def signed_in(self):
        self.window.fill_there(self.words("E-mail"), EMAIL)
        self.window.fill_there(self.words("Password", room="CredentialFields"), PASSWORD)
        self.host.fault(sync="stall")
        self.press("Sign in")
        self.window.find(_LABELS, self.words("Getting your workspace ready…"), 20)
        self.see("joining")
        self.host.no_faults()
        self.window.button(self.words("User menu"), 20)
        self.window.find(("label",), self.words("Live"), 20)

    def home(self):
        self.at("Mara's Workspace")
        self.see("home-personal")
        self.at(QUAY)
        self.window.reach("Jonas Ek", ("label",), 15)
        self.window.to_top()
        self.see("home")
        self.window.key("ctrl+k")
        self.window.button(self.words("New organization"))
        self.see("switcher")
        self.window.key("Escape")
        self.window.press(self.words("User menu"))
        self.window.button(self.words("Sign out", room="UserMenuPopup"))
        self.see("user-menu")
        self.window.key("Escape")
        self.press("Manage %1", "Jonas Ek")
        self.window.press(self.words("Remove from the organization"))
        self.window.button(self.words("Really remove %1?", self.words.name("Jonas Ek")))
        self.see("member-menu")
        self.window.key("Escape")
        self.press("Settings")
        self.window.reach(self.words("Change address"))
        self.see("organization-settings")
        self.press("Delete the organization")
        self.window.reach(self.words("Really delete it for everybody?"))
        self.see("organization-deletion")
        self.window.to_top()
        self.press("Close settings")
        self.window.reach(self.words("Owner", room="InvitationsCard"), ("radio button",))
        self.see("invitations")
        self.press("New organization")
        self.window.reach(self.words("Create organization"))
        self.see("new-organization")
        self.window.press_there(self.words("Cancel"))

    def at(self, organization):
        switcher = self.window.button(self.words("Organization switcher"))
        if switcher.description != organization:
            self.window.key("ctrl+k")
            self.window.click(until(lambda: self.in_the_switcher(organization), f"{organization} is offered", 10))
        until(lambda: switcher.description == organization, f"it is {organization}", 15)

    def in_the_switcher(self, name):
        """The topmost row: those of the page lie further down."""
        rows = [(item.extents[1], item) for item in self.window.showing() if item.role == "list item" and item.name == name]
        return min(rows, key=lambda row: row[0])[1] if rows else None

    def choose_in_the_menu(self, text):
        """By its role: the page below may have a button that is called the same."""
        self.window.press(self.words("User menu"))
        self.window.click(self.window.reach(self.words(text, room="UserMenuPopup"), ("menu item",)))

    def section(self, text):
        self.choose_in_the_menu(text)
        self.window.button(self.words("Back"))

    def devices(self):
        self.section("Devices")
        self.window.reach(self.words("This one"), ("label",), 15)
        self.see("devices")
        self.window.press_there(self.words("Back"))

    def account(self):
        self.section("Account")
        self.see("account")
        self.window.reach(self.words("Change password"), ("label", "heading", "button"))
        self.see("account-password")
        self.press("Turn on the second factor")
        self.window.reach(self.words("Go on"))
        self.see("second-factor-password")
        self.window.fill_there(self.words("Your password"), PASSWORD)
        self.press("Go on")
        key = self.window.reach(_KEY, ("label",), 20).name.replace(" ", "")
        self.see("second-factor-key")
        self.window.fill_there(self.words("Code from the app"), code_of(key))
        self.press("Turn on")
        self.window.reach(self.words("Copy codes"), seconds=20)
        self.see("backup-codes")
        self.press("I have kept them")
        self.press("Delete my account")
        self.window.reach(self.words("Password, to delete the account"), FIELDS)
        self.see("account-deletion")
        return key

    def with_the_second_factor(self, key):
        with self.session.keyring.hanging():
            self.choose_in_the_menu("Sign out")
            self.window.find(("label",), self.words("Signing out…"))
            self.see("signing-out")
        self.window.field(self.words("E-mail"), 20)
        self.window.fill_there(self.words("E-mail"), EMAIL)
        self.window.fill_there(self.words("Password", room="CredentialFields"), PASSWORD)
        self.press("Sign in")
        field = self.window.reach(self.words("Code of the app, or backup code"), FIELDS, 20)
        self.see("second-factor")
        self.window.fill(field.name, code_of(key))
        self.press("Continue", room="CodeStep")
        self.window.find(("label",), self.words("Live"), 20)
        self.section("Account")
        self.press("Turn off the second factor")
        self.window.fill_there(self.words("Your password"), PASSWORD)
        self.press("Turn off")
        self.window.reach(self.words("The second factor is off."), ("alert",), 20)
        self.window.key("Escape")

    def without_the_server(self):
        self.at(QUAY)
        self.host.stop()
        self.window.button(self.words("Try again"), 60)
        self.see("offline")
        self.section("Account")
        self.see("offline-account")
        self.window.press_there(self.words("Back"))
        self.section("Devices")
        self.see("offline-devices")
        self.window.press_there(self.words("Back"))
        self.host.start()
        self.window.find(("label",), self.words("Live"), 60)

    def invited(self):
        works = self.host.documents("organization", "betterAuth", name=WORKS)[0]["_id"]
        self.official(INVITER).mutation("organizations:inviteMember", organizationId=works, email=EMAIL, role="admin")
        self.window.to_top()
        self.window.reach(self.words("Accept the invitation to %1", WORKS), ("button",), 20)
        self.see("invited")

    def beside(self):
        """Somebody else signs in while Mara is shown."""
        self.press("Use another account", room="ProfileCard")
        self.window.fill_there(self.words("E-mail"), INVITER)
        self.window.fill_there(self.words("Password", room="CredentialFields"), PASSWORD)
        self.press("Sign in")
        self.window.reach(self.words("Stay as %1", self.words.name(NAME)), ("button",), 20)
        self.see("newcomer")
        self.press("Stay as %1", self.words.name(NAME))
        self.window.find(("label",), self.words("Live"), 20)

    def confirmed(self):
        """The sign-in is too old for what ends others."""
        self.host.run("seed:ageSessions", email=EMAIL, ms=2 * 24 * 3600 * 1000)
        self.section("Devices")
        self.window.reach(self.words("Confirm that it is you"), _LABELS)
        self.see("devices-confirmed")
        self.window.press_there(self.words("Back"))

    def elsewhere(self):
        self.choose_in_the_menu("Sign out")
        self.window.field(self.words("E-mail"), 20)
        self.press("Continue in the browser")
        self.window.reach(self.words("Open the browser again"), ("button",), 20)
        self.see("browser")
        self.press("Use a code instead")
        self.window.reach(self.words("Code from the browser"), FIELDS)
        self.see("pasted-code")
        self.press("Use another device")
        self.window.reach(self.words("Open the page here"), ("button",), 20)
        self.see("another-device")
        self.press("Cancel", room="SignInElsewhere")
        self.press("Forgot your password?")
        self.window.fill_there(self.words("E-mail"), EMAIL)
        self.press("Send a code")
        self.window.reach(self.words("Set the password and sign in"), ("button",), 20)
        self.see("password-new")
        self.press("Back")

    def with_a_locked_keyring(self, *more):
        self.app.quit()
        self.session.keyring.lock()
        self.addCleanup(self.session.keyring.unlock)
        with self.session.keyring.hanging():
            self.open_window(*more)
            self.window.find(("label",), self.words("Opening your session…"))
            self.see("starting")
        self.window.reach(self.words("Unlock keyring"), ("button",), 20)
        self.see("keyring-locked")

    def without_a_deployment(self, *more):
        self.app.quit()
        self.app.arguments = ["--config", "/dev/null"]
        self.open_window(*more)
        self.window.reach(self.words("Close", room="Misconfigured"), ("button",), 20)
        self.see("not-set-up")
