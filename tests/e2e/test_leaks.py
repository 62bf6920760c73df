# SPDX-License-Identifier: MIT
"""Where a secret could get out without a file: the session bus, arguments and environment. Files: every test of the window looks
(desktop_case.py). What a server is told of a lost connection is one of a few words of ours (tests/differential)."""

import base64
import re
import subprocess
import tempfile
import unittest
from pathlib import Path

from driver.conditions import until
from driver.desktop_case import PASSWORD, DesktopCase
from driver.leaks import leaks
from driver.processes import end, spawn


class Leaks(DesktopCase):
    def session_token(self):
        user = self.host.documents("user", "betterAuth", email=self.email)[0]["_id"]
        return self.host.documents("session", "betterAuth", userId=user)[0]["token"]

    def test_the_look_sees_what_was_planted(self):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "deep" / "file"
            path.parent.mkdir()
            path.write_bytes(b"\0\1 before correct-horse-7 after")
            self.assertEqual(len(leaks([Path(folder)], {"password": PASSWORD})), 1)
            path.write_text("eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.eyJpYXQiOjE3NjQzMjM3MTcsIm5hbWUi.c2ln")
            self.assertEqual(len(leaks([Path(folder)], {"password": PASSWORD})), 1)
            path.write_text("nothing")
            self.assertEqual(leaks([Path(folder)], {"password": PASSWORD}), [])

    def test_neither_bus_nor_arguments_nor_environment_carry_a_secret(self):
        record = self.out / "session-bus.pcap"
        with open(record, "wb") as sink:
            monitor = spawn(["dbus-monitor", "--session", "--pcap"], self.session.env, self.out / "logs" / "monitor.log", stdout=sink)
        self.addCleanup(end, monitor)
        until(lambda: record.stat().st_size > 0, "the bus is recorded", 10)
        self.open_signed_in(("Harbour", "admin"))
        token = self.session_token()
        self.app.command("whoami")
        process = Path(f"/proc/{self.app.process.pid}")
        told = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
        self.window.press("Sign out")
        self.see_sign_in_form()
        self.app.quit()
        # The record is whole when a call of ours, made last, is in it.
        mark = f"mark-{self.mark}"
        subprocess.run(["dbus-send", "--session", "--dest=org.freedesktop.DBus", "/", f"org.example.{mark.replace('-', '')}"],
                       env=self.session.env, check=True)
        until(lambda: mark.replace("-", "").encode() in record.read_bytes(), "the record holds the last call", 10)
        bus = record.read_bytes()
        self.assertIn(b"org.freedesktop.Secret", bus, "the keyring was not spoken to over this bus")
        # As it stands in the keyring's line, which is base64url: one of three spellings.
        spelled = [base64.urlsafe_b64encode(b"-" * shift + token.encode())[4:-4] for shift in range(3)]
        for secret in (PASSWORD.encode(), token.encode(), *spelled):
            self.assertNotIn(secret, bus)
            self.assertNotIn(secret, told)
        self.assertIsNone(re.search(rb"eyJ[\w-]{10,}\.eyJ", bus + told))


if __name__ == "__main__":
    unittest.main()
