# SPDX-License-Identifier: MIT
"""A person's hands on the private display, through the XTEST extension: what is pressed is pressed at once, which a started program (xdotool)
would take tens of milliseconds for."""

import ctypes
import os
import time

_NOW = 0  # the delay that XTEST is asked for


class Hands:
    def __init__(self, session):
        self._x11, self._xtst = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XStringToKeysym.restype = ctypes.c_ulong
        os.environ["XAUTHORITY"] = session.env["XAUTHORITY"]  # the one way to tell Xlib the cookie
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(session.env["DISPLAY"].encode()))
        if not self._display:
            raise RuntimeError(f"the display {session.env['DISPLAY']} cannot be opened")

    def point(self, x, y):
        self._xtst.XTestFakeMotionEvent(self._display, -1, x, y, _NOW)
        self._sync()

    def point_at(self, area):
        """The middle of it."""
        left, top, width, height = area
        self.point(left + width // 2, top + height // 2)

    def click(self, area):
        """The moment just before."""
        self.point_at(area)
        return self._press_and_release(lambda down: self._xtst.XTestFakeButtonEvent(self._display, 1, down, _NOW))

    def key(self, name):
        """By its name as X has it; the moment just before."""
        code = self._code(name)
        return self._press_and_release(lambda down: self._xtst.XTestFakeKeyEvent(self._display, code, down, _NOW))

    def chord(self, held, name):
        """A key while another one is held."""
        self._xtst.XTestFakeKeyEvent(self._display, self._code(held), 1, _NOW)
        self.key(name)
        self._xtst.XTestFakeKeyEvent(self._display, self._code(held), 0, _NOW)
        self._sync()

    def _code(self, name):
        return self._x11.XKeysymToKeycode(self._display, ctypes.c_ulong(self._x11.XStringToKeysym(name.encode())))

    def _press_and_release(self, event):
        began = time.monotonic()
        event(1)
        event(0)
        self._sync()
        return began

    def _sync(self):
        self._x11.XSync(self._display, 0)
