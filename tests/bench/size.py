# SPDX-License-Identifier: MIT
"""What there is to download and to keep, as Debian's apt counts it: the package, and whatever it needs that a bare desktop has not."""

import re
import subprocess

from driver.app import ROOT
from figures import AtMost, Figure, Times

CHROMIUM = "Chromium"
_DESKTOP = ("xfce4", "xserver-xorg")  # a desktop and no program
_MIB = 2**20


def installed(_bench):
    built = _run(ROOT / "packaging" / "package.sh").strip().splitlines()[-1]
    package = ROOT / built
    desktop = _needed(*_DESKTOP)
    ours, theirs = _needed(*_DESKTOP, package) - desktop - {"latchkey"}, _needed(*_DESKTOP, "chromium") - desktop
    own = int(_run("dpkg-deb", "--field", package, "Installed-Size")) * 1024
    added, chromium = own + _sum(ours, "Installed-Size", 1024), _sum(theirs, "Installed-Size", 1024)
    download, chromium_download = package.stat().st_size + _sum(ours, "Size", 1), _sum(theirs, "Size", 1)
    return [
        Figure("package", "MiB", [package.stat().st_size / _MIB], {}, (AtMost(3, "MiB"),)),
        Figure(f"downloaded on a bare desktop ({' '.join(_DESKTOP)})", "MiB", [download / _MIB], {CHROMIUM: [chromium_download / _MIB]}, (Times(CHROMIUM, 1),)),
        Figure("kept on disk there", "MiB", [added / _MIB], {CHROMIUM: [chromium / _MIB]}, (Times(CHROMIUM, 1),), f"{len(ours)} packages besides ours."),
    ]


def _needed(*packages):
    """The names of all that apt would put onto a computer that has nothing."""
    told = _run("apt-get", "--simulate", "--no-install-recommends", "-o", "Dir::State::status=/dev/null", "install", *packages)
    return set(re.findall(r"^Inst (\S+) ", told, re.MULTILINE))


def _sum(packages, field, unit):
    if not packages:
        return 0
    told = _run("apt-cache", "show", "--no-all-versions", *sorted(packages))
    return sum(int(size) for size in re.findall(rf"^{field}: (\d+)$", told, re.MULTILINE)) * unit


def _run(*command):
    return subprocess.run([str(part) for part in command], capture_output=True, text=True, check=True, timeout=1800).stdout
