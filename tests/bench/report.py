#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures everything beside its peer in one run, and writes build/bench/report.md, chart.svg and the table of the README.

    ./bench [--runs N] [--only ROW[,ROW...]] [--no-readme]
"""

import argparse
import datetime
import inspect
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "e2e"))

# ruff: noqa: E402 (the driver lies with the end-to-end tests)
import chart
import peers
import rows
import size
from driver.host import Host
from driver.private_session import PrivateSession
from figures import number, spread
from page_server import PageServer
from screen import Screen

OUT = ROOT / "build" / "bench"
# In this order, however they are asked for: the last one gives the person a thousand organisations.
ROWS = {"starts": rows.starts, "instructions": rows.instructions, "memory": rows.memory, "idle": rows.idle, "pixel": rows.pixel,
        "whoami": rows.whoami, "offline-start": rows.offline_start, "killed": rows.killed, "switching": rows.switching,
        "live-client": rows.live_client, "size": size.installed, "filtering": rows.filtering}
BEGIN, END = "<!-- bench: written by ./bench -->", "<!-- bench: end -->"


class Bench:
    """What every row has at hand. `runs` of what is quick, `long_runs` of what takes a minute."""

    def __init__(self, desk, runs):
        self.desk, self.runs, self.long_runs = desk, runs, min(runs, 3)
        self.ours, self.web, self.bare = peers.Ours(desk), peers.Web(desk), peers.Bare(desk)
        self._floor = None

    def prepare(self):
        for peer in (self.bare, self.ours, self.web):
            peer.prepare()

    @property
    def floor_frames(self):
        """First frames of the empty window, for rows that are not measured beside it."""
        if self._floor is None:
            turns = rows.in_turns(self.long_runs, (self.bare,), rows.first_frame)
            self._floor = turns.of(self.bare, "first frame")
        return self._floor


def measure(wanted, runs, tell):
    """`tell` gets all figures so far after each row: an hour's work is not lost to its last minute."""
    logs = Path(tempfile.mkdtemp(prefix="latchkey-bench-"))
    figures = []
    with PrivateSession(logs) as session:
        host = Host(session.root / "backend", logs / "host.log").start()
        try:
            with PageServer(host.deployment_url, host.site_url) as page:
                bench = Bench(peers.Desk(session, host, page, Screen(session)), runs)
                bench.prepare()
                for name in wanted:
                    print(f"[bench] {name}", flush=True)
                    added = ROWS[name](bench)
                    for figure in added:
                        print(f"        {figure.name}: {spread(figure.ours)} {figure.unit}", flush=True)
                    figures += added
                    tell(figures)
        finally:
            host.stop()
    return figures


# --- words -------------------------------------------------------------------------------------------------------------------


def machine():
    cpu = re.search(r"^model name\s*: (.*)", Path("/proc/cpuinfo").read_text(), re.MULTILINE)
    memory = int(re.search(r"MemTotal:\s+(\d+)", Path("/proc/meminfo").read_text()).group(1)) / 2**20
    chromium = subprocess.run(["chromium", "--version", "--no-sandbox"], capture_output=True, text=True, check=False, timeout=60).stdout.strip()
    return f"{cpu.group(1) if cpu else 'unknown processor'}, {os.cpu_count()} cores, {memory:.0f} GiB; {chromium}"


def commit():
    told = subprocess.run(["git", "-C", ROOT, "describe", "--always", "--dirty"], capture_output=True, text=True, check=True)
    return told.stdout.strip()


def table(figures):
    yield "| figure | Latchkey | beside it | goal | |"
    yield "| --- | --- | --- | --- | --- |"
    for figure in figures:
        beside = "; ".join(f"{other}: {spread(samples)}" for other, samples in figure.beside.items()) or "–"
        goals = "; ".join(goal.told(figure) for goal in figure.goals) or "–"
        verdict = "" if not figure.goals else "met" if figure.is_met else "**missed**"
        yield f"| {figure.name}, {figure.unit} | {spread(figure.ours)} | {beside} | {goals} | {verdict} |"


def head(runs):
    return (f"Commit {commit()}, {datetime.date.today().isoformat()}; {machine()}. Medians, and from the smallest to the largest, of {runs} runs "
            f"that took turns ({min(runs, 3)} where one takes a minute). Everything runs on one computer, on Xvfb, drawn in software; Chromium "
            f"{'as root, so without its sandbox' if os.geteuid() == 0 else 'with its sandbox'}. A moment is taken when its pixels are on the screen. "
            "“Resumed person”: drawn from what is kept; “live”: confirmed by the server.")


def report(figures, runs):
    notes = [f"- {figure.name}: {figure.note}" for figure in figures if figure.note]
    return "\n".join(["# The numbers", "", head(runs), "", "![Latchkey beside the web stack](chart.svg)", "", *table(figures), "", *notes, "",
                      "What bounds the figures, and what was tried: docs/performance.md.", ""])


def short_table(figures):
    """For the README: what has a peer, as one number each."""
    yield "| | Latchkey | beside it | |"
    yield "| --- | --- | --- | --- |"
    for figure in figures:
        for other, samples in list(figure.beside.items())[:1]:
            ours, theirs = figure.median, sorted(samples)[len(samples) // 2]
            ratio = f"{ours / theirs:.2f} ×" if theirs else ""
            yield f"| {figure.name} | {number(ours)} {figure.unit} | {other}: {number(theirs)} {figure.unit} | {ratio} |"


def write_report(figures, runs):
    (OUT / "report.md").write_text(report(figures, runs))
    (OUT / "report.json").write_text(json.dumps([{"name": f.name, "unit": f.unit, "ours": f.ours, "beside": f.beside} for f in figures], indent=1))
    (OUT / "chart.svg").write_text(chart.drawn(figures))


def write_readme(figures, runs):
    file = ROOT / "README.md"
    text = file.read_text()
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    line = f"Measured by `./bench`, {datetime.date.today().isoformat()}, medians of {runs} runs on {os.cpu_count()} cores without a GPU."
    file.write_text("\n".join([before + BEGIN, line, "", *short_table(figures), END]) + after)


def main():
    parser = argparse.ArgumentParser(description=inspect.cleandoc(__doc__).splitlines()[0])
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--only", default=",".join(ROWS), help=f"some of: {', '.join(ROWS)}")
    parser.add_argument("--no-readme", action="store_true")
    asked = parser.parse_args()
    wanted = asked.only.split(",")
    unknown = [name for name in wanted if name not in ROWS]
    if unknown or asked.runs < 1:
        parser.error(f"no such row: {', '.join(unknown)}" if unknown else "--runs is at least 1")
    OUT.mkdir(parents=True, exist_ok=True)
    figures = measure([name for name in ROWS if name in wanted], asked.runs, lambda so_far: write_report(so_far, asked.runs))
    if not asked.no_readme and len(wanted) == len(ROWS):
        write_readme(figures, asked.runs)
    print("\n".join(table(figures)))
    print(f"\nwritten: {OUT / 'report.md'}, chart.svg")


if __name__ == "__main__":
    main()
