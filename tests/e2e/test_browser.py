# SPDX-License-Identifier: MIT
"""Sign-in through the person's own browser, clicked to the end: the app in its window, Chromium beside it, the real pages."""

import os
import signal
import subprocess
import unittest
from pathlib import Path

from driver.app import ROOT, App, binary
from driver.browser_case import BrowserCase
from driver.conditions import holds_for, until
from driver.desktop_case import PASSWORD
from driver.processes import end, spawn
from driver.second_factor import SecondFactor
from driver.window import Window


class BrowserSignIn(BrowserCase):
    def test_by_password_on_the_page_and_a_press_of_continue(self):
        self.make_person()
        self.start()
        self.sign_in_on_the_page()
        self.browser.press(f"Continue as {self.name} in Latchkey")
        self.see_home()
        self.assertIn("127.0.0.1", self.browser.address())
        self.browser.see("You can close this tab")
        self.assertEqual(len(self.session_ids()), 2, "the browser has its session, the app one of its own")
        self.assertEqual(self.keyring_entries("sign-in"), [])

    def test_by_a_google_shaped_provider(self):
        self.start()
        self.browser.press("Continue with Google")
        self.sign_in_at_the_provider()
        self.browser.press(f"Continue as Person {self.mark.capitalize()} in Latchkey")
        self.window.sentence(self.email, 20)
        self.window.sentence("Live", 20)

    def test_with_a_second_factor_in_the_page(self):
        self.make_person()
        factor = SecondFactor(self.host.site_url, self.email, PASSWORD)
        self.start()
        self.sign_in_on_the_page()
        self.browser.see("One more step")
        self.browser.fill("Code of your authenticator app", factor.code())
        self.browser.press("Confirm")
        self.browser.press(f"Continue as {self.name} in Latchkey")
        self.see_home()

    def test_by_any_openid_provider(self):
        self.start()
        self.browser.press("Continue with dev-idp")
        self.sign_in_at_the_provider()
        self.browser.press(f"Continue as Person {self.mark.capitalize()} in Latchkey")
        self.window.sentence(self.email, 20)

    def test_cancelling_on_the_page_is_told_in_the_window(self):
        self.start()
        self.browser.press("Cancel")
        self.window.find(("alert",), "The sign-in was cancelled in the browser.", 20)
        self.see_sign_in_form()

    def test_cancelling_in_the_window_refuses_what_comes_later(self):
        self.make_person()
        self.start()
        self.sign_in_on_the_page()
        self.browser.see("will be able to act as you")
        self.window.press("Cancel")
        self.see_sign_in_form()
        self.browser.press(f"Continue as {self.name} in Latchkey")
        until(lambda: not self.browser.address().startswith(self.host.site_url), "the browser has left the page", 20)
        self.see_sign_in_form()
        self.assertEqual(len(self.session_ids()), 1, "the browser's own session, and none of the app")

    def test_a_code_carried_over_by_hand(self):
        self.make_person()
        self.start()
        self.window.press("Use a code instead")
        self.window.field("Code from the browser", 20)
        until(lambda: "urn" in self.browser.address(), "the second page is in front", 20)
        self.sign_in_on_the_page()
        self.browser.press(f"Continue as {self.name} in Latchkey")
        self.browser.see("Only if you started this in Latchkey on this computer. Nobody will ever ask you for it.")
        self.window.fill("Code from the browser", self.browser.read("Code"))
        self.window.press("Continue")
        self.see_home()

    def test_a_restart_between_the_browser_and_its_answer(self):
        self.make_person()
        self.start()
        self.sign_in_on_the_page()
        self.browser.see("will be able to act as you")
        self.app.kill()
        self.open(environment=self.environment)
        self.window.button("Open the browser again", 20)
        self.browser.press(f"Continue as {self.name} in Latchkey")
        self.see_home()

    def scanned(self):
        """What a phone's camera would read off this screen."""
        picture = self.session.root / "screen.png"
        self.window.picture(picture)
        read = subprocess.run(["zbarimg", "--quiet", "--raw", str(picture)], capture_output=True, text=True, timeout=30)
        return read.stdout.strip()

    def test_a_device_code_compared_and_approved(self):
        self.make_person()
        # Over SSH no browser of this machine is of use: the app asks for another device by itself.
        self.open(environment={"SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"})
        self.window.press("Continue in the browser")
        code = self.window.field("Code", 20).text
        link = f"{self.host.site_url}/desktop/device?user_code={code.replace('-', '')}"
        self.assertEqual(self.scanned(), link)
        second = App(self.session, self.host.deployment_url, self.host.site_url, f"other-{self.mark}", "other.log")
        self.addCleanup(second.stop)
        other = second.start(environment=self.environment)
        other.press("Continue in the browser")
        other.button("Open the browser again", 20)
        self.browser.see("Latchkey on this computer wants to sign in")
        self.sign_in_on_the_page()
        self.browser.see("will be able to act as you")
        self.browser.visit(link)
        self.browser.see(code)
        self.browser.press("Yes, the same code")
        self.browser.press("Approve")
        self.see_home()


class LinkSignIn(BrowserCase):
    """The second rung: no port is to be had, so the desktop brings the answer as a link of our own scheme."""

    # -D: the program keeps the process id that the driver knows. No -f: the browser may have its ports.
    no_ports = ("strace", "-D", "-qq", "-o", "/dev/null", "-e", "trace=listen", "-e", "inject=listen:error=EACCES")

    def setUp(self):
        super().setUp()
        self.app = App(self.session, self.host.deployment_url, self.host.site_url, None, f"app-{self._testMethodName}.log")
        self.addCleanup(self.app.command, "sign-out")  # the default profile, which the next test has too
        self.addCleanup(self.app.stop)
        self.install_desktop_entry()

    def install_desktop_entry(self):
        """As the package will, for this private home alone."""
        entry = (ROOT / "packaging" / "dev.latchkey.Latchkey.desktop").read_text()
        applications = Path(self.session.env["XDG_DATA_HOME"]) / "applications"
        applications.mkdir(parents=True, exist_ok=True)
        (applications / "dev.latchkey.Latchkey.desktop").write_text(
            entry.replace("Exec=latchkey", f"Exec={self.app.command_line}"))
        config = Path(self.session.env["XDG_CONFIG_HOME"]) / "mimeapps.list"
        config.write_text("[Default Applications]\nx-scheme-handler/latchkey=dev.latchkey.Latchkey.desktop\n")

    def continue_to_the_link(self):
        self.make_person()
        self.window = self.app.start(environment=self.environment, wrapper=self.no_ports)
        self.window.press("Continue in the browser")
        self.window.button("Open the browser again", 20)
        self.browser.see("Latchkey on this computer wants to sign in")
        self.sign_in_on_the_page()
        self.browser.press(f"Continue as {self.name} in Latchkey")
        link = self.browser.link("Open Latchkey")
        self.assertRegex(link, r"^latchkey://callback\?code=[A-Za-z0-9]{32}&state=[\w-]{22}$")
        return link

    def xdg_open(self, link):
        return subprocess.run(["xdg-open", link], env=self.session.env, capture_output=True, text=True, timeout=30)

    def test_the_link_reaches_the_window_that_waits_and_works_once(self):
        link = self.continue_to_the_link()
        self.assertEqual(self.xdg_open(link).returncode, 0)
        self.see_home()
        sessions = self.session_ids()
        self.assertEqual(self.xdg_open(link).returncode, 0)
        self.assertEqual(self.xdg_open("latchkey://callback?code=0123456789abcdef&state=x").returncode, 0)
        holds_for(lambda: self.window.look(("label",), "Live") is not None, "the session is as it was", 2)
        self.assertEqual(self.session_ids(), sessions)

    def test_the_link_starts_the_program_when_it_has_ended_meanwhile(self):
        link = self.continue_to_the_link()
        self.app.kill()
        opener = spawn(["xdg-open", link], self.session.env, self.app.log)
        self.addCleanup(end, opener)
        started = until(lambda: child_of(opener.pid, binary()), "the desktop has started the program", 20)
        self.addCleanup(os.kill, started, signal.SIGTERM)
        self.window = Window(self.session, started)
        self.see_home()

    def test_the_bus_starts_the_program_for_a_link(self):
        """What a desktop does with our entry's DBusActivatable, by the service file of the package."""
        name = "dev.latchkey.Latchkey"
        link = self.continue_to_the_link()
        self.app.kill()
        service = (ROOT / "packaging" / f"{name}.service").read_text()
        self.session.install_service(name, service.replace("Exec=/usr/bin/latchkey", f"Exec={self.app.command_line}"))
        self.addCleanup(self.session.remove_service, name)
        opened = subprocess.run(["gdbus", "call", "--session", "--dest", name, "--object-path", "/dev/latchkey/Latchkey",
                                 "--method", "org.freedesktop.Application.Open", f"['{link}']", "{}"],
                                env=self.session.env, capture_output=True, text=True, timeout=60, check=False)
        self.assertEqual(opened.returncode, 0, opened.stderr)
        started = self.session.owner_of(name)
        self.addCleanup(os.kill, started, signal.SIGTERM)
        self.window = Window(self.session, started)
        self.see_home()


def child_of(pid, program):
    """The process id of `program` started by `pid`, directly or not."""
    children = Path(f"/proc/{pid}/task/{pid}/children")
    for child in map(int, children.read_text().split() if children.exists() else ()):
        try:
            found = child if Path(os.readlink(f"/proc/{child}/exe")) == Path(program).resolve() else child_of(child, program)
        except FileNotFoundError:
            found = None
        if found:
            return found
    return None


if __name__ == "__main__":
    unittest.main()
