# SPDX-License-Identifier: MIT
"""The library in somebody else's program: installed, and used from the installed package alone by the guide and by both examples."""

import collections
import os
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "e2e"))

from driver.conditions import until  # noqa: E402
from driver.desktop_case import PASSWORD, DesktopCase  # noqa: E402
from driver.processes import end, spawn  # noqa: E402
from driver.window import Window  # noqa: E402

GUIDE = ROOT / "docs" / "guide.md"
OUT = ROOT / "build" / "library"
HOME = OUT / "home"  # of whoever follows the guide
PREFIX = HOME / ".local"
EXAMPLES = ROOT / "examples"


def run(*command, **options):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=600, check=False, **options)
    if done.returncode:
        raise AssertionError(f"{command}: {done.returncode}\n{done.stdout[-4000:]}{done.stderr[-4000:]}")
    return done.stdout


def follow_guide(block, folder):
    """Types what the guide has: block 0 where Latchkey lies, block 1 in the program's folder."""
    blocks = re.findall(r"^```sh\n(.*?)^```$", GUIDE.read_text(encoding="utf-8"), re.M | re.S)
    assert len(blocks) == 2, blocks
    cache = os.environ.get("CCACHE_DIR", str(Path.home() / ".cache" / "ccache"))
    run("sh", "-e", "-c", blocks[block], cwd=folder, env=os.environ | {"HOME": str(HOME), "CCACHE_DIR": cache})


def setUpModule():
    """Installed anew, as the guide has it, so that nothing is there that an older one has left."""
    shutil.rmtree(OUT, ignore_errors=True)
    HOME.mkdir(parents=True)
    follow_guide(0, ROOT)


def build(source, name):
    """A program of its own, which finds the library where it was installed; nothing of the build folder is told to it."""
    folder = OUT / name
    run("cmake", "-G", "Ninja", "-S", source, "-B", folder, f"-DCMAKE_PREFIX_PATH={PREFIX}", "-DCMAKE_BUILD_TYPE=Release",
        "-DCMAKE_CXX_FLAGS=-Wall -Wextra -Werror")
    run("cmake", "--build", folder)
    return folder / name


class Installed(unittest.TestCase):
    def test_one_shared_library_headers_module_and_package(self):
        files = {str(file.relative_to(PREFIX)) for file in PREFIX.rglob("*") if file.is_file() or file.is_symlink()}
        shared = [name for name in files if ".so" in name]
        self.assertEqual({re.sub(r"\.so.*", ".so", name).rsplit("/", 1)[-1] for name in shared}, {"liblatchkey.so"})
        self.assertEqual({name for name in files if name.startswith("include/")}, {"include/latchkey/client.h", "include/latchkey/export.h"})
        for ending in ("qml/Latchkey/qmldir", "qml/Latchkey/SignInGate.qml", "cmake/Latchkey/LatchkeyConfigVersion.cmake", "doc/latchkey/LICENSE"):
            self.assertTrue(any(name.endswith(ending) for name in files), ending)

    def test_only_what_the_headers_name_can_be_seen_of_it(self):
        library = next(PREFIX.rglob("liblatchkey.so"))
        seen = [line.split(maxsplit=2)[2] for line in run("nm", "--dynamic", "--defined-only", "--demangle", library).splitlines()]
        self.assertTrue(any(name.startswith("latchkey::Client::start") for name in seen))
        own = re.compile(r"((vtable|typeinfo|typeinfo name|non-virtual thunk) (for|to) )?latchkey::(?!(Client|Query)\b)")  # others are Qt's templates
        self.assertEqual([name for name in seen if own.match(name)], [])

    def test_every_public_symbol_has_a_word_about_it(self):
        (ROOT / "build" / "api").mkdir(parents=True, exist_ok=True)
        run("doxygen", "docs/Doxyfile", cwd=ROOT)

    def test_another_minor_version_is_not_taken_for_this_one(self):
        folder = OUT / "another-version"
        folder.mkdir(parents=True)
        (folder / "CMakeLists.txt").write_text("cmake_minimum_required(VERSION 3.25)\nproject(Other LANGUAGES CXX)\n"
                                               "find_package(Latchkey 0.2 REQUIRED)\n")
        with self.assertRaisesRegex(AssertionError, "compatible with requested version"):
            run("cmake", "-S", folder, "-B", folder / "build", f"-DCMAKE_PREFIX_PATH={PREFIX}")


class OtherProgram:
    """A window that is not ours."""

    def __init__(self, case, binary, title, environment):
        self._process = spawn([binary], case.session.env | environment, case.out / "logs" / f"{title}.log")
        case.addCleanup(end, self._process)
        self.window = Window(case.session, self._process.pid)
        self.window.find(("frame", "window"), title, 20)

    def sign_in(self, email):
        self.window.fill("E-mail", email)
        self.window.fill("Password", PASSWORD)
        self.window.press("Sign in")

    def close(self):
        self.window.close()
        until(lambda: not self.window.is_open(), "the window is gone", 10)

    def ended(self, seconds):
        """Its exit code; None if it still runs after so long."""
        try:
            return self._process.wait(seconds)
        except subprocess.TimeoutExpired:
            return None


class Guide(DesktopCase):
    def keyring_changes(self, program):
        """Files that keep others out while an entry is changed: none before anything was."""
        state = Path(self.session.env.get("XDG_STATE_HOME", Path(self.session.env["HOME"]) / ".local" / "state"))
        return list((state / program).rglob("keychain.lock"))

    def test_its_blocks_lead_from_an_empty_folder_to_a_live_window(self):
        text = GUIDE.read_text(encoding="utf-8")
        folder = OUT / "guide"
        folder.mkdir(parents=True)
        files = re.findall(r"^```\w+ (\S+)\n(.*?)^```$", text, re.M | re.S)
        self.assertEqual([name for name, _ in files], ["CMakeLists.txt", "main.cpp", "Main.qml"])
        for name, content in files:
            (folder / name).write_text(content, encoding="utf-8")
        follow_guide(1, folder)
        self.make_person(("Harbour", "admin"))
        where = {"DEPLOYMENT_URL": self.host.deployment_url, "SITE_URL": self.host.site_url}
        hello = OtherProgram(self, folder / "build" / "hello", "Hello", where)
        hello.window.find(("label", "heading"), "Sign in to Hello", 20)
        self.assertEqual([name for _, name in hello.window.names() if "atchkey" in name], [], "it is called by its own name")
        self.assertEqual(self.keyring_changes("com.example.Hello"), [])
        with self.session.keyring.hanging():
            hello.sign_in(self.email)
            until(lambda: self.keyring_changes("com.example.Hello"), "the session is on its way into the keyring", 10)
            hello.close()
            self.assertIsNone(hello.ended(1), "nobody told it to wait for the keyring, and it does")
        self.assertEqual(hello.ended(20), 0)
        self.prefer("com.example.Hello", scheme="Dark")
        again = OtherProgram(self, folder / "build" / "hello", "Hello", where)
        again.window.sentence(f"Hello, {self.name}", 20)
        again.window.sentence(re.compile("You are (owner|admin) of .+"), 20)
        again.window.sentence("Live", 20)
        again.window.picture(OUT / "hello-dark.png")
        pixels = again.window.pixels(again.window.find(("frame", "window"), "Hello"))
        background = collections.Counter(pixels[i:i + 3] for i in range(0, len(pixels), 3)).most_common(1)[0][0]
        self.assertLess(max(background), 40, "what stands inside the gate is written on dark, too")


class Notes(DesktopCase):
    @classmethod
    def backend_arguments(cls):
        """Our backend with what the example adds to it, as its owner would."""
        folder = OUT / "backend"
        shutil.copytree(ROOT / "backend" / "convex", folder / "convex")
        (folder / "node_modules").symlink_to(ROOT / "backend" / "node_modules")
        shutil.copy(ROOT / "backend" / "package.json", folder)
        for file in (EXAMPLES / "notes" / "convex").iterdir():
            shutil.copy(file, folder / "convex")
        schema = folder / "convex" / "schema.ts"
        before = schema.read_text(encoding="utf-8")
        schema.write_text("import { notes } from './notes_table';\n" + before.replace("defineSchema({", "defineSchema({\n    notes,", 1),
                          encoding="utf-8")
        return ["--convex-dir", str(folder / "convex")]

    def test_two_members_write_and_read_live(self):
        binary = build(EXAMPLES / "notes", "notes")
        where = {"NOTES_DEPLOYMENT_URL": self.host.deployment_url, "NOTES_SITE_URL": self.host.site_url}
        self.make_person(("Harbour", "owner"))
        notes = OtherProgram(self, binary, "Notes", where)
        notes.sign_in(self.email)
        notes.window.field("New note", 20)
        notes.window.sentence("Live", 20)
        peer = self.official()
        place = peer.query("auth:getCurrentUser")["activeOrganization"]["id"]
        peer.mutation("notes:add", organizationId=place, text="Written elsewhere")
        notes.window.sentence("Written elsewhere", 10)
        notes.window.fill("New note", "Written here")
        notes.window.press("Write")
        notes.window.sentence("Written here", 10)
        until(lambda: [one["text"] for one in peer.query("notes:list", organizationId=place)] == ["Written here", "Written elsewhere"],
              "the server has both", 10)
        notes.window.picture(OUT / "notes.png")
        self.a_note_is_shown_before_the_server_has_it(notes)
        self.a_refused_note_is_not_lost(notes)
        notes.window.press("Sign out")
        notes.window.field("E-mail", 20)

    def a_note_is_shown_before_the_server_has_it(self, notes):
        text = "Shown at once"
        self.host.fault(sync="freeze")
        notes.window.fill("New note", text)
        notes.window.press("Write")
        notes.window.sentence(text, 10)
        self.assertEqual(self.host.documents("notes", text=text), [])
        self.host.fault(sync="accept")
        until(lambda: self.host.documents("notes", text=text), "the server has it, too", 60)
        notes.window.button("Write", 10)

    def a_refused_note_is_not_lost(self, notes):
        text = "x" * 501
        notes.window.paste("New note", text)
        notes.window.press("Write")
        notes.window.sentence("A note has 1 to 500 characters", 10)
        self.assertEqual(notes.window.field("New note").text, text)
        self.assertFalse(notes.window.has_sentence(text), "it does not stand in the list any more")
        notes.window.picture(OUT / "notes-refused.png")

    def test_sign_in_costs_it_twenty_five_lines(self):
        """Those between the marks, or with one."""
        lines = 0
        for name in ("main.cpp", "Main.qml"):
            inside = False
            for line in (EXAMPLES / "notes" / name).read_text(encoding="utf-8").splitlines():
                if line.strip() == "// sign-in {":
                    inside = True
                elif line.strip() == "// }":
                    inside = False
                elif inside or line.rstrip().endswith("// sign-in"):
                    lines += 1
        self.assertGreater(lines, 5)
        self.assertLessEqual(lines, 25)


class Console(DesktopCase):
    def test_a_code_signs_it_in_and_a_live_query_is_printed(self):
        self.assertLessEqual(len((EXAMPLES / "console" / "main.cpp").read_text(encoding="utf-8").splitlines()), 80)
        binary = build(EXAMPLES / "console", "watch")
        self.make_person(("Harbour", "owner"))
        told, printed = self.out / "logs" / "watch.err", self.out / "logs" / "watch.out"
        with open(printed, "wb") as output:
            watch = spawn([binary, self.host.deployment_url, self.host.site_url, "auth:getCurrentUser"], self.session.env, told, stdout=output)
        self.addCleanup(end, watch)
        code = re.compile(r"Open (\S+) and enter (\w{4}-\w{4})")
        link, spelled = until(lambda: code.search(told.read_text()), "the code is told", 20).groups()
        self.approve_in_a_browser(link, spelled)
        until(lambda: self.email in printed.read_text(), "the record is printed", 30)
        peer = self.official()
        organizations = peer.query("organizations:listOrganizations")["organizations"]
        personal = next(one["id"] for one in organizations if one["isPersonal"])
        before = len(printed.read_text().splitlines())
        other = next(one["id"] for one in organizations if not one["isPersonal"])
        active = peer.query("auth:getCurrentUser")["activeOrganization"]["id"]
        peer.mutation("organizations:setActiveOrganization", organizationId=other if active == personal else personal)
        until(lambda: len(printed.read_text().splitlines()) > before, "a change is printed", 10)


if __name__ == "__main__":
    unittest.main()
