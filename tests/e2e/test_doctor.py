# SPDX-License-Identifier: MIT
"""The doctor: a healthy set-up has no fault, each fault is named and no other, two at once are both named, and the remedy heals."""

import contextlib
import http.server
import json
import random
import shutil
import tempfile
import threading
import unittest
from pathlib import Path

from doctor_faults import FAULTS
from driver.app import ROOT, App
from driver.desktop_case import PASSWORD
from driver.forged_token import Forger, claims_of
from driver.host import Host
from test_command_line import DONE, FAILED, CommandCase

SEED = 20261128


class DoctorCase(CommandCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.forger = Forger()
        cls.addClassCleanup(cls.forger.close)

    def setUp(self):
        super().setUp()
        self.addCleanup(self._make_well)

    def _make_well(self):
        if self.with_keyring and self.session.keyring.locked:
            self.session.keyring.unlock()

    def examine(self, wrapper=(), more=()):
        """{check: finding}, and the exit code says the same."""
        done = self.app.command("doctor", "--json", *more, seconds=90, wrapper=wrapper)
        answer = json.loads(done.stdout)
        findings = {finding["check"]: finding for finding in answer["findings"]}
        self.assertEqual(len(findings), len(answer["findings"]), "a check is told twice")
        self.assertEqual(done.returncode, FAILED if self.faults_of(findings) else DONE, done.stdout + done.stderr)
        return findings

    @staticmethod
    def faults_of(findings):
        return {check for check, finding in findings.items() if finding["verdict"] == "Fault"}

    def sign_in_and_remember_token(self):
        self.sign_in_by_command()
        self.token = self.ask("token").strip()
        self.claims = claims_of(self.token)

    # --- what the faults ask of a test ------------------------------------------------------------------------------

    def restart_host(self):
        """For a fault that the host has taken for true: it remembers the keys of whoever's tokens it has accepted."""
        self.host.stop()
        self.host.start()

    def end_sessions(self):
        user = self.host.documents("user", "betterAuth", email=self.email)[0]["_id"]
        self.host.delete_documents("session", "betterAuth", userId=user)

    def sign_in_again(self):
        self.app.command("sign-out")
        self.ask("sign-in", "--email", self.email, "--password-stdin", stdin=PASSWORD + "\n")

    def edit_entry(self):
        [name] = self.keyring_entries()
        self.session.keyring.edit(name, lambda record: record.clear())

    @property
    def state_folder(self):
        return Path(self.session.env["XDG_STATE_HOME"]) / "latchkey" / f"test-{self.mark}"

    def block_state_folder(self):
        shutil.rmtree(self.state_folder, ignore_errors=True)
        self.state_folder.parent.mkdir(parents=True, exist_ok=True)
        self.state_folder.write_text("in the way")

    def unblock_state_folder(self):
        self.state_folder.unlink()


class Healthy(DoctorCase):
    def test_a_healthy_set_up_has_no_fault_and_nothing_is_left_out(self):
        self.sign_in_by_command()
        findings = self.examine()
        self.assertEqual(self.faults_of(findings), set(), findings)
        self.assertGreaterEqual(len(findings), 30)
        self.assertEqual([check for check, finding in findings.items() if finding["verdict"] == "NotExamined"], [])
        self.assertEqual(self.keyring_entries("doctor"), [], "the probe's entry is gone")

    def test_without_a_session_the_rest_is_examined(self):
        findings = self.examine()
        self.assertEqual(self.faults_of(findings), set(), findings)
        self.assertEqual(findings["session"]["verdict"], "NotExamined")
        for check in ("connection", "keys", "keyring-keeps"):
            self.assertEqual(findings[check]["verdict"], "Healthy", findings[check])

    def test_the_report_holds_nothing_that_is_secret_or_personal(self):
        self.sign_in_and_remember_token()
        told = self.ask("doctor") + self.ask("doctor", "--json")
        session = self.host.documents("session", "betterAuth", userId=self.claims["sub"])[0]
        for secret in (self.email, self.name, self.mark + "@", PASSWORD, session["token"], self.token, self.claims["sub"], session["_id"]):
            self.assertNotIn(secret, told)
        self.assertNotIn(str(self.state_folder), told, "where somebody lives")

    def test_without_a_session_bus_it_comes_to_an_end(self):
        self.sign_in_by_command()
        done = self.app.command("doctor", "--json", wrapper=("env", "DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent"))
        self.assertEqual(done.returncode, FAILED, done.stderr)
        found = {finding["check"]: finding for finding in json.loads(done.stdout)["findings"]}
        self.assertEqual(found["keyring"]["verdict"], "Fault", found["keyring"])
        self.assertEqual(found["connection"]["verdict"], "Healthy", found["connection"])

    def test_the_people_who_read_are_told_what_to_do(self):
        self.sign_in_by_command()
        self.host.fault(http={"path": "/api/auth/convex/jwks", "status": 404, "body": "{}"})
        told = self.ask("doctor", code=FAILED)
        self.assertIn("FAULT  Public keys (JWKS): /api/auth/convex/jwks answers HTTP 404", told)
        self.assertIn("$ npx convex run keys:current | npx convex env set JWKS", told)
        self.assertTrue(told.rstrip().endswith("One fault found."), told)


class Faults(DoctorCase):
    def make(self, *names):
        self.sign_in_and_remember_token()
        for name in names:
            FAULTS[name].make(self)
        wrapper = tuple(word for name in names for word in FAULTS[name].wrapper)
        self.last = self.examine(wrapper)
        return self.faults_of(self.last)

    def told(self):
        return "\n".join(f"{name}: {finding['verdict']}: {finding['evidence']}" for name, finding in self.last.items()
                         if finding["verdict"] != "Healthy")

    def heal(self, *names):
        for name in names:
            FAULTS[name].heal(self)
        healed = self.examine()
        self.assertEqual(self.faults_of(healed), set(), f"after the remedy of {names}")

    def test_each_fault_is_named_and_no_other_and_its_remedy_heals(self):
        for name, fault in FAULTS.items():
            with self.subTest(name):
                self.setUp()
                self.assertEqual(self.make(name), {fault.check}, self.told())
                finding = self.last[fault.check]
                self.assertIn(fault.evidence, finding["evidence"])
                self.assertTrue(finding["remedy"], finding)
                self.heal(name)

    def test_two_faults_at_once_are_both_named(self):
        draw = random.Random(SEED)
        for _ in range(10):
            pair = draw.choice(independent_pairs())
            with self.subTest(pair, seed=SEED):
                self.setUp()
                self.assertEqual(self.make(*pair), {FAULTS[name].check for name in pair}, self.told())
                self.heal(*pair)


def independent_pairs():
    """Neither hides the other, and both can be made at once."""
    def touched(name):
        return FAULTS[name].hides | {FAULTS[name].check}
    names = sorted(FAULTS)
    return [(one, other) for at, one in enumerate(names) for other in names[at + 1:]
            if FAULTS[one].check not in touched(other) and FAULTS[other].check not in touched(one)
            and not (FAULTS[one].wrapper and FAULTS[other].wrapper) and not FAULTS[one].paths & FAULTS[other].paths]


class NoDeployment(http.server.BaseHTTPRequestHandler):
    """Some other server, at the address of the deployment."""

    def do_POST(self):
        self.send_error(404)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def serving(handler):
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class Addresses(DoctorCase):
    def test_the_deployments_address_given_as_the_sites_is_said(self):
        mixed_up = App(self.session, self.host.deployment_url, self.host.deployment_url, f"test-{self.mark}")
        self.app, right = mixed_up, self.app
        self.assertEqual(self.faults_of(self.examine()), {"site-address"})
        self.app = right
        self.assertEqual(self.faults_of(self.examine()), set())

    def test_a_site_nobody_listens_at_is_told_from_a_deployment_that_answers(self):
        self.app = App(self.session, self.host.deployment_url, "http://127.0.0.1:9", f"test-{self.mark}")
        self.assertEqual(self.faults_of(self.examine()), {"site"})

    def test_a_deployment_that_is_none_is_said(self):
        with serving(NoDeployment) as url:
            self.app = App(self.session, url, self.host.site_url, f"test-{self.mark}")
            findings = self.examine()
        self.assertEqual(self.faults_of(findings), {"deployment"})
        self.assertIn("HTTP 404", findings["deployment"]["evidence"])


class OtherDeployments(DoctorCase):
    """Set-ups that are wrong in the functions themselves, deployed for real in another host."""

    def deploy(self, file, change):
        """A host of its own, with one file of the functions changed; then whatever deploys that file as it should be."""
        folder = Path(self.enterContext(tempfile.TemporaryDirectory(dir=ROOT / "backend")))
        shutil.copytree(ROOT / "backend" / "convex", folder / "convex")
        path = folder / "convex" / file
        whole = path.read_text()
        changed = change(whole)
        self.assertNotEqual(changed, whole)
        path.write_text(changed)
        host = Host(self.session.root / f"backend-{self.mark}", self.out / "logs" / f"host-{self.mark}.log",
                    arguments=["--convex-dir", str(folder / "convex")])
        self.addCleanup(host.stop)
        host.start()
        shared, self.host = self.host, host
        self.addCleanup(setattr, self, "host", shared)
        self.app = App(self.session, host.deployment_url, host.site_url, f"test-{self.mark}")

        def mend():
            path.write_text(whole)
            host.stop()
            host.start()
        return mend

    def check_named_and_healed(self, check, mend):
        findings = self.examine()
        self.assertEqual(self.faults_of(findings), {check})
        mend()
        self.assertEqual(self.faults_of(self.examine()), set())
        return findings[check]

    def test_a_function_that_was_not_deployed_is_named_and_deploying_heals(self):
        mend = self.deploy("organizations.ts", lambda text: text.replace("const listOrganizations", "const listTheOrganizations"))
        self.sign_in_by_command()
        finding = self.check_named_and_healed("functions", mend)
        self.assertIn("organizations:listOrganizations", finding["evidence"])

    def test_a_deployment_that_cannot_read_the_keys_is_told_to_be_given_them(self):
        given = "getAuthConfigProvider({ jwks: optional('JWKS') })"
        unreachable = "{ ...getAuthConfigProvider({}), jwks: 'http://127.0.0.1:9/jwks' }"
        self.deploy("auth.config.ts", lambda text: text.replace(given, f"optional('JWKS') ? {given} : {unreachable}"))
        self.make_person(("Harbour", "admin"))
        self.app.command("sign-in", "--email", self.email, "--password-stdin", stdin=PASSWORD + "\n")
        # The remedy is carried out as it is written: the deployment itself stays as wrong as it was.
        finding = self.check_named_and_healed(
            "identity", lambda: self.host.set_variable("JWKS", json.dumps(self.host.run("keys:current"))))
        self.assertEqual(finding["command"], "npx convex run keys:current | npx convex env set JWKS && npx convex deploy")


class NoKeyring(DoctorCase):
    with_keyring = False

    def test_a_missing_keyring_is_named(self):
        self.assertEqual(self.faults_of(self.examine()), {"keyring"})


if __name__ == "__main__":
    unittest.main()
