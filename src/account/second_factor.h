// SPDX-License-Identifier: MIT
#pragma once

#include "account/requests.h"
#include "core/secret.h"

#include <QStringList>

namespace latchkey::runtime {
class SessionManager;
}

namespace latchkey::account {

/// Turning the second factor on and off, and its backup codes.
///
/// Holds what is shown once: the address for an authenticator app while it is being set up, and backup codes until forget(). Which
/// of the two stands is Account's to say. Confirming and turning off replace the session that asks (better-auth-http, fact 8), by
/// SessionManager::callReplacingSession().
class SecondFactor : public QObject {
    Q_OBJECT
public:
    /// Both must outlive this object, and `session` the other.
    SecondFactor(runtime::SessionManager &session, live::LiveClient &client);

    /// `otpauth://…`, from begin() until the first code was right; else empty.
    QString totpUri() const { return m_totpUri; }
    /// The key in that address, in groups of four, for whoever has to type it.
    QString typedKey() const;
    QStringList backupCodes() const { return m_backupCodes; }

    void begin(core::Secret password); ///< "password"; then totpUri() and backupCodes()
    void confirm(const QString &code); ///< "code"; then turnedOn()
    void turnOff(core::Secret password); ///< "password"; then turnedOff()
    void replaceBackupCodes(core::Secret password); ///< "password"; then backupCodes()
    /// What is shown once has been seen.
    void forget();
    Requests &requests() { return m_requests; }

Q_SIGNALS:
    void changed();
    /// There is something to be seen once.
    void shown();
    void turnedOn();
    void turnedOff();

private:
    void replaceSession(const QString &about, const QString &path, convex::Value::Object args, std::function<void()> done);
    void take(const convex::Value &answer);

    runtime::SessionManager &m_session;
    Requests m_requests;
    QString m_totpUri;
    QStringList m_backupCodes;
};

} // namespace latchkey::account
