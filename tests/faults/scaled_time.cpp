// SPDX-License-Identifier: MIT
#include "faults/scaled_time.h"

namespace latchkey::test {

namespace {

class ScaledTimer final : public ports::Timer {
public:
    ScaledTimer(std::unique_ptr<ports::Timer> timer, int factor) : m_timer(std::move(timer)), m_factor(factor)
    {
        connect(m_timer.get(), &ports::Timer::fired, this, &ScaledTimer::fired);
    }

    /// Rounded up: fired before its time it would find nothing to do.
    void start(std::chrono::milliseconds delay) override { m_timer->start((delay + std::chrono::milliseconds(m_factor - 1)) / m_factor); }
    void stop() override { m_timer->stop(); }
    bool isActive() const override { return m_timer->isActive(); }

private:
    const std::unique_ptr<ports::Timer> m_timer;
    const int m_factor;
};

} // namespace

std::unique_ptr<ports::Timer> ScaledTime::createTimer()
{
    return std::make_unique<ScaledTimer>(m_time.createTimer(), m_factor);
}

} // namespace latchkey::test
