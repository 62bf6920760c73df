# SPDX-License-Identifier: MIT
"""The window for who does not see it, or does not use a mouse."""

import unittest

from driver.accessible import NameChanges
from driver.conditions import until
from driver.desktop_case import DesktopCase
from driver.window import BUTTONS, FIELDS


class Told(DesktopCase):
    """A screen reader speaks by itself when the name of an alert changes."""

    def setUp(self):
        super().setUp()
        self.changes = NameChanges(self.session.accessibility_bus)
        self.addCleanup(self.changes.stop)

    def alert(self, beginning, seconds=20):
        until(lambda: any(role == "alert" and name.startswith(beginning) for role, name in self.changes.hear()),
              f"an alert says “{beginning}…”", seconds, self.changes.hear)

    def test_the_connection_that_is_lost_and_comes_back(self):
        self.open_signed_in()
        self.host.stop()
        self.alert("Offline", 60)
        del self.changes.told[:]
        self.host.start()
        self.alert("Live", 60)

    def test_what_is_wrong_in_a_form(self):
        self.open()
        self.window.press("Sign in")
        self.alert("Enter your password.")

    def test_an_error_and_the_next_one(self):
        self.make_person()
        self.open()
        self.sign_in(password="not-my-password")
        self.window.find(("alert",), "Wrong e-mail or password.", 20)
        self.host.stop()
        self.window.press("Sign in")
        self.alert("You are offline", 40)


def _told(item):
    """The same words stand in several groups of choices, which are told apart by what they are about."""
    return item.role, f"{item.description}: {item.name}" if item.role == "radio button" else item.name


class ByKeyboard(DesktopCase):
    def everything_is_reached(self, *waiting):
        """Tab leads once around: to all that can be used, and back to where it began. `waiting`: (role, name) of what cannot be used now."""
        seen = [None]
        usable = until(lambda: seen.append(self.usable()) or (seen[-1] == seen[-2] and seen[-1]), "the page is complete", 10)
        self.assertEqual(self.controls() - usable, set(waiting), "Tab would pass them by")
        begin, reached = self.focused(), []
        for _ in range(3 * len(usable) + 5):
            self.window.key("Tab")
            now = until(lambda: self.focused() not in (None, *reached[-1:]) and self.focused(), "the focus moves on", 5, self.focused)
            if reached and now == begin:
                break
            reached.append(now)
        self.assertEqual([str(item) for item in usable - set(reached) - {begin}], [], "not reached")

    def controls(self, *states):
        """(role, name) of all that is on the page; what is scrolled away is there, too. Rows of lists are one stop together, and so are
        choices of which one holds."""
        return {_told(item) for item in self.window.application().everything()
                if item.role in BUTTONS + FIELDS and item.role != "list item" and {"visible", *states} <= item.states
                and (item.role != "radio button" or "checked" in item.states)}

    def usable(self):
        return self.controls("focusable")

    def focused(self):
        """The innermost that has it: what holds that says so, too."""
        items = [item for item in self.window.showing() if "focused" in item.states and item.role in BUTTONS + FIELDS + ("list",)]
        return _told(items[-1]) if items else None

    def test_signing_in(self):
        self.open()
        self.see_sign_in_form()
        self.everything_is_reached()
        for way, back in (("Create an account", "I already have an account"), ("Get a code by mail", "Use the password"),
                          ("Forgot your password?", "Back")):
            self.window.press(way)
            self.window.button(back)
            self.everything_is_reached()
            self.window.press(back)
            self.see_sign_in_form()
        self.window.key("F1")
        self.window.find(("status bar", "label", "role 54"), "No fault found.", 60)
        self.everything_is_reached()

    def test_home_account_devices_and_preferences(self):
        self.open_signed_in(("Harbour", "owner"))
        self.window.key("ctrl+k", "Down", "Return")
        self.window.reach("Invite")
        self.everything_is_reached()
        self.window.press_there("Settings")
        self.window.reach("Change address")
        self.everything_is_reached(("button", "Rename"), ("button", "Change address"))
        for entry, waiting in (("Account", [("button", "Save name")]), ("Devices", []), ("Preferences", [])):
            self.window.press("User menu")
            self.window.press(entry)
            self.window.button("Back")
            self.everything_is_reached(*waiting)
            self.window.key("Escape")


if __name__ == "__main__":
    unittest.main()
