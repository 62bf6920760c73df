# SPDX-License-Identifier: MIT
"""The windows that are measured beside each other: ours, the official web stack in Chromium, and an empty Qt Quick window. Each knows how
it is started and what it looks like once it is there; what is measured is none of its affair (rows.py)."""

import os
import re
import shutil
import subprocess
import time

from driver.app import ROOT, App
from driver.conditions import until
from driver.processes import end, spawn
from driver.window import SENTENCES
from hands import Hands
from process_tree import ProcessTree

EMAIL, NAME, PASSWORD = "ann@example.com", "Ann Meadow", "correct-horse-7"
ORGANIZATIONS = ("Harbour", "Orchard")
# Whoever reads the screen pays for each thing on it; most people have nobody who does.
NO_READER = {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0"}
_BACKGROUND = bytes.fromhex("b000b0")  # of no window
_UNSAVED = 35  # seconds in which a browser has written its cookies down at last


class Desk:
    """A desktop, a backend with one person, the page of the web stack, and the screen that shows one window at a time."""

    def __init__(self, session, host, page, screen):
        self.session, self.host, self.page, self.screen, self.hands = session, host, page, screen, Hands(session)
        host.run("seed:person", email=EMAIL, name=NAME, password=PASSWORD,
                 organizations=[{"name": name, "slug": name.lower(), "role": "owner"} for name in ORGANIZATIONS])
        size = f"{screen.width}x{screen.height}"
        # Its exit code tells nothing (ImageMagick 6); the screen does.
        subprocess.run(["display", "-window", "root", "-size", size, f"xc:#{_BACKGROUND.hex()}"], env=session.env, check=False, timeout=30)
        until(lambda: screen.pixels((9, 9, 1, 1))[2::-1] == _BACKGROUND, "the desktop has its colour", 10)
        self.pointer_away()
        self._empty = screen.pixels(screen.whole)

    def pointer_away(self):
        self.hands.point(self.screen.width - 1, self.screen.height - 1)

    @property
    def middle(self):
        """A pixel of whatever window there is."""
        return self.screen.width // 2, self.screen.height // 2, 1, 1

    def wait_empty(self):
        self.pointer_away()  # Xvfb draws it, too
        until(lambda: self.screen.pixels(self.screen.whole) == self._empty, "the window is gone from the screen", 30)


class Peer:
    """`places`: name → the area in which something is seen. `looks`: name → what is seen there when it is there."""

    name = ""

    def __init__(self, desk):
        self.desk, self.places, self.looks = desk, {}, {}
        self.process = None

    @property
    def command(self):
        raise NotImplementedError

    def environment(self):
        return self.desk.session.env | NO_READER

    def open(self, wrapper=()):
        """The moment just before."""
        began = time.monotonic()
        self.process = spawn([*wrapper, *self.command], self.environment(), self.desk.session.logs / f"{self.name}.log")
        return began

    @property
    def tree(self):
        return ProcessTree(self.process.pid)

    def close(self):
        tree = self.tree
        end(self.process, 10)
        until(lambda: not tree.pids(), f"every process of {self.name} has ended", 30)
        self.desk.wait_empty()
        self.process = None

    def kill(self):
        self.tree.kill()
        self.process.wait(30)
        self.desk.wait_empty()

    def watch(self, *names, seconds=60):
        """The moments at which these looks are on the screen."""
        screen = self.desk.screen
        return screen.watch({name: screen.equals(self.places[name], self.looks[name]) for name in names}, seconds)

    def _learn(self, places):
        """Takes what is on the screen now for what it is to look like."""
        self.places |= places
        self.looks |= {name: self.desk.screen.pixels(area) for name, area in places.items()}


class Ours(Peer):
    """`latchkey`, with somebody signed in whom it remembers."""

    name = "latchkey"

    def __init__(self, desk, profile="bench"):
        super().__init__(desk)
        self.app = App(desk.session, desk.host.deployment_url, desk.host.site_url, profile, f"{profile}.log")

    @property
    def command(self):
        return [os.environ.get("LATCHKEY_BINARY", ROOT / "build" / "release" / "bin" / "latchkey"), *self.app.arguments]

    def sign_in(self):
        window = self.app.start()
        window.fill("E-mail", EMAIL)
        window.fill("Password", PASSWORD)
        window.press("Sign in")
        window.sentence(NAME, 30)
        return window

    def prepare(self):
        window = self.sign_in()
        window.sentence("Live", 30)
        self.app.quit()
        window = self.app.start()
        live = window.sentence("Live", 30).extents
        self.desk.pointer_away()
        self.desk.screen.at_rest()
        frame = window.find(("frame", "window"), "Latchkey").extents
        switcher = window.button("Organization switcher").extents
        rows = {name: window.button(name).extents for name in ORGANIZATIONS}
        name = window.look(SENTENCES, NAME).extents
        self._learn({"first frame": corner(frame), "person": name, "live": live, "header": switcher} | rows)
        self.window_area = frame
        self.content_area = right_of(rows["Harbour"], frame, below=switcher)
        self.app.quit()
        self.desk.wait_empty()

    def learn_offline(self):
        """What the window says of the link while the backend is down; the words, without the age behind them."""
        self.desk.host.stop()
        window = self.app.start()
        left, top, width, height = window.sentence(re.compile("Offline.*"), 30).extents
        self.desk.pointer_away()
        self.desk.screen.at_rest()
        self._learn({"offline": (left, top, min(width, 40), height)})
        self.app.quit()
        self.desk.wait_empty()
        self.desk.host.start()


class Web(Peer):
    """The official packages on a page, in Chromium's window for applications."""

    name = "web"
    fragment = ""

    def __init__(self, desk):
        super().__init__(desk)
        self.profile = desk.session.root / "chromium"

    @property
    def command(self):
        return [shutil.which("chromium"), f"--app={self.desk.page.url}{self.fragment}", f"--user-data-dir={self.profile}", "--no-first-run",
                "--no-default-browser-check", "--password-store=basic", "--window-size=960,640",
                # As root there is no sandbox, and a bar that says so unless it is a test's browser.
                *(["--no-sandbox", "--test-type"] if os.geteuid() == 0 else [])]

    def sign_in(self):
        self.desk.page.configuration["person"] = {"email": EMAIL, "password": PASSWORD}
        self.open()
        told = self.desk.page.mark("person")
        del self.desk.page.configuration["person"]
        return told

    def prepare(self):
        self.desk.page.forget()
        self.sign_in()
        time.sleep(_UNSAVED)
        self.close()
        self.desk.page.forget()
        self.open()
        told = self.desk.page.mark("person")
        self.desk.screen.at_rest()
        left, top, width, height = self._viewport()
        self.window_area = self.content_area = left, top, width, height

        def on_screen(place):
            return round(left + place[0]), round(top + place[1]), round(place[2]), round(place[3])
        heading = on_screen(told["heading"])
        self._learn({"first frame": corner(self.window_area), "person": heading, "live": heading, "header": on_screen(told["header"])}
                    | {name: on_screen(place) for name, place in told["rows"].items()})
        self.close()

    def _viewport(self):
        # Not xdotool, which counts the window manager's frame twice.
        told = subprocess.run(["xwininfo", "-name", "Web peer"], env=self.desk.session.env, capture_output=True, text=True, check=True,
                              timeout=20).stdout
        return tuple(int(re.search(rf"{name}:\s+(-?\d+)", told).group(1)) for name in ("Absolute upper-left X", "Absolute upper-left Y", "Width", "Height"))


class WebPixel(Web):
    """The page that takes the colour of a live query's value."""

    name = "web pixel"
    fragment = "#pixel"

    def __init__(self, desk):
        super().__init__(desk)
        self.profile = desk.session.root / "chromium-pixel"


class Pixel(Peer):
    """The same as a window of ours."""

    name = "pixel"

    def __init__(self, desk, deployment_url):
        super().__init__(desk)
        self._url = deployment_url

    @property
    def command(self):
        return [ROOT / "build" / "release" / "bin" / "latchkey-pixel-window", self._url]


class Bare(Peer):
    """The least that a Qt Quick window costs."""

    name = "bare"

    @property
    def command(self):
        return [ROOT / "build" / "release" / "bin" / "latchkey-bare-window"]

    def prepare(self):
        self.open()
        screen = self.desk.screen
        white = b"\xff\xff\xff"
        until(lambda: screen.pixels((300, 300, 1, 1))[:3] == white, "the empty window is shown", 30)
        screen.at_rest()
        self.window_area = 200, 200, 400, 300
        self._learn({"first frame": corner(self.window_area)})
        self.close()


def right_of(area, whole, below):
    """What lies there, in a window whose bar ends a little below something."""
    left, top = area[0] + area[2] + 16, below[1] + below[3] + 16
    return left, top, whole[0] + whole[2] - left - 16, whole[1] + whole[3] - top - 8


def corner(area):
    """Some pixels of a window's lower left: what is there is its ground, from the first frame on."""
    left, top, _, height = area
    return left + 8, top + height - 24, 16, 16
