// SPDX-License-Identifier: MIT
#pragma once

namespace latchkey::app {

struct Options;

/// Opens the window and runs until it is closed. Returns the exit code. A deployment that is not set up, or wrongly, is
/// explained in the window itself.
int runWindow(int &argc, char **argv, const Options &options);

} // namespace latchkey::app
