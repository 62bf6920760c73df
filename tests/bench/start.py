#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What a start costs: a signed-in person opens the window, it is drawn and live. Instructions (callgrind) and memory, which do not
depend on how busy the computer is, beside those of an empty Qt Quick window in the same run. `--beside BINARY` measures another build too.

    tests/bench/start.py [--beside OTHER/bin/latchkey]
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "e2e"))

# ruff: noqa: E402 (the driver lies with the end-to-end tests)
import callgrind
from driver.app import App, binary
from driver.host import Host
from driver.private_session import PrivateSession
from driver.processes import end, spawn
from driver.window import Window
from peers import NO_READER
from process_tree import ProcessTree, kilobytes

PASSWORD = "correct-horse-7"
BARE = ROOT / "build" / "release" / "bin" / "latchkey-bare-window"
INSTRUCTIONS, PROPORTIONAL, ANONYMOUS = "instructions, M", "memory (PSS), MB", "memory (anonymous), MB"


class Bench:
    """One desktop, one backend, one person in one organisation; each build has its own profile and keyring entry."""

    def __init__(self, session, host, logs):
        self._session, self._host, self._logs = session, host, logs
        host.run("seed:person", email="ann@example.com", name="Ann", password=PASSWORD,
                 organizations=[{"name": "Meadow", "slug": "meadow", "role": "owner"}])

    def ours(self, program, profile):
        """Of a window that shows a person who was signed in before."""
        os.environ["LATCHKEY_BINARY"] = str(program)
        app = App(self._session, self._host.deployment_url, self._host.site_url, profile, f"{profile}.log")
        try:
            window = app.start()
            window.fill("E-mail", "ann@example.com")
            window.fill("Password", PASSWORD)
            window.press("Sign in")
            window.sentence("Live", 30)
            app.quit()
        finally:
            app.stop()
        return self._figures([str(program), *app.arguments], profile)

    def bare(self):
        return self._figures([str(BARE)], "bare")

    def _figures(self, command, name):
        figures = self._memory(command, name)
        figures[INSTRUCTIONS] = self._instructions(command, name)
        return figures

    def _memory(self, command, name):
        process = self._start(command, name)
        try:
            held = kilobytes(process.pid)
        finally:
            end(process)
        # Anonymous: what only this process has, and what the computer cannot throw away and read again.
        return {PROPORTIONAL: held["Pss"] / 1024, ANONYMOUS: held["Anonymous"] / 1024}

    def _instructions(self, command, name):
        out = self._logs / f"{name}.callgrind"
        end(self._start([*callgrind.counting_into(out), *command], name))
        return callgrind.counted_in(out)

    def _start(self, command, name):
        """On screen, live (the person is in a session that is connected), and nothing left to do."""
        process = spawn(command, self._session.env | NO_READER, self._logs / f"{name}.log")
        Window(self._session, process.pid).window_id(60)
        ProcessTree(process.pid).come_to_rest()
        return process


def measure(builds):
    """Figures by name: of the bare window, and of each build of ours (name → binary)."""
    logs = Path(tempfile.mkdtemp(prefix="latchkey-bench-"))
    with PrivateSession(logs) as session:
        host = Host(session.root / "backend", logs / "host.log")
        host.start()
        try:
            bench = Bench(session, host, logs)
            return {"bare": bench.bare()} | {name: bench.ours(program, f"bench-{name}") for name, program in builds.items()}
        finally:
            host.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--beside", metavar="BINARY", type=Path, help="another build, measured in the same run")
    asked = parser.parse_args()
    figures = measure({"ours": binary()} | ({"beside": asked.beside} if asked.beside else {}))
    for name, ours in figures["ours"].items():
        words = [f"{name:24} {ours:8.1f}", f"{ours / figures['bare'][name]:.3f} × the bare window ({figures['bare'][name]:.1f})"]
        if asked.beside:
            words.append(f"{ours / figures['beside'][name]:.3f} × the other build ({figures['beside'][name]:.1f})")
        print("   ".join(words))


if __name__ == "__main__":
    main()
