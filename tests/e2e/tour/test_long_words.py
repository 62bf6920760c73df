# SPDX-License-Identifier: MIT
"""No language may be too long: every page and dialog in one that is 40 % longer than English, wide and narrow; and in German in the
smallest window with the largest text of its own choice. Nothing is cut."""

import os
import unittest

from driver.app import ROOT

from . import measure, pictures
from .walk import Walk
from .words import StretchedWords, Words

OUT = ROOT / "build" / "tour"


class Measured(Walk):
    """`folder` takes the pictures; of the texts that `is_ours` knows each has its room."""

    folder = ""
    scale = 1.0  # of the text

    def is_ours(self, name):
        raise NotImplementedError

    def see(self, place):
        with self.subTest(place=place, width=self.size[0]):
            pictures.take(self.window, self.session.env, OUT / self.folder / f"{place}.png")
            self.assertEqual(list(measure.complaints(self.window, self.is_ours, self.scale)), [])


class LongWords(Measured):
    def is_ours(self, name):
        return name.startswith("[")

    def walk(self):
        type(self).words = StretchedWords(self.session.root)
        self.folder = f"long-words-{self.size[0]}"
        self.prefer(motion="Reduced")
        self.everywhere("--translation", str(self.words.file))

    def test_wide(self):
        self.walk()

    def test_narrow(self):
        self.size = (360, 640)
        self.header = 110  # on two lines
        self.walk()


class SmallWindowAndLargeText(Measured):
    words = Words("de")
    size = (360, 480)  # the smallest it can be
    header = 200
    folder = "small-de-200"
    scale = 2.0

    def is_ours(self, name):
        return self.words.has(name)

    @unittest.skipUnless(os.environ.get("LATCHKEY_TEST_TIER") == "long", "five minutes of scrolling: --long")
    def test_german(self):
        self.prefer(language="de", text_size=200, motion="Reduced")
        self.everywhere()


if __name__ == "__main__":
    unittest.main()
