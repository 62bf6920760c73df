# SPDX-License-Identifier: MIT
"""Staying signed in: resume, losing the server, losing the record, losing the session; two windows' worth of organisations."""

import re
import unittest

from driver.conditions import Late, holds_for, until
from driver.desktop_case import DesktopCase

OFFLINE = re.compile(r"Offline, as of .*\d\d:\d\d")
EXPIRED = "Your session has expired. Sign in to go on where you were."


class Resume(DesktopCase):
    def test_the_next_start_is_signed_in_with_the_same_session(self):
        self.open_signed_in()
        before = self.session_ids()
        self.assertEqual(self.app.quit(), 0)
        self.open()
        self.see_home()
        self.assertEqual(self.session_ids(), before)

    def test_a_killed_app_comes_back_offline_and_then_live(self):
        self.open_signed_in()
        self.app.kill()
        self.host.stop()
        self.open()
        self.see_home(OFFLINE)
        self.host.start()
        self.see_home("Live")

    def test_a_sign_out_while_offline_is_carried_out_at_the_next_start(self):
        self.open_signed_in()
        self.host.stop()
        self.window.sentence(OFFLINE, 30)
        self.window.press("Sign out")
        self.see_sign_in_form()
        until(lambda: not self.keyring_entries(), "the session entry is gone", 10, self.keyring_entries)
        self.assertEqual(len(self.keyring_entries("revocation")), 1)
        self.app.quit()
        self.host.start()
        self.assertEqual(len(self.session_ids()), 1)
        self.open()
        self.see_sign_in_form()
        until(lambda: not self.session_ids(), "the server was told", 20, self.session_ids)
        until(lambda: not self.keyring_entries("revocation"), "the revocation entry is gone", 10)


class Live(DesktopCase):
    def test_a_dying_backend_is_shown_as_offline_and_its_return_as_live(self):
        self.open_signed_in()
        self.host.kill()
        self.window.sentence(OFFLINE, 30)
        self.window.sentence(self.name)
        self.host.start()
        self.window.sentence("Live", 40)

    def test_try_again_ends_the_waiting_at_once(self):
        self.open_signed_in()
        self.host.kill()
        self.window.sentence(OFFLINE, 30)
        button = self.window.button("Try again")
        self.host.start()
        try:
            self.window.click(button)
        except Late:
            pass  # it was faster by itself: the button is gone because the link is there
        self.window.sentence("Live", 10)

    def test_a_lost_user_record_means_joining_never_signed_out(self):
        self.open_signed_in()
        self.host.delete_documents("user", email=self.email)
        self.window.sentence(re.compile("Setting up your account.*"), 20)
        holds_for(lambda: self.window.look(("button",), "Sign in") is None, "nobody is shown as signed out", 3)
        self.assertEqual(len(self.keyring_entries()), 1)
        self.assertEqual(len(self.session_ids()), 1)

    def test_a_session_ended_elsewhere_is_signed_out_here_with_the_reason(self):
        self.open_signed_in()
        self.host.delete_documents("session", "betterAuth", userId=self.auth_user())
        self.window.find(("alert", "label"), EXPIRED, 30)
        self.see_sign_in_form()
        until(lambda: not self.keyring_entries(), "the keyring keeps no dead session", 10, self.keyring_entries)

    def auth_user(self):
        return self.host.documents("user", "betterAuth", email=self.email)[0]["_id"]


class Organizations(DesktopCase):
    def test_a_switch_here_is_seen_elsewhere_and_the_other_way_round(self):
        self.open_signed_in(("Harbour", "admin"), ("Orchard", "member"))
        peer = self.official()
        switcher = self.window.button("Organization switcher")
        self.window.click(switcher)
        self.window.press("Harbour")
        until(lambda: switcher.description == "Harbour", "Harbour is active", 10, lambda: switcher.description)
        peer.wait_user(lambda user: user["activeOrganizationName"] == "Harbour", "Harbour")
        listed = peer.query("organizations:listOrganizations")["organizations"]
        orchard = next(one for one in listed if one["name"] == "Orchard")
        peer.mutation("organizations:setActiveOrganization", organizationId=orchard["id"])
        until(lambda: switcher.description == "Orchard", "the window follows", 10, lambda: switcher.description)

    def test_a_new_organization_becomes_the_active_one(self):
        self.open_signed_in()
        name = f"Atelier {self.mark}"
        self.window.press("New organization")
        self.window.fill("Organization name", name)
        self.window.press("Create organization")
        switcher = self.window.button("Organization switcher")
        until(lambda: switcher.description == name, "the new organisation is active", 15, lambda: switcher.description)
        self.assertEqual(self.active_organization(), name)


if __name__ == "__main__":
    unittest.main()
