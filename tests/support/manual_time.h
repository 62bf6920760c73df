// SPDX-License-Identifier: MIT
#pragma once

#include "ports/time.h"

#include <QList>

namespace latchkey::support {

class ManualTimer;

/// Time that stands still until a test moves it. Holds both clocks and knows the running timers. Does not look at the
/// machine's clocks. It must outlive its timers' last use; a timer that outlives it never fires.
class ManualTime final : public ports::Time {
public:
    using Milliseconds = std::chrono::milliseconds;

    /// The wall clock starts at 2026-01-05 09:00:00 UTC, a Monday.
    static constexpr Milliseconds startWall{1'767'603'600'000};

    ManualTime() = default;
    ~ManualTime() override;
    ManualTime(const ManualTime &) = delete;
    ManualTime &operator=(const ManualTime &) = delete;

    Milliseconds wall() const override { return m_wall; }
    Milliseconds steady() const override { return m_steady; }
    std::unique_ptr<ports::Timer> createTimer() override;

    /// Moves both clocks. Timers due on the way fire in order, each at its own moment, with everything posted delivered
    /// before the first, after each, and at the end. advance(0) fires what is due now.
    void advance(Milliseconds amount);
    /// Moves the wall clock alone, either way: a corrected clock.
    void jumpWall(Milliseconds amount) { m_wall += amount; }
    /// The machine sleeps: both clocks go on, and every timer fires that much later than it should have.
    void suspend(Milliseconds amount);

    int activeTimers() const { return int(m_running.size()); }
    /// How long until the next timer fires; -1 ms when none runs.
    Milliseconds untilNextTimer() const;

private:
    friend class ManualTimer;
    ManualTimer *nextDue(Milliseconds until) const;
    void moveTo(Milliseconds steady);

    Milliseconds m_wall = startWall;
    Milliseconds m_steady{1'000'000};
    QList<ManualTimer *> m_running; ///< in the order they were started
};

} // namespace latchkey::support
