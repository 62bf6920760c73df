// SPDX-License-Identifier: MIT
#pragma once

#include "adapters/qt_time.h"

namespace latchkey::test {

/// The real clocks and timers, so many times as fast: a backoff of seconds passes in a blink, against sockets that are real.
/// Holds the real time it began at. Does not speed up what keeps its own time (a socket's pings; see its limits).
class ScaledTime final : public ports::Time {
public:
    explicit ScaledTime(int factor) : m_factor(factor), m_begun(m_time.steady()), m_wallBegun(m_time.wall()) {}

    std::chrono::milliseconds wall() const override { return m_wallBegun + (m_time.wall() - m_wallBegun) * m_factor; }
    std::chrono::milliseconds steady() const override { return m_begun + (m_time.steady() - m_begun) * m_factor; }
    std::unique_ptr<ports::Timer> createTimer() override;

private:
    adapters::QtTime m_time;
    const int m_factor;
    const std::chrono::milliseconds m_begun;
    const std::chrono::milliseconds m_wallBegun;
};

} // namespace latchkey::test
