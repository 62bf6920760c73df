# SPDX-License-Identifier: MIT
"""The rules of the house as functions over text: each takes what it judges and returns the complaints. No file is opened here."""

import ast
import re

FILE_LIMIT = 400
FUNCTION_LIMIT = 50
NAMELESS_ROOMS = {"util", "utils", "helper", "helpers", "common", "misc"}

# What is not a Qt module of its own: the header's first part, and the name it goes by in the table.
FOREIGN_HEADERS = {"openssl": "OpenSSL", "qt6keychain": "Qt6Keychain", "simdjson.h": "simdjson", "tl": "tl::expected"}

# One thread and no nested loop (docs/architecture.md): words that have no place in the product.
FORBIDDEN_IN_PRODUCT = {
    r"\bQEventLoop\b": "a nested event loop",
    r"\bprocessEvents\b": "a nested event loop",
    r"\bQThread\b|\bstd::j?thread\b|\bQtConcurrent\b|\bmoveToThread\b|\bstd::async\b": "a thread",
    r"\bQMutex\b|\bstd::mutex\b": "a lock",
    r"\b[mu]?sleep\b\s*\(|\bsleep_for\b|\bqSleep\b": "a sleep",
    r"\bq(?:Debug|Info|Warning|Critical)\s*\(": "a log line without a category",
    r"\bsetContextProperty\b": "a QML context property",
    r"\bsetInsecureFallback\(true": "a plain-text fallback for secrets",
    r"\bthrow\b": "an exception of ours",
}
# What is there all the same, and why.
ALLOWED = {"src/kit/composition.cpp": "a nested event loop"}  # the end of a program, whose own loop has ended: it is in none
FORBIDDEN_IN_TESTS = {
    r"\bqWait\b\s*\(|\bqSleep\b|\bsleep_for\b|\b[mu]?sleep\b\s*\(": "a sleep as synchronisation",
    r"\bprocessEvents\b|\bQEventLoop\b": "a nested event loop",
}


def arrow_table(markdown):
    """{layer: set of what it links} out of the table headed `| layer | links only |`; more columns may follow."""
    arrows, inside = {}, False
    for line in markdown.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.lstrip().startswith("|") else []
        if len(cells) < 2:
            inside = False
        elif re.match(r"layer\b", cells[0]) and cells[1] == "links only":
            inside = True
        elif inside and not set(cells[0]) <= set("-: "):
            name = re.search(r"`(\w+)`", cells[0])
            if name:
                words = re.sub(r"\(.*?\)", "", cells[1]).replace("`", "").split(",")
                arrows[name.group(1)] = {word.strip() for word in words} - {""}
    return arrows


def requirements(markdown):
    """(test, its function or None, mutant or None) of each row below `| requirement | test | mutant |`."""
    rows = markdown.partition("| requirement | test | mutant |\n| --- | --- | --- |\n")[2].partition("\n\n")[0].splitlines()
    cells = [[re.findall(r"`([^`]+)`", cell) for cell in row.strip("|").split("|")] for row in rows]
    return [(test[0], test[1] if len(test) > 1 else None, mutant[0] if mutant else None) for _, test, mutant in cells]


def header(patch):
    """The lines `Name: value` before the diff of a mutant."""
    return dict(re.findall(r"^(\w+):\s*(.+?)\s*$", patch.split("\ndiff ", 1)[0], re.M))


def includes(source):
    """(line number, name, own) of every #include; own: in quotes."""
    for number, line in enumerate(source.splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', line)
        if match:
            yield number, match.group(1) or match.group(2), match.group(1) is not None


def undrawn_arrows(layer, source, arrows, module_of):
    """Complaints about includes of `source` in `layer`. module_of: Qt module of a <header>, or None for the standard library."""
    allowed = {word.removeprefix("Qt6::") for word in arrows[layer]}
    if "everything" in allowed:
        return
    for number, name, own in includes(source):
        first = name.split("/")[0]
        if own:
            if "/" in name and first != layer and first not in allowed:
                yield f"{number}: includes {name}, but {layer} may not know {first}"
            continue
        foreign = FOREIGN_HEADERS.get(first)
        wanted = foreign or module_of(name)
        if wanted in (None, "Core", "tl::expected") or wanted in allowed:
            continue
        yield f"{number}: includes <{name}>, but {layer} does not link {wanted}"


def undrawn_links(cmake, arrows):
    """The same for `latchkey_layer(<name> SOURCES … LINKS …)`."""
    for match in re.finditer(r"latchkey_layer\(\s*(\w+)(.*?)\)", cmake, re.S):
        layer, rest = match.groups()
        links = rest.partition("LINKS")[2]
        for other in re.findall(r"\blatchkey_(\w+)", links):
            if layer not in arrows:
                yield f"layer {layer} is not in the table"
            elif other not in arrows[layer] and "everything" not in arrows[layer]:
                yield f"{layer} links {other}, an arrow that is not drawn"


def without_comments(source):
    """C++ or QML with comments blanked out, lines kept; strings stay (none of the forbidden words belongs in one)."""
    source = re.sub(r"/\*.*?\*/", lambda match: "\n" * match.group().count("\n"), source, flags=re.S)
    return re.sub(r"(?<!:)//[^\n]*", "", source)


def forbidden(source, words):
    for number, line in enumerate(without_comments(source).splitlines(), 1):
        for pattern, meaning in words.items():
            if re.search(pattern, line):
                yield f"{number}: {meaning}: {line.strip()}"


def test_functions(source):
    """The private slots of a QTest class, as written."""
    if "Q_SLOTS" not in source:
        return []
    body = re.split(r"\n(?:private|public|protected):", source[source.index("Q_SLOTS"):])[0]
    return re.findall(r"^    void (\w+)\(\)\s*$", body, re.M)


def unseen_by_moc(source, generated):
    """Test functions that moc has dropped. moc of Qt 6.4 reads a raw string as an ordinary one: an odd number of quotes, or
    a `//`, swallows what follows, without a word, and the tests in it never run."""
    return [name for name in test_functions(source) if not re.search(rf"\b{name}\b", generated)]


def opens_secrets(source):
    return re.search(r"(?:\.|->)expose\(\)", without_comments(source)) is not None


def long_functions(source):
    """C++ as formatted here: a body starts with a brace alone in the first column and ends with one."""
    name, start, previous = "", 0, ""
    for number, line in enumerate(source.splitlines(), 1):
        if line == "{":
            name, start = previous, number
        elif line.startswith("}") and start:
            if number - start - 1 >= FUNCTION_LIMIT:
                yield f"{start}: {number - start - 1} lines: {name.strip()}"
            start = 0
        if line.strip():
            previous = line


def long_python_functions(source):
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno >= FUNCTION_LIMIT:
            yield f"{node.lineno}: {node.end_lineno - node.lineno + 1} lines: {node.name}"


def too_long(source, limit=FILE_LIMIT):
    lines = len(source.splitlines())
    return f"{lines} lines, the limit is {limit}" if lines >= limit else None


def nameless_rooms(paths):
    return sorted({path for path in paths for part in path.split("/")[:-1] if part.lower() in NAMELESS_ROOMS})


def says_its_licence(source):
    return "SPDX-License-Identifier: MIT" in "\n".join(source.splitlines()[:3])


def folder_map(readme):
    """Top-level folders that the README's map names: `name/  what it is`, in a code block or a table."""
    return set(re.findall(r"^\s*(?:\|\s*)?`?(\.?[\w-]+)/`?(?:\s{2,}|\s*\|)", readme, re.M))


def qml_complaints(source):
    for number, line in enumerate(without_comments(source).splitlines(), 1):
        if re.search(r"\bproperty\s+var\b", line):
            yield f"{number}: an untyped property: {line.strip()}"


def unused_components(components, excused, users):
    """Names of components that no QML of `users` makes one of, and of excuses that excuse nothing."""
    code = "\n".join(map(without_comments, users))
    for name in components:
        if name not in excused and not re.search(rf"\b{name}\s*\{{", code):
            yield f"{name} is nowhere"
    for name in excused:
        if name not in components:
            yield f"{name} is excused and does not exist"


def noted_beside_tests(test):
    """Components that a Quick Test says to reach through a page: `press("Manage Ada"); // MemberMenu` inside one of its test functions."""
    function, noted = "", set()
    for line in test.splitlines():
        started = re.search(r"\bfunction (\w+)\(", line)
        function = started.group(1) if started else function
        names = re.search(r"^\s*[^\s/].*//\s*([A-Z]\w+(?:, [A-Z]\w+)*)$", line)
        if names and function.startswith("test_"):
            noted |= set(names.group(1).split(", "))
    return noted


def untested_components(components, tests):
    """Names of components that no Quick Test makes, loads by its file, or notes beside what reaches it; and notes of what is none."""
    code = "\n".join(map(without_comments, tests))
    noted = set().union(*map(noted_beside_tests, tests))
    for name in components:
        made_or_loaded = re.search(rf"\b{name}\s*\{{|/{name}(\.qml)?[\"'`]", code)
        if not made_or_loaded and name not in noted:
            yield f"{name} is tested nowhere"
    for name in sorted(noted - set(components)):
        yield f"{name} is said to be tested and does not exist"


def unused_values(components, users):
    """Values of the enums of {name: source} that no QML of `users` names: `Glyph.Sign.Plus`."""
    code = "\n".join(map(without_comments, users))
    for name, source in components.items():
        for enum, values in re.findall(r"^\s*enum (\w+) \{([^}]*)\}", without_comments(source), re.M):
            for value in values.split(","):
                full = f"{name}.{enum}.{value.strip()}"
                if not re.search(rf"\b{re.escape(full)}\b", code):
                    yield f"{full} is nowhere"
