# SPDX-License-Identifier: MIT
"""The official `convex` npm client beside the app: what another device of the same person would see and do."""

import itertools
import json
import os
import queue
import subprocess
import threading
from pathlib import Path

from .conditions import until
from .host import NODE
from .processes import end, spawn

_SCRIPT = Path(__file__).resolve().parents[1] / "official" / "peer.mjs"


class Official:
    """Holds one Node process (official/peer.mjs) and the last user record it was told of."""

    def __init__(self, deployment_url, site_url, log):
        env = {"PATH": "/usr/bin:/bin", "HOME": os.environ.get("TMPDIR", "/tmp")}
        self._process = spawn([NODE, _SCRIPT, deployment_url, site_url], env, log, stdin=subprocess.PIPE,
                              stdout=subprocess.PIPE)
        self._numbers = itertools.count(1)
        self._answers = queue.Queue()
        self.user = None
        self.records_seen = 0
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def stop(self):
        end(self._process)

    def sign_in(self, email, password):
        self._ask("signIn", email=email, password=password)
        until(lambda: self.user and self.user["email"] == email, f"the official client sees {email}", 15, lambda: self.user)

    def sign_up(self, email, password, name):
        self._ask("signUp", email=email, password=password, name=name)
        until(lambda: self.user and self.user["email"] == email, f"the official client sees {email}", 15, lambda: self.user)

    def query(self, path, **args):
        return self._ask("query", path=path, args=args)

    def mutation(self, path, **args):
        return self._ask("mutation", path=path, args=args)

    def sessions(self):
        """The person's sessions as the server lists them, without tokens; `ours` marks this client's own."""
        return self._ask("sessions")

    def wait_user(self, condition, what, seconds=10):
        return until(lambda: self.user and condition(self.user), f"the official client sees {what}", seconds,
                     lambda: self.user)

    def _ask(self, action, **args):
        number = next(self._numbers)
        self._process.stdin.write(json.dumps({"id": number, "action": action, "args": args}).encode() + b"\n")
        self._process.stdin.flush()
        answer = self._answers.get(timeout=30)
        if answer["id"] != number:
            raise RuntimeError(f"asked {number}, answered {answer}")
        if "error" in answer:
            raise RuntimeError(f"{action}: {answer['error']}")
        return answer["value"]

    def _read(self):
        for line in self._process.stdout:
            message = json.loads(line)
            if message.get("event") == "user":
                self.user = message["value"]
                self.records_seen += 1
            elif "id" in message:
                self._answers.put(message)
        self._answers.put({"id": None, "error": "the official client ended"})
