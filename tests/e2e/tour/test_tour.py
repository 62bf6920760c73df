# SPDX-License-Identifier: MIT
"""Every page and dialog in every look: a picture of each below build/tour/, and 24 of them held against those that were looked at.

    LATCHKEY_TOUR=all     every look, and not the two that the references are of
    LATCHKEY_TOUR=keep    the references are made anew: look at each before you commit it
"""

import os
import shutil
import unittest

from driver.app import ROOT

from . import pictures
from .walk import Walk
from .words import Words

OUT = ROOT / "build" / "tour"
_WISH = os.environ.get("LATCHKEY_TOUR", "")
# Those that are worth a look at their beginning: where the wheel's momentum ends is never the same.
_COMPARED = ("sign-in-refused", "sign-up", "password-forgotten", "preferences", "home-personal", "home", "switcher", "user-menu",
             "devices", "account", "second-factor", "offline")
_POPUPS = ("switcher", "user-menu")  # the page below does not scroll


class Look(Walk):
    """One look of the window: `scheme`, `language` and `text_size` as the preferences have them."""

    scheme, language, text_size = "Light", "en", 100

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.words = Words(cls.language)
        cls.header = 60 if cls.text_size == 100 else 160  # on two lines
        cls.folder = OUT / f"{cls.scheme.lower()}-{cls.language}-{cls.text_size}"
        shutil.rmtree(cls.folder, ignore_errors=True)

    def see(self, place):
        with self.subTest(place=place):
            if place in _COMPARED and _WISH != "all":
                if place not in _POPUPS:
                    self.window.to_top()
                self.window.leave()
            picture = self.folder / f"{place}.png"
            pictures.take(self.window, self.session.env, picture)
            if place not in _COMPARED or _WISH == "all":
                return
            reference = pictures.REFERENCES / self.folder.name / picture.name
            compared = pictures.comparable(self.window, picture)
            if _WISH == "keep":
                reference.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(compared, reference)
            self.assertIsNone(pictures.difference(compared, reference))

    def test_every_page_and_dialog(self):
        self.prefer(scheme=self.scheme, language=self.language, text_size=self.text_size, motion="Reduced")
        self.everywhere()


class LightInEnglish(Look):
    pass


class DarkAndLargeInArabic(Look):
    scheme, language, text_size = "Dark", "ar", 200


def load_tests(loader, _standard, _pattern):
    looks = [LightInEnglish, DarkAndLargeInArabic]
    if _WISH == "all":
        looks = [type(f"{scheme}{language}{size}", (Look,), {"scheme": scheme, "language": language, "text_size": size})
                 for scheme in ("Light", "Dark") for language in ("en", "ar") for size in (100, 200)]
    return unittest.TestSuite(loader.loadTestsFromTestCase(look) for look in looks)


if __name__ == "__main__":
    unittest.main()
