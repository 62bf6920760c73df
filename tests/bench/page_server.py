# SPDX-License-Identifier: MIT
"""Serves the web peer's page, hands /api/auth on to the site as a web framework does, and writes down what the page tells of itself."""

import http.client
import json
import os
import subprocess
import sys
import tempfile
import threading
import urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from driver.conditions import until
from driver.host import BACKEND

_PAGE = Path(__file__).resolve().parent / "web"
_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript"}
_NOT_HANDED_ON = ("host", "origin", "referer", "connection", "accept-encoding", "content-length")


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request, client_address):
        if not isinstance(sys.exc_info()[1], ConnectionError):  # of a browser that was killed
            super().handle_error(request, client_address)


class PageServer:
    """On 127.0.0.1, for as long as the block lasts. `configuration` is what the page starts with, and may change between two starts."""

    def __init__(self, deployment_url, site_url):
        self.configuration = {"deploymentUrl": deployment_url}
        self.marks = []
        self._site = urllib.parse.urlsplit(site_url)
        self._files = self._built()
        self._server = _Server(("127.0.0.1", 0), type("Handler", (_Handler,), {"page": self}))
        self.url = f"http://127.0.0.1:{self._server.server_port}/"

    def __enter__(self):
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()

    def mark(self, name, seconds=60, **about):
        """Waits for a mark of that name, with these things about it, since forget()."""
        def told():
            return next((one for one in self.marks if one["name"] == name and about.items() <= one.items()), None)
        return until(told, f"the page tells “{name}” {about or ''}", seconds, lambda: self.marks)

    def forget(self):
        self.marks = []

    @staticmethod
    def _built():
        with tempfile.TemporaryDirectory() as folder:
            made = Path(folder) / "page.js"
            subprocess.run([BACKEND / "node_modules/esbuild/bin/esbuild", _PAGE / "page.jsx", "--bundle", "--minify", "--jsx=automatic",
                            "--format=esm", "--define:process.env.NODE_ENV=\"production\"", f"--outfile={made}", "--log-level=warning"],
                           env=os.environ | {"NODE_PATH": str(BACKEND / "node_modules")}, check=True, timeout=120)
            script = made.read_bytes()
        return {"/page.js": script, "/": (_PAGE / "index.html").read_bytes(), "/page.css": (_PAGE / "page.css").read_bytes()}

    def answer(self, path):
        if path == "/configuration.js":
            return f"window.configuration = {json.dumps(self.configuration)};".encode()
        return self._files.get(path)

    def ask_site(self, method, path, headers, body):
        connection = http.client.HTTPConnection(self._site.hostname, self._site.port, timeout=30)
        origin = f"{self._site.scheme}://{self._site.netloc}"
        kept = {name: value for name, value in headers.items() if name.lower() not in _NOT_HANDED_ON}
        connection.request(method, path, body, kept | {"Origin": origin})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, answer.getheaders(), content


class _Handler(BaseHTTPRequestHandler):
    page: PageServer
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path.startswith("/api/"):
            return self._hand_on()
        content = self.page.answer(urllib.parse.urlsplit(self.path).path)
        if content is None:
            return self._reply(404, [], b"")
        kind = "text/javascript" if self.path.endswith(".js") else _TYPES.get(Path(self.path).suffix, "text/html")
        # As such files are served: the script is kept by the browser, the page is asked for.
        keep = "max-age=31536000, immutable" if self.path == "/page.js" else "no-cache"
        return self._reply(200, [("Content-Type", kind), ("Cache-Control", keep)], content)

    def do_POST(self):
        if self.path == "/mark":
            self.page.marks.append(json.loads(self._body()))
            return self._reply(204, [], b"")
        return self._hand_on()

    def _hand_on(self):
        body = self._body()
        try:
            status, headers, content = self.page.ask_site(self.command, self.path, self.headers, body)
        except OSError:
            self.close_connection = True  # what the browser would meet at the site itself
            return None
        dropped = ("content-length", "transfer-encoding", "connection", "content-encoding")
        return self._reply(status, [(name, value) for name, value in headers if name.lower() not in dropped], content)

    def _body(self):
        return self.rfile.read(int(self.headers.get("Content-Length") or 0))

    def _reply(self, status, headers, content):
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        if status != 204:
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass
