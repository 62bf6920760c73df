# SPDX-License-Identifier: MIT
"""No language may be too long: every page and dialog in one that is 40 % longer than English, wide and narrow. Nothing is cut."""

import unittest

from driver.app import ROOT

from . import measure, pictures
from .walk import Walk
from .words import StretchedWords

OUT = ROOT / "build" / "tour"


class LongWords(Walk):
    def see(self, place):
        with self.subTest(place=place, width=self.size[0]):
            pictures.take(self.window, self.session.env, OUT / f"long-words-{self.size[0]}" / f"{place}.png")
            self.assertEqual(list(measure.complaints(self.window, lambda name: name.startswith("["))), [])

    def walk(self):
        type(self).words = StretchedWords(self.session.root)
        self.prefer(motion="Reduced")
        self.everywhere("--translation", str(self.words.file))

    def test_wide(self):
        self.walk()

    def test_narrow(self):
        self.size = (360, 640)
        self.header = 110  # on two lines
        self.walk()


if __name__ == "__main__":
    unittest.main()
