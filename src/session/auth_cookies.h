// SPDX-License-Identifier: MIT
#pragma once

#include "core/http_message.h"

#include <optional>

namespace latchkey::session {

/// What a response says about one cookie of Better Auth's. There is no cookie jar: the few that matter are carried by hand
/// (better-auth-http, facts 8 and 9).
struct AuthCookie {
    std::optional<core::Secret> pair; ///< `name=value`, as a Cookie header has it
    bool isDeleted = false;
};

/// `name` without its prefix, "two_factor" say: a site that is encrypted calls it `__Secure-better-auth.two_factor` (fact 11),
/// and an operator may have chosen a prefix of his own. One that could break out of a header is none.
AuthCookie authCookie(const core::HttpResponse &response, QByteArrayView name);

/// A session token in Set-Cookie that differs from `current` (better-auth-http fact 8); deletions do not count.
std::optional<core::Secret> rotatedSessionToken(const core::HttpResponse &response, const core::Secret &current);

/// Lets `request` carry the cookie. Better Auth takes one only beside the Origin of its own site, and prefers a bearer where
/// there is one: `request` has none.
void carryCookie(core::HttpRequest &request, const core::Secret &pair);

} // namespace latchkey::session
