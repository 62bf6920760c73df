# SPDX-License-Identifier: MIT
"""Where a person is signed in: listed, ended one by one, live on both sides, and only after a sign-in of the last day."""

import unittest

from driver.app import App
from driver.conditions import until
from driver.desktop_case import PASSWORD, DesktopCase
from driver.host import wait_for_sessions

EXPIRED = "Your session has expired. Sign in to go on where you were."


class Devices(DesktopCase):
    def open_devices(self):
        self.window.press("User menu")
        self.window.press("Devices")

    def test_another_device_is_listed_ended_and_gone_on_both_sides(self):
        self.open_signed_in()
        mine = self.session_ids()
        peer = self.official()
        self.open_devices()
        self.window.sentence("This one")
        self.window.sentence("Latchkey on Linux")
        self.window.press("Sign out Unknown device")
        until(lambda: self.window.look(("button",), "Sign out Unknown device") is None, "it is gone from the list", 10)
        until(lambda: peer.user is None, "the other device sees nobody", 10, lambda: peer.user)
        self.assertEqual(self.session_ids(), mine)

    def test_every_other_device_is_ended_at_once(self):
        self.open_signed_in()
        mine = self.session_ids()
        peers = [self.official(), self.official()]
        self.open_devices()
        self.window.press_there("Sign out every other device")
        self.window.confirm("Really sign out 2 devices?")
        for peer in peers:
            until(lambda peer=peer: peer.user is None, "the other device sees nobody", 10, lambda peer=peer: peer.user)
        until(lambda: self.session_ids() == mine, "this one alone is left", 10, self.session_ids)
        self.assertIsNone(self.window.look(("button",), "Sign out every other device"), "there is none to sign out")
        self.window.sentence("This one")

    def test_a_device_that_is_ended_elsewhere_says_so_at_once(self):
        self.open_signed_in()
        mine = self.session_ids()[0]
        peer = self.official()
        peer.mutation("auth:revokeSession", sessionId=mine)
        self.window.find(("alert", "label"), EXPIRED, 10)
        self.see_sign_in_form()
        until(lambda: not self.keyring_entries(), "the keyring keeps no dead session", 10, self.keyring_entries)

    def test_two_windows_each_see_the_other_go(self):
        self.open_signed_in()
        mine = self.session_ids()
        other = App(self.session, self.host.deployment_url, self.host.site_url, f"second-{self.mark}", "second.log")
        self.addCleanup(other.stop)
        there = other.start()
        there.fill("E-mail", self.email)
        there.fill("Password", PASSWORD)
        there.press("Sign in")
        there.sentence(self.name, 20)
        wait_for_sessions(self.host, self.email, 2)
        self.open_devices()
        self.window.press("Sign out Latchkey on Linux")
        there.find(("alert", "label"), EXPIRED, 10)
        self.assertEqual(self.session_ids(), mine)

    def test_after_a_day_a_new_sign_in_is_asked_for_and_the_page_goes_on(self):
        self.open_signed_in()
        self.official()
        old = self.session_ids()
        self.host.run("seed:ageSessions", email=self.email, ms=2 * 24 * 3600 * 1000)
        self.open_devices()
        self.window.sentence("Confirm that it is you", 10)
        self.window.press("Sign in again")
        self.sign_in(password="not-my-password")
        self.window.find(("alert",), "Wrong e-mail or password.", 15)
        self.sign_in()
        self.window.sentence("This one", 20)
        self.window.press("Sign out Unknown device")
        wait_for_sessions(self.host, self.email, 1)
        self.assertFalse(set(old) & set(self.session_ids()), "the new session has taken the place of the old one")


if __name__ == "__main__":
    unittest.main()
