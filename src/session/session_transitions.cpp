// SPDX-License-Identifier: MIT
#include "session/session_transitions.h"

namespace latchkey::session {

using core::Failure;
using core::FailureKind;
using namespace std::chrono_literals;

namespace {

constexpr auto switchDeadline = 15s;
constexpr auto signOutDeadline = 5s;

JoiningReason joiningReason(SetupReason setup)
{
    switch (setup) {
    case SetupReason::UserMissing:
        return JoiningReason::UserMissing;
    case SetupReason::OrganizationMissing:
        return JoiningReason::OrganizationMissing;
    case SetupReason::Ready:
    case SetupReason::Unauthenticated:
        break;
    }
    return JoiningReason::WaitingForRecord;
}

} // namespace

Verdict SessionTransitions::moveTo(SessionState state)
{
    m.m_state = std::move(state);
    m.m_deadline.reset();
    return Verdict::Moved;
}

void SessionTransitions::forgetKnowledge()
{
    m.m_knowledge = {};
    m.m_knowledge.verificationsBefore = m.m_verifications;
}

Verdict SessionTransitions::openSession(SessionState state)
{
    forgetKnowledge();
    issue(OpenLink{});
    return moveTo(std::move(state));
}

Verdict SessionTransitions::readStoredSession()
{
    issue(ReadStoredSession{});
    return moveTo(Starting{});
}

Verdict SessionTransitions::operator()(const StoredSessionFound &event)
{
    // The store binds a snapshot to its user; one of somebody else must not be shown even if that should fail.
    const bool usable = event.snapshot && event.snapshot->activeOrganization && event.snapshot->user.id == event.userId;
    if (!usable)
        return openSession(Joining{});
    return openSession(Active{*event.snapshot});
}

Verdict SessionTransitions::operator()(const StoredSessionMissing &event)
{
    return moveTo(SignedOut{event.lost ? SignedOutReason::StoredSessionLost : SignedOutReason::NeverSignedIn});
}

Verdict SessionTransitions::operator()(const StoredSessionExpired &)
{
    // Judged by a clock that may be wrong: nothing is shown, and nothing is erased. The next start judges anew.
    return moveTo(SignedOut{SignedOutReason::SessionExpired});
}

Verdict SessionTransitions::operator()(const StoredSessionUnavailable &event)
{
    switch (event.failure.kind) {
    case FailureKind::KeychainLocked:
    case FailureKind::Timeout:
        return moveTo(KeychainLocked{});
    case FailureKind::KeychainDenied:
        return moveTo(SignedOut{SignedOutReason::KeychainDenied, std::nullopt, true});
    case FailureKind::KeychainMissing:
        return moveTo(SignedOut{SignedOutReason::KeychainMissing, std::nullopt, true});
    default:
        return moveTo(SignedOut{SignedOutReason::StoredSessionUnreadable});
    }
}

Verdict SessionTransitions::operator()(const KeychainUnlocked &)
{
    const auto *signedOut = std::get_if<SignedOut>(&m.m_state);
    if (signedOut && !signedOut->storedSessionUnread)
        return Verdict::Ignored;
    return readStoredSession();
}

Verdict SessionTransitions::operator()(const UserRecordReceived &event)
{
    if (!event.record)
        return recordMissing();
    m.m_knowledge.recordIsMissing = false;
    m.m_knowledge.verification = 0; // the question it was asked for is answered
    auto *active = std::get_if<Active>(&m.m_state);
    if (active && active->record.user.id != event.record->user.id)
        return startOverForAnotherUser();
    if (!event.record->activeOrganization) {
        return join(JoiningReason::OrganizationMissing);
    }
    return active ? updateActive(*active, *event.record) : becomeActive(*event.record);
}

Verdict SessionTransitions::recordMissing()
{
    m.m_knowledge.recordIsMissing = true;
    if (m.m_knowledge.verification != 0)
        return Verdict::Ignored;
    return verifySession();
}

Verdict SessionTransitions::verifySession()
{
    m.m_knowledge.verification = ++m.m_verifications;
    issue(VerifySession{m.m_knowledge.verification});
    return Verdict::Moved;
}

Verdict SessionTransitions::startOverForAnotherUser()
{
    // Every list on screen belongs to the person shown so far; a new link brings them all anew.
    cancelSignIn();
    issue(CloseLink{});
    return openSession(Joining{});
}

Verdict SessionTransitions::becomeActive(const UserRecord &record)
{
    m.m_knowledge.recordIsConfirmed = true;
    issue(SaveSnapshot{});
    return moveTo(Active{record});
}

Verdict SessionTransitions::updateActive(Active &active, const UserRecord &record)
{
    const bool changed = active.record != record;
    const bool arrived = active.pendingSwitch && active.pendingSwitch->organization.id == record.activeOrganization->id;
    const bool moved = active.record.activeOrganization->id != record.activeOrganization->id;
    const bool firstConfirmation = !m.m_knowledge.recordIsConfirmed;
    m.m_knowledge.recordIsConfirmed = true;
    active.record = record;
    if (arrived)
        endSwitch(active, std::nullopt);
    if (moved && active.switchFailure && active.switchFailure->kind == FailureKind::Timeout)
        active.switchFailure.reset(); // the switch we had given up landed after all
    if (changed || firstConfirmation) // the first one also when equal: it renews the snapshot's age
        issue(SaveSnapshot{});
    return changed || arrived || firstConfirmation ? Verdict::Moved : Verdict::Ignored;
}

Verdict SessionTransitions::operator()(const SetupStatusReceived &event)
{
    m.m_knowledge.setup = event.reason;
    auto *joining = std::get_if<Joining>(&m.m_state);
    if (!joining || joining->reason == joiningReason(event.reason))
        return Verdict::Ignored; // Active keeps it in mind for the case that the record goes
    joining->reason = joiningReason(event.reason);
    return Verdict::Moved;
}

Verdict SessionTransitions::operator()(const SessionVerified &)
{
    m.m_knowledge.verification = 0;
    if (!m.m_knowledge.recordIsMissing)
        return Verdict::Ignored;
    // The session stands and the server has no record of the person: not signed out, but nothing to show either.
    JoiningReason reason = joiningReason(m.m_knowledge.setup);
    if (reason == JoiningReason::WaitingForRecord)
        reason = JoiningReason::UserMissing;
    return join(reason);
}

Verdict SessionTransitions::join(JoiningReason reason)
{
    const Joining joining{reason};
    if (m.m_state == SessionState(joining))
        return Verdict::Ignored;
    cancelSignIn();
    return moveTo(joining);
}

Verdict SessionTransitions::operator()(const SessionEnded &)
{
    forgetKnowledge();
    issue(CloseLink{});
    issue(EndSession{false});
    if (m.signInUnderWay())
        return goOnAlone(); // whoever is signing in beside it need not begin again
    return moveTo(SignedOut{SignedOutReason::SessionExpired});
}

Verdict SessionTransitions::operator()(const SwitchRequested &event)
{
    if (event.organization.id.isEmpty())
        return Verdict::Refused;
    auto &active = std::get<Active>(m.m_state);
    if (active.reauth)
        return Verdict::Ignored; // the form is in front of it
    const QString &goingTo
        = active.pendingSwitch ? active.pendingSwitch->organization.id : active.record.activeOrganization->id;
    if (goingTo == event.organization.id)
        return Verdict::Ignored;
    if (!event.linkIsLive) {
        const Failure offline{FailureKind::Offline, {}, {}, std::nullopt};
        if (active.switchFailure == offline)
            return Verdict::Ignored;
        active.switchFailure = offline;
        return Verdict::Moved;
    }
    active.switchFailure.reset();
    active.pendingSwitch = PendingSwitch{++m.m_attempt, event.organization};
    m.m_deadline = m_now + switchDeadline;
    issue(SendSwitch{m.m_attempt, event.organization.id});
    return Verdict::Moved;
}

Verdict SessionTransitions::operator()(const SwitchRefused &event)
{
    endSwitch(std::get<Active>(m.m_state), event.failure);
    // A mutation's word is no proof that the session is gone; get-session's is.
    if (core::endsSession(event.failure.kind) && m.m_knowledge.verification == 0)
        verifySession();
    return Verdict::Moved;
}

Verdict SessionTransitions::endSwitch(Active &active, std::optional<Failure> failure)
{
    active.pendingSwitch.reset();
    active.switchFailure = std::move(failure);
    m.m_deadline.reset();
    return Verdict::Moved;
}

Verdict SessionTransitions::operator()(const SignOutRequested &)
{
    if (std::holds_alternative<SigningIn>(m.m_state))
        return (*this)(SignInCancelRequested{});
    if (const auto *signedOut = std::get_if<SignedOut>(&m.m_state))
        return signedOut->reason == SignedOutReason::StoredSessionUnreadable ? forgetUnreadable() : Verdict::Ignored;
    return signOut();
}

/// Nobody can sign out of what nobody can read; whoever asks wants it gone all the same.
Verdict SessionTransitions::forgetUnreadable()
{
    issue(EndSession{false});
    return moveTo(SignedOut{SignedOutReason::SignedOutHere});
}

Verdict SessionTransitions::signOut()
{
    forgetKnowledge();
    cancelSignIn();
    issue(CloseLink{});
    issue(EndSession{true});
    moveTo(SigningOut{});
    m.m_deadline = m_now + signOutDeadline;
    return Verdict::Moved;
}

Verdict SessionTransitions::operator()(const SignOutFinished &event)
{
    auto *signedOut = std::get_if<SignedOut>(&m.m_state);
    if (!signedOut)
        return moveTo(SignedOut{SignedOutReason::SignedOutHere, event.failure});
    // The keychain has answered after the deadline. What it says of this sign-out must be known, unless something came since.
    if (!event.failure || signedOut->reason != SignedOutReason::SignedOutHere)
        return Verdict::Ignored;
    signedOut->failure = event.failure;
    return Verdict::Moved;
}

Verdict SessionTransitions::operator()(const FailureDismissed &)
{
    // Clears what is shown, and nothing else: the deadline of what is under way stays.
    const auto clear = [](std::optional<Failure> &shown) {
        const bool wasShown = shown.has_value();
        shown.reset();
        return wasShown ? Verdict::Moved : Verdict::Ignored;
    };
    if (auto *active = std::get_if<Active>(&m.m_state))
        return clear(active->reauth ? active->reauth->failure : active->switchFailure);
    if (auto *signingIn = std::get_if<SigningIn>(&m.m_state))
        return clear(signingIn->failure);
    if (auto *locked = std::get_if<KeychainLocked>(&m.m_state))
        return clear(locked->failure);
    return clear(std::get<SignedOut>(m.m_state).failure);
}

Verdict SessionTransitions::operator()(const DeadlinePassed &)
{
    const Failure timeout{FailureKind::Timeout, {}, {}, std::nullopt};
    if (m.signInUnderWay())
        return signInTimedOut();
    if (auto *active = std::get_if<Active>(&m.m_state)) {
        // Back to where the person already was: there is nothing to roll back and nothing to complain of.
        issue(GiveUpSwitch{active->pendingSwitch->attempt});
        const bool stayed = active->pendingSwitch->organization.id == active->record.activeOrganization->id;
        return endSwitch(*active, stayed ? std::nullopt : std::optional(timeout));
    }
    return moveTo(SignedOut{SignedOutReason::SignedOutHere}); // the revocation entry goes on without us
}

} // namespace latchkey::session
