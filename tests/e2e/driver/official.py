# SPDX-License-Identifier: MIT
"""The official `convex` npm client beside the app: what another device of the same person would see and do."""

from pathlib import Path

from .conditions import until
from .node_peer import NodePeer

_SCRIPT = Path(__file__).resolve().parents[1] / "official" / "peer.mjs"


class Official(NodePeer):
    """Holds one Node process (official/peer.mjs) and the last user record it was told of."""

    def __init__(self, deployment_url, site_url, log):
        self.user = None
        self.records_seen = 0
        super().__init__(_SCRIPT, [deployment_url, site_url], log)

    def sign_in(self, email, password):
        self.ask("signIn", email=email, password=password)
        until(lambda: self.user and self.user["email"] == email, f"the official client sees {email}", 15, lambda: self.user)

    def sign_up(self, email, password, name):
        self.ask("signUp", email=email, password=password, name=name)
        until(lambda: self.user and self.user["email"] == email, f"the official client sees {email}", 15, lambda: self.user)

    def query(self, path, **args):
        return self.ask("query", path=path, args=args)

    def mutation(self, path, **args):
        return self.ask("mutation", path=path, args=args)

    def sessions(self):
        """The person's sessions as the server lists them, without tokens; `ours` marks this client's own."""
        return self.ask("sessions")

    def wait_user(self, condition, what, seconds=10):
        return until(lambda: self.user and condition(self.user), f"the official client sees {what}", seconds,
                     lambda: self.user)

    def on_event(self, name, value):
        if name == "user":
            self.user = value
            self.records_seen += 1
