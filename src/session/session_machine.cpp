// SPDX-License-Identifier: MIT
#include "session/session_machine.h"

#include "session/session_transitions.h"

#include <array>

namespace latchkey::session {

namespace {

enum class Rule { Move, Ignore, Refuse };

constexpr Rule M = Rule::Move; // legal: a SessionTransitions function decides (and may still find nothing to do)
constexpr Rule i = Rule::Ignore; // may well happen, and means nothing here
constexpr Rule X = Rule::Refuse; // makes no sense: a defect of the caller

constexpr size_t stateCount = std::variant_size_v<SessionState>;
constexpr size_t eventCount = std::variant_size_v<SessionEvent>;

// The one table of legal moves: a row per event, a column per state, both in the order of their variants.
// clang-format off
constexpr std::array<std::array<Rule, stateCount>, eventCount> rules = {{
    //                            Starting  KeychainLocked  SignedOut  SigningIn  Joining  Active  SigningOut
    /* StoredSessionFound       */ {{ M,        X,            X,         X,         X,       X,      X }},
    /* StoredSessionMissing     */ {{ M,        X,            X,         X,         X,       X,      X }},
    /* StoredSessionExpired     */ {{ M,        X,            X,         X,         X,       X,      X }},
    /* StoredSessionUnavailable */ {{ M,        X,            X,         X,         X,       X,      X }},
    /* KeychainUnlocked         */ {{ i,        M,            M,         i,         i,       i,      i }},
    /* SignInRequested          */ {{ X,        M,            M,         M,         X,       M,      X }},
    /* SignInStepNeeded         */ {{ i,        i,            i,         M,         i,       M,      i }},
    /* SignInGranted            */ {{ i,        i,            i,         M,         i,       M,      i }},
    /* SignInSucceeded          */ {{ i,        i,            i,         M,         i,       i,      i }},
    /* SignInFailed             */ {{ i,        i,            i,         M,         i,       M,      i }},
    /* SignInCancelRequested    */ {{ i,        i,            i,         M,         i,       M,      i }},
    /* ReauthRequested          */ {{ X,        X,            X,         X,         X,       M,      X }},
    /* NewcomerAccepted         */ {{ i,        i,            i,         i,         i,       M,      i }},
    /* UserRecordReceived       */ {{ i,        i,            i,         i,         M,       M,      i }},
    /* SetupStatusReceived      */ {{ i,        i,            i,         i,         M,       M,      i }},
    /* SessionVerified          */ {{ i,        i,            i,         i,         M,       M,      i }},
    /* SessionEnded             */ {{ i,        i,            i,         i,         M,       M,      i }},
    /* SwitchRequested          */ {{ X,        X,            X,         X,         X,       M,      X }},
    /* SwitchRefused            */ {{ i,        i,            i,         i,         i,       M,      i }},
    /* SignOutRequested         */ {{ X,        X,            M,         M,         M,       M,      i }},
    /* SignOutFinished          */ {{ i,        i,            M,         i,         i,       i,      M }},
    /* FailureDismissed         */ {{ i,        M,            M,         M,         i,       M,      i }},
    /* DeadlinePassed           */ {{ i,        i,            i,         M,         i,       M,      M }},
}};
// clang-format on

} // namespace

// The one place where a late answer is recognised.
class SessionMachine::Lateness {
public:
    Lateness(const SessionMachine &machine, Milliseconds now) : m(machine), m_now(now) { }

    Verdict operator()(const SignInStepNeeded &event) const { return ofSignIn(event.attempt); }
    Verdict operator()(const SignInGranted &event) const { return ofSignIn(event.attempt); }
    Verdict operator()(const SignInSucceeded &event) const { return ofSignIn(event.attempt); }
    Verdict operator()(const SignInFailed &event) const { return ofSignIn(event.attempt); }

    Verdict operator()(const SwitchRefused &event) const
    {
        const auto *active = std::get_if<Active>(&m.m_state);
        const bool awaited = active && active->pendingSwitch && active->pendingSwitch->attempt == event.attempt;
        return judge(event.attempt, m.m_attempt, awaited);
    }

    Verdict operator()(const SessionVerified &event) const
    {
        const Attempt awaited = m.m_knowledge.verification;
        const Attempt answered = event.attempt == 0 ? awaited : event.attempt;
        return awaited == 0 ? Verdict::Ignored : judge(answered, m.m_verifications, answered == awaited);
    }

    Verdict operator()(const SessionEnded &event) const
    {
        // Definite about the session it was asked for, even when the question itself was overtaken.
        const bool ofThisSession = event.attempt > m.m_knowledge.verificationsBefore;
        return event.attempt == 0 ? Verdict::Moved : judge(event.attempt, m.m_verifications, ofThisSession);
    }

    Verdict operator()(const DeadlinePassed &) const
    {
        return m.m_deadline && m_now >= *m.m_deadline ? Verdict::Moved : Verdict::Ignored;
    }

    template <typename Unnumbered> Verdict operator()(const Unnumbered &) const { return Verdict::Moved; }

private:
    Verdict ofSignIn(Attempt attempt) const
    {
        const auto underWay = m.signInUnderWay();
        const auto *active = std::get_if<Active>(&m.m_state);
        const bool allSaid = active && active->reauth && active->reauth->newcomer; // the person's word is awaited
        return judge(attempt, m.m_attempt, underWay && underWay->attempt == attempt && !allSaid);
    }

    static Verdict judge(Attempt attempt, Attempt lastIssued, bool awaited)
    {
        if (attempt == 0 || attempt > lastIssued)
            return Verdict::Refused; // nobody was ever given that number
        return awaited ? Verdict::Moved : Verdict::Ignored;
    }

    const SessionMachine &m;
    Milliseconds m_now;
};

Verdict SessionMachine::handle(const SessionEvent &event, Milliseconds now)
{
    if (const Verdict verdict = std::visit(Lateness(*this, now), event); verdict != Verdict::Moved)
        return verdict;
    switch (rules[event.index()][m_state.index()]) {
    case Rule::Ignore:
        return Verdict::Ignored;
    case Rule::Refuse:
        return Verdict::Refused;
    case Rule::Move:
        break;
    }
    return std::visit(SessionTransitions(*this, now), event);
}

std::optional<SessionMachine::SignInUnderWay> SessionMachine::signInUnderWay() const
{
    if (const auto *signingIn = std::get_if<SigningIn>(&m_state))
        return SignInUnderWay{signingIn->attempt, signingIn->step};
    const auto *active = std::get_if<Active>(&m_state);
    if (active && active->reauth && active->reauth->attempt != 0)
        return SignInUnderWay{active->reauth->attempt, active->reauth->step};
    return std::nullopt;
}

std::optional<SessionEffect> SessionMachine::nextEffect()
{
    if (m_effects.empty())
        return std::nullopt;
    std::optional<SessionEffect> effect(std::move(m_effects.front()));
    m_effects.pop_front();
    return effect;
}

} // namespace latchkey::session
