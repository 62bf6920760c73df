# SPDX-License-Identifier: MIT
"""AT-SPI as an assistive technology reads it, straight over its bus: no cache, and a deadline on every call."""

from gi.repository import Gio, GLib

_ACCESSIBLE = "org.a11y.atspi.Accessible"
_COMPONENT = "org.a11y.atspi.Component"
_TEXT = "org.a11y.atspi.Text"
_REGISTRY = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_CALL_TIMEOUT_MS = 5000
_SCREEN = 0

ROLE_NAMES = {2: "alert", 7: "check box", 11: "combo box", 16: "dialog", 23: "frame", 29: "label", 31: "list",
              32: "list item", 33: "menu", 35: "menu item", 37: "page tab", 39: "panel", 40: "password text",
              41: "popup menu", 42: "progress bar", 43: "button", 44: "radio button", 61: "text", 68: "viewport",
              69: "window", 73: "paragraph", 75: "application", 79: "entry", 83: "heading", 88: "link",
              101: "notification", 116: "static"}
STATES = {"checked": 4, "defunct": 6, "editable": 7, "enabled": 8, "expanded": 10, "focusable": 11, "focused": 12,
          "pressed": 20, "selected": 23, "sensitive": 24, "showing": 25, "visible": 30}


class Gone(Exception):
    """The object, or the whole application, went away while it was being read."""


class Accessible:
    """One object of an application's tree. Holds its address only; every property is asked for anew."""

    def __init__(self, bus, owner, path):
        self._bus, self._owner, self._path = bus, owner, path

    def __eq__(self, other):
        return isinstance(other, Accessible) and (self._owner, self._path) == (other._owner, other._path)

    def __hash__(self):
        return hash((self._owner, self._path))

    @property
    def name(self):
        return self._property(_ACCESSIBLE, "Name")

    @property
    def description(self):
        return self._property(_ACCESSIBLE, "Description")

    @property
    def role(self):
        number = self._call(_ACCESSIBLE, "GetRole")[0]
        return ROLE_NAMES.get(number, f"role {number}")

    @property
    def states(self):
        low, high = self._call(_ACCESSIBLE, "GetState")[0][:2]
        bits = low | high << 32
        return {name for name, bit in STATES.items() if bits >> bit & 1}

    @property
    def showing(self):
        return {"showing", "visible"} <= self.states

    @property
    def children(self):
        return [Accessible(self._bus, owner, path) for owner, path in self._call(_ACCESSIBLE, "GetChildren")[0]]

    @property
    def extents(self):
        """x, y, width, height on the screen."""
        return self._call(_COMPONENT, "GetExtents", GLib.Variant("(u)", (_SCREEN,)))[0]

    @property
    def text(self):
        """The content of a text field, as a screen reader gets it."""
        return self._call(_TEXT, "GetText", GLib.Variant("(ii)", (0, -1)))[0]

    @property
    def characters(self):
        return self._property(_TEXT, "CharacterCount")

    def everything(self):
        """This object and all below it, parents first."""
        yield self
        for child in self.children:
            yield from child.everything()

    def tree(self, depth=0):
        """The lines of a dump for a person to read."""
        try:
            line = f"{'  ' * depth}{self.role} “{self.name}”"
            if self.description:
                line += f" ({self.description})"
            yield f"{line} {' '.join(sorted(self.states & {'showing', 'focused', 'enabled', 'checked', 'selected'}))}"
            for child in self.children:
                yield from child.tree(depth + 1)
        except Gone as gone:
            yield f"{'  ' * depth}({gone})"

    def _property(self, interface, name):
        return self._call("org.freedesktop.DBus.Properties", "Get", GLib.Variant("(ss)", (interface, name)))[0]

    def _call(self, interface, method, arguments=None):
        try:
            return self._bus.call_sync(self._owner, self._path, interface, method, arguments, None,
                                       Gio.DBusCallFlags.NO_AUTO_START, _CALL_TIMEOUT_MS, None).unpack()
        except GLib.Error as error:
            raise Gone(error.message) from None


class NameChanges:
    """What an assistive program is told of: every name that changes, as (role, name), from now on."""

    def __init__(self, bus):
        self._bus, self.told = bus, []
        # Programs send what somebody has asked the registry for.
        bus.call_sync("org.a11y.atspi.Registry", "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "RegisterEvent",
                      GLib.Variant("(s)", ("object:property-change:accessible-name",)), None, Gio.DBusCallFlags.NONE, _CALL_TIMEOUT_MS, None)
        self._subscription = bus.signal_subscribe(None, "org.a11y.atspi.Event.Object", "PropertyChange", None, "accessible-name",
                                                  Gio.DBusSignalFlags.NONE, self._hear)

    def hear(self):
        """Takes what has arrived."""
        while GLib.MainContext.default().iteration(False):
            pass
        return self.told

    def stop(self):
        self._bus.signal_unsubscribe(self._subscription)

    def _hear(self, _bus, sender, path, _interface, _signal, _arguments):
        item = Accessible(self._bus, sender, path)
        try:
            self.told.append((item.role, item.name))
        except Gone:
            pass


def application_of(bus, pid):
    """The application object of process `pid`, or None while it has not announced itself."""
    try:
        applications = Accessible(bus, *_REGISTRY).children
    except Gone:
        return None
    for application in applications:
        try:
            owner = bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                  "GetConnectionUnixProcessID", GLib.Variant("(s)", (application._owner,)), None,
                                  Gio.DBusCallFlags.NONE, _CALL_TIMEOUT_MS, None).unpack()[0]
        except GLib.Error:
            continue
        if owner == pid:
            return application
    return None
