# SPDX-License-Identifier: MIT
"""The command a newcomer types: ./run opens a window on a backend of its own, and Ctrl-C takes away what it started, no more."""

import os
import re
import signal
import subprocess
import sys
import unittest
from pathlib import Path

from driver.app import ROOT, binary
from driver.conditions import until
from driver.host import DEMO_PERSON, Host
from driver.private_session import PrivateSession
from driver.processes import end, spawn
from driver.window import Window

OUT = ROOT / "build" / "e2e" / "Run"


def program_of(pid):
    """The name of its binary; None when it has ended."""
    try:
        return Path(os.readlink(f"/proc/{pid}/exe")).name
    except FileNotFoundError:
        return None


@unittest.skipIf("LATCHKEY_BINARY" in os.environ, "./run opens the release binary, and another one is under test")
class Run(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.session = PrivateSession(OUT / "logs")
        cls.addClassCleanup(cls.session.stop)
        cls.session.start()

    def setUp(self):
        self.log = OUT / "logs" / f"{self._testMethodName}.log"
        self.log.unlink(missing_ok=True)
        self.process = None
        self.addCleanup(lambda: end(self.process))

    def start(self, *options):
        """./run until its window is there; {the app's process id, the backend's}."""
        self.process = spawn([ROOT / "run", *options], self.session.env, self.log)
        until(lambda: len(self.children()) == 2, "./run has started an app and a backend", 300, self.output)
        app = next(pid for pid in self.children() if Path(f"/proc/{pid}/exe").resolve() == binary().resolve())
        self.window = Window(self.session, app)
        until(lambda: self.window.look(("frame",), "Latchkey"), "the window is on screen", 20, self.output)
        return set(self.children())

    def children(self):
        """Only those that have become what they are to be, not the shell on its way there."""
        listed = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return [pid for pid in map(int, listed) if program_of(pid) in ("latchkey", "node")]

    def output(self):
        return self.log.read_text()

    def address(self):
        return re.search(r"local backend \(development, not Convex\): (\S+),", self.output()).group(1)

    def test_ctrl_c_ends_app_and_backend_and_nothing_else(self):
        bystander = Host(self.session.root / "bystander", OUT / "logs" / "bystander.log").start()
        self.addCleanup(bystander.stop)
        started = self.start()
        self.window.field("E-mail")
        self.assertIn("demo@example.com, password latchkey-demo", self.output())
        os.killpg(self.process.pid, signal.SIGINT)
        self.assertEqual(self.process.wait(15), 130)
        self.assertEqual([pid for pid in started if Path(f"/proc/{pid}").exists()], [])
        self.assertTrue(bystander.running)

    def test_the_second_start_is_the_same_backend_with_the_person_still_signed_in(self):
        self.start()
        first = self.address()
        self.window.fill("E-mail", DEMO_PERSON[0])
        self.window.fill("Password", DEMO_PERSON[1])
        self.window.press("Sign in")
        self.window.sentence("Live", 20)
        self.window.close()
        self.assertEqual(self.process.wait(15), 0, "closing the window is a good end")
        self.log.unlink()
        self.start()
        self.assertEqual(self.address(), first)
        self.assertNotIn("building", self.output())
        self.window.sentence(DEMO_PERSON[0], 20)
        self.window.sentence("Live", 20)

    def test_a_second_run_at_the_same_time_says_so_and_leaves_the_first_alone(self):
        started = self.start()
        other = subprocess.run([ROOT / "run"], env=self.session.env, capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(other.returncode, 1)
        self.assertIn("is another ./run open?", other.stderr)
        self.assertEqual(set(self.children()), started)

    def test_wrong_options_are_refused_before_anything_is_started(self):
        for options in (["--no-such-option"], ["--site-url", "http://127.0.0.1:1"], ["--deployment-url"]):
            refused = subprocess.run([ROOT / "run", *options], env=self.session.env, capture_output=True, text=True,
                                     timeout=60, check=False)
            self.assertEqual(refused.returncode, 2, options)
            self.assertIn("usage: ./run", refused.stderr)


if __name__ == "__main__":
    sys.exit(unittest.main())
