# SPDX-License-Identifier: MIT
"""The package on a computer that has Debian's base and nothing else: installed by apt, signed in, removed, purged."""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "e2e")]

# ruff: noqa: E402 (the driver lies with the end-to-end tests)
from driver.host import Host
from test_package import built

PASSWORD = "correct-horse-7"
DESKTOP = ("dbus-daemon", "gnome-keyring", "procps")  # of a desktop, what a session needs; the rest is the package's own affair

# A session as a desktop has it: bus and unlocked keyring. The window is drawn to nowhere.
SESSION = """
set -eu
export HOME=/root QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR=/tmp/runtime
mkdir -p -m 700 $XDG_RUNTIME_DIR
printf '\\n' | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null
live='Phase::Active .*Link::Live'
where="--deployment-url $DEPLOYMENT --site-url $SITE"
printf '%s\\n' "$PASSWORD" | latchkey $where sign-in --email ann@example.com --password-stdin
latchkey $where whoami
latchkey $where --verbose 2>/tmp/window.log &
window=$!
for _ in $(seq 300); do
    if grep -q "$live" /tmp/window.log || ! kill -0 $window; then break; fi
    sleep 0.1
done
kill -0 $window
kill $window
wait $window || true
grep -o "$live" /tmp/window.log || { tail -n 30 /tmp/window.log; exit 1; }
latchkey $where sign-out
"""


def traces(root):
    """What is called like us, or of us, below the places a package may write to."""
    return sorted(str(path.relative_to(root)) for place in ("etc", "usr", "var", "opt", "lib", "bin")
                  for path in (root / place).rglob("*atchkey*") if "apt/archives" not in str(path))


@unittest.skipUnless(os.geteuid() == 0, "a chroot needs root")
@unittest.skipUnless(shutil.which("debootstrap"), "debootstrap is not installed")
class InAChroot(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory(prefix="latchkey-chroot-")
        cls.addClassCleanup(folder.cleanup)
        cls.root = Path(folder.name) / "root"
        mirrors = cls.run_outside("apt-get", "indextargets", "--format", "$(REPO_URI)", "Origin: Debian", "Codename: bookworm").split()
        cls.run_outside("debootstrap", "--variant=minbase", "bookworm", cls.root, mirrors[0])  # where this computer has its packages from
        for kind, place in (("proc", "proc"), ("devpts", "dev/pts")):
            if subprocess.run(["mount", "-t", kind, kind, cls.root / place], capture_output=True, check=False).returncode:
                raise unittest.SkipTest("a chroot needs /proc, and nothing may be mounted here")
            cls.addClassCleanup(subprocess.run, ["umount", "--lazy", cls.root / place], check=False)
        (cls.root / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n")
        (cls.root / "usr/sbin/policy-rc.d").chmod(0o755)
        for name in ("etc/resolv.conf", "etc/hosts"):
            shutil.copy(f"/{name}", cls.root / name)
        for more in Path("/etc/apt/apt.conf.d").glob("*proxy*"):  # how this computer reaches Debian
            shutil.copy(more, cls.root / "etc/apt/apt.conf.d")
        cls.apt("update")
        cls.apt("install", *DESKTOP)
        cls.host = Host(Path(folder.name) / "backend", Path(folder.name) / "host.log")
        cls.addClassCleanup(cls.host.stop)
        cls.host.start()
        cls.host.run("seed:person", email="ann@example.com", name="Ann", password=PASSWORD, organizations=[])

    @classmethod
    def run_outside(cls, *command, **options):
        done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=1200, check=False, **options)
        if done.returncode:
            raise AssertionError(f"{command}: {done.stdout[-3000:]}{done.stderr[-3000:]}")
        return done.stdout

    @classmethod
    def inside(cls, *command, **environment):
        env = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"} | environment
        env |= {name: value for name, value in os.environ.items() if name.lower().endswith("_proxy")}
        return cls.run_outside("chroot", cls.root, *command, env=env)

    @classmethod
    def apt(cls, *what):
        return cls.inside("apt-get", "-y", "-q", "--no-install-recommends", *what)

    def test_it_installs_signs_in_and_goes_without_a_trace(self):
        before = traces(self.root)
        package = built()
        shutil.copy(package, self.root / "tmp" / package.name)
        self.apt("install", f"/tmp/{package.name}")
        self.assertIn("usr/bin/latchkey", traces(self.root))
        told = self.inside("dbus-run-session", "--", "sh", "-c", SESSION, DEPLOYMENT=self.host.deployment_url, SITE=self.host.site_url,
                           PASSWORD=PASSWORD)
        self.assertIn("ann@example.com", told)
        self.assertRegex(told, "Phase::Active .*Link::Live")
        self.apt("remove", "latchkey")
        self.assertEqual(traces(self.root), before)
        self.apt("install", f"/tmp/{package.name}")
        self.apt("purge", "latchkey")
        self.assertEqual(traces(self.root), before)


if __name__ == "__main__":
    unittest.main()
