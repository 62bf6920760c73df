// SPDX-License-Identifier: MIT
#pragma once

#include "core/secret.h"

#include <optional>

namespace latchkey::session {

// What may go into an Authorization header. A server's text is taken as a token only when it cannot break out of that
// header or of one keychain line; `text` is overwritten in either case.

/// A Better Auth session token.
std::optional<core::Secret> readSessionToken(QByteArray text);
/// A JWT, which is longer.
std::optional<core::Secret> readBearerToken(QByteArray text);

} // namespace latchkey::session
