#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Measures everything beside its peer in one run, and writes build/bench/report.md, chart.svg and the table of the README.

What has not all rows, or not yet, is written to build/bench/partial.

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
from figures import middle, spread
from page_server import PageServer
from screen import Screen

OUT = ROOT / "build" / "bench"
# In this order, however they are asked for: the last one gives the person a thousand organisations.
ROWS = {"starts": rows.starts, "instructions": rows.instructions, "memory": rows.memory, "idle": rows.idle, "pixel": rows.pixel,
        "whoami": rows.whoami, "offline-start": rows.offline_start, "killed": rows.killed, "switching": rows.switching,
        "live-client": rows.live_client, "size": size.installed, "filtering": rows.filtering}
BEGIN, END = "<!-- bench: written by ./bench -->", "<!-- bench: end -->"


class Bench:
    """What every row has at hand. `runs` of what is quick, `long_runs` of what takes a minute; `out` for what a row writes itself."""

    def __init__(self, desk, runs, out):
        self.desk, self.runs, self.long_runs, self.out = desk, runs, min(runs, 3), out
        self.ours, self.web, self.bare = peers.Ours(desk), peers.Web(desk), peers.Bare(desk)

    def prepare(self):
        for peer in (self.bare, self.ours, self.web):
            peer.prepare()


def measure(wanted, runs, out, tell):
    """`tell` gets all figures so far after each row: an hour's work is not lost to its last minute."""
    logs = Path(tempfile.mkdtemp(prefix="latchkey-bench-"))
    figures = []
    with PrivateSession(logs) as session:
        host = Host(session.root / "backend", logs / "host.log").start()
        try:
            with PageServer(host.deployment_url, host.site_url) as page:
                bench = Bench(peers.Desk(session, host, page, Screen(session)), runs, out)
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


def table(figures, runs, told):
    """`told`: how samples are written."""
    yield "| figure | Latchkey | beside it | goal | |"
    yield "| --- | --- | --- | --- | --- |"
    for figure in figures:
        beside = "; ".join(f"{other}: {told(samples)}" for other, samples in figure.beside.items()) or "–"
        goals = "; ".join(goal.told(figure) for goal in figure.goals) or "–"
        verdict = "" if not figure.goals else "met" if figure.is_met else "**missed**"
        yield f"| {figure.name}, {figure.unit}{other_runs(figure, runs)} | {told(figure.ours)} | {beside} | {goals} | {verdict} |"


def other_runs(figure, runs):
    """Of how many runs it is, where that is not what stands above the table."""
    taken = len(figure.ours)
    return "" if taken == runs else " (once)" if taken == 1 else f" ({taken} runs)"


def caption(runs):
    return (f"Commit {commit()}, {datetime.date.today().isoformat()}; {machine()}. Medians of {runs} run{'s' * (runs > 1)}, or of as many as stand "
            "beside a figure; programs that are compared took turns. Everything runs on one computer, on Xvfb, drawn in software.")


def report(figures, runs, said):
    notes = [f"- {figure.name}: {figure.note}" for figure in figures if figure.note]
    sandbox = "as root, so without its sandbox" if os.geteuid() == 0 else "with its sandbox"
    words = (f"In parentheses the smallest and the largest. Chromium runs {sandbox}. A moment is taken when its pixels are on the screen. “Resumed "
             "person”: drawn from what is kept; “live”: confirmed by the server.")
    return "\n".join(["# The numbers", "", f"{said} {words}", "", "![Latchkey beside the web stack](chart.svg)", "", *table(figures, runs, spread), "",
                      *notes, "", "What bounds a goal that is missed, and what was tried: docs/performance.md.", ""])


def write_report(out, figures, runs, said):
    out.mkdir(parents=True, exist_ok=True)
    (out / "report.md").write_text(report(figures, runs, said))
    (out / "report.json").write_text(json.dumps([{"name": f.name, "unit": f.unit, "ours": f.ours, "beside": f.beside} for f in figures], indent=1))
    (out / "chart.svg").write_text(chart.drawn(figures))


def write_readme(figures, runs, said):
    file = ROOT / "README.md"
    text = file.read_text()
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    bounds = "What bounds a goal that is missed: [docs/performance.md](docs/performance.md#missed-goals)."
    file.write_text("\n".join([before + BEGIN, said, "", *table(figures, runs, middle), "", bounds, END]) + after)


def main():
    parser = argparse.ArgumentParser(description=inspect.cleandoc(__doc__).splitlines()[0])
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--only", default=",".join(ROWS), help=f"some of: {', '.join(ROWS)}; written to build/bench/partial")
    parser.add_argument("--no-readme", action="store_true")
    asked = parser.parse_args()
    unknown = [name for name in asked.only.split(",") if name not in ROWS]
    if unknown or asked.runs < 1:
        parser.error(f"no such row: {', '.join(unknown)}" if unknown else "--runs is at least 1")
    wanted, partial = [name for name in ROWS if name in asked.only.split(",")], OUT / "partial"
    out = OUT if wanted == list(ROWS) else partial
    said = caption(asked.runs)  # the commit that is measured, whatever is committed meanwhile
    figures = measure(wanted, asked.runs, out, lambda so_far: write_report(partial, so_far, asked.runs, said))
    write_report(out, figures, asked.runs, said)
    if out == OUT and not asked.no_readme:
        write_readme(figures, asked.runs, said)
    print("\n".join(table(figures, asked.runs, spread)))
    print(f"\nwritten: {out / 'report.md'}, chart.svg")


if __name__ == "__main__":
    main()
