// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>

namespace latchkey::core {

/// Exponential backoff with jitter, as a pure value: base x 2^n up to a cap, then uniform -50 % .. +50 % (the numbers of
/// convex-js, convex-sync-protocol 8.2). Holds the count of failures. Does not wait and has no source of randomness.
class Backoff {
public:
    using Milliseconds = std::chrono::milliseconds;

    constexpr Backoff(Milliseconds base, Milliseconds cap) : m_base(base), m_cap(cap) {}

    /// The next delay; `unit` in [0, 1) is the caller's random number. Counts one more failure.
    Milliseconds next(double unit);
    /// The same with another base for this one time (a server that asked for more patience).
    Milliseconds next(double unit, Milliseconds base);
    void reset() { m_failures = 0; }
    int failures() const { return m_failures; }

private:
    Milliseconds m_base;
    Milliseconds m_cap;
    int m_failures = 0;
};

} // namespace latchkey::core
