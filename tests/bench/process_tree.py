# SPDX-License-Identifier: MIT
"""A program with all its processes: memory, processor time and how often it wakes up, as Linux counts them (proc(5))."""

import os
import re
import signal
import time
from pathlib import Path

from driver.conditions import until

_NOTHING = 0.02  # seconds of processor time
_REST = 3  # seconds in which no more than that is used


class Activity:
    """Counters by thread: one that has ended takes its own along, so that sums of two moments cannot be compared."""

    def __init__(self, used, waits):
        self._used, self._waits = used, waits

    def used_since(self, before):
        """Processor time, in seconds."""
        return _grown(self._used, before._used) / 1e9

    def wake_ups_since(self, before):
        """How often a thread has waited for something and got it."""
        return _grown(self._waits, before._waits)


def _grown(now, before):
    return sum(count - before.get(thread, 0) for thread, count in now.items())


class ProcessTree:
    """Of the process with that id, which leads a session of its own (driver/processes.py), and of whatever it has started."""

    def __init__(self, pid):
        self._pid = pid

    def pids(self):
        children, mine = {}, set()
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text(errors="replace").rpartition(")")[2].split()
            except (FileNotFoundError, ProcessLookupError):
                continue
            pid, parent, session, dead = int(stat.parent.name), int(fields[1]), int(fields[3]), fields[0] == "Z"
            children.setdefault(parent, []).append(pid)
            if session == self._pid and not dead:
                mine.add(pid)
        line = [self._pid, *mine]
        while line:
            for child in children.get(line.pop(), []):
                if child not in mine:
                    mine.add(child)
                    line.append(child)
        return sorted(mine)

    def memory(self):
        """Proportional set size, in MB of 2^20 bytes: what is shared with other programs counts by its share."""
        return sum(kilobytes(pid).get("Pss", 0) for pid in self.pids()) / 1024

    def activity(self):
        """What every thread has done so far: see Activity."""
        used = {thread: int(text.split()[0]) for thread, text in self._of_threads("schedstat")}
        waits = {thread: int(re.search(r"^voluntary_ctxt_switches:\s+(\d+)", text, re.MULTILINE).group(1)) for thread, text in self._of_threads("status")}
        return Activity(used, waits)

    def come_to_rest(self):
        """Waits until it has nothing left to do."""
        before, since = self.activity(), time.monotonic()

        def quiet():
            nonlocal before, since
            now = self.activity()
            if now.used_since(before) > _NOTHING:
                before, since = now, time.monotonic()
            return time.monotonic() - since > _REST
        until(quiet, "the program has come to rest", 180)

    def kill(self):
        """What a power cut is to it."""
        for pid in self.pids():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass

    def _of_threads(self, name):
        for pid in self.pids():
            for file in Path(f"/proc/{pid}/task").glob(f"*/{name}"):
                try:
                    yield file.parent.name, file.read_text()
                except (FileNotFoundError, ProcessLookupError):
                    continue


def kilobytes(pid):
    """Of the process's memory as a whole, by what Linux calls it; empty where there is none."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return {}
    return {name: int(size) for name, size in re.findall(r"^(\w+):\s+(\d+) kB", text, re.MULTILINE)}
