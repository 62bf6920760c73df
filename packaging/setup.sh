#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Installs what is missing, and nothing else: Debian packages of the groups named, npm packages for group `backend`.
#   packaging/setup.sh build window [backend] [demo] [test]
# Fast and silent when nothing is missing, so that `run` and `test` can call it every time.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
list=$root/packaging/debian-packages.txt

say() { printf '[setup] %s\n' "$*" >&2; }

# The packages of the groups named, without those whose command is there already.
wantedPackages() {
    local group='' package condition command
    while read -r package condition command; do
        case "$package $condition" in
        '# group:') group=$command; continue ;;
        '#'* | ' ') continue ;;
        esac
        [[ " $* " == *" $group "* ]] || continue
        if [[ $condition == unless-command ]] && command -v "$command" >/dev/null; then continue; fi
        printf '%s\n' "$package"
    done <"$list"
}

missingPackages() {
    local wanted=() installed
    mapfile -t wanted < <(wantedPackages "$@")
    [[ ${#wanted[@]} -gt 0 ]] || return 0
    installed=$(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^.i  *//p' || true)
    comm -23 <(printf '%s\n' "${wanted[@]}" | sort -u) <(printf '%s\n' "$installed" | sort -u)
}

asRoot() {
    if [[ $(id -u) -eq 0 ]]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo --preserve-env=DEBIAN_FRONTEND "$@"
    else
        say "these packages need root and there is no sudo; as root, run: $*"
        return 1
    fi
}

installDebianPackages() {
    local missing=()
    mapfile -t missing < <(missingPackages "$@")
    [[ ${#missing[@]} -gt 0 ]] || return 0
    command -v apt-get >/dev/null || { say "this is not Debian; missing: ${missing[*]}"; return 1; }
    say "installing ${#missing[@]} Debian packages: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    asRoot apt-get -qq update
    asRoot apt-get install -y -qq --no-install-recommends -o Dpkg::Use-Pty=0 "${missing[@]}" >&2
    mapfile -t missing < <(missingPackages "$@")
    [[ ${#missing[@]} -eq 0 ]] || { say "still missing after installing: ${missing[*]}"; return 1; }
}

# node_modules is made anew when the lock file is not the one it was made from.
installNpmPackages() {
    local lock=$root/backend/package-lock.json stamp=$root/backend/node_modules/.made-from now
    now=$(sha256sum <"$lock")
    if [[ -f $stamp && $(<"$stamp") == "$now" ]]; then return 0; fi
    say "installing the backend's npm packages (Node 22 among them; a minute or two)"
    (cd "$root/backend" && npm ci --no-audit --no-fund --loglevel=error >&2)
    [[ -x $root/backend/node_modules/node/bin/node ]] || { say "npm ci left no Node in backend/node_modules/node"; return 1; }
    printf '%s\n' "$now" >"$stamp"
}

main() {
    local group
    [[ $# -gt 0 ]] || { say 'which groups? build window backend demo test'; return 2; }
    for group in "$@"; do
        grep -qx "# group: $group" "$list" || { say "no group named $group in $list"; return 2; }
    done
    installDebianPackages "$@"
    [[ " $* " != *' backend '* ]] || installNpmPackages
}

main "$@"
