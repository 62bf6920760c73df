// SPDX-License-Identifier: MIT
// The part of SessionTransitions that is about signing in: from nobody, and beside the session of whoever is shown.
#include "session/session_transitions.h"

namespace latchkey::session {

using core::Failure;
using core::FailureKind;
using namespace std::chrono_literals;

namespace {

constexpr auto credentialsDeadline = 60s;
constexpr auto personDeadline = 10min; // the life of the second-factor cookie, the card and the listener

} // namespace

Verdict SessionTransitions::operator()(const SignInRequested &event)
{
    if (std::holds_alternative<Active>(m.m_state))
        return beginReauth(event.step);
    auto origin = SignInOrigin::NothingStored;
    if (const auto *signingIn = std::get_if<SigningIn>(&m.m_state))
        origin = signingIn->origin;
    else if (const auto *signedOut = std::get_if<SignedOut>(&m.m_state))
        origin = signedOut->storedSessionUnread ? SignInOrigin::StoredSessionUnread : SignInOrigin::NothingStored;
    else
        origin = SignInOrigin::KeychainLocked;
    cancelSignIn();
    moveTo(SigningIn{++m.m_attempt, event.step, std::nullopt, origin});
    return takeStep(event.step);
}

Verdict SessionTransitions::operator()(const ReauthRequested &)
{
    auto &active = std::get<Active>(m.m_state);
    if (active.reauth)
        return Verdict::Ignored;
    if (active.pendingSwitch) {
        issue(GiveUpSwitch{active.pendingSwitch->attempt});
        endSwitch(active, std::nullopt);
    }
    active.reauth = Reauth{};
    return Verdict::Moved;
}

Verdict SessionTransitions::beginReauth(SignInStep step)
{
    cancelSignIn();
    (*this)(ReauthRequested{}); // the form, should it not be open yet
    std::get<Active>(m.m_state).reauth = Reauth{++m.m_attempt};
    return takeStep(step);
}

Verdict SessionTransitions::takeStep(SignInStep step)
{
    const auto begin = [step](auto &attempt) {
        attempt.step = step;
        attempt.failure.reset();
    };
    if (auto *active = std::get_if<Active>(&m.m_state))
        begin(*active->reauth);
    else
        begin(std::get<SigningIn>(m.m_state));
    const bool person = step != SignInStep::Credentials;
    m.m_deadline = m_now + (person ? SessionMachine::Milliseconds(personDeadline) : credentialsDeadline);
    return Verdict::Moved;
}

Verdict SessionTransitions::operator()(const SignInStepNeeded &event)
{
    if (m.signInUnderWay()->step != event.step)
        return takeStep(event.step);
    if (!event.failure)
        return Verdict::Ignored; // asking twice must not stretch the time
    auto *active = std::get_if<Active>(&m.m_state);
    (active ? active->reauth->failure : std::get<SigningIn>(m.m_state).failure) = event.failure;
    return Verdict::Moved;
}

Verdict SessionTransitions::operator()(const SignInGranted &event)
{
    auto *active = std::get_if<Active>(&m.m_state);
    if (active && active->record.user.id != event.person.id) {
        active->reauth->newcomer = event.person;
        m.m_deadline = m_now + personDeadline;
        issue(HoldNewcomer{event.attempt});
        return Verdict::Moved;
    }
    issue(AdoptSession{event.attempt});
    if (!active)
        return Verdict::Moved; // SignInSucceeded says when the keychain has answered
    // The same person in a new session: what is shown stays, and what was asked about the old one is void.
    active->reauth.reset();
    m.m_deadline.reset();
    m.m_knowledge.verification = 0;
    m.m_knowledge.verificationsBefore = m.m_verifications;
    return m.m_knowledge.recordIsMissing ? verifySession() : Verdict::Moved;
}

Verdict SessionTransitions::operator()(const NewcomerAccepted &)
{
    const auto &reauth = std::get<Active>(m.m_state).reauth;
    if (!reauth || !reauth->newcomer)
        return Verdict::Ignored;
    issue(CloseLink{});
    return goOnAlone();
}

Verdict SessionTransitions::goOnAlone()
{
    const Reauth reauth = *std::get<Active>(m.m_state).reauth;
    const auto deadline = m.m_deadline;
    const auto origin = reauth.newcomer ? SignInOrigin::NothingStored : SignInOrigin::SessionEnded;
    moveTo(SigningIn{reauth.attempt, reauth.step, std::nullopt, origin});
    m.m_deadline = deadline;
    if (!reauth.newcomer)
        return Verdict::Moved;
    issue(AdoptSession{reauth.attempt});
    return takeStep(SignInStep::Credentials);
}

Verdict SessionTransitions::operator()(const SignInSucceeded &)
{
    return openSession(Joining{});
}

Verdict SessionTransitions::operator()(const SignInFailed &event)
{
    // Cancelled elsewhere (the browser, another device; `subject` says where) is news here, and gets a sentence.
    if (event.failure.kind == FailureKind::Cancelled && event.failure.subject.isEmpty())
        return giveUpSignIn(SignedOutReason::SignInCancelled, std::nullopt);
    return giveUpSignIn(SignedOutReason::SignInFailed, event.failure);
}

Verdict SessionTransitions::operator()(const SignInCancelRequested &)
{
    if (m.signInUnderWay()) {
        cancelSignIn();
        return giveUpSignIn(SignedOutReason::SignInCancelled, std::nullopt);
    }
    auto &active = std::get<Active>(m.m_state);
    if (!active.reauth)
        return Verdict::Ignored;
    active.reauth.reset();
    return Verdict::Moved;
}

void SessionTransitions::cancelSignIn()
{
    if (const auto underWay = m.signInUnderWay())
        issue(CancelSignIn{underWay->attempt});
}

Verdict SessionTransitions::signInTimedOut()
{
    const auto *active = std::get_if<Active>(&m.m_state);
    Failure timeout{FailureKind::Timeout, {}, {}, std::nullopt}; // `subject`: who was waited for, if not the server
    if (active && active->reauth->newcomer)
        timeout.subject = QStringLiteral("newcomer");
    else if (m.signInUnderWay()->step == SignInStep::WaitingForBrowser)
        timeout.subject = QStringLiteral("browser");
    else if (m.signInUnderWay()->step == SignInStep::WaitingForDeviceCode)
        timeout.subject = QStringLiteral("device");
    else if (m.signInUnderWay()->step != SignInStep::Credentials)
        timeout.subject = QStringLiteral("code");
    cancelSignIn();
    return giveUpSignIn(SignedOutReason::SignInFailed, timeout);
}

Verdict SessionTransitions::giveUpSignIn(SignedOutReason reason, std::optional<Failure> failure)
{
    if (auto *active = std::get_if<Active>(&m.m_state)) {
        // Back to the form; but whoever turned the newcomer away is done with it.
        const bool decided = active->reauth->newcomer && !failure;
        active->reauth = decided ? std::nullopt : std::optional(Reauth{.failure = std::move(failure)});
        m.m_deadline.reset();
        return Verdict::Moved;
    }
    const SignInOrigin origin = std::get<SigningIn>(m.m_state).origin;
    if (origin == SignInOrigin::KeychainLocked)
        return moveTo(KeychainLocked{std::move(failure)});
    if (origin == SignInOrigin::SessionEnded && !failure)
        reason = SignedOutReason::SessionExpired; // nobody has been told yet
    return moveTo(SignedOut{reason, std::move(failure), origin == SignInOrigin::StoredSessionUnread});
}

} // namespace latchkey::session
