// SPDX-License-Identifier: MIT
#include "runtime/clock_watch.h"

#include "ports/time.h"

namespace latchkey::runtime {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

namespace {

constexpr milliseconds period = 5s;
constexpr milliseconds tolerance = 5s;

} // namespace

ClockWatch::ClockWatch(ports::Time &time) : m_time(time), m_timer(time.createTimer())
{
    connect(m_timer.get(), &ports::Timer::fired, this, &ClockWatch::look);
}

ClockWatch::~ClockWatch() = default;

void ClockWatch::start()
{
    m_steady = m_time.steady();
    m_wall = m_time.wall();
    m_timer->start(period);
}

void ClockWatch::stop()
{
    m_timer->stop();
}

void ClockWatch::look()
{
    const milliseconds passed = m_time.steady() - m_steady;
    const milliseconds apart = m_time.wall() - m_wall - passed;
    start();
    if (passed > period + tolerance || std::chrono::abs(apart) > tolerance)
        Q_EMIT jumped();
}

} // namespace latchkey::runtime
