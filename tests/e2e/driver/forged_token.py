# SPDX-License-Identifier: MIT
"""Tokens like the site's own, with something changed and signed by a key of the test's: what a wrong set-up gives."""

import base64
import json
import subprocess
import tempfile
from pathlib import Path


class Forger:
    """Holds one RSA key. `published` is its public half as a key set names it; the key's name is "forged"."""

    def __init__(self):
        self._folder = tempfile.TemporaryDirectory()
        self._key = Path(self._folder.name) / "key.pem"
        _openssl("genrsa", "-out", self._key, "2048")

    def close(self):
        self._folder.cleanup()

    @property
    def published(self):
        modulus = _openssl("rsa", "-in", self._key, "-noout", "-modulus").decode().strip().partition("=")[2]
        return {"kty": "RSA", "alg": "RS256", "kid": "forged", "e": "AQAB", "n": _encoded(bytes.fromhex(modulus))}

    def forge(self, token, key_id="forged", **claims):
        """`token` with these claims changed (None takes one away), signed here."""
        payload = json.loads(_decoded(token.split(".")[1])) | claims
        payload = {name: value for name, value in payload.items() if value is not None}
        header = {"alg": "RS256", "kid": key_id}
        text = ".".join(_encoded(json.dumps(part).encode()) for part in (header, payload))
        signature = _openssl("dgst", "-sha256", "-sign", self._key, stdin=text.encode())
        return f"{text}.{_encoded(signature)}"


def key_id_of(token):
    return json.loads(_decoded(token.split(".")[0]))["kid"]


def claims_of(token):
    return json.loads(_decoded(token.split(".")[1]))


def _encoded(data):
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _decoded(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _openssl(*arguments, stdin=None):
    return subprocess.run(["openssl", *map(str, arguments)], input=stdin, capture_output=True, check=True).stdout
