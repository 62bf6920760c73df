# SPDX-License-Identifier: MIT
"""The power goes between one system call and the next, or the disk is full: afterwards it is as before or as it was to be, never
a third thing. Every Nth call of a kind is cut, N from 1 until none is left."""

import json
import unittest

from driver.conditions import until
from driver.desktop_case import PASSWORD
from test_command_line import DONE, OFFLINE, SIGNED_OUT, CommandCase

RENAME, SYNC, BUS = "rename,renameat,renameat2", "fsync,fdatasync", "sendmsg"
MOST = 400  # calls of one kind in one command; more would mean that the count never ends


def cut(calls, number, log):
    return ("strace", "-f", "-qq", "-o", log, "-e", f"trace={calls}", "-e", f"inject={calls}:signal=KILL:when={number}")


def full(calls, number, log):
    """From the Nth call on there is no room."""
    return ("strace", "-f", "-qq", "-o", log, "-e", f"trace={calls}", "-e", f"inject={calls}:error=ENOSPC:when={number}+")


class PowerCut(CommandCase):
    def each_cut(self, prepare, command, judge, trouble=cut, kinds=(RENAME, SYNC, BUS)):
        """Calls judge(code) after each run of `command` that was cut, and says how many were."""
        cuts = 0
        for calls in kinds:
            for number in range(1, MOST):
                with self.subTest(calls=calls, number=number):
                    prepare()
                    log = self.out / "strace.log"
                    done = self.app.command(*command, stdin=PASSWORD + "\n", wrapper=trouble(calls, number, str(log)), seconds=60)
                    happened = "(INJECTED)" in log.read_text() or done.returncode in (-9, 137)
                    judge(done.returncode)
                    cuts += happened
                if not happened:
                    break
            else:
                self.fail(f"{calls}: no end of calls")
        self.assertGreater(cuts, 0, "nothing was cut")
        return cuts

    def state(self):
        """"in" or "out", the same whoever asks: the command line twice."""
        answers = [self.app.command("whoami", "--json") for _ in range(2)]
        codes = {answer.returncode for answer in answers}
        self.assertEqual(len(codes), 1, [answer.stdout + answer.stderr for answer in answers])
        self.assertIn(codes, ({DONE}, {SIGNED_OUT}), answers[0].stdout + answers[0].stderr)
        if codes == {DONE}:
            self.assertEqual(json.loads(answers[0].stdout)["email"], self.email)
        return "in" if codes == {DONE} else "out"

    def sign_out(self):
        self.app.command("sign-out")
        until(lambda: self.app.command("status").returncode == SIGNED_OUT, "signed out", 20)

    def sign_in(self):
        if self.app.command("status").returncode == SIGNED_OUT:
            self.ask("sign-in", "--email", self.email, "--password-stdin", stdin=PASSWORD + "\n")

    sign_in_words = property(lambda self: ("sign-in", "--email", self.email, "--password-stdin"))

    def test_a_sign_in_is_there_or_not(self):
        self.make_person(("Harbour", "admin"))

        def judge(code):
            state = self.state()
            self.assertEqual(len(self.keyring_entries()), 1 if state == "in" else 0)
            if code == DONE:
                self.assertEqual(state, "in", "a finished sign-in is lost")
        self.each_cut(self.sign_out, self.sign_in_words, judge)

    def test_a_sign_out_is_done_or_not_and_never_half(self):
        self.make_person(("Harbour", "admin"))

        def judge(code):
            state = self.state()
            if state == "in":
                self.assertNotEqual(code, DONE, "a finished sign-out is lost")
                self.assertEqual(len(self.keyring_entries()), 1)
            else:  # what is owed is delivered by the next program, at the latest
                until(lambda: not self.keyring_entries("revocation"), "the server was told", 20, self.keyring_entries)
                self.assertEqual(self.keyring_entries(), [])
                self.assertLessEqual(len(self.session_ids()), self.unknown, "the session lives on at the server")

        def prepare():
            self.sign_in()
            self.unknown = len(self.session_ids()) - 1  # made by sign-ins that were cut, and known to nobody
        self.each_cut(prepare, ("sign-out",), judge)

    def test_looking_never_signs_out(self):
        self.make_person(("Harbour", "admin"))
        self.sign_in()
        self.each_cut(lambda: None, ("whoami",), lambda code: self.assertEqual(self.state(), "in"))

    def test_on_a_full_disk_nothing_is_lost(self):
        self.make_person(("Harbour", "admin"))
        self.sign_in()

        def judge(code):
            self.assertEqual(code, DONE)
            self.assertEqual(self.state(), "in")
            self.host.stop()
            offline = self.app.command("whoami", "--json")
            self.host.start()
            self.assertIn(offline.returncode, (DONE, OFFLINE), "signed out by a full disk")
        self.each_cut(lambda: None, ("whoami",), judge, full, (RENAME,))

    def test_on_a_full_disk_one_signs_in_and_out(self):
        self.make_person(("Harbour", "admin"))

        def judge(code):
            self.assertEqual((code, self.state()), (DONE, "in"))
            signed_out = self.app.command("sign-out", wrapper=full(RENAME, 1, "/dev/null"))
            self.assertEqual((signed_out.returncode, self.state()), (DONE, "out"))
        self.each_cut(self.sign_out, self.sign_in_words, judge, full, (RENAME,))

    def test_a_window_killed_at_once_after_its_sign_in_resumes(self):
        self.make_person(("Harbour", "admin"))
        self.open()
        self.window.fill("E-mail", self.email)
        self.window.fill("Password", PASSWORD)
        self.window.press("Sign in")
        self.window.sentence(self.name, 20)
        self.app.kill()
        self.assertEqual(self.state(), "in")
        self.open()
        self.see_home()


if __name__ == "__main__":
    unittest.main()
