# SPDX-License-Identifier: MIT
"""Waiting for things to be so, with a deadline; the only place of the driver that lets time pass."""

import time

PAUSE_BETWEEN_LOOKS = 0.02


class Late(AssertionError):
    """A condition did not come true before its deadline; says which, and what was seen last."""


def until(look, what, seconds=10.0, seen=None):
    """Returns the first truthy answer of look(). `seen` is asked for the last state when time runs out."""
    deadline = time.monotonic() + seconds
    while True:
        answer = look()
        if answer:
            return answer
        if time.monotonic() > deadline:
            last = f"; seen instead: {seen()}" if seen else ""
            raise Late(f"not within {seconds:g} s: {what}{last}")
        time.sleep(PAUSE_BETWEEN_LOOKS)


def holds_for(look, what, seconds):
    """For what must NOT happen: look() stays truthy for the whole time."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if not look():
            raise AssertionError(f"did not hold for {seconds:g} s: {what}")
        time.sleep(PAUSE_BETWEEN_LOOKS)
