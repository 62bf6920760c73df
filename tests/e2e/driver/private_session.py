# SPDX-License-Identifier: MIT
"""A desktop of its own: display, window manager, session bus, AT-SPI bus, keyring, home. Nothing of the person's is touched."""

import atexit
import os
import secrets
import shutil
import struct
import subprocess
import tempfile
from pathlib import Path

from gi.repository import Gio, GLib

from .conditions import until
from .keyring import Keyring
from .processes import end, spawn

_LAUNCHER = "/usr/libexec/at-spi-bus-launcher"
# The one service directory is empty but for what a test puts there: nothing is started behind our back, so an absent keyring
# stays absent.
_BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={runtime}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class PrivateSession:
    """Holds the processes of one private desktop and the environment that leads to it.

    `with PrivateSession(logs) as session:` starts it; leaving ends every process and removes the home.
    Does not start the app (app.py) or the backend (host.py).
    """

    def __init__(self, logs, keyring=True, size="1280x860"):
        self.logs = Path(logs)
        self.logs.mkdir(parents=True, exist_ok=True)
        self.root = Path(tempfile.mkdtemp(prefix="latchkey-e2e-"))
        self._size, self._with_keyring = size, keyring
        self._processes = []
        self.env = self._private_environment()
        self.bus = self.accessibility_bus = self.keyring = None
        atexit.register(self.stop)

    def __enter__(self):
        try:
            self.start()
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, *_):
        self.stop()

    @property
    def framebuffer(self):
        """The display's pixels, an XWD file that Xvfb draws into."""
        return self.root / "display" / "Xvfb_screen0"

    def start(self):
        self._start_bus()
        self._start_display()
        self._start_accessibility()
        self.keyring = Keyring(self.bus, self.env, self.logs / "keyring.log")
        if self._with_keyring:
            self.keyring.start()

    def stop(self):
        if self.keyring:
            self.keyring.stop()
            self.keyring = None
        for bus in (self.accessibility_bus, self.bus):
            if bus and not bus.is_closed():
                bus.set_exit_on_close(False)
                bus.close_sync(None)
        self.bus = self.accessibility_bus = None
        while self._processes:
            end(self._processes.pop())
        shutil.rmtree(self.root, ignore_errors=True)
        atexit.unregister(self.stop)

    def _private_environment(self):
        folders = {name: self.root / part for name, part in {
            "HOME": "home", "XDG_CONFIG_HOME": "home/.config", "XDG_STATE_HOME": "home/.local/state",
            "XDG_DATA_HOME": "home/.local/share", "XDG_CACHE_HOME": "home/.cache", "XDG_RUNTIME_DIR": "runtime",
            "TMPDIR": "tmp"}.items()}
        for folder in folders.values():
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        env = {name: str(folder) for name, folder in folders.items()}
        # TMPDIR is private to the session; sanitizer and coverage settings of the caller are passed on.
        env |= {name: value for name, value in os.environ.items() if name.startswith(("ASAN_", "UBSAN_", "LSAN_"))}
        env |= {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "GSETTINGS_BACKEND": "memory", "QT_QPA_PLATFORM": "xcb",
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "XDG_SESSION_TYPE": "x11", "NO_AT_BRIDGE": "1"}
        return env

    def _start_bus(self):
        config = self.root / "bus.conf"
        services = self.root / "services"
        services.mkdir()
        config.write_text(_BUS_CONFIG.format(runtime=self.env["XDG_RUNTIME_DIR"], services=services))
        address = self._started_with_fd(["dbus-daemon", "--nofork", f"--config-file={config}"], "--print-address={}", "bus")
        self.env["DBUS_SESSION_BUS_ADDRESS"] = address
        self.bus = self._connect(address)

    def install_service(self, name, text):
        """As a package does below /usr/share/dbus-1/services; what the bus starts by it has this desktop's environment."""
        (self.root / "services" / f"{name}.service").write_text(text)
        self._ask_bus("ReloadConfig", None)
        self._ask_bus("UpdateActivationEnvironment", GLib.Variant("(a{ss})", (self.env,)))

    def remove_service(self, name):
        (self.root / "services" / f"{name}.service").unlink()
        self._ask_bus("ReloadConfig", None)

    def owner_of(self, name):
        """The process id of whoever has that name on the bus, or None."""
        try:
            return self._ask_bus("GetConnectionUnixProcessID", GLib.Variant("(s)", (name,))).unpack()[0]
        except GLib.Error:
            return None

    def _ask_bus(self, method, arguments):
        return self.bus.call_sync("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", method, arguments,
                                  None, Gio.DBusCallFlags.NONE, 10000, None)

    def _start_display(self):
        self.framebuffer.parent.mkdir()
        authority = self.root / "Xauthority"
        authority.write_bytes(_wildcard_cookie())
        authority.chmod(0o600)
        number = self._started_with_fd(
            ["Xvfb", "-screen", "0", f"{self._size}x24", "-nolisten", "tcp", "-noreset", "-auth", authority, "-fbdir", self.framebuffer.parent],
            ("-displayfd", "{}"), "xvfb")
        self.env |= {"DISPLAY": f":{number}", "XAUTHORITY": str(authority)}
        self._spawn(["openbox", "--sm-disable"], "openbox")
        until(self._window_manager_is_up, "openbox manages the display", 10)

    def _window_manager_is_up(self):
        shown = subprocess.run(["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"], env=self.env, capture_output=True,
                               text=True, timeout=10, check=False)
        return "window id" in shown.stdout

    def _start_accessibility(self):
        self._spawn([_LAUNCHER, "--launch-immediately"], "at-spi")
        address = until(self._accessibility_address, "the accessibility bus has an address", 10)
        # Not handed on as AT_SPI_BUS_ADDRESS: Qt 6.4 connects to a bus given so and then never announces itself there.
        self.accessibility_bus = self._connect(address)
        # The registry is the one service started by name, on this bus alone.
        self.accessibility_bus.call_sync(
            "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "StartServiceByName",
            GLib.Variant("(su)", ("org.a11y.atspi.Registry", 0)), None, Gio.DBusCallFlags.NONE, 10000, None)

    def _accessibility_address(self):
        try:
            return self.bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", "GetAddress", None, None,
                                      Gio.DBusCallFlags.NO_AUTO_START, 5000, None).unpack()[0]
        except GLib.Error:
            return None

    def _spawn(self, command, name, **options):
        process = spawn(command, self.env, self.logs / f"{name}.log", **options)
        self._processes.append(process)
        return process

    def _started_with_fd(self, command, option, name):
        """Starts a server that writes its address to a file descriptor when it is ready, and returns that address."""
        reader, writer = os.pipe()
        parts = [option] if isinstance(option, str) else list(option)
        try:
            self._spawn(command + [part.format(writer) for part in parts], name, pass_fds=(writer,))
        finally:
            os.close(writer)
        with os.fdopen(reader) as stream:
            answer = stream.readline().strip()
        if not answer:
            raise RuntimeError(f"{command[0]} did not start; see {self.logs / name}.log")
        return answer

    @staticmethod
    def _connect(address):
        flags = Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION
        return Gio.DBusConnection.new_for_address_sync(address, flags, None, None)


def _wildcard_cookie():
    """One Xauthority record good for whichever display number the server picks: family, address, number, name, data."""
    def field(data):
        return struct.pack(">H", len(data)) + data
    family_wild = 0xFFFF
    return struct.pack(">H", family_wild) + field(b"") + field(b"") + field(b"MIT-MAGIC-COOKIE-1") + field(secrets.token_bytes(16))
