# SPDX-License-Identifier: MIT
"""A desktop's tray without a picture (python3-dbusmock): StatusNotifierItem and its menu (com.canonical.dbusmenu), as a panel sees them."""

import re

from gi.repository import Gio, GLib

from .conditions import until
from .processes import end, spawn

NAME, PATH = "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher"
ITEM, MENU = "org.kde.StatusNotifierItem", "com.canonical.dbusmenu"
PROPERTIES, MOCK = "org.freedesktop.DBus.Properties", "org.freedesktop.DBus.Mock"


class Tray:
    """Holds the process. One program's item is looked at: the last that has registered."""

    def __init__(self, session, log):
        self._session, self._bus = session, session.bus
        self._process = spawn(["/usr/bin/python3", "-m", "dbusmock", "--session", NAME, PATH, NAME], session.env, log)
        until(lambda: session.owner_of(NAME), "a tray is on the bus", 15)
        self._mock("AddMethod", GLib.Variant("(sssss)", (NAME, "RegisterStatusNotifierItem", "s", "", "")))
        self._mock("AddProperty", GLib.Variant("(ssv)", (NAME, "IsStatusNotifierHostRegistered", GLib.Variant("b", True))))
        self._mock("EmitSignal", GLib.Variant("(sssav)", (NAME, "StatusNotifierHostRegistered", "", [])))

    def item(self):
        """The bus name of the item, once it is there and lives."""
        def registered():
            calls = self._call(NAME, PATH, MOCK, "GetMethodCalls", GLib.Variant("(s)", ("RegisterStatusNotifierItem",)))[0]
            return calls[-1][1][0] if calls and self._session.owner_of(calls[-1][1][0]) else None
        return until(registered, "something is in the tray", 15)

    def read(self, name):
        return self._call(self.item(), "/StatusNotifierItem", PROPERTIES, "Get", GLib.Variant("(ss)", (ITEM, name)))[0]

    def menu(self):
        """Its lines as [(id, label, properties)], separators left out, in order."""
        layout = self._call(self.item(), self.read("Menu"), MENU, "GetLayout", GLib.Variant("(iias)", (0, -1, [])))[1]
        return [(id_, _shown(line["label"]), line) for id_, line, _ in layout[2] if line.get("label")]

    def labels(self):
        return [label for _, label, _ in self.menu()]

    def choose(self, label):
        """A click on a line of the menu."""
        id_ = next(id_ for id_, text, _ in self.menu() if text == label)
        event = GLib.Variant("(isvu)", (id_, "clicked", GLib.Variant("s", ""), 0))
        self._call(self.item(), self.read("Menu"), MENU, "Event", event)

    def activate(self):
        """A click on the icon."""
        self._call(self.item(), "/StatusNotifierItem", ITEM, "Activate", GLib.Variant("(ii)", (0, 0)))

    def stop(self):
        end(self._process)

    def _mock(self, method, arguments):
        self._call(NAME, PATH, MOCK, method, arguments)

    def _call(self, name, path, interface, method, arguments):
        return self._bus.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, 5000, None).unpack()


def _shown(label):
    """As a panel writes it: an underscore marks the letter behind it (dbusmenu)."""
    return re.sub("_(.)", r"\1", label)
