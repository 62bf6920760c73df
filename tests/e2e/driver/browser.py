# SPDX-License-Identifier: MIT
"""The person's own browser: Debian's Chromium in the private desktop, opened by the app through $BROWSER, driven by playwright."""

import os
import signal
from pathlib import Path

from .conditions import until
from .node_peer import NodePeer
from .processes import end, spawn

_SCRIPT = Path(__file__).resolve().parents[1] / "official" / "browser.mjs"
_CHROMIUM = os.environ.get("LATCHKEY_CHROMIUM", "/usr/bin/chromium")


class _Driver(NodePeer):
    """Longer than the script's own patience with a page, so that its sentence is heard first."""

    answer_within = 90


class Browser:
    """Holds a profile of Chromium and the script that the desktop knows as its browser. Runs nothing until the app asks."""

    def __init__(self, session, name="browser"):
        self._folder = session.root / name
        self._profile = self._folder / "profile"
        self._profile.mkdir(parents=True)
        self._pid_file = self._folder / "pid"
        self._log = session.logs / f"{name}.log"
        self._env = session.env
        self._peer = self._opened = None
        script = self._folder / "open"
        options = [f"--user-data-dir={self._profile}", "--remote-debugging-port=0", "--no-first-run", "--password-store=basic",
                   "--no-default-browser-check", "--disable-dev-shm-usage", "--disable-gpu", "--window-size=760,820"]
        options += ["--no-sandbox"] if os.geteuid() == 0 else []
        # The first one stays and is the browser; a later one hands its address over to it and ends.
        script.write_text(f"#!/bin/sh\n[ -e '{self._pid_file}' ] || echo $$ >'{self._pid_file}'\n"
                          f"exec {_CHROMIUM} {' '.join(options)} \"$@\"\n")
        script.chmod(0o700)
        self.command = str(script)

    @property
    def _script(self):
        if self._peer is None:
            port_file = self._profile / "DevToolsActivePort"
            until(lambda: port_file.exists() and "\n" in port_file.read_text(), "the browser has been opened", 60)
            self._peer = _Driver(_SCRIPT, [port_file.read_text().split("\n", 1)[0]], self._log)
        return self._peer

    @property
    def running(self):
        return self._pid_file.exists()

    def open(self, address):
        """The person opens the browser, without the app."""
        self._opened = spawn([self.command, address], self._env, self._log)

    def press(self, name):
        """The button of that name on the page in front."""
        self._script.ask("press", name=name)

    def fill(self, label, text):
        self._script.ask("fill", label=label, text=text)

    def read(self, label):
        """What stands in the field or output of that label."""
        return self._script.ask("read", label=label)

    def see(self, text):
        self._script.ask("see", text=text)

    def follow(self, name):
        """The link of that name on the page in front."""
        self._script.ask("follow", name=name)

    def link(self, name):
        """Where the link of that name leads."""
        return self._script.ask("link", name=name)

    def visit(self, address):
        """The person opens an address, say one copied from the app."""
        self._script.ask("visit", address=address)

    def address(self):
        return self._script.ask("address")

    def picture(self, path):
        self._script.ask("picture", path=str(path))

    def stop(self):
        """The person closes it. The app may open it again."""
        if self._peer:
            self._peer.stop()
            self._peer = None
        end(self._opened)
        if not self._pid_file.exists():
            return
        pid = int(self._pid_file.read_text())
        try:
            os.killpg(pid, signal.SIGTERM)  # the app started it in a session of its own
        except ProcessLookupError:
            return
        until(lambda: not _lives(pid), "the browser has ended", 15)
        self._pid_file.unlink()
        (self._profile / "DevToolsActivePort").unlink(missing_ok=True)


def _lives(pid):
    try:
        os.killpg(pid, 0)
        return True
    except ProcessLookupError:
        return False
