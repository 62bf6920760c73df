// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

/// A site's public keys (RFC 7517), and whether one of them has signed a token (RFC 7515). For finding out what is wrong with a
/// set-up, never for granting anything: that is the deployment's business.
namespace latchkey::doctor {

/// The keys of a key set document. ProtocolViolation when it is none.
core::Result<QJsonArray> readKeySet(const QByteArray &json);

/// The key of that name, or an empty object.
QJsonObject keyNamed(const QJsonArray &keys, const QString &keyId);

enum class Signature {
    Good,
    Bad,
    KeyUnusable,          ///< of another kind than the token's algorithm, or broken
    AlgorithmUnsupported, ///< none of RS256, ES256 and EdDSA (Ed25519), the ones that Convex takes (convex-sync-protocol, 12.2, 12.3)
};

/// `algorithm` as the token's header names it. The token must be three base64url parts (session::readJwtClaims).
Signature checkSignature(const core::Secret &jwt, const QString &algorithm, const QJsonObject &key);

} // namespace latchkey::doctor
