// SPDX-License-Identifier: MIT
#include "support/manual_time.h"

#include "support/drain.h"

#include <algorithm>

namespace latchkey::support {

class ManualTimer final : public ports::Timer {
public:
    explicit ManualTimer(ManualTime &time) : m_time(&time) {}
    ~ManualTimer() override { stop(); }

    void start(std::chrono::milliseconds delay) override
    {
        stop();
        if (!m_time)
            return;
        m_due = m_time->m_steady + std::max(delay, std::chrono::milliseconds(0));
        m_active = true;
        m_time->m_running.append(this);
    }

    void stop() override
    {
        if (m_active && m_time)
            m_time->m_running.removeOne(this);
        m_active = false;
    }

    bool isActive() const override { return m_active; }
    std::chrono::milliseconds due() const { return m_due; }
    void delay(std::chrono::milliseconds amount) { m_due += amount; }

    void fire()
    {
        stop();
        Q_EMIT fired();
    }

    void timeIsGone()
    {
        m_active = false;
        m_time = nullptr;
    }

private:
    ManualTime *m_time;
    std::chrono::milliseconds m_due{0};
    bool m_active = false;
};

ManualTime::~ManualTime()
{
    for (ManualTimer *timer : std::as_const(m_running))
        timer->timeIsGone();
}

std::unique_ptr<ports::Timer> ManualTime::createTimer()
{
    return std::make_unique<ManualTimer>(*this);
}

void ManualTime::advance(Milliseconds amount)
{
    const Milliseconds target = m_steady + amount;
    drain();
    while (ManualTimer *timer = nextDue(target)) {
        moveTo(std::max(m_steady, timer->due()));
        timer->fire();
        drain();
    }
    moveTo(target);
    drain();
}

void ManualTime::suspend(Milliseconds amount)
{
    for (ManualTimer *timer : std::as_const(m_running))
        timer->delay(amount);
    moveTo(m_steady + amount);
}

ManualTime::Milliseconds ManualTime::untilNextTimer() const
{
    Milliseconds next{-1};
    for (const ManualTimer *timer : m_running) {
        const Milliseconds left = std::max(timer->due() - m_steady, Milliseconds(0));
        next = next < Milliseconds(0) ? left : std::min(next, left);
    }
    return next;
}

ManualTimer *ManualTime::nextDue(Milliseconds until) const
{
    ManualTimer *earliest = nullptr;
    for (ManualTimer *timer : m_running) {
        if (timer->due() <= until && (!earliest || timer->due() < earliest->due()))
            earliest = timer;
    }
    return earliest;
}

void ManualTime::moveTo(Milliseconds steady)
{
    m_wall += steady - m_steady;
    m_steady = steady;
}

} // namespace latchkey::support
