# SPDX-License-Identifier: MIT
"""What is on the display, when it is there: the pixels that Xvfb keeps in a file. Any program is looked at in the same way, and none has
to tell anything of itself."""

import mmap
import struct
import time

from driver.conditions import Late

_BYTES_PER_PIXEL = 4
_PAUSE = 0.0005  # seconds between two looks: a fraction of a frame
_REST = 0.7  # seconds without a change, after which nothing is under way


class Screen:
    """Reads; draws nothing. An area is left, top, width, height in pixels."""

    def __init__(self, session):
        with open(session.framebuffer, "rb") as file:
            self._memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        # XWDFileHeader: 25 numbers of 32 bits, the most significant byte first.
        header = struct.unpack(">25I", self._memory[:100])
        header_size, self.width, self.height, self._stride, colors = header[0], header[4], header[5], header[12], header[19]
        self._start = header_size + colors * 12

    @property
    def whole(self):
        return 0, 0, self.width, self.height

    def pixels(self, area):
        left, top, width, height = area
        if left < 0 or top < 0 or left + width > self.width or top + height > self.height or width <= 0 or height <= 0:
            raise ValueError(f"{area} is not on the screen")
        first = self._start + top * self._stride + left * _BYTES_PER_PIXEL
        rows = range(first, first + height * self._stride, self._stride)
        return b"".join(self._memory[row:row + width * _BYTES_PER_PIXEL] for row in rows)

    def watch(self, looks, seconds=60):
        """`looks`: name → a question of the screen. The moment (time.monotonic) at which each was first answered with yes."""
        moments, deadline = {}, time.monotonic() + seconds
        while len(moments) < len(looks):
            for name, holds in looks.items():
                if name not in moments and holds():
                    moments[name] = time.monotonic()
            if time.monotonic() > deadline:
                raise Late(f"not on screen within {seconds} s: {', '.join(looks.keys() - moments.keys())}")
            time.sleep(_PAUSE)
        return moments

    def at_rest(self, area=None, seconds=60, rest=_REST):
        """Waits until nothing has changed there for a while; the moment of the last change."""
        area = area or self.whole
        last, moment, deadline = self.pixels(area), time.monotonic(), time.monotonic() + seconds
        while time.monotonic() - moment < rest:
            now = self.pixels(area)
            if now != last:
                last, moment = now, time.monotonic()
            if time.monotonic() > deadline:
                raise Late(f"not at rest within {seconds} s")
            time.sleep(_PAUSE)
        return moment

    def equals(self, area, wanted):
        """A question for watch(): whether the area looks exactly so."""
        return lambda: self.pixels(area) == wanted

    def differs(self, area, from_what):
        return lambda: self.pixels(area) != from_what
