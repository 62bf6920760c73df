// SPDX-License-Identifier: MIT
#pragma once

#include "core/failure.h"
#include "runtime/session_manager.h"

#include <QCoreApplication>

namespace latchkey::viewmodel {

/// The one place where a failure or a reason becomes a translated sentence, for the window and for the command line.
/// Holds nothing. Does not show `Failure::detail` to anybody: that is for logs.
class FailureText {
    Q_DECLARE_TR_FUNCTIONS(FailureText)

public:
    /// A sentence for every kind, a more helpful one where `subject` says what it is about. `secondsLeft` is the count-down
    /// of a rate limit: -1 takes the failure's own retryAfter, 0 says that trying again is allowed.
    static QString of(const core::Failure &failure, int secondsLeft = -1);

    /// Why nobody is signed in; empty where there is nothing to explain (never signed in, signed out here, cancelled) and
    /// for SignInFailed, which has a failure of its own.
    static QString of(runtime::SessionManager::SignedOutReason reason);
    static QString of(runtime::SessionManager::JoiningReason reason);

private:
    static QString ofNetwork(const core::Failure &failure);
    static QString ofRateLimit(const core::Failure &failure, int secondsLeft);
    static QString ofInput(const QString &subject);
    static QString ofSession(const core::Failure &failure);
    static QString ofCallback(const QString &subject);
    static QString ofKeychain(core::FailureKind kind);
    static QString ofRequest(const core::Failure &failure);
    static QString ofDeployment(const QString &subject);
};

} // namespace latchkey::viewmodel
