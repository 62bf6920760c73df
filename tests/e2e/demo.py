#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The main job, done from outside on the release binary: ./run --demo. A line and a picture per step; 1 at the first failure."""

import re
import secrets
import shutil
import sys
import time
import traceback
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from driver.app import ROOT, App
from driver.browser import Browser
from driver.conditions import until
from driver.host import DEMO_PERSON, Host
from driver.official import Official
from driver.private_session import PrivateSession

OUT = ROOT / "build" / "demo"
FIRST_NAMES = ("Rook", "Tamsin", "Idris", "Maren", "Oriel", "Casper", "Linnea", "Bram")
LAST_NAMES = ("Alder", "Quill", "Harrow", "Penrose", "Vale", "Thorne", "Marsh", "Lindqvist")


def random_name():
    """Two words and four letters: new in every run, so nothing on screen can be left over from another."""
    tail = "".join(secrets.choice("bcdfghjkmnpqrstvwxz") for _ in range(4))
    return f"{secrets.choice(FIRST_NAMES)} {secrets.choice(LAST_NAMES)}-{tail}"


class Demo:
    """Holds the private desktop, the backend, the app and the official client; one method per step, in order."""

    def __init__(self):
        self.session = PrivateSession(OUT / "logs")
        self.host = self.app = self.window = self.official = self.browser = None
        self.new_name = random_name()
        self.new_email = f"{self.new_name.split()[0].lower()}-{secrets.token_hex(4)}@example.com"
        self.renamed = random_name()
        self.organization = secrets.choice(("North Quay", "Foundry"))
        self.app_session = None

    def prepare(self):
        self.session.start()
        self.host = Host(self.session.root / "backend", OUT / "logs" / "host.log").start()
        self.app = App(self.session, self.host.deployment_url, self.host.site_url)
        self.browser = Browser(self.session)
        self.session.env["BROWSER"] = self.browser.command

    def close(self):
        for part in (self.official, self.app, self.browser, self.host, self.session):
            if part is not None:
                part.stop()

    # --- the steps -----------------------------------------------------------------------------------------------

    def open_the_app(self):
        self.window = self.app.start()
        self.window.field("E-mail")
        self.window.button("Sign in")
        return "the sign-in form is on screen"

    def sign_up_a_new_person(self):
        self.window.press("Create an account")
        self.window.fill("Name", self.new_name)
        self.window.fill("E-mail", self.new_email)
        self.window.fill("Password", secrets.token_urlsafe(16))
        self.window.press("Create account")
        self.window.sentence(self.new_name, 20)
        self.window.sentence(self.new_email)
        return f"{self.new_name}, {self.new_email}"

    def the_personal_workspace_appears(self):
        record = until(lambda: self.host.documents("user", email=self.new_email), "the server has the person", 10)[0]
        if record["activeOrganizationId"] != record["personalOrganizationId"]:
            raise AssertionError("the server did not make the personal workspace the active one")
        workspace = f"{self.new_name.split()[0]}'s Workspace"
        self.see_organization(workspace)
        self.window.sentence("Your personal workspace")
        self.window.sentence("Live")
        return workspace

    def sign_out_the_new_person(self):
        self.sign_out(self.new_email)
        return f"{self.new_email} has no session left"

    def sign_in_as_the_demo_person(self):
        email, password = DEMO_PERSON
        self.window.fill("E-mail", email)
        self.window.fill("Password", password)
        self.window.press("Sign in")
        self.window.sentence(email, 20)
        self.window.sentence("Demo Person")
        self.window.sentence("Live")
        return email

    def the_official_client_renames_the_person(self):
        self.official = Official(self.host.deployment_url, self.host.site_url, OUT / "logs" / "official.log")
        self.official.sign_in(*DEMO_PERSON)
        others = [one["id"] for one in self.official.sessions() if not one["ours"]]
        if len(others) != 1:
            raise AssertionError(f"the server lists {len(others)} sessions beside the official client's, not one")
        self.app_session = others[0]
        self.official.mutation("auth:updateProfile", name=self.renamed)
        self.window.sentence(self.renamed)
        self.window.wait_gone(("label",), "Demo Person")
        return f"the window shows {self.renamed}"

    def switch_organization_in_the_window(self):
        self.window.press("Organization switcher")
        self.window.press(self.organization)
        self.see_organization(self.organization)
        self.official.wait_user(lambda user: user["activeOrganizationName"] == self.organization,
                                f"organisation {self.organization}")
        return f"the official client sees {self.organization}"

    def kill_the_app(self):
        self.app.kill()
        return "kill -9"

    def stop_the_backend(self):
        self.official.stop()
        self.official = None
        self.host.stop()
        return "nothing answers at its addresses"

    def start_the_app_offline(self):
        before = time.localtime()
        self.window = self.app.start()
        self.window.sentence(self.renamed)
        self.window.sentence(DEMO_PERSON[0])
        self.see_organization(self.organization)
        shown = self.window.sentence(re.compile(r"Offline, as of .*\d{1,2}:\d{2}.*")).name
        hour, minute = map(int, re.search(r"(\d{1,2}):(\d{2})", shown).groups())
        age = (before.tm_hour * 60 + before.tm_min - hour * 60 - minute) % (24 * 60)
        if age > 10:
            raise AssertionError(f"“{shown}”, but the data is of the last minutes")
        return f"{self.renamed}, {self.organization}, “{shown}”"

    def start_the_backend(self):
        self.host.start()
        self.window.sentence("Live", 30)
        self.window.sentence(self.renamed)
        self.see_organization(self.organization)
        return "live again"

    def the_doctor_finds_a_planted_fault(self):
        self.host.fault(http={"path": "/api/auth/convex/jwks", "status": 404, "body": "{}"})
        self.window.press("User menu")
        self.window.press("Diagnostics")
        self.window.find(("list item",), re.compile(r"Fault: Public keys \(JWKS\)\. .*HTTP 404.*"), 30)
        self.window.sentence("One fault found.", 30)
        self.window.sentence("npx convex run keys:current | npx convex env set JWKS")
        return "no keys at the site: named, with the command that mends it"

    def mended_it_finds_none(self):
        self.host.no_faults()
        self.window.press("Look again")
        self.window.sentence("No fault found.", 30)
        self.window.press("Back")
        self.see_organization(self.organization)
        return "no fault found"

    def sign_out_for_good(self):
        email = DEMO_PERSON[0]
        if self.app_session not in self.session_ids(email):
            raise AssertionError("the server lost the app's session before the sign-out")
        self.sign_out(email)
        return "no entry in the keyring, no such session on the server"

    def sign_in_through_the_browser(self):
        email, password = DEMO_PERSON
        self.window.press("Continue in the browser")
        self.window.button("Open the browser again", 20)
        self.browser.see("Latchkey on this computer wants to sign in")
        self.browser.fill("E-mail", email)
        self.browser.fill("Password", password)
        self.browser.press("Sign in")
        self.browser.see("will be able to act as you")
        self.browser.picture(OUT / "browser-asks.png")
        self.browser.press(f"Continue as {self.renamed} in Latchkey")
        self.browser.see("You can close this tab")
        self.browser.picture(OUT / "browser-done.png")
        self.window.sentence(self.renamed, 20)
        self.window.sentence("Live", 20)
        self.window.bring_to_front()
        # The browser keeps a session of its own; the newest is the app's.
        self.app_session = max(self.host.sessions(email), key=lambda one: one["createdAt"])["id"]
        return f"{self.renamed}, by way of Chromium"

    # --- shared --------------------------------------------------------------------------------------------------

    def sign_out(self, email):
        entries = self.session.keyring.entry_names()
        if not any(name.startswith("session/") for name in entries):
            raise AssertionError(f"no session entry in the keyring before the sign-out: {entries}")
        mine = self.app_session or self.session_ids(email)[0]
        self.window.press("Sign out")
        self.window.field("E-mail", 15)
        until(lambda: mine not in self.session_ids(email), "the server no longer lists the session", 10)
        # neither the session nor a revocation that was not carried out
        until(lambda: not self.session.keyring.entry_names(), "the keyring has no entry of ours", 10,
              self.session.keyring.entry_names)

    def session_ids(self, email):
        return [one["id"] for one in self.host.sessions(email)]

    def see_organization(self, name):
        switcher = self.window.button("Organization switcher")
        until(lambda: switcher.description == name, f"organisation {name} is the active one", 15,
              lambda: switcher.description)
        self.window.sentence(name)


STEPS = (
    ("open", Demo.open_the_app),
    ("sign up", Demo.sign_up_a_new_person),
    ("personal workspace", Demo.the_personal_workspace_appears),
    ("sign out", Demo.sign_out_the_new_person),
    ("sign in", Demo.sign_in_as_the_demo_person),
    ("renamed elsewhere", Demo.the_official_client_renames_the_person),
    ("switch organisation", Demo.switch_organization_in_the_window),
    ("kill -9 the app", Demo.kill_the_app),
    ("stop the backend", Demo.stop_the_backend),
    ("resume offline", Demo.start_the_app_offline),
    ("backend back", Demo.start_the_backend),
    ("doctor names a fault", Demo.the_doctor_finds_a_planted_fault),
    ("mended and well again", Demo.mended_it_finds_none),
    ("sign out for good", Demo.sign_out_for_good),
    ("sign in through the browser", Demo.sign_in_through_the_browser),
    ("sign out again", Demo.sign_out_for_good),
)


def dump(demo):
    """What a person needs to find out why."""
    try:
        if demo.window is not None:
            (OUT / "accessibility-tree.txt").write_text(demo.window.tree() + "\n")
            demo.window.picture(OUT / "failed.png")
    except Exception as error:  # the desktop itself may be what failed
        print(f"  (no dump of the window: {error})")
    for log in ("app.log", "host.log", "official.log"):
        path = OUT / "logs" / log
        if path.exists() and path.stat().st_size:
            print(f"  --- the end of {path.relative_to(ROOT)}")
            for line in path.read_text(errors="replace").splitlines()[-15:]:
                print(f"  {line}")
    print(f"  the window's tree and a picture are in {OUT.relative_to(ROOT)}/")


def main():
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    demo = Demo()
    done = 0
    try:
        demo.prepare()
        print(f"[demo] a private desktop on display {demo.session.env['DISPLAY']}, a backend at {demo.host.deployment_url}")
        for number, (title, step) in enumerate(STEPS, 1):
            began = time.monotonic()
            try:
                outcome = step(demo)
            except BaseException:
                print(f"[demo] {number:2}/{len(STEPS)} {'FAILED':>8}     {title}")
                raise
            milliseconds = (time.monotonic() - began) * 1000
            demo.window.picture(OUT / f"{number:02}-{title.replace(' ', '-')}.png")
            print(f"[demo] {number:2}/{len(STEPS)} {milliseconds:8.0f} ms  {title}: {outcome}", flush=True)
            done = number
    except Exception as error:
        print(f"  {type(error).__name__}: {error}")
        if not isinstance(error, AssertionError):
            traceback.print_exc(file=sys.stdout)
        dump(demo)
        return 1
    except KeyboardInterrupt:
        return 130
    finally:
        demo.close()
    print(f"[demo] all {done} steps; pictures in {OUT.relative_to(ROOT)}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
