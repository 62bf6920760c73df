// SPDX-License-Identifier: MIT
#pragma once

#include "session/machine_words.h"
#include "session/session_samples.h"

namespace latchkey::session::test {

/// A machine, a clock moved by hand, and a note of what the last event brought.
class Story {
public:
    explicit Story(const QString &situation) : machine(machineIn(situation)) { }
    Story() { effects = drained(machine); }

    QString happens(const SessionEvent &event)
    {
        const QString verdict = words(machine.handle(event, now));
        effects = drained(machine);
        return verdict;
    }
    QString state() const { return words(machine.state()); }
    Attempt pendingSwitch() const { return std::get<Active>(machine.state()).pendingSwitch->attempt; }

    SessionMachine machine;
    SessionMachine::Milliseconds now = startOfTime;
    QString effects;
};

inline QString text(const char *latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace latchkey::session::test
