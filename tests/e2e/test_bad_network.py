# SPDX-License-Identifier: MIT
"""A server, or what stands in its place, that answers badly: a sentence for the person, and never a false "signed out"."""

import re
import unittest

from driver.conditions import holds_for, until
from driver.desktop_case import PASSWORD, DesktopCase

SIGN_IN = "/api/auth/sign-in/email"
TOKEN = "/api/auth/convex/token"
PORTAL = "<!doctype html><title>Hotel</title><form>Room number</form>"


class SigningIn(DesktopCase):
    def refused(self, sentence, **fault):
        self.make_person()
        self.host.fault(http={"path": SIGN_IN, **fault})
        self.open()
        self.sign_in()
        return self.window.find(("alert",), sentence, 40)

    def then_it_works(self):
        self.host.no_faults()
        self.window.fill("Password", PASSWORD)
        self.window.press("Sign in")
        self.see_home()

    def test_a_captive_portal_is_named(self):
        self.refused(re.compile("Something else answered instead of the server.*"), status=200, body=PORTAL, contentType="text/html")
        self.then_it_works()

    def test_an_empty_500_is_the_servers_own_problem(self):
        self.refused("The server has a problem of its own. Try again in a moment.", status=500)
        self.then_it_works()

    def test_truncated_json_is_a_sentence_and_no_session(self):
        self.refused(re.compile(".+"), status=200, body='{"token":"abc', truncate=True)
        self.assertEqual(self.keyring_entries(), [])
        self.then_it_works()

    def test_a_redirect_to_another_host_is_not_followed(self):
        self.refused(re.compile("Something else answered instead of the server.*"), status=302,
                     headers={"location": "http://127.0.0.1:9/stolen"})

    def test_too_many_attempts_count_down_and_then_allow(self):
        counting = re.compile(r"Too many attempts\. Try again in (\d+) seconds?\.")
        # Only the first request is refused: a second one that went out too early would get in.
        self.refused(counting, status=429, headers={"X-Retry-After": "5"}, body='{"message":"Too many requests"}', times=1)
        self.window.fill("Password", PASSWORD)
        self.window.key("Return")
        until(lambda: self.window.has_sentence("There were too many attempts. You can try again now."),
              "the count ends with leave to try again", 15, self.window.summary)
        self.assertFalse(self.window.has_sentence(self.name), "signed in while the server had asked to wait")
        self.assertEqual(self.session_ids(), [])
        self.window.press("Sign in")
        self.see_home()

    def test_too_many_attempts_without_a_readable_time_still_say_so(self):
        self.refused(re.compile("Too many attempts.*"), status=429, headers={"X-Retry-After": "soon"})

    def test_a_server_that_never_answers_can_be_cancelled(self):
        self.make_person()
        self.host.fault(http={"path": SIGN_IN, "hang": True})
        self.open()
        self.sign_in()
        self.window.press("Cancel")
        self.see_sign_in_form()
        self.then_it_works()


class SignedIn(DesktopCase):
    def stays_signed_in(self, **fault):
        """The next start, with the token endpoint broken: the person stays, and so does the entry in the keyring."""
        self.open_signed_in()
        self.app.quit()
        self.host.fault(http={"path": TOKEN, **fault})
        self.open()
        self.window.sentence(self.name, 20)
        holds_for(lambda: self.window.look(("button",), "Sign in") is None, "nobody is signed out", 3)
        self.assertEqual(len(self.keyring_entries()), 1)
        self.host.no_faults()
        self.window.sentence("Live", 40)

    def test_a_503_for_the_token_signs_nobody_out(self):
        self.stays_signed_in(status=503)

    def test_a_captive_portal_signs_nobody_out(self):
        self.stays_signed_in(status=200, body=PORTAL, contentType="text/html")

    def test_null_instead_of_a_token_signs_nobody_out(self):
        self.stays_signed_in(status=200, body="null")

    def test_a_sync_server_that_talks_nonsense_is_left_and_tried_again(self):
        self.open_signed_in()
        for nonsense in ("not json", '{"type":"NoSuchMessage"}', '{"type":"Transition","startVersion":{"querySet":99}}'):
            self.host.fault(syncSend=nonsense)
        self.window.sentence("Live", 40)
        self.window.sentence(self.name)
        self.assertTrue(self.app.running)


if __name__ == "__main__":
    unittest.main()
