# SPDX-License-Identifier: MIT
"""What a person chooses for the window holds at once and the next time; keys do what they do in other programs."""

import re
import subprocess
import unittest

from driver.conditions import until
from driver.desktop_case import DesktopCase
from tour.words import Words

HEADING = ("heading", "label")


class Preferences(DesktopCase):
    def test_a_language_holds_at_once_on_every_page_and_the_next_time(self):
        self.open_signed_in(("Harbour", "owner"))
        self.window.key("ctrl+comma")
        self.window.find(HEADING, "Preferences")
        self.window.press("Deutsch")
        self.window.find(HEADING, "Einstellungen")
        self.window.key("Escape")
        self.window.press(Words("de")("Organization switcher"))
        self.window.press("Harbour")
        self.window.find(("label",), "Eigentümer", 15)  # made in C++, not in QML
        self.app.quit()
        self.open()
        self.window.find(("label",), "Verbunden", 20)
        self.window.key("ctrl+comma")
        self.window.press("English")
        self.window.find(HEADING, "Preferences")
        self.window.key("Escape")
        self.window.find(("label",), "Live")

    def test_they_are_reached_before_anybody_is_signed_in(self):
        self.open()
        self.see_sign_in_form()
        self.window.fill("E-mail", "somebody@example.com")
        self.window.press("Preferences")
        self.window.press("Français")
        self.window.find(HEADING, "Préférences")
        self.window.press("English")
        self.window.press("Back")
        self.assertEqual(self.window.field("E-mail").text, "somebody@example.com", "what was typed is still there")

    def test_text_grows_by_keys_and_stays_grown(self):
        self.open_signed_in()
        before = self.window.button("User menu").extents[3]
        for _ in range(9):  # more than there is
            self.window.key("ctrl+plus")
        until(lambda: self.window.button("User menu").extents[3] == 2 * before, "twice as large", 10)
        self.app.quit()
        self.open()
        self.see_home()
        self.assertEqual(self.window.button("User menu").extents[3], 2 * before)
        self.window.key("ctrl+0")
        until(lambda: self.window.button("User menu").extents[3] == before, "as it was", 10)

    def test_the_switcher_is_used_by_keys_alone_those_used_last_first(self):
        self.open_signed_in(("Harbour", "owner"), ("Foundry", "member"), ("Quay", "member"))
        switcher = self.window.button("Organization switcher")
        self.window.key("ctrl+k")
        self.window.find(("list",), "Organizations")
        self.window.key("Down", "Down")
        self.window.key("Return")
        until(lambda: switcher.description == "Foundry", "switched by the list", 15, lambda: switcher.description)
        self.window.key("ctrl+k")
        until(lambda: self.rows()[:1] == ["Foundry"], "the one used last is first", 10, self.rows)
        third = self.rows()[2]
        self.window.key("ctrl+3")  # also while the list is open
        until(lambda: switcher.description == third, "switched by its place", 15, lambda: switcher.description)
        until(lambda: self.active_organization() == third, "at the server, too", 15, self.active_organization)
        self.window.key("ctrl+2")
        until(lambda: switcher.description == "Foundry", "and back, without the list", 15, lambda: switcher.description)

    def rows(self):
        """The names in the switcher, from above: those of the page lie further down."""
        rows = sorted((item.extents[1], item.name) for item in self.window.showing() if item.role == "list item")
        return [name for _, name in rows][:4]

    def test_quit_by_its_key(self):
        self.open_signed_in()
        self.window.key("ctrl+q")
        until(lambda: not self.app.running, "the program has ended", 10)

    def test_the_window_comes_back_where_it_was(self):
        self.open()
        self.see_sign_in_form()
        mine = self.xdotool("search", "--onlyvisible", "--pid", str(self.app.process.pid)).split()[0]
        self.xdotool("windowsize", "--sync", mine, "700", "560")
        self.xdotool("windowmove", "--sync", mine, "210", "140")
        until(lambda: self.size() == (700, 560), "it has the new size", 10, self.size)
        place = self.window.find(("frame",), "Latchkey").extents
        self.app.quit()
        self.open()
        self.see_sign_in_form()
        until(lambda: self.size() == (700, 560), "the size is back", 10, self.size)
        self.assertEqual(self.window.find(("frame",), "Latchkey").extents, place)

    def size(self):
        return self.window.find(("frame",), "Latchkey").extents[2:]

    def xdotool(self, *arguments):
        return subprocess.run(["xdotool", *arguments], env=self.session.env, capture_output=True, text=True, timeout=20, check=True).stdout

    def test_minimized_without_a_tray_it_is_an_icon_and_not_out_of_reach(self):
        self.prefer(stay_in_tray="true")
        self.open("--minimized", wait=False)
        until(lambda: self.window.look(("frame",), "Latchkey") is not None, "the window is an icon", 20)

    def test_it_is_started_at_login_if_wished_with_the_same_deployment(self):
        self.open()
        self.see_sign_in_form()
        self.window.press("Preferences")
        self.window.press_there("Start when I sign in to this computer")
        folder = self.session.root / "home" / ".config" / "autostart"
        entries = until(lambda: list(folder.glob("*.desktop")), "an entry is there", 10)
        line = re.search("^Exec=(.*)$", entries[0].read_text(), re.M).group(1)
        self.assertIn("--minimized", line)
        self.assertIn(self.host.deployment_url, line)
        self.window.press_there("Start when I sign in to this computer")
        until(lambda: not list(folder.glob("*.desktop")), "and gone again", 10)


if __name__ == "__main__":
    unittest.main()
