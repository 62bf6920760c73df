#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds the library for other programs from preset release, and installs it below a folder.
#
#   packaging/install_library.sh ~/.local
set -euo pipefail

[[ $# -eq 1 && $1 != -* ]] || { printf 'usage: packaging/install_library.sh FOLDER\n' >&2; exit 2; }
prefix=$(realpath -m -- "$1")
cd "$(dirname "${BASH_SOURCE[0]}")/.."
packaging/setup.sh build window
cmake --preset release >&2
cmake --build build/release --target latchkey_library >&2
cmake --install build/release --component library --prefix "$prefix" >&2
printf 'The library is installed below %s: -DCMAKE_PREFIX_PATH=%s\n' "$prefix" "$prefix"
