# SPDX-License-Identifier: MIT
"""What other programs on this computer may try while the window waits for the browser, and with what they find afterwards."""

import http.client
import json
import socket
import unittest
import urllib.error
import urllib.parse
import urllib.request

from driver.browser import Browser
from driver.desktop_case import DesktopCase, PASSWORD

SOME_CODE = "0123456789abcdefghijklmnopqrstuv"


class Hostile(DesktopCase):
    def setUp(self):
        super().setUp()
        self.browser = Browser(self.session, f"browser-{self.mark}")
        self.addCleanup(self.browser.stop)
        self.make_person()
        self.open(environment={"BROWSER": self.browser.command})
        self.window.press("Continue in the browser")
        self.window.button("Open the browser again", 20)
        self.browser.see("Latchkey on this computer wants to sign in")
        asked = urllib.parse.parse_qs(urllib.parse.urlparse(self.browser.address()).query)
        self.port = urllib.parse.urlparse(asked["redirect_uri"][0]).port

    def finish_signing_in(self):
        self.browser.fill("E-mail", self.email)
        self.browser.fill("Password", PASSWORD)
        self.browser.press("Sign in")
        self.browser.press(f"Continue as {self.name} in Latchkey")
        self.see_home()

    def send(self, data):
        """The listener's whole answer to raw bytes; empty when it says nothing."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as rude:
            try:
                rude.sendall(data)
                rude.shutdown(socket.SHUT_WR)
                answer = b""
                while part := rude.recv(4096):
                    answer += part
                return answer
            except ConnectionError:
                return b""

    def test_a_thousand_wrong_states_and_rude_clients_and_then_the_right_answer(self):
        for number in range(1000):
            caller = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
            caller.request("GET", f"/callback?code={SOME_CODE}&state={number:022}")
            self.assertEqual(caller.getresponse().status, 400)
            caller.close()
        request = f"GET /callback?code={SOME_CODE}&state=x HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
        self.assertIn(b" 431 ", self.send(request.encode() + b"X-Long: " + b"x" * 9000 + b"\r\n\r\n"))
        self.assertIn(b" 400 ", self.send(b"\x16\x03\x01\x02\x00\x01\x00"))
        self.assertIn(b" 400 ", self.send(request.replace(f"127.0.0.1:{self.port}", "rebound.example").encode() + b"\r\n"))
        self.assertIn(b" 405 ", self.send(request.replace("GET", "POST").encode() + b"\r\n"))
        self.assertIn(b" 404 ", self.send(f"GET /favicon.ico HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n\r\n".encode()))
        pipelined = self.send((request + "\r\n").encode() * 3)
        self.assertEqual(pipelined.count(b"HTTP/1.1 "), 1, "one answer, and the rest is not read")
        silent = [socket.create_connection(("127.0.0.1", self.port), timeout=10) for _ in range(16)]
        self.addCleanup(lambda: [one.close() for one in silent])
        self.finish_signing_in()

    def test_a_code_from_the_browsers_history_is_worth_nothing(self):
        self.finish_signing_in()
        self.browser.see("You can close this tab")
        sessions = self.session_ids()
        brought = urllib.parse.parse_qs(urllib.parse.urlparse(self.browser.address()).query)
        body = {"token": brought["code"][0], "state": brought["state"][0], "code_verifier": "a" * 43}
        request = urllib.request.Request(f"{self.host.site_url}/api/auth/electron/token", json.dumps(body).encode(),
                                         {"content-type": "application/json"})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with self.assertRaises(urllib.error.HTTPError) as refused:
            opener.open(request, timeout=20)
        self.assertEqual(refused.exception.code, 404)
        self.assertEqual(self.session_ids(), sessions)
        with self.assertRaises(ConnectionError):
            socket.create_connection(("127.0.0.1", self.port), timeout=10)  # nobody listens any more


if __name__ == "__main__":
    unittest.main()
