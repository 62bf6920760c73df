// SPDX-License-Identifier: MIT
#pragma once

#include "core/backoff.h"
#include "core/http_message.h"
#include "runtime/session_entry.h"
#include "runtime/session_parts.h"
#include "runtime/session_storage.h"
#include "session/auth_requests.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace latchkey::ports {
class Timer;
}

namespace latchkey::runtime {

/// What is known of a stored session before the server was asked.
struct StoredSession {
    QString userId;
    bool expired = false; ///< the server says so, or it is idle past its life and the server cannot be asked
};

/// The holder of the session token and the Convex JWT.
///
/// Holds: the keychain entry's content, the JWT (memory only) and when it was fetched. Renews the JWT in one flight at a
/// time, 60 s before its life is over by the steady clock, and keeps trying while the server is out of reach. A renewal has
/// three answers (design, section 4): jwtRenewed, sessionGone, or unavailable; only a 401 followed by a get-session of
/// `null` or 401 is sessionGone, unless another program has put a newer session of the same person into the keychain: then
/// that one is gone on with. Releases the token only to requests for its own site origin.
/// Does not sign in, does not decide what is shown, and never puts a JWT into the keychain.
class TokenKeeper : public QObject {
    Q_OBJECT
public:
    explicit TokenKeeper(const SessionParts &parts);
    ~TokenKeeper() override;

    /// Reads the keychain entry. nullopt: definitely none. StorageFailed: there is one that cannot be read. One that looks
    /// expired is asked about first, for 5 s at most: its end may have moved since it was written, and a clock may be wrong.
    void load(QObject *context, core::Completion<std::optional<StoredSession>> done);
    /// Takes a session just made in place of the one held, if any, and stores it; the one that the keychain had is told by
    /// replacedSession(). Completes when the keychain has answered; its refusal voids nothing: the
    /// session is kept for this run and written again when the keychain becomes available.
    void adopt(core::Secret sessionToken, const QString &userId, QObject *context, core::Completion<void> done);
    /// Hands the entry over and forgets everything at once: JWT, timers, requests under way.
    SessionEntry surrender();
    /// Not to be used now, but perhaps at another start: forgets it and leaves its keychain entry alone.
    void leaveStored() { surrender(); }
    /// The session is over at the server, or must not be used: forgets it and ends what is kept of it.
    void forgetStored();

    /// After replacedSession(): the token of that session.
    core::Secret takeReplaced() { return std::exchange(m_replaced, core::Secret()); }

    bool hasSession() const { return !m_entry.token.isEmpty(); }
    bool isRemembered() const { return m_remembered; }
    /// True while the last try to reach the server failed for want of an answer.
    bool isUnavailable() const { return m_failure.has_value(); }
    const std::optional<core::Failure> &failure() const { return m_failure; }
    bool isRenewing() const { return m_renewal != nullptr; }
    const SessionEntry &entry() const { return m_entry; }
    const core::Secret &jwt() const { return m_jwt; }
    /// True when the JWT has at least ten seconds to live by the steady clock.
    bool hasUsableJwt() const;

    /// Fetches a new JWT unless one is being fetched. Answers by one of the signals.
    void renewJwt();
    /// Hands out a JWT with life in it, renewing it first when needed. SessionExpired when the session turns out to be gone.
    void withJwt(QObject *context, core::Completion<core::Secret> done);
    /// A call is under way that may end this session and answer with another: until goOn() nothing is asked about it, and what
    /// was being asked counts for nothing.
    void hold();
    /// `replacement`: the token of the session that has come in place of the one held; empty: none has.
    void goOn(core::Secret replacement);
    bool isHeld() const { return m_isHeld; }
    /// Asks get-session once. Answers by sessionVerified(), sessionGone() or unavailable().
    void verifySession();
    /// SessionManager::inspectSession().
    void inspect(QObject *context, core::Completion<std::optional<session::SessionReply>> done);
    /// The device woke or the network is back: renew now if the last try failed or the JWT is near its end. The timer is set
    /// anew: it does not count time asleep, the life of a JWT does.
    void retryNow();
    /// What the deployment says of this device's clock: by how much it is ahead.
    void noteClock(std::chrono::milliseconds ahead) { m_entry.clockAhead = ahead; }

Q_SIGNALS:
    void jwtRenewed();
    void sessionVerified();
    void sessionGone();
    void unavailable();
    void renewingChanged();
    void rememberedChanged();
    void entryChanged();
    /// The keychain has a session that it did not have from us before.
    void stored();
    /// Our sign-in has replaced another session: the one held so far, or one in the keychain that could not be read or came
    /// meanwhile.
    void replacedSession();

private:
    void askWhetherExpired(QObject *context, core::Completion<std::optional<StoredSession>> done);
    void takeExpiry(const session::SessionReply &info);
    void store(QObject *context, core::Completion<void> done);
    void takeStored(const core::Result<void> &written, SessionStorage::Writing &writing);
    void takeRotated(core::Secret token);
    void send(core::HttpRequest request, QObject *context, core::Completion<core::HttpResponse> done);
    void readToken(const core::Result<core::HttpResponse> &reply);
    void askSession();
    void readSession(const core::Result<core::HttpResponse> &reply);
    bool acceptJwt(core::Secret jwt);
    void noteServer(const core::HttpResponse &response);
    void lookForSuccessor();
    void goOnWith(SessionEntry entry);
    void endRenewal();
    void failRenewal(const core::Failure &failure);
    std::chrono::milliseconds untilRenewal() const;
    void setRemembered(bool remembered);
    void answerWaiting(const std::optional<core::Failure> &failure);

    struct Waiting {
        QPointer<QObject> context;
        core::Completion<core::Secret> done;
    };

    const SessionParts &m_parts;
    const SessionStorage m_storage;
    SessionEntry m_entry;
    core::Secret m_stored; ///< the token as the keychain last had it from us; empty before the first time
    core::Secret m_replaced;
    core::Secret m_jwt;
    std::chrono::milliseconds m_jwtFetchedAt{0}; ///< steady clock
    std::chrono::milliseconds m_jwtLife{0};
    bool m_remembered = false;
    bool m_isHeld = false;
    /// Steady clock, when get-session last told the end. Every use of the session may move that.
    std::optional<std::chrono::milliseconds> m_expiryTold;
    std::optional<core::Failure> m_failure;
    std::vector<Waiting> m_waiting; ///< for a JWT
    core::Backoff m_backoff;
    std::unique_ptr<QObject> m_renewal; ///< context of the one flight; destroying it drops every late answer
    std::unique_ptr<QObject> m_verification;
    std::unique_ptr<QObject> m_session; ///< context of everything that belongs to the session held
    std::unique_ptr<ports::Timer> m_timer;
};

} // namespace latchkey::runtime
