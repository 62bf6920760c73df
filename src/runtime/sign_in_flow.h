// SPDX-License-Identifier: MIT
#pragma once

#include "core/http_message.h"
#include "runtime/session_parts.h"
#include "session/session_state.h"

#include <QObject>

#include <memory>

namespace latchkey::runtime {

class TokenKeeper;

/// One attempt to sign in; ends exactly once, by succeeded() or failed(), or is destroyed (cancelled).
///
///     signIn/signUp ──POST──► reply ──session token──► TokenKeeper.adopt ──stored or refused──► succeeded
///                       └──────────── anything else ──────────────────────────────────────────► failed
///
/// Holds its attempt number only; the password lives in the request and is wiped with it. Does not retry.
class SignInFlow : public QObject {
    Q_OBJECT
public:
    SignInFlow(const SessionParts &parts, TokenKeeper &keeper, session::Attempt attempt);

    void signIn(const QString &email, const core::Secret &password);
    void signUp(const QString &name, const QString &email, const core::Secret &password);
    /// Drops whatever answer is still on its way.
    void cancel() { m_waiting.reset(); }
    session::Attempt attempt() const { return m_attempt; }
    /// True once a session was made at the server: cancelling must end it there.
    bool hasSession() const { return m_hasSession; }

Q_SIGNALS:
    void succeeded(latchkey::session::Attempt attempt, const QString &userId);
    void failed(latchkey::session::Attempt attempt, const latchkey::core::Failure &failure);

private:
    void send(core::HttpRequest request);
    void read(const core::Result<core::HttpResponse> &response);

    const SessionParts &m_parts;
    TokenKeeper &m_keeper;
    session::Attempt m_attempt;
    bool m_hasSession = false;
    std::unique_ptr<QObject> m_waiting = std::make_unique<QObject>(); ///< context of every answer
};

} // namespace latchkey::runtime
