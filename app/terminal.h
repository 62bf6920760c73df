// SPDX-License-Identifier: MIT
#pragma once

namespace latchkey::app {

struct Options;

/// Runs the command named in `options` without a display and returns its exit code.
int runCommand(int &argc, char **argv, const Options &options);

} // namespace latchkey::app
