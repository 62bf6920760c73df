# SPDX-License-Identifier: MIT
"""The app's window as a person has it: finds things by role and name, clicks, types, reads, takes pictures."""

import re
import subprocess
import time

from .accessible import Gone, application_of
from .conditions import Late, until

BUTTONS = ("button", "link", "list item", "menu item", "radio button", "check box")
FIELDS = ("text", "entry", "password text")
_UP, _DOWN = "4", "5"  # the wheel, as X numbers its buttons
_NOT_FELT = 1.0  # seconds in which a turn of the wheel moves the page, or the page is at its end
SENTENCES = ("label", "static", "heading", "alert", "notification", "paragraph")


class Window:
    """Holds the session and the process id. All waiting is on what AT-SPI shows; input goes through X events."""

    def __init__(self, session, pid):
        self._session, self._pid = session, pid
        self._last_seen = "nothing"
        self.header = 60  # pixels of the bar, under which a page scrolls
        self.notches = 2  # of the wheel at a time: with its momentum, less than a page

    # --- finding -------------------------------------------------------------------------------------------------

    def application(self):
        return application_of(self._session.accessibility_bus, self._pid)

    def showing(self):
        """Every object on screen now."""
        application = self.application()
        if application is None:
            return []
        found = []
        try:
            for item in application.everything():
                if item.showing:
                    found.append(item)
        except Gone:
            pass  # the tree changed under us: what was read so far is what there was
        return found

    def look(self, roles, name):
        """The first object on screen of one of these roles and this name (a string, or a compiled pattern); None if none."""
        for item in self.showing():
            try:
                if item.role in roles and _same(name, item.name):
                    return item
            except Gone:
                continue
        return None

    def _among(self, roles, name):
        """look(), and where everything stands that was looked at on the way."""
        places = []
        for item in self.showing():
            try:
                places.append(item.extents)
                if item.role in roles and _same(name, item.name):
                    return item, places
            except Gone:
                continue
        return None, places

    def find(self, roles, name, seconds=10.0):
        return until(lambda: self.look(roles, name), f"{'/'.join(roles)} {_shown(name)} on screen", seconds, self.summary)

    def button(self, name, seconds=10.0):
        return self.find(BUTTONS, name, seconds)

    def field(self, name, seconds=10.0):
        return self.find(FIELDS, name, seconds)

    def sentence(self, name, seconds=10.0):
        return self.find(SENTENCES, name, seconds)

    def wait_gone(self, roles, name, seconds=10.0):
        until(lambda: self.look(roles, name) is None, f"{'/'.join(roles)} {_shown(name)} gone from the screen", seconds,
              self.summary)

    def has_sentence(self, name):
        return self.look(SENTENCES, name) is not None

    # --- reading -------------------------------------------------------------------------------------------------

    def names(self):
        """(role, name) of everything on screen that has a name."""
        pairs = []
        for item in self.showing():
            try:
                if item.name:
                    pairs.append((item.role, item.name))
            except Gone:
                continue
        return pairs

    def summary(self):
        return ", ".join(f"{role} “{name[:80]}”" for role, name in self.names()) or "an empty screen"

    def tree(self):
        application = self.application()
        return "\n".join(application.tree()) if application else "(the application is not on the accessibility bus)"

    def focused(self):
        for item in self.showing():
            try:
                if "focused" in item.states and item.role not in ("frame", "window", "application"):
                    return item
            except Gone:
                continue
        return None

    def picture(self, path):
        subprocess.run(["import", "-silent", "-window", "root", str(path)], env=self._session.env, check=True, timeout=30)

    def pixels(self, item):
        """The inside of the left half of `item` as raw pixels: for what only the eye can tell."""
        x, y, width, height = item.extents
        area = f"{width // 2 - 8}x{height - 8}+{x + 4}+{y + 4}"
        taken = subprocess.run(["import", "-silent", "-window", "root", "-crop", area, "-depth", "8", "rgb:-"], env=self._session.env,
                               capture_output=True, check=True, timeout=30)
        return taken.stdout

    # --- acting --------------------------------------------------------------------------------------------------

    def click(self, item):
        """Clicks the middle of `item` once it has stopped moving and is enabled."""
        places = []

        def settled():
            try:
                places.append(item.extents)
                enabled = "focusable" in item.states or item.role != "button"  # Qt 6.4 calls everything enabled
            except Gone:
                raise Late("the thing to click went away") from None
            return enabled and len(places) > 1 and places[-1] == places[-2] and places[-1][2] > 0
        self.bring_to_front()
        until(settled, "the thing to click is enabled and at rest", 10, lambda: places[-1:])
        x, y, width, height = places[-1]
        self._xdotool("mousemove", str(x + width // 2), str(y + height // 2), "click", "1")

    def bring_to_front(self):
        """A browser may lie above; what is clicked must be what is seen."""
        self._xdotool("windowactivate", "--sync", self.window_id())

    def is_open(self):
        return self._mapped() is not None

    def window_id(self, seconds=10):
        """As X numbers it."""
        return until(self._mapped, "the window is mapped", seconds)

    def _mapped(self):
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self._pid)], env=self._session.env,
                               capture_output=True, text=True, timeout=20, check=False)
        return found.stdout.split()[0] if found.stdout.split() else None

    def press(self, name, seconds=10.0):
        self.click(self.button(name, seconds))

    def reach(self, name, roles=BUTTONS + FIELDS, seconds=10.0):
        """The thing of that name, scrolled to with the wheel: down, and where the page goes no further, the other way."""
        way, before, turned, felt = _DOWN, None, 0.0, True
        left, top, width, height = self.find(("frame", "window"), "Latchkey").extents

        def seen():
            nonlocal way, before, turned, felt
            item, places = self._among(roles, name)
            now = places if item is None else item.extents
            moved, before = now != before, now
            if moved:  # the wheel has momentum: only at rest can be said where the thing is
                felt = True
                return None
            if item is not None and top + self.header <= now[1] and now[1] + now[3] <= top + height - 8:
                return item
            if not felt and time.monotonic() - turned < _NOT_FELT:
                return None  # a busy page
            if item is not None and turned and not felt and top <= now[1] and now[1] + now[3] <= top + height:
                return item  # the page goes no further: there is nothing that it could be under
            if item is not None:  # half of it is there
                way = _UP if now[1] < top + self.header else _DOWN
            elif not felt:  # the page went no further
                way = _UP if way == _DOWN else _DOWN
            self._wheel(way, self.notches if item is None else 1, left + width // 2, top + height - 60)
            turned, felt = time.monotonic(), False
            return None
        until(seen, f"{_shown(name)} reached", seconds + 30, self.summary)
        return until(lambda: self.look(roles, name), f"{_shown(name)} still there", 5)

    def to_top(self):
        """Scrolls the page to its beginning, and waits until it is there."""
        left, top, width, height = self.find(("frame", "window"), "Latchkey").extents
        self._wheel(_UP, 40, left + width // 2, top + height - 60)
        looks = []

        def at_rest():
            looks.append(self._among((), "")[1])
            return len(looks) > 2 and looks[-1] == looks[-2] == looks[-3]
        until(at_rest, "the page is at rest", 15)

    def leave(self):
        """Takes the pointer off whatever it points at."""
        left, top, _, height = self.find(("frame", "window"), "Latchkey").extents
        self._xdotool("mousemove", str(left + 1), str(top + height - 1))

    def _wheel(self, way, turns, x, y):
        self.bring_to_front()
        self._xdotool("mousemove", str(x), str(y), "click", "--repeat", str(turns), "--delay", "5", way)

    def press_there(self, name):
        """press(), wherever on the page it is."""
        self.click(self.reach(name, BUTTONS))

    def confirm(self, question):
        """Answers a button that asks back. An answer counts once the question can have been read: until then it is given again."""
        self.button(question)

        def answered():
            item = self.look(BUTTONS, question)
            if item is not None:
                self.click(item)
            return item is None
        until(answered, f"“{question}” is answered", 15)

    def fill_there(self, name, text):
        self.reach(name, FIELDS)
        return self.fill(name, text)

    def key(self, *names):
        """Keys by their X names: Tab, Return, space, ctrl+a."""
        self._xdotool("key", *names)

    def focus(self, field):
        self.click(field)
        until(lambda: "focused" in field.states, "the field has the focus", 20, self.summary)

    def type(self, text):
        """Types into whatever has the focus."""
        self._xdotool("type", "--clearmodifiers", "--delay", "3", "--", text)

    def fill(self, name, text):
        """Replaces the content of a field by typing; returns the field."""
        field = self.field(name)
        self.focus(field)
        self.key("ctrl+a", "BackSpace")
        self.type(text)
        if field.role != "password text":  # a password field need not say how long its content is
            until(lambda: field.characters == len(text), f"field {_shown(name)} has {len(text)} characters", 10,
                  lambda: f"{field.characters} characters")
        return field

    def paste(self, name, text):
        """Replaces the content of a field through the clipboard, as ctrl+v does."""
        owner = subprocess.Popen(["xclip", "-selection", "clipboard", "-quiet"], env=self._session.env,
                                 stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            owner.stdin.write(text.encode())
            owner.stdin.close()
            field = self.field(name)
            self.focus(field)
            self.key("ctrl+a", "BackSpace")
            until(lambda: self._clipboard_size() == len(text.encode()), "the clipboard holds the text", 20)
            self.key("ctrl+v")
            until(lambda: field.characters > 0, "something was pasted", 20)
        finally:
            owner.terminate()
            owner.wait()
        return field

    def close(self):
        """Asks the window to close, as the person does."""
        self.key("alt+F4")

    def minimize(self):
        self._xdotool("windowminimize", "--sync", self.window_id())

    def _clipboard_size(self):
        read = subprocess.run(["xclip", "-selection", "clipboard", "-out"], env=self._session.env, capture_output=True,
                              timeout=20, check=False)
        return len(read.stdout)

    def _xdotool(self, *arguments):
        subprocess.run(["xdotool", *arguments], env=self._session.env, check=True, timeout=60,
                       stdout=subprocess.DEVNULL)


def _same(wanted, name):
    return wanted.fullmatch(name) is not None if isinstance(wanted, re.Pattern) else wanted == name


def _shown(name):
    return f"like /{name.pattern}/" if isinstance(name, re.Pattern) else f"“{name}”"
