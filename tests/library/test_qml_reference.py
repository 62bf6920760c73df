# SPDX-License-Identifier: MIT
"""docs/qml.md against the module it tells of: whatever the promised types have stands there, and nothing else does.

The types of C++ are read where they are installed, which setUpModule() of test_library.py does; those made in QML from qml/.
"""

import re
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
INSTALLED = ROOT / "build" / "library" / "home" / ".local"
PAGE = ROOT / "docs" / "qml.md"

# As QML has them. FailureKind is no type of the module: QML sees a number.
QML_NAMES = {"QString": "string", "QVariant": "var", "QDateTime": "date", "QJSValue": "function", "latchkey::core::FailureKind": "int"}
MADE_IN_QML = {"SignInGate": "", "Authenticated": "components", "Unauthenticated": "components", "AuthLoading": "components",
               "LinkIndicator": "components"}
VALUES = ("sessionUser", "sessionOrganization", "signInProgress", "sessionFailure", "convexError")
FROM_CPP = ("Session", "FailureNotice", "ConvexQuery", "ConvexMutation", "ConvexAction", "ConvexListModel", *VALUES)


class Members:
    """What a type has, or is said to have; the same form from every source, so that two of them can be compared."""

    def __init__(self):
        self.properties = {}  # name: (type with `writable` and `default`, signal of its change or None)
        self.callables = {}   # `method` or `signal`: {signatures}
        self.enums = {}       # name: [values]
        self.loose = set()    # of the page alone: names and signatures that may change

    def add_callable(self, sort, signature):
        self.callables.setdefault(sort, set()).add(signature)


def described(type_name, writable=False, default=False):
    return type_name + ", writable" * writable + ", default" * default


# --- the type descriptions of what is installed -----------------------------------------------------------------------


def read_objects(text):
    """The objects of a .qmltypes file, as (sort, attributes, children)."""
    tokens = re.findall(r'"[^"]*"|[\w.]+|[{}\[\]:]', re.sub(r"//.*|^import.*", "", text, flags=re.M))
    place = 0

    def value():
        nonlocal place
        first, place = tokens[place], place + 1
        if first != "[":
            return first.strip('"')
        end = tokens.index("]", place)
        items, place = [item.strip('"') for item in tokens[place:end]], end + 1
        return items

    def body():
        nonlocal place
        attributes, children = {}, []
        while tokens[place] != "}":
            name, what, place = tokens[place], tokens[place + 1], place + 2
            if what == ":":
                attributes[name] = value()
            else:
                children.append((name, *body()))
        place += 1
        return attributes, children

    tokens.append("}")
    return body()[1]


class Module:
    """The installed types of C++, by their C++ names."""

    def __init__(self, text):
        (_, _, components), = read_objects(text)
        self.components = {attributes["name"]: (attributes, children) for _, attributes, children in components}
        self.exported = {attributes["exports"][0].split("/")[1].split()[0]: name
                         for name, (attributes, _) in self.components.items() if "exports" in attributes}

    def qml_name(self, attributes):
        name = attributes["type"]
        known = {cpp: qml for qml, cpp in self.exported.items()}
        name = QML_NAMES.get(name) or known.get(name, name)
        return f"list<{name}>" if attributes.get("isList") else name

    def signature(self, attributes, children):
        return attributes["name"], [f"{each['name']}: {self.qml_name(each)}" for _, each, _ in children]

    def members(self, qml_name):
        found, overloads, signals = Members(), {}, {}
        name = self.exported[qml_name]
        while name.startswith("latchkey::"):
            attributes, children = self.components[name]
            is_value = attributes["accessSemantics"] == "value"
            for sort, own, parts in children:
                if sort == "Property":
                    # The members of a value are copies: to write one would change nothing.
                    writable = "isReadonly" not in own and not is_value
                    found.properties[own["name"]] = described(self.qml_name(own), writable), own.get("notify")
                elif sort == "Enum":
                    found.enums[own["name"]] = own["values"]
                else:
                    called, parameters = self.signature(own, parts)
                    (overloads if sort == "Method" else signals).setdefault(called, []).append(parameters)
            name = attributes.get("prototype", "")
        for called, forms in overloads.items():
            found.add_callable("method", with_defaults(called, forms))
        changes = {notify for _, notify in found.properties.values()}
        for called, (parameters,) in signals.items():
            if called not in changes:
                found.add_callable("signal", f"{called}({', '.join(parameters)})")
        return found


def with_defaults(name, forms):
    """One signature for the overloads that moc makes of default arguments; which default is the page's to tell."""
    fewest, longest = min(map(len, forms)), max(forms, key=len)
    return f"{name}({', '.join(each + ' = …' * (place >= fewest) for place, each in enumerate(longest))})"


# --- the types made in QML, and the two lists that no type description has ----------------------------------------------


def declarations(text):
    """The lines of the outermost object itself, none of what stands in it."""
    depth = 0
    for line in re.sub(r"//.*", "", text).splitlines():
        if depth == 1:
            yield line.strip()
        depth += line.count("{") - line.count("}")


def members_of_file(file):
    """What the file declares, and what the type it begins with does where that is one of ours as well."""
    text = file.read_text(encoding="utf-8")
    beside = file.with_stem(re.search(r"^(\w+) \{", text, re.M).group(1))
    found = members_of_file(beside) if beside.exists() else Members()
    for line in declarations(text):
        declared = re.match(r"((?:default |readonly |required )*)property (\S+) (\w+)", line)
        if declared:
            how, type_name, name = declared.groups()
            found.properties[name] = described(type_name, "readonly" not in how, "default" in how), name + "Changed"
        called = re.match(r"(function|signal) (\w+)(?:\((.*?)\))?", line)
        if called:
            sort, name, parameters = called.groups()
            found.add_callable("method" if sort == "function" else "signal", f"{name}({parameters or ''})")
    return found


def optimistic_store():
    """No type of the module, but what an optimistic update is given."""
    found = Members()
    text = (ROOT / "src" / "viewmodel" / "optimistic_store.h").read_text(encoding="utf-8")
    for name, parameters in re.findall(r"Q_INVOKABLE \w+ (\w+)\((.*?)\)", text):
        told = []
        for each in parameters.split(", "):
            type_name, called, default = re.match(r"const (\w+) &(\w+)( = .*)?$", each).groups()
            told.append(f"{called}: {QML_NAMES[type_name]}" + " = …" * bool(default))
        found.add_callable("method", f"{name}({', '.join(told)})")
    return found


def failure_kinds():
    text = (ROOT / "src" / "core" / "failure.h").read_text(encoding="utf-8")
    values = re.search(r"enum class FailureKind \{(.*?)\};", text, re.S).group(1)
    return re.findall(r"^\s*(\w+),", re.sub(r"//.*", "", values), re.M)


def codes_of_functions():
    text = (ROOT / "src" / "convex" / "function_failure.cpp").read_text(encoding="utf-8")
    return set(re.findall(r'CodeRow\{QLatin1String\("(\w+)"\), FailureKind::(\w+)', text))


# --- the page ---------------------------------------------------------------------------------------------------------


def sections(text):
    """The parts of the page with the types their headings name; a part without any belongs to those before it."""
    text = re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)
    for part in re.split(r"^#+ ", text, flags=re.M)[1:]:
        heading, _, content = part.partition("\n")
        yield re.findall(r"`(\w+)`", heading), content


def rows(content):
    """(what the table is of, cells) of every row."""
    for table in re.findall(r"(?:^\|.*\n)+", content, re.M):
        head, _, *lines = [[cell.strip() for cell in line.strip()[1:-1].split("|")] for line in table.splitlines()]
        for cells in lines:
            yield head[0].strip("`"), cells


def may_change(content):
    for listed in re.findall(r"^May change: (.*?)\n\n", content + "\n\n", re.M | re.S):
        yield from re.findall(r"`([^`]+)`", listed)
    for listed in re.findall(r"^- ((?:`[^`]+`(?:, )?)+)", content, re.M):
        yield from re.findall(r"`([^`]+)`", listed)


def read_page(text):
    page = {}
    for types, content in sections(text):
        for name in types:
            told = page.setdefault(name, Members())
            told.loose |= set(may_change(content))
            for sort, cells in rows(content):
                first = cells[0].strip("`")
                if sort == "property":
                    told.properties[first] = cells[1].replace("`", ""), cells[2].strip("`").replace("–", "") or None
                elif sort in ("method", "signal"):
                    told.add_callable(sort, re.sub(r" = [^,)]+", " = …", first))
                else:
                    told.enums.setdefault(sort, []).append(first)
    return page


def complaints(name, has, told):
    """Every difference between what a type has and what the page tells of it."""
    for member in sorted(told.loose - set(has.properties) - {each for those in has.callables.values() for each in those}):
        yield f"{name}: `{member}` may change, and is none"
    for member in sorted(has.properties.keys() | told.properties.keys()):
        if member in told.loose:
            continue
        if has.properties.get(member) != told.properties.get(member):
            yield f"{name}.{member} is {has.properties.get(member)}, the page tells {told.properties.get(member)}"
    for sort in ("method", "signal"):
        for signature in sorted(has.callables.get(sort, set()) - told.loose ^ told.callables.get(sort, set())):
            yield f"{name}: the {sort} `{signature}` stands on one side alone"
    for enum in sorted(has.enums.keys() | told.enums.keys()):
        if has.enums.get(enum) != told.enums.get(enum):
            yield f"{name}.{enum} has {has.enums.get(enum)}, the page tells {told.enums.get(enum)}"


MODULE = None


def setUpModule():
    global MODULE
    description = next(INSTALLED.rglob("latchkey_viewmodel.qmltypes"), None)
    if not description:
        raise AssertionError(f"nothing is installed in {INSTALLED.relative_to(ROOT)}: setUpModule() of test_library.py does that")
    MODULE = Module(description.read_text(encoding="utf-8"))


def everything():
    """All that the page has to tell."""
    have = {name: MODULE.members(name) for name in FROM_CPP}
    have |= {name: members_of_file(ROOT / "qml" / folder / f"{name}.qml") for name, folder in MADE_IN_QML.items()}
    have["OptimisticStore"] = optimistic_store()
    have["FailureKind"] = Members()
    have["FailureKind"].enums["kind"] = failure_kinds()
    return have


def all_complaints(have, text):
    page, none = read_page(text), Members()
    return [each for name in sorted(have.keys() | page.keys()) for each in complaints(name, have.get(name, none), page.get(name, none))]


class Reference(unittest.TestCase):
    def setUp(self):
        self.text = PAGE.read_text(encoding="utf-8")

    def test_the_page_tells_what_there_is_and_nothing_else(self):
        self.assertEqual(all_complaints(everything(), self.text), [])

    def test_there_is_something_to_tell(self):
        """Whoever reads nothing finds no difference."""
        have = everything()
        least = {"Session": (20, 22, 5), "ConvexQuery": (7, 0, 0), "ConvexMutation": (3, 3, 0), "ConvexAction": (2, 3, 0),
                 "ConvexListModel": (3, 0, 0), "sessionUser": (5, 0, 0), "sessionOrganization": (6, 0, 0), "signInProgress": (10, 0, 0),
                 "sessionFailure": (4, 0, 0), "FailureNotice": (5, 0, 0), "convexError": (3, 0, 0), "OptimisticStore": (0, 3, 0), "FailureKind": (0, 0, 1),
                 "SignInGate": (6, 1, 0), "LinkIndicator": (1, 0, 0), "Authenticated": (2, 0, 0), "Unauthenticated": (2, 0, 0),
                 "AuthLoading": (2, 0, 0)}
        self.assertEqual(set(least), set(have))
        for name, (properties, callables, enums) in least.items():
            with self.subTest(name):
                self.assertGreaterEqual(len(have[name].properties), properties)
                self.assertGreaterEqual(sum(map(len, have[name].callables.values())), callables)
                self.assertGreaterEqual(len(have[name].enums), enums)
        self.assertGreaterEqual(sum(map(len, have["Session"].enums.values())), 29)
        self.assertGreaterEqual(len(have["FailureKind"].enums["kind"]), 26)
        self.assertLess(sum(len(told.loose) for told in read_page(self.text).values()), 30)  # the rest is promised

    def test_every_row_that_goes_and_every_row_that_is_invented_is_noticed(self):
        have, lines = everything(), self.text.splitlines(keepends=True)
        members = [number for number, line in enumerate(lines)
                   if re.match(r"\| `\w", line) and not "".join(lines[number + 1:number + 2]).startswith("| ---")]
        self.assertGreater(len(members), 130)
        for number in members:
            gone = "".join(lines[:number] + lines[number + 1:])
            invented = "".join(lines[:number] + [re.sub(r"`(\w+)", r"`\1Invented", lines[number], count=1)] + lines[number:])
            self.assertTrue(all_complaints(have, gone), f"nobody misses {lines[number]}")
            self.assertTrue(all_complaints(have, invented), f"nobody wonders at a copy of {lines[number]}")

    def test_the_guide_promises_no_type_that_has_no_heading(self):
        guide = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
        module = set(MODULE.exported) | {file.stem for file in (ROOT / "qml").rglob("*.qml")}
        window = "".join(re.findall(r"^```qml .*?\n(.*?)^```$", guide, re.M | re.S))
        prose = re.sub(r"^```.*?^```$", "", guide, flags=re.M | re.S)
        named = set(re.findall(r"\b([A-Z]\w+)(?: \{|\.)", window)) | set(re.findall(r"`([A-Z]\w+)`", prose))
        promised = named & module
        self.assertGreaterEqual(len(promised), 10)
        self.assertEqual(promised - set(read_page(self.text)), set())
        self.assertEqual({name for name in (*FROM_CPP, *MADE_IN_QML) if name not in VALUES} - promised, set())

    def test_the_codes_of_functions_are_those_that_are_known(self):
        told = {(code, cells[0].strip("`")) for types, content in sections(self.text) if types == ["FailureKind"]
                for _, cells in rows(content) for code in re.findall(r"`([A-Z_]+)`", cells[2])}
        self.assertGreater(len(told), 15)
        self.assertEqual(told ^ codes_of_functions(), set())

    def test_the_one_role_of_the_list_model_is_told(self):
        source = (ROOT / "src" / "viewmodel" / "convex_list_model.cpp").read_text(encoding="utf-8")
        roles = re.findall(r'ItemRole, QByteArrayLiteral\("(\w+)"\)', source)
        self.assertEqual(roles, ["item"])
        content = next(content for types, content in sections(self.text) if types == ["ConvexListModel"])
        self.assertIn("one role, `item`", content.replace("\n", " "))


if __name__ == "__main__":
    unittest.main()
