# SPDX-License-Identifier: MIT
"""Secrets in the memory of the running window, seen from outside. How often each may be found, and why, is recorded below; one more
is a failure, and so is a look that does not see what was planted."""

import subprocess
import sys
import unittest

from driver.conditions import until
from driver.desktop_case import DesktopCase
from driver.memory import may_look, places

# phase → secret → how many places at most. docs/security.md says which they are.
KNOWN = {
    "typed": {"password": 1},
    "signed in": {"password": 0, "session token": 3, "JWT": 4},
    "signed out": {"password": 0, "session token": 0, "JWT": 0},
}
PLANT = """
import mmap, os, sys
heap = bytearray(b"planted-" + sys.argv[1].encode())
file = open(sys.argv[2], "r+b")
mapped = mmap.mmap(file.fileno(), 0)
mapped[0]
print("ready", flush=True)
sys.stdin.read()
"""


@unittest.skipUnless(may_look(), "looking into another process' memory needs root")
class Memory(DesktopCase):
    password = "Nutmeg-Lantern-47-quietly"

    def make_person(self, *organizations):
        self.host.run("seed:person", email=self.email, name=self.name, password=self.password, organizations=[])

    def look(self, phase, secret, text):
        """At most as often as recorded. A copy may be in use just now: what counts is what stays."""
        most = KNOWN[phase][secret]
        pid = self.app.process.pid
        until(lambda: len(places(pid, text)) <= most, f"{phase}: the {secret} stands in {most} places at most", 10,
              lambda: str(places(pid, text)))
        return places(pid, text)

    def session_token(self):
        user = self.host.documents("user", "betterAuth", email=self.email)[0]["_id"]
        return self.host.documents("session", "betterAuth", userId=user)[0]["token"]

    def test_no_core_file_is_written(self):
        self.app.start()
        limits = open(f"/proc/{self.app.process.pid}/limits").read()
        self.assertRegex(limits, r"Max core file size +0 +0 ")

    def test_the_look_sees_heap_stack_and_mapped_files(self):
        mark = "".join(reversed(self.mark)) + "-is-what-we-look-for"
        path = self.out / "mapped"
        path.write_text(f"planted-{mark}")
        # The environment lies at the foot of the stack.
        process = subprocess.Popen([sys.executable, "-c", PLANT, mark, str(path)], env={"MARK": f"planted-{mark}"},
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.addCleanup(process.communicate)
        process.stdout.readline()
        self.assertEqual({kind for _, kind in places(process.pid, f"planted-{mark}")}, {"heap", "stack", "file"})
        self.assertEqual(places(process.pid, f"never-planted-{mark}"), [])

    def test_secrets_are_where_they_are_needed_and_go_when_they_are_not(self):
        self.make_person()
        self.open()
        self.window.fill("E-mail", self.email)
        self.window.fill("Password", self.password)
        typed = places(self.app.process.pid, self.password)
        self.assertGreater(len(typed), 0, "the look does not see the password that is on screen")
        self.look("typed", "password", self.password)
        self.window.press("Sign in")
        self.see_home()
        token = self.session_token()
        self.look("signed in", "password", self.password)
        self.assertGreater(len(self.look("signed in", "session token", token)), 0, "the look does not see the session in use")
        # The window's own is known to nobody; every JWT of the site begins alike.
        jwt_header = self.app.command("token").stdout.partition(".")[0] + ".ey"
        self.assertGreater(len(self.look("signed in", "JWT", jwt_header)), 0, "the look does not see the token in use")
        self.window.press("Sign out")
        self.see_sign_in_form()
        for secret, text in (("password", self.password), ("session token", token), ("JWT", jwt_header)):
            self.look("signed out", secret, text)


if __name__ == "__main__":
    unittest.main()
