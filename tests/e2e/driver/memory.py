# SPDX-License-Identifier: MIT
"""A process' memory looked at from outside, as whoever takes the computer over would: needs root, or the right to trace it."""

import re
from pathlib import Path

_UNREADABLE = ("[vvar]", "[vsyscall]", "[vdso]")
_PIECE = 4 * 1024 * 1024
_OVERLAP = 4096


def may_look():
    """Whether this user can read another process' memory: root can."""
    try:
        return "cap_sys_ptrace" in _capabilities()
    except OSError:
        return False


def places(pid, secret, spellings=("utf-8", "utf-16-le")):
    """[(spelling, kind of memory)] of each place where the text `secret` stands: heap, stack, file or other."""
    wanted = {spelling: secret.encode(spelling) for spelling in spellings}
    found = []
    for start, end, kind in _regions(pid):
        for at, piece in _pieces(pid, start, end):
            for spelling, needle in wanted.items():
                found += [(spelling, kind, at + match.start()) for match in re.finditer(re.escape(needle), piece)]
    return sorted((spelling, kind) for spelling, kind, _ in set(found))


def _regions(pid):
    for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
        span, mode, _, _, inode, *name = line.split(maxsplit=5)
        name = name[0] if name else ""
        if mode[0] != "r" or name in _UNREADABLE:
            continue
        start, end = (int(part, 16) for part in span.split("-"))
        kind = "stack" if name == "[stack]" else "file" if inode != "0" else "heap"
        yield start, end, kind


def _pieces(pid, start, end):
    with open(f"/proc/{pid}/mem", "rb", 0) as memory:
        for at in range(start, end, _PIECE):
            try:
                memory.seek(at)
                yield at, memory.read(min(_PIECE + _OVERLAP, end - at))
            except OSError:
                return  # gone since the list was read, or of a device


def _capabilities():
    bits = int(re.search(r"CapEff:\s+([0-9a-f]+)", Path("/proc/self/status").read_text()).group(1), 16)
    return {"cap_sys_ptrace"} if bits >> 19 & 1 else set()
