// SPDX-License-Identifier: MIT
#include "session/machine_words.h"
#include "session/session_samples.h"

#include <QSet>
#include <QTest>

#include <array>
#include <random>

using namespace latchkey::session;
using namespace latchkey::session::test;
using latchkey::core::FailureKind;

namespace {

/// Events drawn at random, about the people and organisations of the samples; numbers are those waited for, old, or
/// never issued.
class EventSource {
public:
    explicit EventSource(unsigned seed) : m_random(seed) { }

    unsigned below(unsigned bound) { return unsigned(m_random() % bound); }

    SessionEvent next(const SessionMachine &machine)
    {
        // What takes three steps in a row is seldom met by chance, and a form that stays open keeps much else away.
        const auto *active = std::get_if<Active>(&machine.state());
        if (active && active->reauth && below(8) == 0)
            return SignInCancelRequested{};
        if (active && active->reauth && active->reauth->attempt != 0 && below(4) == 0)
            return active->reauth->newcomer ? SessionEvent(NewcomerAccepted{})
                                            : SessionEvent(SignInGranted{active->reauth->attempt, bob().user});
        const Attempt attempt = number(attemptToCarry(machine), machine.currentAttempt());
        const QList<SampleEvent> samples = sampleEvents(attempt);
        SessionEvent event = samples.at(below(unsigned(samples.size()))).event;
        if (std::holds_alternative<UserRecordReceived>(event))
            return UserRecordReceived{record()};
        if (std::holds_alternative<StoredSessionFound>(event))
            return StoredSessionFound{ann().user.id, record()};
        if (std::holds_alternative<StoredSessionUnavailable>(event))
            return StoredSessionUnavailable{failure(anyKind())};
        if (std::holds_alternative<SignInStepNeeded>(event))
            return SignInStepNeeded{attempt, SignInStep(below(5))};
        if (std::holds_alternative<SignInGranted>(event))
            return SignInGranted{attempt, (below(2) == 0 ? ann() : bob()).user};
        if (std::holds_alternative<SignInFailed>(event))
            return SignInFailed{attempt, failure(anyKind())};
        if (std::holds_alternative<SwitchRefused>(event))
            return SwitchRefused{attempt, failure(anyKind())};
        if (std::holds_alternative<SetupStatusReceived>(event))
            return SetupStatusReceived{SetupReason(below(4))};
        if (std::holds_alternative<SessionVerified>(event))
            return SessionVerified{Attempt(below(3))};
        if (std::holds_alternative<SessionEnded>(event) || std::holds_alternative<SignOutRequested>(event))
            return below(4) == 0 ? event : SessionEvent(FailureDismissed{}); // else no session would live long
        if (std::holds_alternative<SwitchRequested>(event))
            return SwitchRequested{*organization(), below(3) != 0};
        return event;
    }

private:
    Attempt number(Attempt awaited, Attempt last)
    {
        return below(3) != 0 ? awaited : Attempt(below(unsigned(last) + 2));
    }
    FailureKind anyKind() { return FailureKind(below(unsigned(FailureKind::Unexpected) + 1)); }

    std::optional<Organization> organization()
    {
        const std::array all{northQuay(), foundry(), workspace()};
        return all[below(3)];
    }

    std::optional<UserRecord> record()
    {
        switch (below(8)) {
        case 0:
            return std::nullopt;
        case 1:
            return ann(std::nullopt);
        case 2:
            return bob(organization());
        default:
            return ann(organization());
        }
    }

    std::mt19937 m_random;
};

/// What must hold after every event, whatever came before. Each check returns what is wrong, or nothing.
class Invariants {
public:
    QString afterEvent(const SessionEvent &event, Verdict verdict, const SessionMachine &before,
                       SessionMachine &machine)
    {
        const bool stayed = before.state() == machine.state() && before.nextDeadline() == machine.nextDeadline();
        bool issued = false;
        while (const auto effect = machine.nextEffect()) {
            issued = true;
            if (const QString wrong = afterEffect(event, *effect); !wrong.isEmpty())
                return wrong;
        }
        if ((verdict == Verdict::Moved) == (stayed && !issued))
            return QStringLiteral("verdict and change do not agree");
        const bool signedIn
            = std::holds_alternative<Active>(machine.state()) || std::holds_alternative<Joining>(machine.state());
        if (m_linkIsOpen != signedIn)
            return QStringLiteral("the link is not open exactly while somebody is signed in");
        noteStored(event, verdict);
        return ofState(machine);
    }

private:
    QString afterEffect(const SessionEvent &event, const SessionEffect &effect)
    {
        if (std::holds_alternative<OpenLink>(effect) || std::holds_alternative<CloseLink>(effect)) {
            const bool opens = std::holds_alternative<OpenLink>(effect);
            if (opens == m_linkIsOpen)
                return QStringLiteral("OpenLink and CloseLink do not alternate");
            m_linkIsOpen = opens;
        }
        if (const auto *end = std::get_if<EndSession>(&effect)) {
            const bool asked = std::holds_alternative<SignOutRequested>(event); // without revoking: what nobody can read
            const bool definite = asked || (!end->revoke && std::holds_alternative<SessionEnded>(event));
            if (!definite)
                return QStringLiteral("a session was ended by something that is no proof");
        }
        return {};
    }

    /// Whether the keychain may still hold a session that was never read.
    void noteStored(const SessionEvent &event, Verdict verdict)
    {
        if (verdict != Verdict::Moved)
            return;
        if (const auto *unavailable = std::get_if<StoredSessionUnavailable>(&event))
            m_unread = unavailable->failure.kind == FailureKind::KeychainLocked
                || unavailable->failure.kind == FailureKind::Timeout
                || unavailable->failure.kind == FailureKind::KeychainDenied
                || unavailable->failure.kind == FailureKind::KeychainMissing;
        else if (std::holds_alternative<StoredSessionFound>(event)
                 || std::holds_alternative<StoredSessionMissing>(event)
                 || std::holds_alternative<StoredSessionExpired>(event)
                 || std::holds_alternative<SignInSucceeded>(event))
            m_unread = false;
    }

    QString ofState(const SessionMachine &machine) const
    {
        const SessionState &state = machine.state();
        const auto *active = std::get_if<Active>(&state);
        const auto *signedOut = std::get_if<SignedOut>(&state);
        const auto *signingIn = std::get_if<SigningIn>(&state);
        if (active && !active->record.activeOrganization)
            return QStringLiteral("Active without an organisation");
        const bool mustEnd
            = machine.signInUnderWay() || std::holds_alternative<SigningOut>(state) || (active && active->pendingSwitch);
        if (active && active->pendingSwitch && active->reauth)
            return QStringLiteral("Active waits for two things at once");
        if (machine.nextDeadline().has_value() != mustEnd)
            return QStringLiteral("a waiting state without a deadline, or a deadline without a wait");
        const bool forgotten = (signedOut && !signedOut->storedSessionUnread)
            || (signingIn && signingIn->origin == SignInOrigin::NothingStored);
        if (m_unread && forgotten)
            return QStringLiteral("a session that was never read was given up");
        return leavesWhenToldTo(machine);
    }

    /// The listed way out of each waiting state works, tried on a copy.
    static QString leavesWhenToldTo(SessionMachine machine)
    {
        static const std::array<SessionEvent, 7> exits{StoredSessionMissing{},  SignInRequested{},  SignInRequested{},
                                                       SignInCancelRequested{}, SignOutRequested{}, SignOutRequested{},
                                                       DeadlinePassed{}};
        const size_t before = machine.state().index();
        machine.handle(exits[before], machine.nextDeadline().value_or(0ms));
        return machine.state().index() == before ? QStringLiteral("no way out") : QString();
    }

    bool m_linkIsOpen = false;
    bool m_unread = false;
};

} // namespace

/// 20,000 events in any order: nothing crashes, and what must hold holds after each.
class SessionWalkTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anyOrderOfEventsKeepsWhatMustHold_data();
    void anyOrderOfEventsKeepsWhatMustHold();
};

void SessionWalkTest::anyOrderOfEventsKeepsWhatMustHold_data()
{
    QTest::addColumn<unsigned>("seed");
    for (const unsigned seed : {1u, 22u, 333u, 4444u, 55555u})
        QTest::addRow("seed %u", seed) << seed;
}

void SessionWalkTest::anyOrderOfEventsKeepsWhatMustHold()
{
    QFETCH(const unsigned, seed);
    EventSource source(seed);
    std::optional<Invariants> invariants;
    SessionMachine machine;
    SessionMachine::Milliseconds now = startOfTime;
    QSet<size_t> statesSeen;
    QSet<size_t> eventsThatMoved;

    for (int step = 0; step < 20'000; ++step) {
        if (!invariants || source.below(100) == 0) { // the program is started anew
            invariants.emplace();
            machine = SessionMachine();
            drained(machine);
        }
        now += SessionMachine::Milliseconds(source.below(3000));
        const bool isDue = machine.nextDeadline() && now >= *machine.nextDeadline();
        const SessionEvent event = isDue ? SessionEvent(DeadlinePassed{}) : source.next(machine);
        const SessionMachine before = machine;
        const Verdict verdict = machine.handle(event, now);
        const QString wrong = invariants->afterEvent(event, verdict, before, machine);
        if (!wrong.isEmpty()) {
            const QString where = QStringLiteral("step %1, event %2, %3 -> %4: ")
                                      .arg(step)
                                      .arg(event.index())
                                      .arg(words(before, now), words(machine, now));
            QFAIL(qPrintable(where + wrong));
        }
        QVERIFY2(!isDue || verdict == Verdict::Moved, "a deadline passed and nothing came of it");
        statesSeen.insert(machine.state().index());
        if (verdict == Verdict::Moved)
            eventsThatMoved.insert(event.index());
    }
    // A walk that never got anywhere would prove nothing.
    QCOMPARE(size_t(statesSeen.size()), std::variant_size_v<SessionState>);
    QCOMPARE(size_t(eventsThatMoved.size()), std::variant_size_v<SessionEvent>);
}

QTEST_GUILESS_MAIN(SessionWalkTest)
#include "session_walk_test.moc"
