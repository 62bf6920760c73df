# SPDX-License-Identifier: MIT
"""Instructions of a program, which are the same however busy the computer is."""

import re


def counting_into(out):
    """What is put before the command."""
    return "valgrind", "--tool=callgrind", f"--callgrind-out-file={out}"


def counted_in(out):
    """In millions."""
    return int(re.search(r"^(?:totals|summary): (\d+)", out.read_text(errors="replace"), re.MULTILINE).group(1)) / 1e6
