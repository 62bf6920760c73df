# SPDX-License-Identifier: MIT
"""What the window says, in the language it is in: the tour finds things by their names, whatever those are called."""

import subprocess
from pathlib import Path
from xml.etree import ElementTree

from driver.app import ROOT

TRANSLATIONS = ROOT / "resources" / "translations"
_LONGER = 0.4  # German and French grow by a third; what is short grows more


def stretched(text):
    """`text` as a language nobody speaks would have it: accents on every vowel, longer, in brackets, so that whoever sees it cut knows."""
    accents = str.maketrans("aeiouyAEIOUY", "àéîöüýÀÉÎÖÜÝ")
    padding = "~" * max(3, round(len(text) * _LONGER))
    return f"[{text.translate(accents)} {padding}]"


class Words:
    """Of one language: `Words("ar")("Sign in")`. English is what stands in the code."""

    def __init__(self, language):
        self._isolates = language == "ar"
        self._texts = {} if language == "en" else dict(_read(TRANSLATIONS / f"latchkey_{language}.ts"))

    def __call__(self, text, *arguments, room=None):
        """`room`: the component the text stands in, where one English word has several translations."""
        shown = self._texts.get((room, text)) or self._texts.get((None, text), text)
        for number, argument in enumerate(arguments, 1):
            shown = shown.replace(f"%{number}", argument)
        return shown

    def has(self, shown):
        return shown in self._texts.values()

    def name(self, text):
        """A name as it stands in a sentence (src/core/isolated_text)."""
        return f"\u2068{text}\u2069" if self._isolates else text


class StretchedWords(Words):
    """Of the language of stretched(), compiled to a file that `--translation` takes."""

    def __init__(self, folder):
        super().__init__("en")
        tree = ElementTree.parse(TRANSLATIONS / "latchkey_de.ts")
        for message in tree.iter("message"):
            source = message.findtext("source")
            translation = message.find("translation")
            forms = translation.findall("numerusform")
            translation.text = None if forms else stretched(source)
            for form in forms:
                form.text = stretched(source)
            self._texts[None, source] = stretched(source)
        file = Path(folder) / "stretched.ts"
        tree.write(file, encoding="utf-8", xml_declaration=True)
        self.file = file.with_suffix(".qm")
        subprocess.run(["/usr/lib/qt6/bin/lrelease", "-silent", file, "-qm", self.file], check=True, timeout=60)


def _read(file):
    for context in ElementTree.parse(file).getroot().findall("context"):
        room = context.findtext("name").rsplit("::", 1)[-1]
        for message in context.findall("message"):
            yield (room, message.findtext("source")), message.findtext("translation")
            yield (None, message.findtext("source")), message.findtext("translation")
