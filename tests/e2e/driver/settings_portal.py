# SPDX-License-Identifier: MIT
"""A settings portal that says what it is told (python3-dbusmock), on the private session's bus."""

from gi.repository import Gio, GLib

from .conditions import until
from .processes import end, spawn

NAME, PATH = "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"
NO_PREFERENCE, DARK, LIGHT = range(3)
_APPEARANCE, _GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"


class SettingsPortal:
    """Holds the process."""

    def __init__(self, session, log, color_scheme, contrast=0, animations=True):
        self._bus = session.bus
        self._process = spawn(["/usr/bin/python3", "-m", "dbusmock", "--session", NAME, PATH, INTERFACE], session.env, log)
        until(self._owned, "the settings portal is on the bus", 10)
        appearance = f"{{'color-scheme': dbus.UInt32({color_scheme}), 'contrast': dbus.UInt32({contrast})}}"
        read = f"ret = {{'{_APPEARANCE}': {appearance}, '{_GNOME}': {{'enable-animations': {animations}}}}}"
        self._mock("AddMethod", GLib.Variant("(sssss)", (INTERFACE, "ReadAll", "as", "a{sa{sv}}", read)))

    def change(self, color_scheme):
        self._tell(_APPEARANCE, "color-scheme", GLib.Variant("u", color_scheme))

    def change_contrast(self, contrast):
        self._tell(_APPEARANCE, "contrast", GLib.Variant("u", contrast))

    def _tell(self, space, key, value):
        told = [GLib.Variant("s", space), GLib.Variant("s", key), value]
        self._mock("EmitSignal", GLib.Variant("(sssav)", (INTERFACE, "SettingChanged", "ssv", told)))

    def stop(self):
        end(self._process)

    def _owned(self):
        return self._bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "NameHasOwner",
                                   GLib.Variant("(s)", (NAME,)), None, Gio.DBusCallFlags.NONE, 5000, None).unpack()[0]

    def _mock(self, method, arguments):
        self._bus.call_sync(NAME, PATH, "org.freedesktop.DBus.Mock", method, arguments, None, Gio.DBusCallFlags.NONE, 5000, None)
