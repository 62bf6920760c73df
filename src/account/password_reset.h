// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/http_message.h"
#include "core/secret.h"

#include <QObject>

#include <optional>

namespace latchkey::runtime {
class SessionManager;
}

namespace latchkey::account {

/// A new password for whoever has forgotten theirs, by a code sent to the address (better-auth-http 4.7). The server says the same of
/// an address it does not know. Every session of the account ends with it; signing in is the next step, and another room's.
/// Holds the address while the code is waited for, and what the last step has failed of.
class PasswordReset : public QObject {
    Q_OBJECT
public:
    /// `session` must outlive this object.
    explicit PasswordReset(runtime::SessionManager &session) : m_session(session) {}

    /// Whom the code was sent to; empty before.
    QString email() const { return m_email; }
    bool isBusy() const { return m_isBusy; }
    const std::optional<core::Failure> &failure() const { return m_failure; }

    void sendCode(const QString &email);
    /// Then done().
    void choose(const QString &code, core::Secret password);
    void dismiss();

Q_SIGNALS:
    void changed();
    void done();

private:
    void send(core::HttpRequest request, std::function<void()> done);
    void refuse(core::Failure failure);

    runtime::SessionManager &m_session;
    QString m_email;
    bool m_isBusy = false;
    std::optional<core::Failure> m_failure;
};

} // namespace latchkey::account
