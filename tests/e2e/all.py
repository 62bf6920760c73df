#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Runs every test class of this folder, several at a time: each has a desktop, a backend and a folder of its own.

    all.py [JOBS]     default: one for each processor, at most four
Prints what unittest printed for a class when the class is done. Exit code 1 when one failed or when there was none.
"""

import os
import subprocess
import sys
import unittest
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
# What takes minutes goes first, so that the last class to end is a short one.
LONG = ("tour.", "test_run.", "test_organizations.", "test_browser.")


def classes(suite):
    """The names of the classes found, with how many tests each has."""
    found = Counter()
    for part in suite:
        if isinstance(part, unittest.TestSuite):
            found += classes(part)
        else:
            # A module that cannot be read is a test of its own here, and fails under its own name.
            kind = type(part)
            found[part.id() if kind.__module__ == "unittest.loader" else f"{kind.__module__}.{kind.__qualname__}"] += 1
    return found


def order(entry):
    name, tests = entry
    place = next((place for place, module in enumerate(LONG) if name.startswith(module)), len(LONG))
    return (place, -tests, name)


def run(name):
    done = subprocess.run([sys.executable, "-m", "unittest", "-v", name.removeprefix("unittest.loader._FailedTest.")], cwd=HERE,
                          text=True, errors="replace", stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          check=False)
    print(done.stdout, end="", flush=True)
    return done.returncode


def main():
    jobs = int(sys.argv[1]) if len(sys.argv) > 1 else min(os.cpu_count() or 1, 4)
    os.chdir(HERE)
    found = classes(unittest.defaultTestLoader.discover(str(HERE)))
    names = [name for name, _ in sorted(found.items(), key=order)]
    with ThreadPoolExecutor(jobs) as pool:
        codes = list(pool.map(run, names))
    return 1 if any(codes) or not codes else 0


if __name__ == "__main__":
    sys.exit(main())
