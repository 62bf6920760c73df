# SPDX-License-Identifier: MIT
"""Organisations: two people in two windows who see each other's doings live; what is refused is a sentence; thousands."""

import re
import time
import unittest

from driver.app import App
from driver.clipboard import picture_on_the_clipboard
from driver.conditions import holds_for, until
from driver.desktop_case import PASSWORD, DesktopCase


def blue(pixels):
    """Whether much of it is the blue of the picture, as JPEG gives it back."""
    dots = zip(pixels[0::3], pixels[1::3], pixels[2::3])
    return sum(abs(red - 0x22) + abs(green - 0x66) + abs(blue - 0xaa) < 24 for red, green, blue in dots) > 100


class TwoPeople(DesktopCase):
    """Ada owns an organisation; Ben has an account and a window of his own."""

    def setUp(self):
        super().setUp()
        self.quay = f"Quay {self.mark}"
        self.ben_email, self.ben_name = f"ben-{self.mark}@example.com", f"Ben {self.mark}"
        self.host.run("seed:person", email=self.ben_email, name=self.ben_name, password=PASSWORD, organizations=[])
        self.ada = self.open_signed_in((self.quay, "owner"))
        other = App(self.session, self.host.deployment_url, self.host.site_url, f"ben-{self.mark}", f"ben-{self._testMethodName}.log")
        self.addCleanup(other.stop)
        self.ben = other.start()
        self.ben.fill("E-mail", self.ben_email)
        self.ben.fill("Password", PASSWORD)
        self.ben.press("Sign in")
        self.ben.sentence(self.ben_name, 20)
        self.switch(self.ada, self.quay)

    # --- words ---------------------------------------------------------------------------------------------------

    def switch(self, window, name):
        window.press("Organization switcher")
        window.press(name)
        self.is_at(window, name)

    def is_at(self, window, name, seconds=15):
        switcher = window.button("Organization switcher")
        until(lambda: switcher.description == name, f"{name} is shown", seconds, lambda: switcher.description)

    def invite(self, email, role=None):
        self.ada.reach("Invite", ("button",))
        if role:
            self.ada.press_there(role)
        self.ada.fill_there("Invite by e-mail", email)
        self.ada.press_there("Invite")

    def invite_ben(self, role=None):
        self.invite(self.ben_email, role)
        self.ben.button(f"Accept the invitation to {self.quay}", 15)

    def ben_joins(self, role=None):
        self.invite_ben(role)
        self.ben.press(f"Accept the invitation to {self.quay}")
        self.is_at(self.ben, self.quay)

    def manage_ben(self, what):
        self.ada.press_there(f"Manage {self.ben_name}")
        self.ada.press(what)

    def sees(self, window, name, roles=("label",), seconds=15):
        return window.reach(name, roles, seconds)

    def role_of_ben(self):
        person = self.host.documents("user", "betterAuth", email=self.ben_email)[0]
        place = self.host.documents("organization", "betterAuth", name=self.quay)[0]
        members = self.host.documents("member", "betterAuth", userId=person["_id"], organizationId=place["_id"])
        return members[0]["role"] if members else None

    def refusal(self, window, text):
        return window.reach(text, ("alert",))


class Together(TwoPeople):
    def test_invited_accepted_made_admin_and_taken_out_seen_live_in_both_windows(self):
        self.ben_joins()
        self.sees(self.ada, self.ben_name)
        self.sees(self.ada, f"{self.ben_name} joined as member")
        self.sees(self.ben, f"{self.name}")
        self.assertIsNone(self.ben.look(("button",), "Invite"), "a member is not offered what a member may not do")
        self.manage_ben("Make admin")
        self.ben.find(("alert",), f"Your role in {self.quay} is now: Admin.", 15)
        self.ben.reach("Invite", ("button",))  # offered from now on
        self.sees(self.ben, f"{self.name} made {self.ben_name} admin")
        self.assertEqual(self.role_of_ben(), "admin")
        self.manage_ben("Make member")
        until(lambda: self.ben.look(("button",), "Invite") is None, "it is not offered any more", 15)
        self.ben.find(("alert",), f"Your role in {self.quay} is now: Member.", 15)
        self.ben.press("User menu")
        self.ben.press("Account")  # wherever he is, he is told
        self.manage_ben("Remove from the organization")
        self.ada.confirm(f"Really remove {self.ben_name}?")
        self.ben.find(("alert",), f"{self.quay} is not one of your organizations any more.", 15)
        self.ben.press("Back")
        self.assertIsNone(self.ben.look(("list item",), self.quay))
        self.sees(self.ada, f"{self.name} removed {self.ben_name}")
        self.assertIsNone(self.role_of_ben())

    def test_declined_and_withdrawn_invitations_go_from_both_windows(self):
        self.invite_ben()
        self.ben.press(f"Decline the invitation to {self.quay}")
        until(lambda: self.ben.look(("button",), f"Accept the invitation to {self.quay}") is None, "it is gone", 10)
        self.sees(self.ada, f"{self.ben_email} declined the invitation")
        self.invite_ben()
        self.ada.press_there(f"Withdraw the invitation to {self.ben_email}")
        until(lambda: self.ben.look(("button",), f"Accept the invitation to {self.quay}") is None, "it is gone", 10)
        self.assertIsNone(self.role_of_ben())

    def test_a_switch_on_another_device_is_followed(self):
        self.ben_joins()
        peer = self.official(self.ben_email)
        personal = peer.user["personalOrganizationId"]
        peer.mutation("organizations:setActiveOrganization", organizationId=personal)
        self.is_at(self.ben, "Ben's Workspace")
        self.is_at(self.ada, self.quay)  # her own window is hers
        peer.mutation("organizations:setActiveOrganization", organizationId=self.host.documents("organization", "betterAuth", name=self.quay)[0]["_id"])
        self.is_at(self.ben, self.quay)

    def test_the_last_place_is_remembered_across_sign_ins(self):
        self.ben_joins()
        self.ben.press_there("Sign out")
        self.ben.field("E-mail", 15)
        self.ben.fill("E-mail", self.ben_email)
        self.ben.fill("Password", PASSWORD)
        self.ben.press("Sign in")
        self.is_at(self.ben, self.quay, 20)


class Refused(TwoPeople):
    def test_an_invitation_that_makes_no_sense_is_a_sentence(self):
        self.invite("nobody")
        self.refusal(self.ada, "Enter the e-mail address of whom you want to invite, like name@example.com.")
        self.invite(self.email)
        self.refusal(self.ada, "Whoever has that address is a member already.")
        self.invite_ben()
        self.ben.press(f"Accept the invitation to {self.quay}")
        self.is_at(self.ben, self.quay)
        self.invite(self.ben_email)
        self.refusal(self.ada, "Whoever has that address is a member already.")
        self.assertEqual(self.ada.reach("Invite by e-mail").characters, len(self.ben_email), "what was typed is still there")

    def test_an_invitation_that_ran_out_while_it_was_looked_at_is_a_sentence(self):
        self.invite_ben()
        row = self.host.documents("invitation", "betterAuth", email=self.ben_email)[0]
        ends = time.monotonic() + 3
        self.host.run("seed:expireInvitation", invitationId=row["_id"], ms=2000)
        until(lambda: time.monotonic() > ends, "its time is over", 10)  # which changes nothing that anybody is told of
        self.ben.press(f"Accept the invitation to {self.quay}")
        self.ben.find(("alert",), "This invitation has expired. Ask whoever sent it for a new one.", 15)
        self.assertIsNone(self.role_of_ben())
        self.invite_ben()  # a new one takes the place of the old
        self.ben.press(f"Accept the invitation to {self.quay}")
        self.is_at(self.ben, self.quay)

    def test_the_only_owner_cannot_leave_and_a_taken_address_is_refused(self):
        self.ben_joins()
        other = f"other-{self.mark}"
        self.host.run("seed:person", email=f"x-{self.mark}@example.com", name="X", password=PASSWORD,
                      organizations=[{"name": "Other", "slug": other, "role": "owner"}])
        self.ada.press_there("Settings")
        self.ada.fill_there("Address of the organization", other)
        self.ada.press_there("Change address")
        self.refusal(self.ada, "This address is taken. Choose another one.")
        self.ada.fill_there("Address of the organization", "A B")
        self.ada.press_there("Change address")
        self.refusal(self.ada, "An address has 3 to 50 characters: small letters, digits and hyphens.")
        self.ada.press_there("Leave the organization")
        self.ada.confirm("Really leave?")
        self.refusal(self.ada, "You are the only owner. Make somebody else an owner first, or delete the organization.")
        self.is_at(self.ada, self.quay)

    def test_a_role_that_is_lost_while_it_is_used_is_said(self):
        self.ben_joins("Admin")
        self.ben.press_there("Settings")
        self.ben.fill_there("Name of the organization", "Ben's Quay")
        self.manage_ben("Make member")
        self.ben.find(("alert",), f"Your role in {self.quay} is now: Member.", 15)
        until(lambda: self.ben.look(("button",), "Rename") is None, "it is not offered any more", 15)
        self.is_at(self.ben, self.quay)
        self.ben.press_there("Leave the organization")  # which a member may

    def test_an_only_owner_of_others_cannot_delete_the_account(self):
        self.ben_joins()
        self.ada.press("User menu")
        self.ada.press("Account")
        self.ada.press_there("Delete my account")
        self.ada.fill_there("Password, to delete the account", PASSWORD)
        self.ada.press_there("Delete everything")
        self.ada.confirm("Really delete everything?")
        self.refusal(self.ada, "You are the only owner. Make somebody else an owner first, or delete the organization.")
        self.ada.press_there("Back")
        self.is_at(self.ada, self.quay)
        self.assertTrue(self.host.documents("user", "betterAuth", email=self.email))

    def test_somebody_who_is_taken_out_meanwhile_takes_the_open_menu_along(self):
        self.ben_joins("Admin")
        ada_too = self.official()
        place = self.host.documents("organization", "betterAuth", name=self.quay)[0]["_id"]
        person = self.host.documents("user", "betterAuth", email=self.ben_email)[0]["_id"]
        self.ada.press_there(f"Manage {self.ben_name}")
        self.ada.button("Make owner")
        ada_too.mutation("organizations:removeMember", organizationId=place, userId=person)
        until(lambda: self.ada.look(("menu item",), "Make owner") is None, "there is nobody to make an owner", 15)
        self.is_at(self.ada, self.quay)
        self.invite_ben("Member")
        self.ben.press(f"Accept the invitation to {self.quay}")
        self.sees(self.ada, f"{self.ben_name} joined as member")


class Whole(TwoPeople):
    def test_renamed_here_read_there_and_deleted_for_everybody(self):
        self.ben_joins()
        self.ada.press_there("Settings")
        fresh = f"Pier {self.mark}"
        self.ada.fill_there("Name of the organization", fresh)
        self.ada.press_there("Rename")
        self.is_at(self.ben, fresh)
        self.is_at(self.ada, fresh)
        self.sees(self.ben, f"{self.name} named it {fresh}")
        self.ada.press_there("Delete the organization")
        self.ada.confirm("Really delete it for everybody?")
        for window in (self.ada, self.ben):
            window.find(("alert",), f"{fresh} is not one of your organizations any more.", 15)
            self.assertIsNone(window.look(("list item",), fresh))
        self.assertFalse(self.host.documents("organization", "betterAuth", name=fresh))

    def test_nothing_can_be_asked_for_offline(self):
        self.ada.press_there("Settings")
        end = self.ada.reach("Delete the organization")
        self.assertIn("focusable", end.states)
        self.host.stop()
        self.ada.sentence(re.compile("Offline.*"), 20)
        until(lambda: "focusable" not in end.states, "it cannot be pressed", 10)
        self.refusal(self.ada, "You are offline. You can change this when you are connected again.")
        self.host.start()
        self.ada.sentence("Live", 40)
        until(lambda: "focusable" in end.states, "it can be pressed again", 10)

    def test_a_picture_is_shown_in_both_windows_and_removed(self):
        self.ben_joins()
        self.ada.press_there("Settings")
        with picture_on_the_clipboard(self.session, self.out / "logo.png", "900x700", "#2266aa"):
            self.ada.press_there("Paste a picture")
            self.ada.reach("Remove picture", ("button",), 15)
        place = self.host.documents("organization", "betterAuth", name=self.quay)[0]
        self.assertIn("/pictures/", place["logo"])
        for window, item in ((self.ada, ("list item", self.quay)), (self.ben, ("button", "Organization switcher"))):
            window.bring_to_front()
            until(lambda window=window, item=item: blue(window.pixels(window.look(item[:1], item[1]))), "it is seen there", 15)
        self.ada.press_there("Remove picture")
        until(lambda: not self.host.documents("organization", "betterAuth", name=self.quay)[0].get("logo"), "it is gone", 10)

    def test_ben_leaves_by_himself(self):
        self.ben_joins()
        self.ben.press_there("Settings")
        self.ben.press_there("Leave the organization")
        self.ben.confirm("Really leave?")
        self.ben.find(("alert",), f"{self.quay} is not one of your organizations any more.", 15)
        self.sees(self.ada, f"{self.ben_name} left")
        self.assertIsNone(self.role_of_ben())


class Thousands(DesktopCase):
    def test_a_thousand_organisations_and_ten_thousand_members(self):
        self.open_signed_in(("Crowd", "owner"))
        person = self.host.documents("user", "betterAuth", email=self.email)[0]["_id"]
        crowd = self.host.documents("organization", "betterAuth", slug="crowd")[0]["_id"]
        self.app.quit()
        for first in range(0, 1000, 250):
            self.host.run("seed:founder", userId=person, first=first, count=250)
        for first in range(0, 10_000, 500):
            self.host.run("seed:crowd", organizationId=crowd, first=first, count=500)
        self.open()
        self.see_home()
        self.window.press("Organization switcher")
        self.window.fill("Find an organization", "Organisation 987")
        self.window.key("Return")
        switcher = self.window.button("Organization switcher")
        until(lambda: switcher.description == "Organisation 987", "found among a thousand", 15, lambda: switcher.description)
        until(lambda: self.active_organization() == "Organisation 987", "the server has it, too", 15, self.active_organization)
        self.window.press("Organization switcher")
        self.window.fill("Find an organization", "Crowd")
        self.window.key("Return")
        until(lambda: switcher.description == "Crowd", "Crowd is shown", 15, lambda: switcher.description)
        self.window.reach(re.compile(f"{self.name} \\(you\\)"), ("label",))
        self.window.press_there("Show more members")
        self.window.reach("Member 60", ("label",), 30)  # on the second page
        holds_for(lambda: self.window.look(("label",), "Member 5000") is None, "the rest is not loaded unasked", 1)


if __name__ == "__main__":
    unittest.main()
