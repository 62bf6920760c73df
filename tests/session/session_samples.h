// SPDX-License-Identifier: MIT
#pragma once

#include "session/session_machine.h"

#include <QList>
#include <QString>

#include <functional>

namespace latchkey::session::test {

using namespace std::chrono_literals;

inline constexpr SessionMachine::Milliseconds startOfTime = 1h;

Organization northQuay();
Organization foundry();
Organization workspace(); ///< a third one
UserRecord ann(std::optional<Organization> active = northQuay());
UserRecord bob(std::optional<Organization> active = northQuay());
core::Failure failure(core::FailureKind kind);

/// A machine brought somewhere by events alone, all at startOfTime and with its effects drained. Attempt 1 was issued
/// and is over in each, so that an event with attempt 1 is a late one.
SessionMachine machineIn(const QString &situation);
/// The situations machineIn() knows, every state among them; more than one where a state's past or data matters.
QStringList situations();

struct SampleEvent {
    QString name;
    SessionEvent event;
};
/// One of every event; numbered ones carry `attempt`.
QList<SampleEvent> sampleEvents(Attempt attempt);

/// The attempt somebody waits for in this state, else 1, which is long over.
Attempt attemptToCarry(const SessionMachine &machine);

} // namespace latchkey::session::test
