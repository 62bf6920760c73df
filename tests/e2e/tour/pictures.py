# SPDX-License-Identifier: MIT
"""Pictures of the window, taken at rest; and without what changes from run to run, to be held against those that were looked at."""

import re
import subprocess
from collections import Counter

from driver.accessible import Gone
from driver.app import ROOT
from driver.conditions import Late, until

REFERENCES = ROOT / "tests" / "e2e" / "tour" / "references"
# Ports, times of day, one-time keys and codes; digits also as Arabic writes them.
_CHANGES = re.compile(r"127\.0\.0\.1:\d+|[\d٠-٩]{1,2}:[\d٠-٩]{2}|^([A-Z2-7]{4} )+[A-Z2-7]{1,4}$|^\w{5}-\w{5}$")
_PICTURES = ("graphic", "image", "role 27")
_FUZZ = "5%"  # of a colour: what the eye does not tell apart
_TILE = 32  # pixels, each way
_MAY_DIFFER = 80  # pixels of one tile: a text cursor, seen or not; a letter that is missing, or one line a pixel lower, is more


def take(window, env, path):
    """The inside of the window as a PNG at `path`. Waits until it is at rest."""
    path.parent.mkdir(parents=True, exist_ok=True)
    target = window.window_id()
    shots = []

    def at_rest():
        shots.append(subprocess.run(["import", "-silent", "-window", target, "rgb:-"], env=env, capture_output=True, check=True, timeout=30).stdout)
        return len(shots) > 1 and shots[-1] == shots[-2]
    try:
        until(at_rest, "the window is at rest", 4)
    except Late:
        pass  # something turns in it: that is how it looks
    subprocess.run(["import", "-silent", "-window", target, str(path)], env=env, check=True, timeout=30)


def comparable(window, picture):
    """Beside `picture`, which has just been taken: the same without what is of this run only."""
    path = picture.with_suffix(".compared.png")
    subprocess.run(["convert", str(picture), "-fill", "#808080", *_boxes(window), "-strip", str(path)], check=True, timeout=30)
    return path


def _boxes(window):
    """What is painted over, as arguments of `convert`."""
    left, top, width, height = window.find(("frame", "window"), "Latchkey").extents
    for item in window.showing():
        try:
            if item.role in _PICTURES or _CHANGES.search(item.name):
                x, y, wide, tall = item.extents
                x, y = max(x - left, 0), max(y - top, 0)
                if x < width and y < height:
                    yield from ("-draw", f"rectangle {x},{y} {min(x + wide, width)},{min(y + tall, height)}")
        except Gone:
            continue


def difference(picture, reference):
    """In words, or None when they look the same; what differs is left beside the picture."""
    if not reference.exists():
        return f"there is no {reference.relative_to(ROOT)}"
    sizes = {subprocess.run(["identify", "-format", "%w %h", str(one)], capture_output=True, text=True, check=True, timeout=30).stdout
             for one in (picture, reference)}
    if len(sizes) > 1:
        return f"another size: {sizes}"
    width = int(sizes.pop().split()[0])
    differing = subprocess.run(["convert", str(picture), str(reference), "-alpha", "off", "-compose", "difference", "-composite", "-separate",
                                "-evaluate-sequence", "max", "-threshold", _FUZZ, "-depth", "8", "gray:-"],
                               capture_output=True, check=True, timeout=60).stdout
    tiles = Counter((place % width // _TILE, place // width // _TILE) for place, pixel in enumerate(differing) if pixel)
    worst = [(column * _TILE, row * _TILE, count) for (column, row), count in tiles.most_common(3) if count > _MAY_DIFFER]
    marked = picture.with_suffix(".diff.png")
    marked.unlink(missing_ok=True)
    if not worst:
        return None
    subprocess.run(["compare", "-fuzz", _FUZZ, str(picture), str(reference), str(marked)], capture_output=True, check=False, timeout=60)
    seen = ", ".join(f"{count} at {x},{y}" for x, y, count in worst)
    return f"pixels of the {_TILE} by {_TILE} differ: {seen}: see {marked.relative_to(ROOT)}"
