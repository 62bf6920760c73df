// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/browser_sign_in.h"
#include "runtime/device_sign_in.h"
#include "session/session_state.h"

#include <QObject>

#include <memory>

namespace latchkey::runtime {

class TokenKeeper;

/// One attempt to sign in; ends exactly once, by succeeded() or failed(), or is destroyed (cancelled).
///
///     signIn/signUp ───────────POST──► reply ──session token──► TokenKeeper.adopt ──stored or refused──► succeeded
///     signInWithBrowser ──code──┘        │                          ▲
///     signInWithDeviceCode ──────────────┼───────session token──────┘
///                                        └─────── anything else ──────────────────────────────────────► failed
///
/// Holds its attempt number, and the part that happens elsewhere while it does; the password lives in the request and is
/// wiped with it. Does not retry.
class SignInFlow : public QObject {
    Q_OBJECT
public:
    SignInFlow(const SessionParts &parts, TokenKeeper &keeper, session::Attempt attempt);
    ~SignInFlow() override;

    void signIn(const QString &email, const core::Secret &password);
    void signUp(const QString &name, const QString &email, const core::Secret &password);
    void signInWithBrowser();
    /// Goes on with what an earlier run of the program left waiting.
    void resumeInBrowser(PendingSignIn pending);
    void signInWithDeviceCode();
    /// Drops whatever answer is still on its way.
    void cancel();
    session::Attempt attempt() const { return m_attempt; }
    /// True once a session was made at the server: cancelling must end it there.
    bool hasSession() const { return m_hasSession; }

    session::SignInProgress progress() const;
    /// Null but for the way that is under way.
    BrowserSignIn *browser() const { return m_browser.get(); }
    DeviceSignIn *device() const { return m_device.get(); }

Q_SIGNALS:
    void succeeded(latchkey::session::Attempt attempt, const QString &userId);
    void failed(latchkey::session::Attempt attempt, const latchkey::core::Failure &failure);
    /// What happens elsewhere is over: the server is asked now.
    void stepNeeded(latchkey::session::Attempt attempt, latchkey::session::SignInStep step);
    void progressChanged();

private:
    void send(core::HttpRequest request);
    void read(const core::Result<core::HttpResponse> &response);
    void adopt(core::Secret sessionToken, const QString &userId);
    BrowserSignIn &beginInBrowser();

    const SessionParts &m_parts;
    TokenKeeper &m_keeper;
    session::Attempt m_attempt;
    bool m_hasSession = false;
    std::unique_ptr<BrowserSignIn> m_browser;
    std::unique_ptr<DeviceSignIn> m_device;
    std::unique_ptr<QObject> m_waiting = std::make_unique<QObject>(); ///< context of every answer
};

} // namespace latchkey::runtime
