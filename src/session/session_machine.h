// SPDX-License-Identifier: MIT
#pragma once

#include "session/session_effects.h"

#include <chrono>
#include <deque>

namespace latchkey::session {

// What happened. Every one may arrive in every state; SessionMachine moves, or ignores it (normal), or refuses it (a
// defect of the caller), by one table.
struct StoredSessionFound { QString userId; std::optional<UserRecord> snapshot; };
struct StoredSessionMissing {
    bool lost = false; ///< one was kept here, and nobody has signed it out
};
struct StoredSessionExpired {};                           ///< idle past its life, by server time last seen
struct StoredSessionUnavailable { core::Failure failure; };///< KeychainLocked, Denied, Missing, StorageFailed, Timeout
struct KeychainUnlocked {};
struct SignInRequested { SignInStep step = SignInStep::Credentials; }; ///< the step it begins with
struct SignInStepNeeded {
    Attempt attempt = 0;
    SignInStep step = SignInStep::Credentials;
    std::optional<core::Failure> failure = std::nullopt; ///< why the same step is needed again
};
/// The server has made a session for this person; nothing of this computer has changed yet.
struct SignInGranted { Attempt attempt = 0; User person; };
struct SignInSucceeded { Attempt attempt = 0; QString userId; };
struct SignInFailed { Attempt attempt = 0; core::Failure failure; };
struct SignInCancelRequested {}; ///< of the attempt; of the form, where there is none
struct ReauthRequested {};       ///< opens the form beside the session
struct NewcomerAccepted {};      ///< the person shown gives way
struct UserRecordReceived { std::optional<UserRecord> record; };///< only ever with the identity confirmed
struct SetupStatusReceived { SetupReason reason = SetupReason::Ready; };
/// get-session answered with our session. `attempt` is VerifySession's; 0: the answer to whichever was asked last.
struct SessionVerified { Attempt attempt = 0; };
/// Definite: the server has no such session. `attempt` is VerifySession's; 0: found otherwise (a renewal refused).
struct SessionEnded { Attempt attempt = 0; };
struct SwitchRequested { Organization organization; bool linkIsLive = false; };
struct SwitchRefused { Attempt attempt = 0; core::Failure failure; };
struct SignOutRequested {};
/// `failure`: the keychain did not let go of the session.
struct SignOutFinished { std::optional<core::Failure> failure = std::nullopt; };
struct FailureDismissed {};
struct DeadlinePassed {};

using SessionEvent
    = std::variant<StoredSessionFound, StoredSessionMissing, StoredSessionExpired, StoredSessionUnavailable,
                   KeychainUnlocked, SignInRequested, SignInStepNeeded, SignInGranted, SignInSucceeded, SignInFailed,
                   SignInCancelRequested, ReauthRequested, NewcomerAccepted, UserRecordReceived, SetupStatusReceived,
                   SessionVerified, SessionEnded,
                   SwitchRequested, SwitchRefused, SignOutRequested, SignOutFinished, FailureDismissed, DeadlinePassed>;

enum class Verdict {
    Moved,   ///< the state changed, or an effect was issued
    Ignored, ///< legal and of no consequence here (late, repeated, already so)
    Refused, ///< makes no sense here; logged by the caller, changes nothing
};

/// Who is signed in, as a pure machine: (state, event, now) -> state, effects. Chart: docs/architecture.md, "States".
/// Holds the state, the attempt counters, the deadline of what is being waited for, and effects not yet drained; the
/// first, ReadStoredSession, is there from the start.
/// Does not do anything itself, hold secrets, read clocks, or know sockets, Convex or QML.
///
/// Deadlines: a sign-in (SigningIn, Active.reauth) 60 s for credentials, 10 min for a step the person takes, the choice
/// between two people included; pending switch 15 s; SigningOut 5 s. Active waits for one thing at a time: a sign-in
/// beside the session gives up the pending switch, and none begins during it.
/// Joining and KeychainLocked have a cancel (SignOutRequested, SignInRequested) instead. Starting has neither: the
/// keychain port ends every read within its own deadline, and each of its answers leaves Starting.
/// `null` from getCurrentUser (UserRecordReceived without a record) never ends a session: it asks VerifySession once.
/// Nothing but SessionEnded and SignOutRequested ever issues EndSession: a clock alone erases nothing.
class SessionMachine {
public:
    using Milliseconds = std::chrono::milliseconds;

    const SessionState &state() const { return m_state; }
    /// The attempt a new SigningIn or PendingSwitch got; what the flow must carry in its answers.
    Attempt currentAttempt() const { return m_attempt; }
    /// Of SigningIn or Active.reauth.
    struct SignInUnderWay { Attempt attempt; SignInStep step; };
    std::optional<SignInUnderWay> signInUnderWay() const;

    Verdict handle(const SessionEvent &event, Milliseconds now);

    std::optional<SessionEffect> nextEffect();
    std::optional<Milliseconds> nextDeadline() const { return m_deadline; }

private:
    friend class SessionTransitions;
    class Lateness;

    SessionState m_state = Starting{};
    Attempt m_attempt = 0;
    std::optional<Milliseconds> m_deadline;
    std::deque<SessionEffect> m_effects{ReadStoredSession{}};

    // What the server last said about the session that is open; reset with each.
    struct Knowledge {
        Attempt verification = 0;         ///< the VerifySession whose answer matters; 0: none does
        Attempt verificationsBefore = 0;  ///< those up to here were about earlier sessions
        bool recordIsMissing = false;     ///< the last record was null
        bool recordIsConfirmed = false;   ///< what is shown came from the server in this run, not from a snapshot
        SetupReason setup = SetupReason::Ready;
    };
    Knowledge m_knowledge;
    Attempt m_verifications = 0; ///< how many were ever asked; numbers the next
};

} // namespace latchkey::session
