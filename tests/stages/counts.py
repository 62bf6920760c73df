#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Reads what a test runner printed and says how many single tests passed, failed and were skipped.

    counts.py KIND LOG     KIND: ctest | node | unittest | mutants | demo
Prints `passed failed skipped` on the first line, then one line for each skipped test with its reason.
Counts what is in the log and nothing else; whether a run without any test is a failure is the caller's business.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

# What QTest runs around the tests of a class: they count only when they fail.
AROUND = ("initTestCase", "cleanupTestCase", "initTestCase()", "cleanupTestCase()")


def of_ctest(lines):
    """`ctest -V`: the single functions of QTest programs, other programs as one test each."""
    passed, failed, skips = 0, 0, []
    inside = defaultdict(lambda: [0, 0])
    for line in lines:
        output = re.match(r"(\d+): (PASS|FAIL!|XPASS|SKIP|BPASS|BFAIL|XFAIL)\s*: (\S+?::)(.*)", line)
        if output:
            number, verdict, _, rest = output.groups()
            function = rest.split(" ", 1)[0]
            if verdict == "PASS":
                inside[number][0] += function not in AROUND
            elif verdict in ("FAIL!", "XPASS"):
                inside[number][1] += 1
            elif verdict in ("SKIP", "BPASS", "BFAIL"):
                skips.append(rest if verdict == "SKIP" else f"{rest} (blacklisted)")
            continue
        entry = re.match(r"\s*\d+/\d+ Test\s+#(\d+): (\S+) \.*\s*(.*?)\s+[\d.]+ sec", line)
        if entry:
            number, name, verdict = entry.groups()
            good, bad = inside[number]
            if "Skipped" in verdict or "Not Run" in verdict and "Disabled" in verdict:
                skips.append(f"{name}: {verdict.strip('* ')}")
                continue
            if verdict == "Passed":
                if bad:
                    raise SystemExit(f"ctest says that {name} passed, its output says {bad} failed")
                # A QTest program whose every function was skipped is no passed test.
                passed += good or not any(other.startswith(f"{number}: Totals:") for other in lines)
                continue
            passed += good
            failed += bad or 1
    return passed, failed, skips


def of_node(lines):
    """`node --test`, reporter tap or spec; several runs in one log add up."""
    passed = failed = 0
    skips = []
    for line in lines:
        total = re.match(r"(?:#|ℹ) (pass|fail|cancelled) (\d+)\s*$", line)
        if total:
            kind, number = total.groups()
            if kind == "pass":
                passed += int(number)
            else:
                failed += int(number)
            continue
        skip = re.match(r"\s*(?:ok \d+ - (.*?) # (?:SKIP|TODO)(.*)|﹣ (.*?) \([\d.]+ms\) # (.*))$", line)
        if skip:
            name, reason, name2, reason2 = skip.groups()
            skips.append(f"{name or name2}: {(reason if name else reason2).strip() or 'no reason given'}")
    return passed, failed, skips


def of_unittest(lines):
    passed = failed = 0
    skips = []
    ran = 0
    for line in lines:
        began = re.match(r"Ran (\d+) tests? in", line)
        if began:
            ran = int(began.group(1))
        skip = re.match(r"(.*?)(?: \.\.\.)? skipped ['\"](.*)['\"]$", line)
        if skip:
            skips.append(": ".join(skip.groups()))
        end = re.match(r"(OK|FAILED)(?: \((.*)\))?$", line)
        if end:
            numbers = dict(re.findall(r"([a-z ]+)=(\d+)", end.group(2) or ""))
            bad = sum(int(numbers.get(name, 0)) for name in ("failures", "errors", " errors", " failures",
                                                             "unexpected successes", " unexpected successes"))
            skipped = int(numbers.get("skipped", numbers.get(" skipped", 0)))
            # a failing setUpClass is an error without a test that ran
            passed += max(ran - bad - skipped, 0)
            failed += bad
            ran = 0
    return passed, failed, skips


def of_mutants(lines):
    verdicts = [match.group(1) for match in (re.match(r"\s*[\d.]+ s  (ok|FAILED) ", line) for line in lines) if match]
    return verdicts.count("ok"), verdicts.count("FAILED"), []


def of_demo(lines):
    """One for each step of the demo."""
    passed = sum(1 for line in lines if re.match(r"\[demo\] +\d+/\d+ +\d+ ms ", line))
    failed = sum(1 for line in lines if re.match(r"\[demo\] +\d+/\d+ +FAILED ", line))
    return passed, failed, []


READERS = {"ctest": of_ctest, "node": of_node, "unittest": of_unittest, "mutants": of_mutants, "demo": of_demo}


def main():
    kind, log = sys.argv[1:]
    passed, failed, skips = READERS[kind](Path(log).read_text(errors="replace").splitlines())
    print(passed, failed, len(skips))
    for skip in skips:
        print(skip)


if __name__ == "__main__":
    main()
