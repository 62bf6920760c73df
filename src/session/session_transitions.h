// SPDX-License-Identifier: MIT
#pragma once

#include "session/session_machine.h"

namespace latchkey::session {

/// The moves of SessionMachine, one function per event, called only for the pairs its table allows.
/// Holds the machine it works on and the time, for the length of one event.
/// Does not decide which pairs are legal, nor whether an answer is late: SessionMachine::handle has done both.
class SessionTransitions {
public:
    SessionTransitions(SessionMachine &machine, SessionMachine::Milliseconds now) : m(machine), m_now(now) { }

    Verdict operator()(const StoredSessionFound &event);
    Verdict operator()(const StoredSessionMissing &event);
    Verdict operator()(const StoredSessionExpired &event);
    Verdict operator()(const StoredSessionUnavailable &event);
    Verdict operator()(const KeychainUnlocked &event);
    Verdict operator()(const SignInRequested &event);
    Verdict operator()(const SignInStepNeeded &event);
    Verdict operator()(const SignInGranted &event);
    Verdict operator()(const SignInSucceeded &event);
    Verdict operator()(const SignInFailed &event);
    Verdict operator()(const SignInCancelRequested &event);
    Verdict operator()(const ReauthRequested &event);
    Verdict operator()(const NewcomerAccepted &event);
    Verdict operator()(const UserRecordReceived &event);
    Verdict operator()(const SetupStatusReceived &event);
    Verdict operator()(const SessionVerified &event);
    Verdict operator()(const SessionEnded &event);
    Verdict operator()(const SwitchRequested &event);
    Verdict operator()(const SwitchRefused &event);
    Verdict operator()(const SignOutRequested &event);
    Verdict operator()(const SignOutFinished &event);
    Verdict operator()(const FailureDismissed &event);
    Verdict operator()(const DeadlinePassed &event);

private:
    Verdict moveTo(SessionState state);
    void issue(SessionEffect effect) { m.m_effects.push_back(std::move(effect)); }
    void forgetKnowledge();
    Verdict openSession(SessionState state);
    Verdict readStoredSession();
    Verdict beginReauth(SignInStep step);
    Verdict takeStep(SignInStep step);
    Verdict goOnAlone();
    void cancelSignIn();
    Verdict signInTimedOut();
    Verdict giveUpSignIn(SignedOutReason reason, std::optional<core::Failure> failure);
    Verdict forgetUnreadable();
    Verdict signOut();
    Verdict recordMissing();
    Verdict join(JoiningReason reason);
    Verdict startOverForAnotherUser();
    Verdict becomeActive(const UserRecord &record);
    Verdict updateActive(Active &active, const UserRecord &record);
    Verdict verifySession();
    Verdict endSwitch(Active &active, std::optional<core::Failure> failure);

    SessionMachine &m;
    SessionMachine::Milliseconds m_now;
};

} // namespace latchkey::session
