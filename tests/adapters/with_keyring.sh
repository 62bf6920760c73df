#!/bin/sh
# SPDX-License-Identifier: MIT
# Runs a program in a D-Bus session and a home of its own, with a keyring in a given state:
#   with_keyring.sh STATE PROGRAM [ARGUMENT...]
# STATE: open    a real gnome-keyring with an unlocked login keyring
#        locked  the same, started again without the password
#        fresh   a real gnome-keyring that has no login keyring yet
#        absent  a session bus with no Secret Service, nor one to start
#        denied  a real gnome-keyring that the bus lets nobody talk to
#        nobus   no session bus at all
# Ends with the program's code, or with 77 (skipped) where a tool is missing.
set -eu

state=$1
shift

skip() {
    echo "SKIP: $1"
    exit 77
}

# The bus has started us again, inside.
if [ "${LATCHKEY_KEYRING_HOME:-}" ]; then
    daemon() { gnome-keyring-daemon "$@" --components=secrets >/dev/null 2>&1; }
    case $state in
    open | denied) printf 'test keyring' | daemon --unlock ;;
    locked)
        if [ "${LATCHKEY_KEYRING_MADE:-}" ]; then
            daemon --start
        else # first make the keyring, in a session of its own that ends before ours begins
            printf 'test keyring' | daemon --unlock
            tries=100 # the daemon answers before its file is on disk, and is killed next
            until [ -s "$XDG_DATA_HOME/keyrings/login.keyring" ]; do
                tries=$((tries - 1))
                [ "$tries" -gt 0 ] || { echo "the keyring was not written within ten seconds" >&2; exit 1; }
                sleep 0.1
            done
            exit 0
        fi
        ;;
    fresh) daemon --start ;;
    esac
    exec "$@"
fi

for tool in dbus-run-session gnome-keyring-daemon; do
    command -v "$tool" >/dev/null || skip "$tool is not installed"
done

home=$(mktemp -d)
# Only the daemons that live in this home: they outlast their bus.
stop_daemons() {
    for process in /proc/[0-9]*; do
        if grep -qsz "^LATCHKEY_KEYRING_HOME=$home\$" "$process/environ" &&
            [ "$(cat "$process/comm" 2>/dev/null)" = gnome-keyring-d ]; then
            kill -9 "${process#/proc/}" 2>/dev/null || true
        fi
    done
}
trap 'stop_daemons; rm -rf "$home"' EXIT
trap 'exit 130' INT TERM

export LATCHKEY_KEYRING="$state" LATCHKEY_KEYRING_HOME="$home" HOME="$home"
export XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache" XDG_RUNTIME_DIR="$home/run"
mkdir -m 700 "$XDG_RUNTIME_DIR"
# No prompt can be shown, no other keyring found, and QtKeychain sees no particular desktop.
unset DISPLAY WAYLAND_DISPLAY GNOME_KEYRING_CONTROL XDG_CURRENT_DESKTOP DESKTOP_SESSION KDE_FULL_SESSION KDE_SESSION_VERSION
unset DBUS_SESSION_BUS_ADDRESS

if [ "$state" = nobus ]; then
    DBUS_SESSION_BUS_ADDRESS=unix:path="$home/nowhere" "$@"
    exit 0
fi

services='<standard_session_servicedirs/>'
policy=''
case $state in
absent) services='' ;;
denied) policy='<deny send_destination="org.freedesktop.secrets"/>' ;;
esac
cat >"$home/bus.conf" <<EOF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$home</listen>
  $services
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
    $policy
  </policy>
</busconfig>
EOF

session() { dbus-run-session --config-file="$home/bus.conf" -- "$0" "$state" "$@"; }
if [ "$state" = locked ]; then
    session true
    stop_daemons
    export LATCHKEY_KEYRING_MADE=1
fi
session "$@"
