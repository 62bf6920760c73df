// SPDX-License-Identifier: MIT
#pragma once

namespace latchkey::app {

struct EarlyExit;
struct Options;

/// Runs the command named in `options` without a display and returns its exit code.
int runCommand(int &argc, char **argv, const Options &options);

/// Says why nothing is run, with `json` as a program expects it, and returns the exit code.
int refuse(const EarlyExit &why, bool json);

} // namespace latchkey::app
