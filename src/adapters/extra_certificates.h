// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QString>

namespace latchkey::adapters {

/// From now on this process trusts the certificate authorities of that PEM file besides the computer's; nothing for an empty name.
/// Before the first connection. InvalidInput, `subject` "ca-file", when the file cannot be read or holds no certificate.
core::Result<void> trustAlso(const QString &file);

} // namespace latchkey::adapters
