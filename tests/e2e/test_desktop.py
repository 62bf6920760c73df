# SPDX-License-Identifier: MIT
"""What the person set for the whole desktop reaches the window."""

import unittest

from driver.conditions import until
from driver.desktop_case import DesktopCase
from driver.settings_portal import DARK, LIGHT, NO_PREFERENCE, SettingsPortal


class Desktop(DesktopCase):
    def test_dark_and_light_follow_the_settings_portal(self):
        portal = SettingsPortal(self.session, self.out / "logs" / "portal.log", DARK)
        self.addCleanup(portal.stop)
        self.open()
        heading = self.window.find(("label", "heading"), "Sign in to Latchkey")
        until(lambda: self.brightness(heading) < 80, "dark from the start", 10, lambda: self.brightness(heading))
        portal.change(LIGHT)
        until(lambda: self.brightness(heading) > 180, "light as soon as it is set", 10, lambda: self.brightness(heading))
        portal.change(DARK)
        until(lambda: self.brightness(heading) < 80, "dark again", 10, lambda: self.brightness(heading))
        portal.change(NO_PREFERENCE)
        until(lambda: self.brightness(heading) > 180, "light, as the palette is", 10, lambda: self.brightness(heading))

    def brightness(self, item):
        """0 (black) to 255, of what is behind and in the item's left half."""
        pixels = self.window.pixels(item)
        return sum(pixels) / len(pixels)


if __name__ == "__main__":
    unittest.main()
