// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/browser_sign_in.h"
#include "runtime/device_sign_in.h"
#include "runtime/trusted_device.h"
#include "session/auth_requests.h"
#include "session/session_state.h"

#include <QObject>

#include <memory>

namespace latchkey::runtime {

class TokenKeeper;

/// One attempt to sign in; ends exactly once, by succeeded() or failed(), or by what cancel() was given.
///
///     signIn/signUp ───────────POST──► reply ──session token──► granted ──adopt──► TokenKeeper ──stored or refused──► succeeded
///     signInWithBrowser ──code──┘        │                         ▲
///     signInWithDeviceCode ──────────────┼───────session token─────┘
///     signInWithEmailCode ──mail, takeCode┤
///                    challenged, takeCode ┤
///                                        └─────── anything else ────────────────────────────────────────────────────► failed
///
/// Holds its attempt number, the session it was granted until that is adopted or turned away, the step it is at with what belongs
/// to that (address, challenge), and the part that happens elsewhere while it does. The password lives in the request and, until the
/// server has answered, in a copy for a computer that need not show a second factor. A code that is wrong is asked for again, and one
/// at a time is sent: two at once would spend the challenge (better-auth-http 10.3). Does not retry, and does not decide whether what
/// was granted is wanted.
class SignInFlow : public QObject {
    Q_OBJECT
public:
    SignInFlow(const SessionParts &parts, TokenKeeper &keeper, session::Attempt attempt);
    ~SignInFlow() override;

    void signIn(const QString &email, const core::Secret &password);
    void signUp(const QString &name, const QString &email, const core::Secret &password);
    /// Has a code sent to the address, then stepNeeded().
    void signInWithEmailCode(const QString &email);
    /// For the step that is needed. `trustDevice`: with a second factor only.
    void takeCode(const QString &typed, bool trustDevice);
    /// The mail did not come.
    void sendCodeAgain();
    void signInWithBrowser();
    /// Goes on with what an earlier run of the program left waiting.
    void resumeInBrowser(PendingSignIn pending);
    void signInWithDeviceCode();
    /// After granted().
    void adopt();
    /// Says nothing more, but to `leftover`: a session that was made at the server and that nobody wants, perhaps by an
    /// answer still on its way; Cancelled when there is none. Once, and not inside this call. A session that was adopted is
    /// TokenKeeper's.
    void cancel(core::Completion<core::Secret> leftover);
    session::Attempt attempt() const { return m_attempt; }
    bool hasAdopted() const { return m_adopted; }
    /// The session granted, until it is adopted.
    const core::Secret &grantedToken() const { return m_granted; }
    /// Who was granted it.
    const session::User &person() const { return m_person; }

    session::SignInProgress progress() const;
    /// Null but for the way that is under way.
    BrowserSignIn *browser() const { return m_browser.get(); }
    DeviceSignIn *device() const { return m_device.get(); }

Q_SIGNALS:
    void granted(latchkey::session::Attempt attempt, const latchkey::session::User &person);
    void succeeded(latchkey::session::Attempt attempt, const QString &userId);
    void failed(latchkey::session::Attempt attempt, const latchkey::core::Failure &failure);
    /// Something else is waited for: a person who types a code, the server where it was the browser.
    /// `failure`: why the same one is needed again.
    void stepNeeded(latchkey::session::Attempt attempt, latchkey::session::SignInStep step, const std::optional<latchkey::core::Failure> &failure = std::nullopt);
    void progressChanged();

private:
    using ReplyReader = core::Result<session::SignInReply> (*)(const core::HttpResponse &);

    void send(core::HttpRequest request, ReplyReader reader = &session::readSignInReply);
    void read(core::Result<session::SignInReply> reply);
    void sendCode();
    void challenge(session::SecondFactorReply reply);
    void askForCode(session::SignInStep step);
    void noteTrust(const core::HttpResponse &response);
    void grant(session::SignedInReply signedIn);
    void tellGranted();
    void fail(const core::Failure &failure);
    void leave(core::Result<core::Secret> leftover);
    BrowserSignIn &beginInBrowser();

    const SessionParts &m_parts;
    TokenKeeper &m_keeper;
    session::Attempt m_attempt;
    bool m_sending = false; ///< its answer may be the only word of a session
    session::SignInStep m_step = session::SignInStep::Credentials;
    QString m_email;
    core::Secret m_credentials; ///< the body that was sent, until it is answered
    core::Secret m_challenge;
    std::optional<core::Secret> m_newTrust;
    const TrustedDevice m_trust;
    bool m_adopted = false;
    core::Secret m_granted;
    session::User m_person;
    core::Completion<core::Secret> m_leftover; ///< cancelled
    std::unique_ptr<BrowserSignIn> m_browser;
    std::unique_ptr<DeviceSignIn> m_device;
    std::unique_ptr<QObject> m_waiting = std::make_unique<QObject>(); ///< context of every answer
};

} // namespace latchkey::runtime
