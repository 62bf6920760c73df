# SPDX-License-Identifier: MIT
"""The smallest window with the largest text: everything is there, can be reached, and lives through a change."""

import subprocess
import unittest

from driver.accessible import Gone
from driver.conditions import until
from driver.desktop_case import DesktopCase

SIZE = (360, 480)


class SmallestWindow(DesktopCase):
    def open_small(self, *organizations):
        self.make_person(*organizations)
        self.prefer(text_size=200, motion="Reduced")
        self.open()
        self.window.header = 160
        subprocess.run(["xdotool", "windowsize", "--sync", self.window.window_id(), *map(str, SIZE)], env=self.session.env, timeout=20, check=True)
        until(lambda: self.window.find(("frame",), "Latchkey").extents[2:] == SIZE, "the window has its size", 10)
        self.window.fill_there("E-mail", self.email)
        self.window.fill_there("Password", "correct-horse-7")
        self.window.press_there("Sign in")
        self.window.sentence("Live", 20)  # the person's card lies further down

    def is_inside(self, item):
        left, top, width, height = self.window.find(("frame",), "Latchkey").extents
        x, y, wide, tall = item.extents
        return left <= x and top <= y and x + wide <= left + width and y + tall <= top + height and wide > 0 and tall > 0

    def activity_is_there(self):
        """The last card of the page, wherever it is scrolled to."""
        try:
            return any(item.name == "Activity" for item in self.window.application().everything())
        except Gone:
            return False  # the page is being made

    def test_rows_that_go_while_the_page_is_measured_do_not_end_the_program(self):
        """A layout of Qt 6.4 inside another one asked for rows that were gone."""
        self.open_small(("Harbour", "owner"), ("Foundry", "owner"))
        switcher = self.window.button("Organization switcher")
        for _ in range(8):
            before = switcher.description
            self.window.key("ctrl+2")
            until(lambda before=before: switcher.description != before, "the next place is shown", 15)
            until(self.activity_is_there, "all of it is there", 15)
        self.assertTrue(self.app.running)

    def test_what_a_popup_has_can_be_scrolled_to_and_names_are_whole(self):
        self.open_small(("Harbour", "owner"), ("Foundry", "member"))
        self.window.key("ctrl+k")
        row = until(lambda: next((item for item in self.window.showing() if item.role == "label" and item.name == "Foundry"), None)
                    or self.window.look(("list item",), "Foundry"), "Foundry is offered", 10)
        self.assertTrue(self.is_inside(self.window.button("New organization")), "below the list")
        self.assertGreater(row.extents[2], 0)
        self.window.key("Escape")
        self.window.press("User menu")
        self.window.find(("menu item",), "Account")
        self.window.key("Up")  # from the first to the last
        until(lambda: self.is_inside(self.window.find(("menu item",), "Sign out")), "the last line is scrolled to", 10)

    def test_text_without_a_control_is_read_by_the_keys_of_a_page(self):
        self.open_small()
        self.window.key("F1")
        self.window.find(("status bar", "label", "role 54"), "No fault found.", 60)
        last = until(lambda: next((item for item in self.window.application().everything() if item.name.endswith("of room.")), None),
                     "the last finding is there", 10)
        self.assertFalse(self.is_inside(last))
        self.window.key("End")
        until(lambda: self.is_inside(last), "the end is in sight", 10)
        self.window.key("Home")
        until(lambda: self.is_inside(self.window.button("Back")), "and the beginning again", 10)

    def test_keys_of_the_window_work_while_a_popup_is_open(self):
        self.open_small()
        for key, heading in (("ctrl+comma", "Preferences"), ("F1", "Diagnostics")):
            self.window.key("ctrl+k")
            self.window.button("New organization")
            self.window.key(key)
            self.window.find(("heading",), heading)
            until(lambda: self.window.look(("button",), "New organization") is None, "the popup is gone", 5)
            self.window.key("Escape")
        self.window.key("ctrl+k")
        self.window.button("New organization")
        self.window.key("ctrl+q")
        until(lambda: not self.app.running, "the program has ended", 15)


if __name__ == "__main__":
    unittest.main()
