// SPDX-License-Identifier: MIT
#pragma once

#include "core/backoff.h"
#include "core/http_message.h"
#include "runtime/session_parts.h"
#include "session/sign_in_progress.h"
#include "session/auth_requests.h"
#include "session/desktop_requests.h"

#include <QObject>

#include <memory>
#include <optional>

namespace latchkey::ports {
class Timer;
}

namespace latchkey::runtime {

/// The part of one sign-in attempt that happens on another device (RFC 8628):
///
///     start ──POST /device/code──► show the user code ──poll every interval──► approved ──get-session──► done
///                                                      └─ denied, too old: failed
///
/// Holds: the device code until it is spent, then the session token until its owner is known. Polls no faster than the
/// server allows; an unreachable server slows it down and ends nothing before the code's own life is over.
/// Does not store the session: the flow does.
class DeviceSignIn : public QObject {
    Q_OBJECT
public:
    using SignedIn = session::SignedInReply;

    DeviceSignIn(const SessionParts &parts, core::Completion<SignedIn> done);
    ~DeviceSignIn() override;

    void start();
    /// Nothing more is asked; only a session that was granted, or is by the poll under way, is still handed over: it exists
    /// at the server. False when none can come any more.
    bool abandon();
    void openPage();
    session::SignInProgress progress() const;

Q_SIGNALS:
    void progressChanged();

private:
    using Reply = core::Result<core::HttpResponse>;

    void send(core::HttpRequest request, void (DeviceSignIn::*read)(const Reply &));
    void readAuthorization(const Reply &reply);
    void poll();
    void readPoll(const Reply &reply);
    void finishAbandoned(core::Result<session::DeviceAnswer> answer);
    void readOwner(const Reply &reply);
    void tryLater(const core::Failure &failure);
    void finish(core::Result<SignedIn> outcome);

    const SessionParts &m_parts;
    core::Completion<SignedIn> m_done; ///< empty once called
    std::unique_ptr<QObject> m_asking = std::make_unique<QObject>();
    std::optional<session::DeviceAuthorization> m_device;
    core::Secret m_token; ///< granted, its owner not yet known
    bool m_polling = false; ///< a poll is under way: its answer may be the only word of a session
    bool m_abandoned = false;
    std::chrono::milliseconds m_interval{5'000};
    std::chrono::milliseconds m_endsAt{0}; ///< wall clock, for show
    core::Backoff m_backoff;
    std::unique_ptr<ports::Timer> m_next;
    std::unique_ptr<ports::Timer> m_life;
};

} // namespace latchkey::runtime
