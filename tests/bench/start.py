#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What a start costs: a signed-in person opens the window, it is drawn and live. Instructions (callgrind) and memory, which do not
depend on how busy the computer is. `--beside BINARY` measures another build in the same run and gives ratios.

    tests/bench/start.py [--beside OTHER/bin/latchkey]
"""

import argparse
import os
import re
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "e2e"))

# ruff: noqa: E402 (the driver lies with the end-to-end tests)
from driver.app import App, binary
from driver.conditions import until
from driver.host import Host
from driver.private_session import PrivateSession

PASSWORD = "correct-horse-7"
_TICKS = os.sysconf("SC_CLK_TCK")
# Whoever reads the screen pays for each thing on it; most people have nobody who does.
_NO_READER = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0"}


class Bench:
    """One desktop, one backend, one person in one organisation; each build has its own profile and keyring entry."""

    def __init__(self, session, host, logs):
        self._session, self._host, self._logs = session, host, logs
        host.run("seed:person", email="ann@example.com", name="Ann", password=PASSWORD,
                 organizations=[{"name": "Meadow", "slug": "meadow", "role": "owner"}])

    def measure(self, program, profile):
        os.environ["LATCHKEY_BINARY"] = str(program)
        app = App(self._session, self._host.deployment_url, self._host.site_url, profile, f"{profile}.log")
        try:
            window = app.start()
            window.fill("E-mail", "ann@example.com")
            window.fill("Password", PASSWORD)
            window.press("Sign in")
            window.sentence("Live", 30)
            app.quit()
            figures = self._memory(app)
            app.stop()
            figures["instructions, M"] = self._instructions(app, profile)
        finally:
            app.stop()
        return figures

    def _memory(self, app):
        app.start(wait=False, environment=_NO_READER)
        self._at_rest(app.process.pid)
        text = Path(f"/proc/{app.process.pid}/smaps_rollup").read_text()
        kilobytes = {key: int(size) for key, size in re.findall(r"^(\w+):\s+(\d+) kB", text, re.MULTILINE)}
        # Anonymous: what only this process has, and what the computer cannot throw away and read again.
        return {f"{name}, MB": kilobytes[key] / 1024 for name, key in (("resident", "Rss"), ("anonymous", "Anonymous"))}

    def _instructions(self, app, profile):
        out = self._logs / f"{profile}.callgrind"
        app.start(wait=False, environment=_NO_READER, wrapper=("valgrind", "--tool=callgrind", f"--callgrind-out-file={out}"))
        self._at_rest(app.process.pid)
        app.stop()
        return int(re.search(r"^(?:totals|summary): (\d+)", out.read_text(errors="replace"), re.MULTILINE).group(1)) / 1e6

    def _at_rest(self, pid):
        """Started, live (the person is in a session that is connected), and nothing left to do: no time used in three seconds."""
        stand = [(self._used(pid), time.monotonic())]

        def quiet():
            used = self._used(pid)
            if used - stand[0][0] > 0.02:
                stand[0] = (used, time.monotonic())
            return stand[0][0] > 0.05 and time.monotonic() - stand[0][1] > 3
        until(quiet, "the program has come to rest", 180, lambda: f"{self._used(pid)} s used")

    @staticmethod
    def _used(pid):
        """Processor time of the process, in seconds."""
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--beside", metavar="BINARY", help="another build, measured in the same run")
    asked = parser.parse_args()
    logs = Path(tempfile.mkdtemp(prefix="latchkey-bench-"))
    mine = binary()
    with PrivateSession(logs) as session:
        host = Host(session.root / "backend", logs / "host.log")
        host.start()
        try:
            bench = Bench(session, host, logs)
            here = bench.measure(mine, "bench-here")
            other = bench.measure(Path(asked.beside), "bench-beside") if asked.beside else {}
        finally:
            host.stop()
    for name, figure in here.items():
        ratio = f"   {other[name]:8.1f}   {figure / other[name]:.3f} of it" if other else ""
        print(f"{name:16} {figure:8.1f}{ratio}")
    print(f"callgrind's files: {logs}")


if __name__ == "__main__":
    main()
