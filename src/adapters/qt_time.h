// SPDX-License-Identifier: MIT
#pragma once

#include "ports/time.h"

namespace latchkey::adapters {

/// The machine's clocks and Qt's timers. Holds nothing. Does not notice sleep: neither its steady clock nor its timers
/// count it (SystemEvents tells).
class QtTime final : public ports::Time {
public:
    std::chrono::milliseconds wall() const override;
    std::chrono::milliseconds steady() const override;
    std::unique_ptr<ports::Timer> createTimer() override;
};

} // namespace latchkey::adapters
