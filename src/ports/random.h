// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace latchkey::ports {

/// Cryptographically secure random bytes.
class Random {
public:
    virtual ~Random() = default;
    virtual QByteArray bytes(int count) = 0;
    /// Uniform in [0, 1), from 53 bits of bytes().
    double unit();
};

} // namespace latchkey::ports
