// SPDX-License-Identifier: MIT
#pragma once

namespace latchkey::live {

/// What we call ourselves to a deployment. No npm name: only that client type is sent chunked transitions by its own version
/// rules, and we need none.
inline constexpr auto clientName = "latchkey-0.1.0";

} // namespace latchkey::live
