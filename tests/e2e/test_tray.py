# SPDX-License-Identifier: MIT
"""The window out of sight: in the tray, as an icon, told of by notifications."""

import unittest

from driver.conditions import holds_for, until
from driver.desktop_case import PASSWORD, DesktopCase
from driver.notifications import Notifications
from driver.tray import Tray


class InTheTray(DesktopCase):
    def setUp(self):
        super().setUp()
        self.tray = Tray(self.session, self.out / "logs" / "tray.log")
        self.addCleanup(self.tray.stop)

    def test_it_says_how_the_link_is_and_leads_to_the_other_places(self):
        self.open()
        self.see_sign_in_form()
        self.assertEqual(self.tray.labels()[0], "Not signed in")
        self.make_person(("Harbour", "owner"), ("Foundry", "member"), ("R&D_Lab & Sons", "member"))
        self.sign_in()
        self.see_home()
        until(lambda: self.tray.labels()[0] == "Live", "the tray follows the link", 10, self.tray.labels)
        until(lambda: {"Harbour", "Foundry", "R&D_Lab & Sons"} <= set(self.tray.labels()), "and has the places", 10, self.tray.labels)
        self.tray.choose("Foundry")
        switcher = self.window.button("Organization switcher")
        until(lambda: switcher.description == "Foundry", "switched from the tray", 15, lambda: switcher.description)
        until(lambda: self.tray.labels()[1] == "Foundry", "the one used last is first", 10, self.tray.labels)
        self.host.stop()
        until(lambda: self.tray.labels()[0].startswith("Offline"), "it tells of the cut", 60, self.tray.labels)

    def test_closed_it_stays_and_comes_back(self):
        self.prefer(stay_in_tray="true")
        self.open_signed_in()
        self.tray.item()
        self.window.close()
        until(lambda: self.window.look(("frame",), "Latchkey") is None, "the window is out of sight", 10)
        self.assertTrue(self.app.running)
        self.tray.activate()
        self.see_home()
        self.window.close()
        until(lambda: self.window.look(("frame",), "Latchkey") is None, "out of sight again", 10)
        self.tray.choose("Quit")
        until(lambda: not self.app.running, "the program has ended", 10)

    def test_a_tray_that_goes_leaves_no_window_behind_that_nobody_can_reach(self):
        self.prefer(stay_in_tray="true")
        self.open_signed_in()
        self.tray.item()
        self.window.close()
        until(lambda: self.window.look(("frame",), "Latchkey") is None, "the window is out of sight", 10)
        self.tray.stop()
        until(lambda: self.window.look(("frame",), "Latchkey") is not None, "it is back as an icon", 10)

    def test_closed_without_the_wish_it_ends(self):
        self.open_signed_in()
        self.tray.item()
        self.assertEqual(self.app.quit(), 0)

    def test_minimized_it_signs_in_all_the_same(self):
        self.prefer(stay_in_tray="true")
        self.open_signed_in()
        self.window.key("ctrl+q")
        until(lambda: not self.app.running, "the program has ended", 10)
        self.open("--minimized", wait=False)
        until(lambda: self.tray.labels()[0] == "Live", "live without a window", 30, self.tray.labels)
        self.assertIsNone(self.window.look(("frame",), "Latchkey"))
        self.tray.activate()
        self.see_home()


class Told(DesktopCase):
    def setUp(self):
        super().setUp()
        self.notifications = Notifications(self.session, self.out / "logs" / "notifications.log")
        self.addCleanup(self.notifications.stop)

    def one(self, title, seconds=20):
        return until(lambda: next((one for one in self.notifications.shown() if one.title == title), None), f"“{title}” is told", seconds,
                     self.notifications.shown)

    def test_a_sign_in_on_another_device(self):
        self.open_signed_in()
        self.official()
        told = self.one("New sign-in")
        self.window.key("ctrl+comma")
        self.window.find(("heading",), "Preferences")
        self.window.key("F1")
        self.window.find(("heading",), "Diagnostics")
        self.notifications.invoke(told)
        self.window.find(("heading", "label"), "Devices", 15)

    def test_ones_own_new_sign_in_is_none(self):
        self.open_signed_in()
        self.window.press("User menu")
        self.window.press("Use another account")
        self.sign_in()
        self.see_home()
        holds_for(lambda: not self.notifications.shown(), "nobody is told of their own sign-in", 7)

    def test_an_invitation_while_the_window_is_not_looked_at(self):
        self.open_signed_in()
        self.window.minimize()
        owner = {"email": f"owner-{self.mark}@example.com", "name": "Olga"}
        self.host.run("seed:person", **owner, password=PASSWORD, organizations=[{"name": "Far Harbour", "slug": "far-harbour", "role": "owner"}])
        harbour = self.host.documents("organization", "betterAuth", slug="far-harbour")[0]["_id"]
        peer = self.official(owner["email"])
        first = peer.mutation("organizations:inviteMember", organizationId=harbour, email=self.email, role="member")
        told = self.one("Invitation to Far Harbour")
        peer.mutation("organizations:cancelInvitation", invitationId=first["id"])
        until(lambda: told.id in self.notifications.closed(), "what is over is taken away", 15, self.notifications.closed)
        peer.mutation("organizations:inviteMember", organizationId=harbour, email=self.email, role="admin")
        told = until(lambda: next((one for one in self.notifications.shown() if "admin" in one.body), None), "the next one is told, too", 15)
        self.notifications.invoke(told)
        self.window.find(("button",), "Accept the invitation to Far Harbour", 15)


if __name__ == "__main__":
    unittest.main()
