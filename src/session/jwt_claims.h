// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QStringList>

#include <chrono>

namespace latchkey::session {

/// What a Convex JWT says of itself. Not verified: good for planning renewals and for seeing that it is ours, never for
/// granting anything.
struct JwtClaims {
    QString subject;
    QString sessionId;
    QString issuer;
    QStringList audience;
    QString keyId;     ///< `kid` of the header; empty: none
    QString algorithm; ///< `alg` of the header
    std::chrono::seconds issuedAt{0};
    std::chrono::seconds expiresAt{0};

    /// exp - iat: the life as the server means it, free of this device's clock.
    std::chrono::seconds life() const { return expiresAt - issuedAt; }
};

/// ProtocolViolation when it is not three base64url parts with a JSON object of string `sub` and numeric `iat` < `exp`.
core::Result<JwtClaims> readJwtClaims(const core::Secret &jwt);

} // namespace latchkey::session
