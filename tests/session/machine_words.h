// SPDX-License-Identifier: MIT
#pragma once

#include "session/session_machine.h"

#include <QString>
#include <QStringList>

namespace latchkey::session::test {

// States, effects and verdicts in the words the expected tables are written in:
//   "SigningIn(2, Credentials)"  "SignedOut(SignInFailed) !InvalidCredentials"  "Active(Ann in North Quay -> Foundry)"

QString words(const SessionState &state);
QString words(const SessionEffect &effect);
QString words(Verdict verdict);

/// State, and the time left of its deadline: "SigningOut, 5 s left".
QString words(const SessionMachine &machine, SessionMachine::Milliseconds now);
/// Drains the effects: "CloseLink, EndSession(revoke)".
QString drained(SessionMachine &machine);

} // namespace latchkey::session::test
