# SPDX-License-Identifier: MIT
"""The session's keeper: a real keyring, locked and unlocked, or none at all; and nothing readable beside it."""

import json
import unittest

from driver.conditions import until
from driver.desktop_case import PASSWORD, DesktopCase


class FilesCase(DesktopCase):
    def files_with(self, word):
        """Files below the private home that hold `word` as it is; the backend's own state and the keyring's are not ours."""
        found = []
        for path in (self.session.root / "home").rglob("*"):
            if path.is_file() and "keyrings" not in path.parts and word.encode() in path.read_bytes():
                found.append(str(path))
        return found

    def session_token(self):
        user = self.host.documents("user", "betterAuth", email=self.email)[0]["_id"]
        return self.host.documents("session", "betterAuth", userId=user)[0]["token"]


class LockedKeyring(FilesCase):
    def tearDown(self):
        if self.session.keyring.locked:
            self.session.keyring.unlock()

    def test_locked_at_the_start_is_its_own_page_and_goes_on_by_itself_once_unlocked(self):
        self.open_signed_in()
        self.app.quit()
        self.session.keyring.lock()
        self.open()
        self.window.button("Unlock keyring")
        self.assertIsNone(self.window.look(("text",), "E-mail"), "a locked keyring must not look like signed out")
        self.session.keyring.unlock()
        self.see_home()
        self.assertEqual(len(self.keyring_entries()), 1)

    def test_the_sign_in_form_is_offered_while_it_is_locked(self):
        self.session.keyring.lock()
        self.open()
        self.window.press("Sign in instead")
        self.window.field("E-mail")
        self.window.field("Password")

    def test_the_command_line_says_locked_and_not_signed_out(self):
        self.open_signed_in()
        self.app.quit()
        self.session.keyring.lock()
        done = self.app.command("whoami")
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn("keyring is locked", done.stderr)

    def test_no_file_holds_token_address_or_name(self):
        self.open_signed_in()
        token = self.session_token()
        self.assertGreaterEqual(len(token), 32)
        self.app.quit()
        for word in (token, self.email, self.name, PASSWORD):
            self.assertEqual(self.files_with(word), [])
        labels = json.dumps(self.session.keyring.entries())
        self.assertNotIn(token, labels)
        self.assertNotIn(self.email, labels)


class NoKeyring(FilesCase):
    with_keyring = False

    def test_sign_in_works_for_this_run_says_so_and_writes_no_secret(self):
        self.make_person()
        self.open()
        self.sign_in()
        self.see_home()
        self.window.find(("alert", "label"), "Your keyring did not take the session: you stay signed in until Latchkey is closed.")
        token = self.session_token()
        self.app.quit()
        for word in (token, self.email, self.name, PASSWORD):
            self.assertEqual(self.files_with(word), [])
        self.open()
        self.see_sign_in_form()

    def test_the_start_says_that_no_keyring_was_found(self):
        self.open()
        self.see_sign_in_form()
        sentence = "No keyring was found on this desktop. You can sign in, but it will not be remembered."
        until(lambda: self.window.look(("alert", "label"), sentence), "the sentence about the missing keyring", 10,
              self.window.summary)


if __name__ == "__main__":
    unittest.main()
