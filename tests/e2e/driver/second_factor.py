# SPDX-License-Identifier: MIT
"""An authenticator app (RFC 6238), and the person who turns it on at the site."""

import base64
import hashlib
import hmac
import json
import struct
import time
import urllib.parse
import urllib.request

_PERIOD = 30  # seconds


def code_of(secret, moment=None):
    """The six digits that an authenticator with that key shows, now or at a moment (Unix epoch, seconds)."""
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    counter = int(time.time() if moment is None else moment) // _PERIOD
    digest = hmac.new(key, struct.pack(">Q", counter), hashlib.sha1).digest()
    offset = digest[-1] & 15
    number = struct.unpack(">I", digest[offset:offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


class SecondFactor:
    """Turned on as soon as it is made. Holds the secret that the site and the authenticator share, and the backup codes."""

    def __init__(self, site_url, email, password):
        self._site = site_url
        token = self._post("sign-in/email", {"email": email, "password": password})["token"]
        enabled = self._post("two-factor/enable", {"password": password}, token)
        self.backup_codes = enabled["backupCodes"]
        uri = urllib.parse.urlparse(enabled["totpURI"])
        self._secret = urllib.parse.parse_qs(uri.query)["secret"][0]
        self._post("two-factor/verify-totp", {"code": self.code()}, token)

    def code(self, moment=None):
        """The six digits that the authenticator shows."""
        return code_of(self._secret, moment)

    def _post(self, path, body, token=None):
        headers = {"content-type": "application/json"} | ({"authorization": f"Bearer {token}"} if token else {})
        request = urllib.request.Request(f"{self._site}/api/auth/{path}", json.dumps(body).encode(), headers)
        with urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=20) as answer:
            return json.loads(answer.read())
