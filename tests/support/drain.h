// SPDX-License-Identifier: MIT
#pragma once

namespace latchkey::support {

/// Runs everything that is already posted, and everything that posts in turn, until nothing is left. Never waits: what
/// depends on a socket or a real timer does not come by itself here.
void drain();

} // namespace latchkey::support
