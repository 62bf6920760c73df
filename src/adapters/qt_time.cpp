// SPDX-License-Identifier: MIT
#include "adapters/qt_time.h"

#include <QTimer>

#include <ctime>
#include <limits>

namespace latchkey::adapters {

namespace {

class QtTimer final : public ports::Timer {
public:
    QtTimer()
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, &QtTimer::fired);
    }

    void start(std::chrono::milliseconds delay) override
    {
        // QTimer counts in int: 24 days. Nothing of ours waits longer without asking the clock again.
        const auto longest = std::chrono::milliseconds(std::numeric_limits<int>::max());
        m_timer.start(std::clamp(delay, std::chrono::milliseconds(0), longest));
    }

    void stop() override { m_timer.stop(); }
    bool isActive() const override { return m_timer.isActive(); }

private:
    QTimer m_timer;
};

template <typename Clock>
std::chrono::milliseconds since(std::chrono::time_point<Clock> now)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch());
}

} // namespace

std::chrono::milliseconds QtTime::wall() const
{
    return since(std::chrono::system_clock::now());
}

std::chrono::milliseconds QtTime::steady() const
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now); // unlike std::chrono::steady_clock it goes on while the computer sleeps
    return std::chrono::seconds(now.tv_sec) + std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::nanoseconds(now.tv_nsec));
}

std::unique_ptr<ports::Timer> QtTime::createTimer()
{
    return std::make_unique<QtTimer>();
}

} // namespace latchkey::adapters
