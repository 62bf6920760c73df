// SPDX-License-Identifier: MIT
#pragma once

#include "core/secret.h"

#include <QByteArray>

#include <optional>

namespace latchkey::adapters {

/// Authenticated encryption of one piece of data: AES-256-GCM through OpenSSL. Sizes are fixed by the algorithm.
namespace sealing {

constexpr int nonceSize = 12;
constexpr int tagSize = 16;

/// Ciphertext followed by the tag; nullopt when the library refuses. The same key and nonce must never meet twice.
std::optional<QByteArray> seal(const core::Secret &key, const QByteArray &nonce, const QByteArray &associated,
                               const QByteArray &plain);
/// nullopt unless every bit of key, nonce, associated data and sealed text is the one it was sealed with.
std::optional<QByteArray> open(const core::Secret &key, const QByteArray &nonce, const QByteArray &associated,
                               const QByteArray &sealed);
/// A 32-byte key for one purpose out of any secret.
core::Secret derivedKey(const core::Secret &secret, QByteArrayView purpose);

} // namespace sealing

} // namespace latchkey::adapters
