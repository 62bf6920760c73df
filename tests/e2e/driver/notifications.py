# SPDX-License-Identifier: MIT
"""A notification server that shows nothing and remembers (python3-dbusmock), on the private session's bus."""

from dataclasses import dataclass

from gi.repository import Gio, GLib

from .conditions import until
from .processes import end, spawn

NAME, PATH = "org.freedesktop.Notifications", "/org/freedesktop/Notifications"
MOCK = "org.freedesktop.DBus.Mock"


@dataclass(frozen=True)
class Notification:
    """As Notify was called. `id`: what this server answered; `actions`: {key: label}."""

    id: int
    replaces: int
    application: str
    icon: str
    title: str
    body: str
    actions: dict
    hints: dict


class Notifications:
    """Holds the process, and what it has heard until it is stopped."""

    def __init__(self, session, log, capabilities=("body", "body-markup", "actions")):
        self._bus = session.bus
        parameters = '{"capabilities": "%s"}' % " ".join(capabilities)
        self._process = spawn(["/usr/bin/python3", "-m", "dbusmock", "--template", "notification_daemon",
                               "--parameters", parameters], session.env, log)
        until(lambda: session.owner_of(NAME), "a notification server is on the bus", 15)

    def shown(self):
        """Every Notify so far, in order; one that replaces another is one more."""
        told, last = [], 0
        for application, replaces, icon, title, body, actions, hints, _ in self._calls("Notify"):
            last += replaces == 0
            told.append(Notification(replaces or last, replaces, application, icon, title, body,
                                     dict(zip(actions[::2], actions[1::2])), hints))
        return told

    def closed(self):
        """The ids that programs have withdrawn."""
        return [id_ for id_, in self._calls("CloseNotification")]

    def invoke(self, notification, action="default", token=None):
        """The person clicks: on the notification itself, or on the button of that key. The desktop closes it then."""
        if token is not None:
            self._signal("ActivationToken", "us", GLib.Variant("u", notification.id), GLib.Variant("s", token))
        self._signal("ActionInvoked", "us", GLib.Variant("u", notification.id), GLib.Variant("s", action))
        self.dismiss(notification)

    def dismiss(self, notification):
        by_the_person = 2
        self._signal("NotificationClosed", "uu", GLib.Variant("u", notification.id), GLib.Variant("u", by_the_person))

    def stop(self):
        end(self._process)

    def _calls(self, method):
        return [arguments for _, arguments in self._mock("GetMethodCalls", GLib.Variant("(s)", (method,))).unpack()[0]]

    def _signal(self, name, signature, *arguments):
        self._mock("EmitSignal", GLib.Variant("(sssav)", (NAME, name, signature, list(arguments))))

    def _mock(self, method, arguments):
        return self._bus.call_sync(NAME, PATH, MOCK, method, arguments, None, Gio.DBusCallFlags.NONE, 5000, None)
