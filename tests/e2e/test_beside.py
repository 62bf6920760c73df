# SPDX-License-Identifier: MIT
"""Signing in while somebody is shown: the same person goes on, somebody else is asked about first."""

import unittest

from driver.conditions import holds_for, until
from driver.desktop_case import PASSWORD, DesktopCase
from driver.host import wait_for_sessions


class Beside(DesktopCase):
    def setUp(self):
        super().setUp()
        self.other_email, self.other_name = f"other-{self.mark}@example.com", f"Other {self.mark}"
        self.host.run("seed:person", email=self.other_email, name=self.other_name, password=PASSWORD, organizations=[])

    def sign_in_beside(self, email):
        self.window.press("Use another account")
        self.window.find(("alert",), f"{self.name} stays signed in until you have signed in.", 10)
        self.sign_in(email)

    def be_asked_about_the_other(self):
        self.open_signed_in(("Harbour", "admin"))
        self.sign_in_beside(self.other_email)
        self.see_the_question()
        return self.session_ids()

    def see_the_question(self):
        """It takes no answer before it can have been read; then the safe one has the focus."""
        stay = self.window.button(f"Stay as {self.name}", 20)
        until(lambda: stay == self.window.focused(), "the safe answer has the focus", 10, self.window.summary)

    def test_the_same_person_goes_on_in_a_new_session(self):
        self.open_signed_in(("Harbour", "admin"))
        first = self.session_ids()
        self.sign_in_beside(self.email)
        self.see_home()
        wait_for_sessions(self.host, self.email, 1)
        self.assertNotEqual(self.session_ids(), first, "the new one is left, and the old one was ended")
        self.app.kill()
        self.host.stop()
        self.open()
        self.window.sentence(self.name, 20)  # offline: the snapshot of before still opens

    def test_back_returns_to_where_the_person_was(self):
        self.open_signed_in()
        first = self.session_ids()
        self.window.press("Use another account")
        self.window.press("Back")
        self.see_home()
        self.assertEqual(self.session_ids(), first)

    def test_the_one_shown_stays_and_the_newcomer_is_signed_out_again(self):
        mine = self.be_asked_about_the_other()
        self.assertEqual(len(self.host.sessions(self.other_email)), 1)
        self.window.press(f"Stay as {self.name}")
        self.see_home()
        wait_for_sessions(self.host, self.other_email, 0)
        self.assertEqual(self.session_ids(), mine)

    def test_the_newcomer_takes_the_place_of_the_one_shown(self):
        self.be_asked_about_the_other()
        self.window.press(f"Continue as {self.other_name}")
        self.window.sentence(self.other_email, 20)
        self.window.sentence("Live", 20)
        wait_for_sessions(self.host, self.email, 0)
        self.assertFalse(self.window.has_sentence("Harbour"), "a place of the person who left")
        self.assertEqual(self.app.command("whoami").stdout.count(self.other_email), 1)

    def test_whoever_is_shown_offline_is_asked_about(self):
        self.open_signed_in()
        self.app.quit()
        self.host.fault(sync="refuse")  # the site answers, the deployment's websocket does not
        self.open()
        self.window.sentence(self.name, 20)
        self.sign_in_beside(self.other_email)
        self.see_the_question()
        holds_for(lambda: self.window.has_sentence(f"Continue as {self.other_name}?"), "nothing goes on by itself", 1)
        self.window.press(f"Continue as {self.other_name}")
        self.host.no_faults()
        self.window.sentence(self.other_email, 60)
        self.window.sentence("Live", 60)


if __name__ == "__main__":
    unittest.main()
