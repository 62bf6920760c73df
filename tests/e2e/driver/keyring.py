# SPDX-License-Identifier: MIT
"""A real gnome-keyring of one private session: unlocked, locked or absent, and what is stored in it."""

import base64
import contextlib
import json
import signal
import subprocess

from gi.repository import Gio, GLib

from .conditions import until
from .processes import end, spawn

SERVICE = "dev.latchkey.Latchkey"
_SECRETS = "org.freedesktop.secrets"
_ROOT = "/org/freedesktop/secrets"


class Keyring:
    """Holds the daemon's process and its password. Does not decide which session uses it."""

    def __init__(self, bus, env, log, password="latchkey-e2e"):
        self._bus, self._env, self._log = bus, env, log
        self._password = password
        self._daemon = None

    def start(self):
        self._daemon = spawn(
            ["gnome-keyring-daemon", "--foreground", "--components=secrets", "--unlock"],
            self._env, self._log, stdin=subprocess.PIPE)
        self._daemon.stdin.write(self._password.encode())
        self._daemon.stdin.close()
        self._daemon.stdin = None
        until(self._collection, "gnome-keyring offers a default collection", 10)
        until(lambda: not self.locked, "gnome-keyring is unlocked", 10)

    def stop(self):
        end(self._daemon)
        self._daemon = None

    def signal(self, number):
        self._daemon.send_signal(number)

    @contextlib.contextmanager
    def hanging(self):
        """It hears what it is asked, and answers once this has ended."""
        self.signal(signal.SIGSTOP)
        try:
            yield
        finally:
            self.signal(signal.SIGCONT)

    def lock(self):
        self._call(_ROOT, "org.freedesktop.Secret.Service", "Lock", GLib.Variant("(ao)", ([self._collection()],)))
        until(lambda: self.locked, "the keyring is locked", 5)

    def unlock(self):
        """What the desktop's prompter does once the person has typed the password."""
        session = self._call(_ROOT, "org.freedesktop.Secret.Service", "OpenSession",
                             GLib.Variant("(sv)", ("plain", GLib.Variant("s", ""))))[1]
        secret = (session, b"", self._password.encode(), "text/plain")
        self._call(_ROOT, "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface", "UnlockWithMasterPassword",
                   GLib.Variant("(o(oayays))", (self._collection(), secret)))
        until(lambda: not self.locked, "the keyring is unlocked", 5)

    @property
    def locked(self):
        return self._property(self._collection(), "org.freedesktop.Secret.Collection", "Locked")

    def entries(self):
        """Attributes and label of every entry of ours; never a secret."""
        found = []
        for path in self._property(self._collection(), "org.freedesktop.Secret.Collection", "Items"):
            try:
                attributes = self._property(path, "org.freedesktop.Secret.Item", "Attributes")
                label = self._property(path, "org.freedesktop.Secret.Item", "Label")
            except GLib.Error as error:
                if "UnknownMethod" in error.message or "NoSuchObject" in error.message:
                    continue  # removed since the list was made: the app is at work beside us
                raise
            if SERVICE in attributes.values() or SERVICE in label:
                found.append({"label": label, **attributes})
        return found

    def entry_names(self):
        """The keys the app stored under: attribute `user` of QtKeychain's entries."""
        return sorted(entry.get("user", entry["label"]) for entry in self.entries())

    def edit(self, name, change):
        """Another hand in our entry: `change` gets the record it holds, as a dictionary, and alters it."""
        [path] = [path for path in self._property(self._collection(), "org.freedesktop.Secret.Collection", "Items")
                  if self._property(path, "org.freedesktop.Secret.Item", "Attributes").get("user") == name]
        session = self._call(_ROOT, "org.freedesktop.Secret.Service", "OpenSession",
                             GLib.Variant("(sv)", ("plain", GLib.Variant("s", ""))))[1]
        _, _, line, kind = self._call(path, "org.freedesktop.Secret.Item", "GetSecret", GLib.Variant("(o)", (session,)))[0]
        line = bytes(line)
        record = json.loads(base64.urlsafe_b64decode(line + b"=" * (-len(line) % 4)))
        change(record)
        line = base64.urlsafe_b64encode(json.dumps(record).encode()).rstrip(b"=")
        self._call(path, "org.freedesktop.Secret.Item", "SetSecret",
                   GLib.Variant("((oayays))", ((session, b"", line, kind),)))

    def _collection(self):
        try:
            path = self._call(_ROOT, "org.freedesktop.Secret.Service", "ReadAlias", GLib.Variant("(s)", ("default",)))[0]
        except GLib.Error:
            return None
        return path if path != "/" else None

    def _property(self, path, interface, name):
        return self._call(path, "org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (interface, name)))[0]

    def _call(self, path, interface, method, arguments):
        reply = self._bus.call_sync(_SECRETS, path, interface, method, arguments, None,
                                    Gio.DBusCallFlags.NO_AUTO_START, 5000, None)
        return reply.unpack()
