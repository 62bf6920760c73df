# SPDX-License-Identifier: MIT
"""The program under test: window and command line, one profile."""

import os
import subprocess
from pathlib import Path

from .conditions import until
from .processes import end, kill_at_once, spawn
from .window import Window

ROOT = Path(__file__).resolve().parents[3]


def binary():
    """The release binary; LATCHKEY_BINARY names another one (that of build/dev, with its sanitizers, say)."""
    return Path(os.environ.get("LATCHKEY_BINARY", ROOT / "build" / "release" / "bin" / "latchkey"))


class App:
    """Holds the window's process, if it runs. Does not know what is on screen (window.py)."""

    def __init__(self, session, deployment_url, site_url=None, profile=None, log="app.log"):
        self._session = session
        self.arguments = ["--deployment-url", deployment_url]
        self.arguments += ["--site-url", site_url] if site_url else []
        self.arguments += ["--profile", profile] if profile else []
        self.log = session.logs / log
        self.process = None
        self.window = None

    def start(self, *more, wait=True, environment=None, wrapper=()):
        """Opens the window and waits until it is on the accessibility bus. `wrapper`: a command that becomes the program."""
        env = self._session.env | (environment or {})
        # With everything it has to say of itself: what is written is searched for secrets (leaks.py).
        self.process = spawn([*wrapper, binary(), *self.arguments, "--verbose", *more], env, self.log)
        self.window = Window(self._session, self.process.pid)
        if wait:
            until(self._window_shown, "the window “Latchkey” is on screen", 20, self._state)
        return self.window

    @property
    def command_line(self):
        """How a desktop entry would start it."""
        return " ".join(str(part) for part in (binary(), *self.arguments))

    def kill(self):
        """kill -9."""
        kill_at_once(self.process)
        self.process = None

    def quit(self):
        """Closes the window as a person does; the exit code."""
        self.window.close()
        until(lambda: self.process.poll() is not None, "the app has ended after its window was closed", 10, self._state)
        code = self.process.returncode
        self.process = None
        return code

    def stop(self):
        code = end(self.process)
        self.process = None
        return code

    @property
    def running(self):
        return self.process is not None and self.process.poll() is None

    def command(self, name, *arguments, stdin="", seconds=30, wrapper=()):
        """Runs the command line on the same profile: CompletedProcess with text output."""
        return subprocess.run([*wrapper, str(binary()), *self.arguments, name, *arguments], env=self._session.env, input=stdin,
                              capture_output=True, text=True, timeout=seconds, check=False)

    def _window_shown(self):
        if not self.running:
            raise AssertionError(f"the app ended by itself: {self._state()}")
        return self.window.look(("frame", "window"), "Latchkey")

    def _state(self):
        if self.running:
            return self.window.summary()
        code = self.process.returncode if self.process else None
        return f"the app is not running (exit code {code}); see {self.log}"
