# SPDX-License-Identifier: MIT
"""Every string of the program is in every language, with what stands for it, and says who has read it."""

import re
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
FILES = sorted(FOLDER.glob("latchkey_*.ts"))
PLURAL_FORMS = {"de": 2, "fr": 2, "es": 2, "ar": 6}


def messages(file):
    """(context, source, comment) and the message of each string."""
    for context in ElementTree.parse(file).getroot().findall("context"):
        for message in context.findall("message"):
            yield (context.findtext("name"), message.findtext("source"), message.findtext("comment") or ""), message


def forms(message):
    translation = message.find("translation")
    plural = translation.findall("numerusform")
    return [form.text or "" for form in plural] if plural else [translation.text or ""]


def languages_of_the_window():
    """{tag: reviewed} as src/viewmodel/language.cpp has it."""
    table = re.findall(r'Translation\{"(\w+)", u"[^"]+", (true|false)\}', (ROOT / "src/viewmodel/language.cpp").read_text())
    return {tag: reviewed == "true" for tag, reviewed in table}


class Translations(unittest.TestCase):
    def test_the_files_are_those_of_the_window(self):
        written = {file.stem.removeprefix("latchkey_") for file in FILES}
        self.assertEqual(written | {"en"}, set(languages_of_the_window()))
        build = (ROOT / "src/viewmodel/CMakeLists.txt").read_text()
        self.assertEqual(written, set(re.search(r"set\(languages ([\w ]+)\)", build).group(1).split()))

    def test_they_hold_the_strings_of_the_program_and_no_others(self):
        with tempfile.TemporaryDirectory() as folder:
            for file in FILES:
                fresh = Path(folder) / file.name
                shutil.copy(file, fresh)
                subprocess.run([FOLDER / "update", fresh], check=True, timeout=120, capture_output=True)
                self.assertEqual({key for key, _ in messages(fresh)}, {key for key, _ in messages(file)},
                                 f"{file.name}: run resources/translations/update")

    def test_nothing_is_left_out(self):
        for file in FILES:
            tag = file.stem.removeprefix("latchkey_")
            for key, message in messages(file):
                with self.subTest(file=file.name, string=key):
                    self.assertTrue(all(form.strip() for form in forms(message)))
                    self.assertEqual(len(forms(message)), PLURAL_FORMS[tag] if message.get("numerus") else 1)

    def test_what_is_filled_in_has_its_place_in_every_form(self):
        for file in FILES:
            for (_, source, _), message in messages(file):
                wanted = set(re.findall(r"%L?\d", source))
                for form in forms(message):
                    with self.subTest(file=file.name, string=source):
                        self.assertEqual(set(re.findall(r"%L?\d", form)), wanted)
                self.assertNotIn("%n", source, "a number is written as the language writes it: %Ln")
                if "%Ln" in source:
                    self.assertIn("%Ln", forms(message)[-1], source)

    def test_what_nobody_has_read_says_so(self):
        for file in FILES:
            reviewed = languages_of_the_window()[file.stem.removeprefix("latchkey_")]
            marks = {message.find("translation").get("type") for _, message in messages(file)}
            self.assertEqual(marks, {None} if reviewed else {"unfinished"}, f"{file.name} and src/viewmodel/language.cpp say different things")


if __name__ == "__main__":
    unittest.main()
