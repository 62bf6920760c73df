# SPDX-License-Identifier: MIT
"""Faults that the doctor has to name, each produced for real: the check it must be told under, how it is made, and how whoever
follows the remedy undoes it. `hides`: checks that cannot be made beside it, so that a second fault among them is not told."""

import dataclasses
import json
import typing

from driver.forged_token import key_id_of

TOKEN = "/api/auth/convex/token"
KEYS = "/api/auth/convex/jwks"
DISCOVERY = "/api/auth/convex/.well-known/openid-configuration"
PORTAL = "<!doctype html><title>Hotel</title><form>Room number</form>"
NO_PORTS = ("strace", "-D", "-qq", "-o", "/dev/null", "-e", "trace=listen", "-e", "inject=listen:error=EACCES")
TOMORROW = ("faketime", "-f", "+25h")

# What cannot be told without the network, without Better Auth, without a token that is right.
_RECORD = {"record"}
_IDENTITY = {"identity", "live-identity"} | _RECORD
_TOKEN = {"token", "token-issuer", "token-audience", "token-life", "token-key", "token-signature"} | _IDENTITY
_SESSION = {"session-valid", "session-age"} | _TOKEN
_SITE = {"site-address", "better-auth", "rate-limit", "versions", "clock", "discovery", "issuer", "keys"} | _SESSION
_ALL = {"network", "deployment", "site", "functions", "connection"} | _SITE


@dataclasses.dataclass(frozen=True)
class Fault:
    check: str
    make: typing.Callable
    heal: typing.Callable = lambda case: case.host.no_faults()
    hides: frozenset = frozenset()
    wrapper: tuple = ()
    evidence: str = ""

    @property
    def paths(self):
        return getattr(self.make, "paths", frozenset())


def _answered(*paths):
    """Marks what makes a fault with the paths that are answered wrongly: two faults cannot both be made of one."""
    def mark(make):
        make.paths = frozenset(paths)
        return make
    return mark


def _answers(path, **answer):
    return _answered(path)(lambda case: case.host.fault(http={"path": path, **answer}))


def _discovery(change):
    """The site's own document, with one thing changed."""
    @_answered(DISCOVERY)
    def make(case):
        document = {"issuer": case.host.site_url, "jwks_uri": case.host.site_url + KEYS} | change(case.host.site_url)
        case.host.fault(http={"path": DISCOVERY, "status": 200, "body": json.dumps(document)})
    return make


def _token(publish=True, own_key_name=False, life=None, **claims):
    """The site gives tokens of the forger's, and publishes his key."""
    @_answered(TOKEN, *([KEYS] if publish else []))
    def make(case):
        key_id = key_id_of(case.token) if own_key_name else "forged"
        end = {"exp": case.claims["iat"] + life} if life else {}
        forged = case.forger.forge(case.token, key_id, **claims, **end)
        case.host.fault(http={"path": TOKEN, "status": 200, "body": json.dumps({"token": forged})})
        if publish:
            case.host.fault(http={"path": KEYS, "status": 200, "body": json.dumps({"keys": [case.forger.published]})})
    return make


FAULTS = {
    "the server is down": Fault(
        "network", lambda case: case.host.stop(), lambda case: case.host.start(), frozenset(_ALL)),
    "a captive portal": Fault(
        "captive-portal", _answers("/api/auth/ok", status=200, body=PORTAL, contentType="text/html"), hides=frozenset(_ALL)),
    "a redirect to a portal": Fault(
        "captive-portal", _answers("/api/auth/ok", status=302, headers={"location": "http://127.0.0.1:9/"}), hides=frozenset(_ALL)),
    "the site is in trouble": Fault(
        "site", _answers("/api/auth/ok", status=503), hides=frozenset(_SITE), evidence="HTTP 503"),
    "no Better Auth": Fault(
        "better-auth", _answers("/api/auth/ok", status=404, body="{}"), hides=frozenset(_SITE - {"clock", "site-address"})),
    "asked too often": Fault(
        "rate-limit", _answers("/api/auth/get-session", status=429, headers={"X-Retry-After": "7"}),
        hides=frozenset({"discovery", "issuer", "keys"} | _SESSION)),
    "a clock a day ahead": Fault("clock", lambda case: None, lambda case: None, wrapper=TOMORROW, evidence="ahead of the server's by 25 hours"),
    "no discovery document": Fault(
        "discovery", _answers(DISCOVERY, status=404, body="{}"), hides=frozenset({"issuer", "keys"} | _TOKEN - {"token", "token-audience", "token-life"}),
        evidence="HTTP 404"),
    "an issuer with a slash": Fault(
        "issuer", _discovery(lambda site: {"issuer": site + "/"}), hides=frozenset({"token-issuer"} | _IDENTITY)),
    "an issuer with a path": Fault(
        "issuer", _discovery(lambda site: {"issuer": site + "/oidc"}), hides=frozenset({"token-issuer"} | _IDENTITY), evidence="/oidc"),
    "the issuer of another site": Fault(
        "issuer", _discovery(lambda site: {"issuer": "https://other-otter-2.convex.site"}),
        hides=frozenset({"token-issuer"} | _IDENTITY), evidence="other-otter-2"),
    "no key set": Fault(
        "keys", _answers(KEYS, status=404, body="{}"), hides=frozenset({"token-key", "token-signature"} | _IDENTITY), evidence="HTTP 404"),
    "a key set that is a page": Fault(
        "keys", _answers(KEYS, status=200, body='{"keys":[{"kty":"RSA"}]}', contentType="text/plain"),
        hides=frozenset({"token-key", "token-signature"} | _IDENTITY), evidence="text/plain"),
    "no token": Fault("token", _answers(TOKEN, status=500), hides=frozenset(_TOKEN)),
    "a token of another issuer": Fault(
        "token-issuer", _token(iss="https://other-otter-2.convex.site"), hides=frozenset(_IDENTITY), evidence="other-otter-2"),
    "a token for another audience": Fault("token-audience", _token(aud="web"), hides=frozenset(_IDENTITY), evidence="web"),
    "a token for nobody": Fault("token-audience", _token(aud=None), hides=frozenset(_IDENTITY)),
    "a token that hardly lives": Fault(
        "token-life", _token(life=60), lambda case: case.restart_host(), hides=frozenset(_IDENTITY), evidence="60 seconds"),
    "a token of an unpublished key": Fault(
        "token-key", _token(publish=False), hides=frozenset({"token-signature"} | _IDENTITY), evidence="forged"),
    "a token signed by somebody else": Fault(
        "token-signature", _token(publish=False, own_key_name=True), hides=frozenset(_IDENTITY)),
    "a session ended elsewhere": Fault(
        "session", lambda case: case.end_sessions(), lambda case: case.sign_in_again(), hides=frozenset(_SESSION)),
    "an edited entry": Fault(
        "session", lambda case: case.edit_entry(), lambda case: case.sign_in_again(), hides=frozenset(_SESSION)),
    "no record of the person": Fault(
        "record", lambda case: case.host.delete_documents("user", email=case.email), lambda case: case.sign_in_again()),
    "no websockets": Fault("connection", lambda case: case.host.fault(sync="refuse"), hides=frozenset({"live-identity"})),
    "a locked keyring": Fault(
        "keyring-unlocked", lambda case: case.session.keyring.lock(), lambda case: case.session.keyring.unlock(),
        hides=frozenset({"session", "keyring-keeps"} | _SESSION)),
    "no port to be had": Fault("loopback", lambda case: None, lambda case: None, wrapper=NO_PORTS),
    "a file where the state folder should be": Fault(
        "state-folder", lambda case: case.block_state_folder(), lambda case: case.unblock_state_folder(), hides=frozenset({"disk"})),
}
