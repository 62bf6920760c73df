// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_manager.h"
#include "viewmodel/preferences.h"

#include <QObject>
#include <QSet>

#include <chrono>
#include <memory>

namespace latchkey::live {
class LiveClient;
}
namespace latchkey::account {
class ReceivedInvitations;
class SignInWatch;
}

namespace latchkey::viewmodel {

/// What is worth a notification of the desktop while somebody is signed in: an invitation that arrives while the window is not looked
/// at, and a sign-in on another device, always. What was there when this began is in the window, and no news.
/// Holds: the live queries it hears of both by, and which invitations it has heard of. Shows nothing itself: told() and withdrawn() go to
/// whoever can. Silent where the person does not want to be told.
class Notifier : public QObject {
    Q_OBJECT
public:
    /// Our own new session looks like another device's until the connection is its own: so long it is waited for.
    static constexpr std::chrono::seconds ownSessionGrace{5};

    /// All must outlive this.
    Notifier(const runtime::SessionManager &session, live::LiveClient &client, const Preferences &preferences);
    ~Notifier() override;

    /// The person has chosen a notification.
    void choose(const QString &key);

Q_SIGNALS:
    void told(const QString &key, const QString &title, const QString &body, const QString &action);
    /// It is answered, or over.
    void withdrawn(const QString &key);
    /// "overview" or "devices" (viewmodel/pending_intent).
    void pageWanted(const QString &page);

private:
    void follow();
    void readInvitations();
    /// Each waits by itself, a timer among the children: of two at the same time one may be ours.
    void waitForOurOwn(const QString &sessionId, const QString &userAgent);
    void tellOfSignIn(const QString &sessionId, const QString &device);

    const runtime::SessionManager &m_session;
    live::LiveClient &m_client;
    const Preferences &m_preferences;
    std::unique_ptr<account::ReceivedInvitations> m_invitations;
    std::unique_ptr<account::SignInWatch> m_signIns;
    QSet<QString> m_known; ///< invitations that were heard of, also those that are over
    QSet<QString> m_shown; ///< keys of what is there: invitations that nobody has answered, sign-ins that were told
    bool m_knowsInvitations = false; ///< the first list has come
};

} // namespace latchkey::viewmodel
