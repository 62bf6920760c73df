#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Writes what a built program consists of and loads, with versions and licences, as SPDX 2.3 (JSON).

    sbom.py PROGRAM VERSION SECONDS FILE
SECONDS: since 1970, of the release; the same program gives the same bill. What is linked is read from the program itself, what is only
compiled in and what is loaded by name from debian-packages.txt; versions and licences are those of this computer's Debian packages.
"""

import hashlib
import json
import re
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path

LIST = Path(__file__).resolve().parent / "debian-packages.txt"
COMPILED_IN = ("libexpected-dev",)  # headers alone: nothing of it is left to link
# How a copyright file of Debian calls it, and how SPDX does. Whatever is missing here is NOASSERTION: no guess.
SPDX = {"MIT": "MIT", "Expat": "MIT", "Apache-2.0": "Apache-2.0", "CC0-1.0": "CC0-1.0", "BSL-1.0": "BSL-1.0", "LGPL-2.1": "LGPL-2.1-only",
        "LGPL-2.1+": "LGPL-2.1-or-later", "LGPL-2+": "LGPL-2.0-or-later", "GPL-2+": "GPL-2.0-or-later", "GPL-3": "GPL-3.0-only",
        "LGPL-3": "LGPL-3.0-only", "BSD-3-Clause": "BSD-3-Clause", "BSD-2-Clause": "BSD-2-Clause", "GPL-3 with Qt-1.0 exception": "GPL-3.0-only WITH Qt-GPL-exception-1.0",
        "LGPL-3 or GPL-2": "LGPL-3.0-only OR GPL-2.0-only", "LGPL-3 or GPL-2+": "LGPL-3.0-only OR GPL-2.0-or-later"}

# Their copyright files are for people; read by one.
READ = {"libc6": "LGPL-2.1-or-later", "libgcc-s1": "GPL-3.0-or-later WITH GCC-exception-3.1", "libstdc++6": "GPL-3.0-or-later WITH GCC-exception-3.1",
        "fonts-dejavu-core": "Bitstream-Vera"}


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


def linked(program):
    """Debian packages of the libraries the program names itself."""
    names = re.findall(r"\(NEEDED\).*\[(.+)\]", run("readelf", "--dynamic", program))
    places = dict(re.findall(r"^\s*(\S+) => (\S+)", run("ldd", program), re.M))
    return {owner(places[name]) for name in names if name in places}


def owner(file):
    for candidate in (Path(file), Path(file).resolve(), Path(str(Path(file).resolve()).removeprefix("/usr"))):
        found = subprocess.run(["dpkg-query", "--search", candidate], capture_output=True, text=True, timeout=60, check=False).stdout
        if found:
            return found.split(":", 1)[0]
    raise SystemExit(f"sbom.py: no Debian package has {file}")


def loaded():
    """Group `window` of the list: modules and libraries that are loaded by name."""
    group = LIST.read_text().split("# group: window\n", 1)[1].split("# group:", 1)[0]
    return [line.split()[0] for line in group.splitlines() if line and not line.startswith("#")]


def licence(package):
    """That of `Files: *` in a machine-readable copyright file."""
    if package in READ:
        return READ[package]
    text = Path("/usr/share/doc", package, "copyright")
    if not text.exists():
        return "NOASSERTION"
    for paragraph in re.split(r"\n\s*\n", text.read_text(errors="replace")):
        if re.search(r"^Files:\s*\*\s*$", paragraph, re.M):
            named = re.search(r"^License:\s*(.+)$", paragraph, re.M)
            return SPDX.get(named.group(1).strip(), "NOASSERTION") if named else "NOASSERTION"
    return "NOASSERTION"


def entry(package):
    shown = run("dpkg-query", "--show", "--showformat", "${Version} ${source:Package}", package).split()
    return {"SPDXID": f"SPDXRef-{re.sub('[^A-Za-z0-9.-]', '-', package)}", "name": package, "versionInfo": shown[0], "supplier": "Organization: Debian",
            "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "licenseConcluded": "NOASSERTION", "licenseDeclared": licence(package),
            "copyrightText": "NOASSERTION",
            "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                              "referenceLocator": f"pkg:deb/debian/{package}@{shown[0]}?distro=debian-12"}]}


def bill(program, version, seconds):
    us = {"SPDXID": "SPDXRef-latchkey", "name": "latchkey", "versionInfo": version, "supplier": "Organization: The Latchkey authors",
          "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "licenseConcluded": "MIT", "licenseDeclared": "MIT",
          "copyrightText": "2026 The Latchkey authors"}
    ways = [("DYNAMIC_LINK", sorted(linked(program))), ("CONTAINS", COMPILED_IN), ("DEPENDS_ON", loaded())]
    packages, relations = [us], [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES", "relatedSpdxElement": us["SPDXID"]}]
    for way, names in ways:
        for name in names:
            one = entry(name)
            packages += [] if any(other["SPDXID"] == one["SPDXID"] for other in packages) else [one]
            relations.append({"spdxElementId": us["SPDXID"], "relationshipType": way, "relatedSpdxElement": one["SPDXID"]})
    mark = hashlib.sha256(json.dumps(packages, sort_keys=True).encode()).hexdigest()[:32]
    return {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": f"latchkey-{version}",
            "documentNamespace": f"https://latchkey.dev/spdx/latchkey-{version}-{mark}",
            "creationInfo": {"created": datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
                             "creators": ["Organization: The Latchkey authors", "Tool: sbom.py"]},
            "packages": packages, "relationships": relations}


def main():
    program, version, seconds, file = sys.argv[1:]
    Path(file).write_text(json.dumps(bill(program, version, int(seconds)), indent=2) + "\n")


if __name__ == "__main__":
    main()
