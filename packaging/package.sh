#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Builds the Debian package from a build of preset release, and prints where it lies.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
packaging/setup.sh build window package
cmake --preset release >&2
cmake --build build/release --target latchkey latchkey_package_texts >&2
rm -rf build/release/package build/release/_CPack_Packages
(cd build/release && cpack --config CPackConfig.cmake >&2)
printf '%s\n' build/release/package/*.deb
