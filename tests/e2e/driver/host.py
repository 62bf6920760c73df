# SPDX-License-Identifier: MIT
"""The local backend as a process: the real functions on 127.0.0.1, stopped and started like a server that goes away."""

import json
import subprocess
import urllib.request
from pathlib import Path

from .conditions import until
from .processes import end, kill_at_once, spawn

BACKEND = Path(__file__).resolve().parents[3] / "backend"
NODE = BACKEND / "node_modules" / "node" / "bin" / "node"
DEMO_PERSON = ("demo@example.com", "latchkey-demo")


class Host:
    """Holds the process and its state folder. The host itself remembers its ports there, so a restart is the same server."""

    def __init__(self, state, log, env=None, strict=True, arguments=()):
        self._state, self._log = Path(state), Path(log)
        self._env = {"PATH": "/usr/bin:/bin", "HOME": str(self._state)} | (env or {})
        self._arguments = (["--strict"] if strict else []) + ["--dev-control", *arguments]
        self._process = None
        self.addresses = {}

    @property
    def deployment_url(self):
        return self.addresses["deploymentUrl"]

    @property
    def site_url(self):
        return self.addresses["siteUrl"]

    def start(self):
        self._state.mkdir(parents=True, exist_ok=True)
        self._process = spawn([NODE, "host/main.ts", "--state", self._state, *self._arguments], self._env, self._log,
                              stdout=subprocess.PIPE, cwd=BACKEND)
        line = self._process.stdout.readline()
        if not line.startswith(b"{"):
            code = end(self._process)
            raise RuntimeError(f"the local backend did not start (exit code {code}); see {self._log}")
        self.addresses = json.loads(line)
        return self

    def set_variable(self, name, value):
        """As `npx convex env set`, which here takes a start anew."""
        self._env[name] = value
        self.stop()
        self.start()

    def stop(self):
        end(self._process)
        self._process = None

    def kill(self):
        kill_at_once(self._process)
        self._process = None

    def signal(self, number):
        self._process.send_signal(number)

    @property
    def running(self):
        return self._process is not None and self._process.poll() is None

    # --- development endpoints (host/server/dev_control.ts) -------------------------------------------------------

    def fault(self, **request):
        """Asks for wrong answers: http={path, status, ...}, sync="drop" and so on (host/server/faults.ts)."""
        self._ask("POST", "/dev/faults", request)

    def no_faults(self):
        self._ask("DELETE", "/dev/faults")

    def run(self, path, **args):
        """Runs any function, internal ones too, as the operator's CLI would."""
        answer = self._ask("POST", "/dev/run", {"path": path, "args": args})
        if answer["status"] != "success":
            raise RuntimeError(f"{path}: {answer['errorMessage']}")
        return answer["value"]

    def documents(self, table, component="", **where):
        return self._ask("POST", "/dev/db/find", {"component": component, "table": table, "where": where})

    def delete_documents(self, table, component="", **where):
        return self._ask("POST", "/dev/db/delete", {"component": component, "table": table, "where": where})["deleted"]

    def sessions(self, email):
        return self._ask("GET", f"/dev/sessions?email={email}")

    def mailed_code(self, email):
        """The newest code that was sent to an address."""
        mails = [one for one in self.documents("outbox", to=email) if one["code"]]
        return max(mails, key=lambda one: one["createdAt"])["code"] if mails else None

    def violations(self):
        """Rules of the sync protocol that clients broke; strict mode only."""
        return self._ask("GET", "/dev/violations")

    def _ask(self, method, path, body=None):
        request = urllib.request.Request(self.deployment_url + path, method=method,
                                         data=None if body is None else json.dumps(body).encode(),
                                         headers={"content-type": "application/json"})
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=10) as reply:
            return json.loads(reply.read() or b"null")


def wait_for_sessions(host, email, count, seconds=10):
    return until(lambda: len(host.sessions(email)) == count, f"{email} has {count} sessions on the server", seconds,
                 lambda: f"{len(host.sessions(email))}")
