// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <chrono>
#include <memory>

namespace latchkey::ports {
class Time;
class Timer;
}

namespace latchkey::runtime {

/// Notices what no signal tells of: a sleep (where there is no logind, or in a paused virtual machine) and a wall clock that was
/// set. Looks every five seconds while watching: a look that comes more than five seconds late, or finds wall clock and steady
/// clock more than five seconds further apart, has jumped() over something.
/// Does not say which of them it was: whoever depends on a connection or on the time of day asks anew either way.
class ClockWatch : public QObject {
    Q_OBJECT
public:
    explicit ClockWatch(ports::Time &time);
    ~ClockWatch() override;

    void start();
    void stop();

Q_SIGNALS:
    void jumped();

private:
    void look();

    ports::Time &m_time;
    std::unique_ptr<ports::Timer> m_timer;
    std::chrono::milliseconds m_steady{0}; ///< at the last look
    std::chrono::milliseconds m_wall{0};
};

} // namespace latchkey::runtime
