# SPDX-License-Identifier: MIT
"""The command line beside the window: the same keyring entry and snapshot, exit codes that scripts can rely on."""

import base64
import json
import re
import subprocess
import unittest

from driver.app import binary
from driver.conditions import until
from driver.desktop_case import PASSWORD, DesktopCase
from driver.processes import end, spawn

DONE, FAILED, USAGE, SIGNED_OUT, OFFLINE = range(5)


class CommandCase(DesktopCase):
    def ask(self, *arguments, code=DONE, stdin=""):
        done = self.app.command(*arguments, stdin=stdin)
        self.assertEqual(done.returncode, code, f"{arguments}: {done.stdout}{done.stderr}")
        return done.stdout

    def ask_json(self, *arguments, code=DONE):
        return json.loads(self.ask(*arguments, "--json", code=code))

    def ask_json_of(self, done):
        """The sentence of a refusal, from standard output alone."""
        self.assertEqual(done.stderr, "")
        return json.loads(done.stdout)["error"]["message"]

    def sign_in_by_command(self):
        self.make_person(("Harbour", "admin"))
        self.ask("sign-in", "--email", self.email, "--password-stdin", stdin=PASSWORD + "\n")


class WithoutWindow(CommandCase):
    def test_a_whole_session_without_a_window(self):
        self.ask("whoami", code=SIGNED_OUT)
        self.sign_in_by_command()
        self.assertEqual(self.ask_json("whoami")["email"], self.email)
        status = self.ask_json("status")
        self.assertEqual((status["phase"], status["link"]), ("active", "live"))
        listed = self.ask_json("organizations")["organizations"]
        self.assertIn("Harbour", [one["name"] for one in listed])
        self.ask("switch", "harbour")
        self.assertEqual(self.ask_json("status")["organization"]["name"], "Harbour")
        self.assertEqual(self.active_organization(), "Harbour")
        self.ask("sign-out")
        self.assertEqual(self.session_ids(), [])
        self.assertEqual(self.keyring_entries(), [])
        self.ask("status", code=SIGNED_OUT)

    def test_token_prints_a_short_lived_jwt_of_this_person_and_nothing_else_does(self):
        self.sign_in_by_command()
        token = self.ask("token").strip()
        claims = json.loads(base64.urlsafe_b64decode(token.split(".")[1] + "=="))
        self.assertEqual(claims["email"], self.email)
        self.assertLessEqual(claims["exp"] - claims["iat"], 3600)
        for command in ("status", "whoami", "organizations"):
            self.assertNotIn(".eyJ", self.ask(command, "--json"))

    def test_a_device_code_approved_in_a_browser(self):
        self.make_person()
        command = spawn([binary(), *self.app.arguments, "sign-in", "--device"], self.session.env,
                        self.out / "logs" / "device.log", stdout=subprocess.PIPE)
        self.addCleanup(end, command)
        told = re.compile(r"Open (\S+) in any browser, and check that it shows the code (\w{4}-\w{4})\.")
        link, code = until(lambda: told.search((self.out / "logs" / "device.log").read_text()), "the code is told", 20).groups()
        self.approve_in_a_browser(link, code)
        self.assertEqual(command.wait(60), DONE)
        self.assertIn(f"Signed in as {self.name}.", command.stdout.read().decode())
        self.assertEqual(self.ask_json("whoami")["email"], self.email)

    def test_wrong_use_and_wrong_passwords_have_codes_of_their_own(self):
        self.make_person()
        self.ask("no-such-command", code=USAGE)
        self.assertIn("no-such-command", self.ask_json_of(self.app.command("no-such-command", "--json")))
        self.ask("switch", code=USAGE)
        self.ask("sign-in", "--email", self.email, "--password-stdin", stdin="wrong-password\n", code=FAILED)
        self.assertEqual(self.keyring_entries(), [])

    def test_offline_is_told_apart_from_signed_out(self):
        self.sign_in_by_command()
        self.host.stop()
        self.ask("status", code=OFFLINE)
        self.assertEqual(self.ask_json("whoami")["email"], self.email)
        self.ask("switch", "harbour", code=OFFLINE)
        self.assertEqual(len(self.keyring_entries()), 1)

    def test_addresses_that_cannot_be_right_name_the_fix(self):
        for url, words in (("ftp://example.com", "must begin with https://"),
                           ("https://me@example.convex.cloud", "user name or password"),
                           ("https://example.convex.cloud/api", "must end after the host name"),
                           ("https://example.convex.site", ".convex.cloud")):
            done = self.app.command("status", "--deployment-url", url)
            self.assertNotEqual(done.returncode, DONE, url)
            self.assertIn(words, self.ask_json_of(self.app.command("status", "--json", "--deployment-url", url)), url)
            self.assertIn(words, done.stdout + done.stderr, url)


class BesideTheWindow(CommandCase):
    def test_the_command_line_reads_the_session_of_the_open_window(self):
        self.open_signed_in()
        before = self.session_ids()
        self.assertEqual(self.ask_json("whoami")["email"], self.email)
        self.assertEqual(self.session_ids(), before, "one session, used by both")
        self.see_home()

    def test_a_switch_on_the_command_line_shows_in_the_window(self):
        self.open_signed_in(("Harbour", "admin"))
        self.ask("switch", "harbour")
        switcher = self.window.button("Organization switcher")
        until(lambda: switcher.description == "Harbour", "the window follows", 10, lambda: switcher.description)

    def test_a_sign_out_on_the_command_line_ends_the_window_too(self):
        self.open_signed_in()
        self.ask("sign-out")
        self.see_sign_in_form(30)
        self.assertEqual(self.keyring_entries(), [])

    def test_a_sign_out_in_the_window_ends_the_command_line_too(self):
        self.open_signed_in()
        self.ask("whoami")
        self.window.press("Sign out")
        self.see_sign_in_form()
        until(lambda: not self.keyring_entries(), "the entry is gone", 10)
        self.ask("whoami", code=SIGNED_OUT)


if __name__ == "__main__":
    unittest.main()
