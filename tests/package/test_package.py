# SPDX-License-Identifier: MIT
"""The Debian package says what it needs, has what it should, and pleases Debian's own checkers."""

import json
import os
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ID = "dev.latchkey.Latchkey"


def run(*command, **options):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=1200, check=False, **options)


def built():
    """The path of the package, made from this tree."""
    made = run(ROOT / "packaging" / "package.sh")
    if made.returncode:
        raise AssertionError(made.stdout + made.stderr)
    return ROOT / made.stdout.strip().splitlines()[-1]


class Package(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.package = built()
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.root = Path(folder.name)
        run("dpkg-deb", "--extract", cls.package, cls.root)
        cls.usr = cls.root / "usr"

    def field(self, name):
        return run("dpkg-deb", "--field", self.package, name).stdout.strip()

    def good(self, *command):
        done = run(*command)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def options(self):
        """The long options that the program tells of."""
        told = self.good("env", "QT_QPA_PLATFORM=offscreen", self.usr / "bin/latchkey", "--help")
        return set(re.findall(r"^ +(?:-\w, )?--([a-z-]+)", told, re.M)) - {"help-all"}

    def commands(self):
        told = self.good("env", "QT_QPA_PLATFORM=offscreen", self.usr / "bin/latchkey", "--help")
        return set(re.findall(r"^  ([a-z-]+)(?: [A-Z]+)?  +\w", told.split("Commands:", 1)[1].split("Exit codes", 1)[0], re.M))

    def test_lintian_finds_nothing(self):
        told = self.good("lintian", "--allow-root", "--fail-on", "error,warning", "--tag-display-limit", "0", self.package)
        self.assertEqual(told, "")

    def test_the_desktop_entry_and_the_appstream_data_are_valid(self):
        self.good("desktop-file-validate", self.usr / f"share/applications/{ID}.desktop")
        self.good("appstreamcli", "validate", "--no-net", "--pedantic", self.usr / f"share/metainfo/{ID}.metainfo.xml")
        self.assertIn("x-scheme-handler/latchkey", (self.usr / f"share/applications/{ID}.desktop").read_text())
        self.assertIn("\nExec=/usr/bin/latchkey\n", (self.usr / f"share/dbus-1/services/{ID}.service").read_text())

    def test_it_needs_what_is_linked_and_what_is_loaded_by_name(self):
        needed = self.field("Depends")
        for name in ("libqt6quick6", "libqt6websockets6", "libqt6keychain1", "libssl3", "libsecret-1-0", "qml6-module-qtquick-layouts",
                     "qml6-module-qt-labs-platform", "qml6-module-qtqml-workerscript"):
            self.assertRegex(needed, rf"(^|, ){re.escape(name)}( |,|$)")
        self.assertIn("gnome-keyring | ", self.field("Recommends"), "without a keyring nobody is remembered")

    def test_everything_has_its_place(self):
        places = [f"share/icons/hicolor/{size}x{size}/apps/{ID}.png" for size in (16, 32, 64, 128, 256)]
        places += [f"share/icons/hicolor/scalable/apps/{ID}.svg", "share/man/man1/latchkey.1.gz", "share/doc/latchkey/copyright",
                   "share/doc/latchkey/changelog.gz", "share/doc/latchkey/latchkey.spdx.json", "share/bash-completion/completions/latchkey",
                   "share/zsh/vendor-completions/_latchkey", "share/fish/vendor_completions.d/latchkey.fish"]
        self.assertEqual([place for place in places if not (self.usr / place).is_file()], [])

    def test_it_is_hardened_as_debian_has_it(self):
        program = self.usr / "bin/latchkey"
        self.assertRegex(self.good("readelf", "--dynamic", program), r"BIND_NOW|\bNOW\b")
        self.assertRegex(self.good("readelf", "--program-headers", program), r"GNU_RELRO")
        self.assertRegex(self.good("readelf", "--dyn-syms", "--wide", program), r"__\w+_chk")

    def test_it_is_small(self):
        self.assertLessEqual(self.package.stat().st_size, 3 * 2**20)

    def test_every_option_and_command_is_in_the_manual_and_in_each_completion(self):
        manual = self.good("zcat", self.usr / "share/man/man1/latchkey.1.gz").replace("\\-", "-")
        texts = {"manual": manual, "bash": (self.usr / "share/bash-completion/completions/latchkey").read_text(),
                 "zsh": (self.usr / "share/zsh/vendor-completions/_latchkey").read_text()}
        self.assertGreater(len(self.options()), 10)
        self.assertGreater(len(self.commands()), 6)
        for name, text in texts.items():
            self.assertEqual([one for one in sorted(self.options()) if f"--{one}" not in text], [], name)
            self.assertEqual([one for one in sorted(self.commands()) if one not in text], [], name)
        fish = (self.usr / "share/fish/vendor_completions.d/latchkey.fish").read_text()
        self.assertEqual([one for one in sorted(self.options()) if f" -l {one} " not in fish], [])
        self.assertEqual([one for one in sorted(self.commands()) if f" -a {one} " not in fish], [])

    def test_the_completions_are_read_by_their_shells(self):
        completion = self.usr / "share/bash-completion/completions/latchkey"
        offered = self.good("bash", "-c", f"source {completion}; COMP_WORDS=(latchkey si); COMP_CWORD=1; _latchkey; printf '%s ' \"${{COMPREPLY[@]}}\"")
        self.assertEqual(offered.split(), ["sign-in", "sign-out"])
        self.good("zsh", "-n", self.usr / "share/zsh/vendor-completions/_latchkey")
        offered = self.good("fish", "-c", f"source {self.usr}/share/fish/vendor_completions.d/latchkey.fish; complete -C 'latchkey who'")
        self.assertIn("whoami", offered)

    def test_the_bill_of_materials_names_every_part_with_its_licence(self):
        bill = json.loads((self.usr / "share/doc/latchkey/latchkey.spdx.json").read_text())
        names = {one["name"]: one for one in bill["packages"]}
        # As Debian's own tools found them; what ends in "-abi" is a promise between packages, and none.
        needed = [name for name in re.findall(r"(?:^|, )([a-z0-9.+-]+)", self.field("Depends")) if not name.endswith("-abi")]
        self.assertGreater(len(needed), 15)
        self.assertEqual([name for name in [*needed, "libexpected-dev"] if name not in names], [])
        self.assertEqual([name for name, one in names.items() if one["licenseDeclared"] == "NOASSERTION"], [])
        self.assertEqual(names["latchkey"]["versionInfo"], self.field("Version"))

    @unittest.skipUnless(os.environ.get("LATCHKEY_TEST_TIER") == "long", "a second build of everything: --long")
    def test_another_folder_and_another_day_give_the_same_package(self):
        with tempfile.TemporaryDirectory(prefix="another-folder-") as folder:
            other = Path(folder) / "deep" / "latchkey"
            other.parent.mkdir()
            subprocess.run(["git", "clone", "--quiet", ROOT, other], check=True)
            made = run("faketime", "-f", "+40d", "env", "CCACHE_DISABLE=1", other / "packaging" / "package.sh")
            self.assertEqual(made.returncode, 0, made.stdout + made.stderr)
            self.assertEqual((other / made.stdout.strip().splitlines()[-1]).read_bytes(), self.package.read_bytes())


if __name__ == "__main__":
    unittest.main()
