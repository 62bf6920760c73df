// SPDX-License-Identifier: MIT
#pragma once

namespace latchkey::app {

/// The command line's promise to scripts (design, section 7).
inline constexpr int exitDone = 0;
inline constexpr int exitFailed = 1;
inline constexpr int exitUsage = 2;
inline constexpr int exitSignedOut = 3;
inline constexpr int exitOffline = 4;

} // namespace latchkey::app
