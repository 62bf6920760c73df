# SPDX-License-Identifier: MIT
"""logind and NetworkManager as python3-dbusmock plays them, on the private session's bus, which the app takes for the system's."""

from gi.repository import GLib, Gio

from .conditions import until
from .processes import end, spawn

CONNECTED_GLOBAL, DISCONNECTED = 70, 20


class _Mock:
    def __init__(self, session, log, template, name, path):
        self._bus, self._name, self._path = session.bus, name, path
        self.environment = {"DBUS_SYSTEM_BUS_ADDRESS": session.env["DBUS_SESSION_BUS_ADDRESS"]}
        self._process = spawn(["/usr/bin/python3", "-m", "dbusmock", "--template", template],
                              session.env | self.environment, log)
        until(lambda: session.owner_of(name), f"{name} is on the bus", 15)

    def _mock(self, method, arguments):
        self._bus.call_sync(self._name, self._path, "org.freedesktop.DBus.Mock", method, arguments, None,
                            Gio.DBusCallFlags.NONE, 5000, None)

    def stop(self):
        end(self._process)


class Logind(_Mock):
    def __init__(self, session, log):
        super().__init__(session, log, "logind", "org.freedesktop.login1", "/org/freedesktop/login1")

    def prepare_for_sleep(self, going):
        self._mock("EmitSignal", GLib.Variant("(sssav)", ("org.freedesktop.login1.Manager", "PrepareForSleep", "b",
                                                          [GLib.Variant("b", going)])))


class NetworkManager(_Mock):
    def __init__(self, session, log):
        super().__init__(session, log, "networkmanager", "org.freedesktop.NetworkManager", "/org/freedesktop/NetworkManager")
        self.change(CONNECTED_GLOBAL)

    def change(self, state):
        self._mock("SetGlobalConnectionState", GLib.Variant("(u)", (state,)))
