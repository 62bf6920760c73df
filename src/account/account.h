// SPDX-License-Identifier: MIT
#pragma once

#include "account/requests.h"
#include "core/secret.h"

#include <chrono>
#include <memory>

namespace latchkey::live {
class LiveQuery;
}
namespace latchkey::runtime {
class SessionManager;
}

namespace latchkey::account {

/// A way in that the person has: "credential" is a password, the others are providers.
struct SignInMethod {
    QString id;
    QString provider;
    std::chrono::milliseconds since{0}; ///< Unix epoch, by the server's clock
    friend bool operator==(const SignInMethod &, const SignInMethod &) = default;
};

/// A way in that the site offers and the person does not have yet.
struct Provider {
    QString id;
    QString name;
    friend bool operator==(const Provider &, const Provider &) = default;
};

/// The person's own account: name and picture, address, password, ways in, and its end.
///
/// Holds what the server says of it, live, and what is under way, each about one word (below) by which a form knows its own failure.
/// Whatever ends the session that asks goes by SessionManager::callReplacingSession(). Does not know the second factor
/// (SecondFactor) nor the sessions (Devices); name, address and picture themselves are SessionManager's user().
class Account : public QObject {
    Q_OBJECT
public:
    /// Both must outlive this object, and `session` the other.
    Account(runtime::SessionManager &session, live::LiveClient &client);
    ~Account() override;

    bool isReady() const;
    bool hasPassword() const;
    bool hasTwoFactor() const;
    bool canDelete() const; ///< the server lets people do that
    QList<SignInMethod> methods() const;
    QList<Provider> linkable() const;
    /// Of the query itself: a deployment that lacks it, say.
    std::optional<core::Failure> failure() const;

    void rename(const QString &name); ///< "name"
    void setPicture(const QByteArray &picture); ///< "picture"; PNG or JPEG of at most 64 KiB, empty: none
    void sendVerificationCode(); ///< "verification"; then verificationSent()
    void verifyEmail(const QString &code); ///< "verification-code"
    void requestEmailChange(const QString &newEmail); ///< "new-email"; then emailChangeSent()
    void changeEmail(const QString &newEmail, const QString &code); ///< "email"; then done()
    /// "password". A new one that cannot be one is refused here. `endOthers`: every other session, which replaces this one, too.
    void changePassword(core::Secret current, core::Secret chosen, bool endOthers);
    void unlink(const QString &id); ///< "unlink"
    /// "link". Opens a page in the browser; what comes of it is seen in methods().
    void link(const QString &providerId);
    /// "delete". `password` empty: the account has none. The session is gone with it.
    void remove(core::Secret password);
    Requests &requests() { return m_requests; }

Q_SIGNALS:
    void changed();
    void verificationSent();
    void emailChangeSent();
    /// `about` is over and done.
    void done(const QString &about);

private:
    Requests::Done telling(const QString &about);
    const convex::Value &answer() const;

    runtime::SessionManager &m_session;
    Requests m_requests;
    std::unique_ptr<live::LiveQuery> m_query;
};

} // namespace latchkey::account
