# SPDX-License-Identifier: MIT
"""A Node script beside the app that is asked by one JSON line on its input, and answers by one on its output."""

import itertools
import json
import os
import queue
import subprocess
import threading

from .host import NODE
from .processes import end, spawn


class NodePeer:
    """Holds the process and the answers not yet read. What it says by itself (`event`) goes to on_event()."""

    answer_within = 30

    def __init__(self, script, arguments, log):
        env = {"PATH": "/usr/bin:/bin", "HOME": os.environ.get("TMPDIR", "/tmp")}
        self._process = spawn([NODE, script, *arguments], env, log, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self._numbers = itertools.count(1)
        self._answers = queue.Queue()
        self._name = script.stem
        threading.Thread(target=self._read, daemon=True).start()

    def stop(self):
        end(self._process)

    def on_event(self, name, value):
        """Called from the reading thread."""

    def ask(self, action, **args):
        number = next(self._numbers)
        self._process.stdin.write(json.dumps({"id": number, "action": action, "args": args}).encode() + b"\n")
        self._process.stdin.flush()
        answer = self._answers.get(timeout=self.answer_within)
        if answer["id"] != number and "error" not in answer:
            raise RuntimeError(f"asked {number}, answered {answer}")
        if "error" in answer:
            raise RuntimeError(f"{action}: {answer['error']}")
        return answer["value"]

    def _read(self):
        for line in self._process.stdout:
            message = json.loads(line)
            if "event" in message:
                self.on_event(message["event"], message["value"])
            else:
                self._answers.put(message)
        self._answers.put({"id": None, "error": f"{self._name} ended"})
