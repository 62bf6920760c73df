# SPDX-License-Identifier: MIT
"""Whether a text has the room it needs: what AT-SPI says of its place, against how long its font draws it."""

import subprocess

from driver.accessible import Gone
from driver.window import BUTTONS, FIELDS

from .walk import FONTS

_TEXTS = ("label", "heading", "button", "link", "radio button", "check box", "menu item", "list item", "status bar")
_LINE = 1.164  # of the size of the font: the height of a line of it
_FONT = FONTS.parent / "DejaVuSans.ttf"
_SIZES = (12, 14, 16, 20, 26)  # qml/style/Theme.qml


def complaints(window, is_ours, scale=1.0):
    """A sentence for each control without a name, and for each text `is_ours` knows that is cut, runs out of the window, or lies upon
    another one."""
    left, top, width, _ = window.find(("frame", "window"), "Latchkey").extents
    texts = []
    for item in window.showing():
        try:
            if item.role in BUTTONS + FIELDS and not item.name.strip():
                yield f"{item.role} without a name at {item.extents}"
            if item.role in _TEXTS and is_ours(item.name):
                texts.append((item.role, item.name, item.extents))
        except Gone:
            continue
    for role, name, (x, y, wide, tall) in texts:
        if x < left or x + wide > left + width:
            yield f"{role} {name}: runs out of the window ({x - left}…{x - left + wide} of {width})"
    labels = [text for text in texts if text[0] in ("label", "heading")]  # a button's room is its own matter, and a popup lies upon the page
    yield from _cut(labels, scale)
    for number, (_, name, one) in enumerate(labels):
        for _, other_name, other in labels[number + 1:]:
            if _overlap(one, other) and max(one[1], other[1]) >= top + window.header:  # under the bar the page is cut off
                yield f"{name} lies upon {other_name}: {one}, {other}"


def _cut(labels, scale):
    """Of one line, and too narrow for it at the size its height tells."""
    for role, name, (_, _, wide, tall) in labels:
        size = next((size * scale for size in _SIZES if abs(tall - size * scale * _LINE) < 1.5), None)
        if size is not None and wide + 2 < _width(name, size):
            yield f"{role} {name}: cut at {wide} of {_width(name, size)} pixels"


def _width(text, size):
    """The least it needs: in the light font."""
    measured = subprocess.run(["convert", "-font", str(_FONT), "-pointsize", str(size), "-density", "72", f"label:{text}", "-format", "%w", "info:"],
                              capture_output=True, text=True, check=True, timeout=30)
    return int(measured.stdout)


def _overlap(one, other):
    ox = min(one[0] + one[2], other[0] + other[2]) - max(one[0], other[0])
    oy = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    return ox > 2 and oy > 2
