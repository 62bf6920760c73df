# SPDX-License-Identifier: MIT
"""The tree obeys the rules of the house (rules.py) and the arrow table of docs/architecture.md."""

import functools
import re
import subprocess
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(Path(__file__).resolve().parent))

import rules

# The only files that may look into a Secret: it must leave as bytes there, to the wire, the keychain or a cipher.
MOC = "/usr/lib/qt6/libexec/moc"
MAY_OPEN_SECRETS = {
    "app/commands/queries.cpp",          # `latchkey token` prints the short-lived JWT
    "src/account/account.cpp",           # passwords, into the arguments of functions
    "src/account/second_factor.cpp",     # likewise
    "src/adapters/http_exchange.cpp",    # onto the wire
    "src/adapters/keychain_secret_store.cpp",  # into the keychain
    "src/adapters/qt_http.cpp",          # onto the wire
    "src/adapters/sealing.cpp",          # the key of the snapshot
    "src/convex/message_codec.cpp",      # the JWT in an Authenticate message
    "src/doctor/jwks.cpp",               # what a signature is of
    "src/runtime/session_entry.cpp",     # to and from the keychain's line
    "src/session/auth_cookies.cpp",      # the few cookies that are carried by hand
    "src/session/auth_requests.cpp",     # headers and bodies of Better Auth requests
    "src/session/browser_challenge.cpp",  # the challenge made of the verifier
    "src/session/desktop_requests.cpp",  # bodies of the code's redemption and of the device flow
    "src/session/jwt_claims.cpp",        # claims of the JWT, for planning
    "src/session/code_requests.cpp",     # a password that is reset
    "src/session/session_token.cpp",     # the token's own form
}
GENERATED = ("/_generated/", "backend/convex/betterAuth/schema.ts")
CODE = (".cpp", ".h", ".qml", ".ts", ".mjs", ".py", ".sh", ".cmake")
CPP = (".cpp", ".h")
# Components of the style that nobody shows or tests by themselves, and why.
PARTS_OF_STYLE = {
    "Theme": "a singleton; tst_theme.qml tests it",
    "Items": "a singleton; tst_areas.qml and tst_rows.qml test it",
    "AvatarPicture": "drawn by Avatar",
    "GlyphBar": "drawn by Glyph",
    "Scroller": "drawn by ScrollArea",
}
PAGE_LIMIT = 200
MAIN_LIMIT = 60


@functools.cache
def tree():
    """{path: text} of every text file of the repository that is ours, tracked or about to be."""
    if (ROOT / ".git").exists():
        listed = subprocess.run(["git", "-C", ROOT, "ls-files", "-co", "--exclude-standard", "-z"], check=True,
                                capture_output=True, timeout=60).stdout.decode().split("\0")
    else:
        listed = [str(path.relative_to(ROOT)) for path in ROOT.rglob("*") if path.is_file()]
        listed = [name for name in listed if not name.startswith("build/") and "node_modules/" not in name]
    files = {}
    for name in filter(None, listed):
        path = ROOT / name
        if path.is_file() and not path.is_symlink() and not any(part in name for part in GENERATED):
            try:
                files[name] = path.read_text()
            except UnicodeDecodeError:
                continue
    return files


def below(*folders, endings=CODE):
    return {name: text for name, text in tree().items() if name.startswith(folders) and name.endswith(endings)}


@functools.cache
def qt_headers():
    """The folder with one subfolder per Qt module."""
    for folder in sorted(Path("/usr/include").glob("*/qt6")):
        if (folder / "QtCore").is_dir():
            return folder
    raise AssertionError("the headers of Qt 6 are not installed")


@functools.cache
def qt_module(header):
    """`Network` for <QNetworkReply> or <QtNetwork/…>; None for what is not of Qt."""
    first = header.split("/")[0]
    if first.startswith("Qt") and (qt_headers() / first).is_dir():
        return first.removeprefix("Qt")
    if not first.startswith(("Q", "q")):
        return None
    owners = sorted(folder.name.removeprefix("Qt") for folder in qt_headers().iterdir() if (folder / header).is_file())
    return "Core" if "Core" in owners else owners[0] if owners else None


@functools.cache
def arrows():
    path = ROOT / "docs" / "architecture.md"
    if not path.is_file():
        raise AssertionError("docs/architecture.md is missing: it draws the arrows that this test reads")
    return rules.arrow_table(path.read_text())


class Tree(unittest.TestCase):
    def nothing(self, complaints):
        complaints = list(complaints)
        if complaints:
            self.fail(f"{len(complaints)}:\n" + "\n".join(complaints))

    def each(self, files, rule):
        self.assertTrue(files, "no file to judge: has a folder moved?")
        self.nothing(f"{name}:{found}" for name, text in sorted(files.items()) for found in rule(text))

    # --- arrows --------------------------------------------------------------------------------------------------

    def test_every_layer_of_src_has_a_row_in_the_table(self):
        layers = {name.split("/")[1] for name in below("src/") if name.count("/") > 1}
        self.assertTrue(layers)
        self.assertEqual(layers - set(arrows()), set())

    def test_no_include_follows_an_arrow_that_is_not_drawn(self):
        files = {name: text for name, text in below("src/", endings=CPP).items()}
        self.assertTrue(files)
        self.nothing(f"{name}:{found}" for name, text in sorted(files.items())
                     for found in rules.undrawn_arrows(name.split("/")[1], text, arrows(), qt_module))

    def test_no_layer_links_what_is_not_drawn(self):
        files = {name: text for name, text in tree().items() if name.startswith("src/") and name.endswith("CMakeLists.txt")}
        self.each(files, lambda text: rules.undrawn_links(text, arrows()))

    def test_qml_knows_no_other_cpp_than_its_own_modules(self):
        for name, text in below("qml/", endings=(".qml",)).items():
            for line in text.splitlines():
                if line.startswith("import "):
                    self.assertRegex(line, r'^import (QtQuick|QtQml|Qt\.labs\.platform|Latchkey|")', name)

    # --- one thread, no nested loop, no sleep --------------------------------------------------------------------

    def test_the_product_has_no_thread_loop_sleep_or_nameless_log_line(self):
        files = below("src/", "app/", endings=CPP)
        self.assertEqual(set(rules.ALLOWED) - set(files), set())
        self.nothing(f"{name}:{found}" for name, text in sorted(files.items()) for found in rules.forbidden(text, rules.FORBIDDEN_IN_PRODUCT)
                     if f": {rules.ALLOWED.get(name)}: " not in found)

    def test_no_test_sleeps(self):
        self.each(below("tests/", endings=CPP), lambda text: rules.forbidden(text, rules.FORBIDDEN_IN_TESTS))

    def test_moc_sees_every_test_function(self):
        for name, text in sorted(below("tests/", endings=(".cpp",)).items()):
            if not rules.test_functions(text):
                continue
            moc = subprocess.run([MOC, "-I", ROOT / "src", "-I", ROOT / "tests", ROOT / name],
                                 capture_output=True, text=True, check=False)
            self.assertEqual(rules.unseen_by_moc(text, moc.stdout), [], f"{name}: moc drops these tests in silence")

    # --- secrets -------------------------------------------------------------------------------------------------

    def test_secrets_are_opened_only_in_the_files_listed(self):
        opening = {name for name, text in below("src/", "app/", endings=CPP).items() if rules.opens_secrets(text)}
        self.assertEqual(opening - MAY_OPEN_SECRETS, set(), "opens a Secret without being on the list")
        self.assertEqual(MAY_OPEN_SECRETS - opening, set(), "is on the list and opens none")

    # --- sizes and names -----------------------------------------------------------------------------------------

    def test_no_file_is_too_long(self):
        files = below("src/", "app/", "qml/", "tests/", "backend/", "packaging/", "cmake/")
        files |= {name: tree()[name] for name in ("run", "test") if name in tree()}
        self.nothing(f"{name}: {found}" for name, text in sorted(files.items()) if (found := rules.too_long(text)))

    def test_pages_and_main_are_short(self):
        for name, text in below("qml/pages/", endings=(".qml",)).items():
            self.assertIsNone(rules.too_long(text, PAGE_LIMIT), name)
        if "app/main.cpp" in tree():
            self.assertIsNone(rules.too_long(tree()["app/main.cpp"], MAIN_LIMIT))

    def test_no_function_is_too_long(self):
        self.each(below("src/", "app/", endings=CPP), rules.long_functions)
        self.each(below("tests/", endings=(".py",)), rules.long_python_functions)

    def test_every_room_has_a_noun_for_a_name(self):
        self.assertEqual(rules.nameless_rooms(tree()), [])

    def test_every_source_file_says_its_licence(self):
        self.nothing(name for name, text in sorted(below("src/", "app/", "qml/", "tests/", "backend/", "packaging/").items())
                     if text.strip() and not rules.says_its_licence(text))

    def test_qml_properties_have_types(self):
        self.each(below("qml/", endings=(".qml",)), rules.qml_complaints)

    # --- the style -----------------------------------------------------------------------------------------------

    def style(self):
        files = below("qml/style/", endings=(".qml",))
        self.assertGreater(len(files), 20)
        return {Path(name).stem: text for name, text in files.items()}

    def test_every_component_of_the_style_is_in_the_gallery_in_every_state_it_names(self):
        gallery = below("qml/gallery/", endings=(".qml",)).values()
        self.nothing(rules.unused_components(self.style(), PARTS_OF_STYLE, gallery))
        self.nothing(rules.unused_values(self.style(), gallery))

    def test_every_component_of_the_style_is_tested(self):
        tests = below("tests/qml/", endings=(".qml",)).values()
        self.nothing(rules.unused_components(self.style(), PARTS_OF_STYLE, tests))

    def test_every_page_and_every_part_of_one_is_tested(self):
        shown = [name for name in below("qml/", endings=(".qml",)) if not name.startswith(("qml/style/", "qml/gallery/"))]
        self.assertGreater(len(shown), 60)
        tests = below("tests/qml/", endings=(".qml",)).values()
        self.nothing(rules.untested_components([Path(name).stem for name in shown], tests))

    # --- documents -----------------------------------------------------------------------------------------------

    def test_the_folder_map_of_the_readme_is_the_tree(self):
        self.assertTrue("README.md" in tree(), "there is no README.md")
        shown = rules.folder_map(tree()["README.md"])
        there = {name.split("/")[0] for name in tree() if "/" in name}
        self.assertEqual(shown - there, set(), "in the README and not in the tree")
        self.assertEqual(there - shown - {".ci"}, set(), "in the tree and not in the README")

    def test_what_is_promised_has_its_tests_and_mutants(self):
        for page in ("docs/browser-sign-in.md", "docs/live-client.md", "docs/security.md"):
            with self.subTest(page=page):
                self.requirements_hold(rules.requirements(tree()[page]))

    def test_every_mutant_still_fits_the_code(self):
        mutants = sorted(ROOT.glob("tests/mutants/*.patch"))
        self.assertGreater(len(mutants), 100)
        stale = [mutant.name for mutant in mutants
                 if subprocess.run(["git", "apply", "--check", mutant], cwd=ROOT, capture_output=True).returncode]
        self.assertEqual(stale, [])

    def test_what_people_complain_of_has_its_tests(self):
        named = re.findall(r"`(tests/[\w/]+\.\w+)`((?: `\w+`)?)", tree()["docs/user-pains.md"])
        self.assertGreater(len(named), 25)
        for path, function in named:
            self.assertTrue(path in tree(), path)
            self.assertTrue(function.strip(" `") in tree()[path], f"{path} has no {function}")

    def requirements_hold(self, rows):
        self.assertGreater(len(rows), 10)
        files = {Path(name).stem for name in below("tests/", endings=(".cpp",))}
        code = "\n".join(below("tests/", endings=(".cpp", ".py")).values())
        for test, function, mutant in rows:
            # A program is named for its file, in some folders with the folder's name before it.
            files_of = {test, test.partition("_")[2], test.removeprefix("flow_") + "_flow"}
            self.assertTrue(test in tree() or test == "tests/architecture" or files_of & files, f"no test {test}")
            self.assertTrue(function is None or f"{function}(" in code, f"{test} has no {function}")
            if mutant:
                judged = rules.header(tree().get(f"tests/mutants/{mutant}.patch", ""))
                self.assertEqual(judged.get("Test"), test, mutant)
                self.assertIn(judged.get("Function"), (function, None), mutant)

    def test_no_browser_is_embedded(self):
        built = {name: text for name, text in tree().items() if name.endswith(("CMakeLists.txt", ".cmake", "packages.txt"))}
        self.nothing(name for name, text in (built | below("src/", "app/", "qml/")).items()
                     if re.search(r"web(engine|view|kit)", text, re.I))


if __name__ == "__main__":
    unittest.main()
