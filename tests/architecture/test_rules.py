# SPDX-License-Identifier: MIT
"""Each rule on a sample that breaks it and on one that does not: a rule that cannot fail is none."""

import sys
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

import rules

TABLE = """
| layer | links only | must not know |
| --- | --- | --- |
| `core` | Qt6::Core, tl::expected | anything |
| `ports` (interfaces) | core | how |
| `adapters` | ports, core, Qt6::Network, OpenSSL | the rest |
| `app` | everything | – |

| `other` | table |
"""
ARROWS = rules.arrow_table(TABLE)
MODULES = {"QString": "Core", "QNetworkReply": "Network", "QQuickItem": "Quick"}


class Rules(unittest.TestCase):
    def complaints(self, layer, source):
        return list(rules.undrawn_arrows(layer, source, ARROWS, MODULES.get))

    def test_the_table_is_read_and_ends_where_it_ends(self):
        self.assertEqual(set(ARROWS), {"core", "ports", "adapters", "app"})
        self.assertEqual(ARROWS["adapters"], {"ports", "core", "Qt6::Network", "OpenSSL"})

    def test_an_arrow_that_is_drawn_is_allowed(self):
        source = '#include "ports/http.h"\n#include "adapters/qt_http.h"\n#include <QNetworkReply>\n#include <openssl/evp.h>\n#include <vector>'
        self.assertEqual(self.complaints("adapters", source), [])

    def test_an_arrow_that_is_not_drawn_is_reported_with_its_line(self):
        self.assertEqual(len(self.complaints("ports", '#include <vector>\n#include "runtime/live_client.h"')), 1)
        self.assertTrue(self.complaints("ports", '\n#include "runtime/x.h"')[0].startswith("2:"))

    def test_a_qt_module_or_library_that_is_not_linked_is_reported(self):
        self.assertEqual(len(self.complaints("ports", "#include <QNetworkReply>")), 1)
        self.assertEqual(len(self.complaints("adapters", "#include <QQuickItem>")), 1)
        self.assertEqual(len(self.complaints("ports", "#include <openssl/evp.h>")), 1)

    def test_app_may_know_everything(self):
        self.assertEqual(self.complaints("app", '#include "runtime/x.h"\n#include <QQuickItem>'), [])

    def test_links_in_cmake_follow_the_same_table(self):
        good = "latchkey_layer(ports SOURCES a.cpp LINKS latchkey_core Qt6::Core)"
        bad = "latchkey_layer(ports\n  SOURCES latchkey_x.cpp\n  LINKS latchkey_core latchkey_adapters)"
        self.assertEqual(list(rules.undrawn_links(good, ARROWS)), [])
        self.assertEqual(len(list(rules.undrawn_links(bad, ARROWS))), 1)

    def test_forbidden_words_are_found_in_code_and_not_in_comments(self):
        for code in ("QEventLoop loop;", "QCoreApplication::processEvents();", "QThread::msleep(3);", "qDebug() << 1;",
                     "throw 1;", "std::mutex m;"):
            self.assertTrue(list(rules.forbidden(code, rules.FORBIDDEN_IN_PRODUCT)), code)
        for code in ("// no QThread here", "/* sleep(1)\n QMutex */", "qCDebug(log) << 1;", "system.sleeping();", "onSleep();"):
            self.assertFalse(list(rules.forbidden(code, rules.FORBIDDEN_IN_PRODUCT)), code)
        self.assertTrue(list(rules.forbidden("QTest::qWait(50);", rules.FORBIDDEN_IN_TESTS)))

    def test_functions_dropped_by_moc_are_found(self):
        source = "private Q_SLOTS:\n    void one()\n    {\n    }\n\n    void two()\n    {\n    }\n\nprivate:\n    void three()\n"
        self.assertEqual(rules.test_functions(source), ["one", "two"])
        self.assertEqual(rules.unseen_by_moc(source, 'QT_MOC_LITERAL "one"'), ["two"])
        self.assertEqual(rules.unseen_by_moc(source, "one two"), [])

    def test_opening_a_secret_is_seen(self):
        self.assertTrue(rules.opens_secrets("use(token.expose());"))
        self.assertTrue(rules.opens_secrets("use(token->expose());"))
        self.assertFalse(rules.opens_secrets("// token.expose()\nQByteArrayView expose() const;"))

    def test_long_functions_and_files_are_measured(self):
        body = "\n".join(["    x();"] * 50)
        self.assertEqual(len(list(rules.long_functions(f"void f()\n{{\n{body}\n}}\n"))), 1)
        self.assertEqual(len(list(rules.long_functions(f"void f()\n{{\n{body[10:]}\n}}\n"))), 0)
        self.assertEqual(len(list(rules.long_python_functions("def f():\n" + "    x\n" * 60))), 1)
        self.assertIsNone(rules.too_long("x\n" * 399))
        self.assertIsNotNone(rules.too_long("x\n" * 400))

    def test_rooms_need_a_noun(self):
        self.assertEqual(rules.nameless_rooms(["src/utils/a.h", "src/core/common.h", "src/core/a.h"]), ["src/utils/a.h"])

    def test_the_folder_map_is_read_from_a_block_or_a_table(self):
        self.assertEqual(rules.folder_map("    app/     the program\n| `src/` | the library |\nsee docs/x.md  here\n"), {"app", "src"})

    def test_untyped_qml_properties_are_reported(self):
        self.assertEqual(len(list(rules.qml_complaints("property var x\nproperty int variety: 1"))), 1)

    def test_a_component_that_is_nowhere_is_reported_and_an_excuse_for_none_too(self):
        users = ["Item {\n    Button {}\n    // Badge {\n    property Card card\n    component States: Row {}\n}"]
        self.assertEqual(list(rules.unused_components(["Badge", "Button", "Card", "Row", "Theme"], {"Theme": "", "Gone": ""}, users)),
                         ["Badge is nowhere", "Card is nowhere", "Gone is excused and does not exist"])

    def test_a_component_counts_as_tested_where_it_is_made_loaded_or_noted_beside_what_reaches_it(self):
        tests = ["""
            Made {}
            // Boxed { and Prose, and only in words
            function init() { // Early
                Early.x;
            }
            function open() {
                load(`qrc:/Latchkey/pages/${name}.qml`, "pages/Loaded", 'x/Filed.qml', "Named");
            }
            function test_menus() { // Gate, Head
                press("x"); // Menu
                // Alone
                press("y"); // Menu of a member
            }
        """]
        self.assertEqual(list(rules.untested_components(["Made", "Loaded", "Filed", "Gate", "Head", "Menu"], tests)), [])
        self.assertEqual(list(rules.untested_components(["Made", "Boxed", "Prose", "Early", "Named", "Alone", "Gate", "Menu"], tests)),
                         [f"{name} is tested nowhere" for name in ("Boxed", "Prose", "Early", "Named", "Alone")]
                         + ["Head is said to be tested and does not exist"])

    def test_a_value_that_is_nowhere_is_reported(self):
        users = ["Glyph { sign: Glyph.Sign.Check }\nGlyph { sign: Glyph.Sign.CheckTwice }"]
        self.assertEqual(list(rules.unused_values({"Glyph": "Item {\n    enum Sign { Check, Plus }\n}", "Button": "Item {}"}, users)),
                         ["Glyph.Sign.Plus is nowhere"])

    def test_requirements_are_read_row_by_row(self):
        table = ("text\n| requirement | test | mutant |\n| --- | --- | --- |\n| A `x`, MUST | `a_test` `itHolds` | `it-breaks` |\n"
                 "| B | `b_test` | – |\n\n| other | table | here |\n")
        self.assertEqual(rules.requirements(table), [("a_test", "itHolds", "it-breaks"), ("b_test", None, None)])


if __name__ == "__main__":
    unittest.main()
