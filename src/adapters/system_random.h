// SPDX-License-Identifier: MIT
#pragma once

#include "ports/random.h"

namespace latchkey::adapters {

/// The kernel's random bytes, by way of Qt. Holds nothing. Does not fall back to anything weaker.
class SystemRandom final : public ports::Random {
public:
    QByteArray bytes(int count) override;
};

} // namespace latchkey::adapters
