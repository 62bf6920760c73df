// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using convex::FunctionResult;
using flows::SessionWorld;
using Phase = runtime::SessionManager::Phase;
using Link = runtime::SessionManager::Link;
using core::FailureKind;
using namespace std::chrono_literals;

namespace {

const QString action = QStringLiteral("auth:changePassword");
const QString actionPath = QStringLiteral("/api/action");

struct World : SessionWorld {
    World() { backend.replacingAction = action; }
    void call() { session->callReplacingSession(action, {}, &context, [this](const FunctionResult &result) { answers.push_back(result); }); }

    QObject context;
    std::vector<FunctionResult> answers;
};

} // namespace

/// better-auth-http, fact 8 and 10.9: some changes of an account end the session that asked for them.
class SessionReplacementFlowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNewSessionIsGoneOnWithAndNothingOnScreenChanges()
    {
        World world;
        auto &session = world.signIn();
        const QSignalSpy phases(&session, &runtime::SessionManager::phaseChanged);
        const QSignalSpy users(&session, &runtime::SessionManager::userChanged);
        world.http.hold(actionPath);
        world.call();
        world.pump();
        QCOMPARE(session.link(), Link::Refreshing);
        world.http.release(actionPath);
        world.pump();
        QCOMPARE(world.answers.size(), size_t(1));
        QVERIFY(world.answers[0].outcome);
        QCOMPARE((*world.answers[0].outcome)[u"more"].toString(), QStringLiteral("said"));
        QVERIFY2((*world.answers[0].outcome)[u"token"].isNull(), "the token stays inside");
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(session.sessionId(), QStringLiteral("session-2"));
        QVERIFY(world.storedSession().contains("token-2-of"));
        QCOMPARE(phases.size(), 0);
        QCOMPARE(users.size(), 0);
        world.pass(1h);
        QCOMPARE(session.phase(), Phase::Active);
    }

    void theNextStartIsSignedInWithTheNewOne()
    {
        World world;
        world.signIn();
        world.call();
        world.pump();
        world.killProgram();
        auto &session = world.startProgram();
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.link(), Link::Live);
    }

    void aRefusalKeepsTheSession()
    {
        World world;
        world.backend.replacingActionFails = true;
        auto &session = world.signIn();
        world.call();
        world.pump();
        QCOMPARE(world.answers[0].outcome.error().kind, FailureKind::InvalidCredentials);
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(session.sessionId(), QStringLiteral("session-1"));
    }

    void anAnswerThatIsLostCostsNothingWhereTheServerDidNothing()
    {
        World world;
        world.backend.replacingActionFails = true;
        auto &session = world.signIn();
        world.http.hold(actionPath);
        world.call();
        world.pump();
        world.pass(40s);
        QCOMPARE(world.answers[0].outcome.error().kind, FailureKind::Timeout);
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.link(), Link::Live);
    }

    /// The one case that nobody can mend: the new token was in the answer.
    void anAnswerThatIsLostEndsTheSessionWhereTheServerHasActed()
    {
        World world;
        auto &session = world.signIn();
        world.http.hold(actionPath);
        world.call();
        world.pump();
        world.pass(40s);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.signedOutReason(), runtime::SessionManager::SignedOutReason::SessionExpired);
    }

    void aRenewalThatIsDueMeanwhileWaits()
    {
        World world;
        auto &session = world.signIn();
        world.pass(13min + 50s); // ten seconds before it
        world.http.hold(actionPath);
        world.call();
        world.pump();
        world.pass(15s); // the server has acted, and its answer is still on the way
        QCOMPARE(session.phase(), Phase::Active);
        world.http.release(actionPath);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.link(), Link::Live);
    }

    void oneAtATime()
    {
        World world;
        world.signIn();
        world.call();
        world.call();
        world.pump();
        QCOMPARE(world.answers.size(), size_t(2));
        QCOMPARE(world.answers[0].outcome.error().kind, FailureKind::Conflict);
        QVERIFY(world.answers[1].outcome);
    }

    void nobodySignedInCannot()
    {
        World world;
        world.startProgram();
        world.pump();
        world.call();
        world.pump();
        QCOMPARE(world.answers[0].outcome.error().kind, FailureKind::NotAllowed);
    }

    void signedOutMeanwhileTheNewSessionIsEndedToo()
    {
        World world;
        auto &session = world.signIn();
        world.http.hold(actionPath);
        world.call();
        world.pump();
        session.signOut();
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(world.backend.sessions.size(), 1); // the one nobody knows of yet
        world.http.release(actionPath);
        world.pump();
        QVERIFY(world.backend.sessions.isEmpty());
        QCOMPARE(session.phase(), Phase::SignedOut);
    }
};

QTEST_GUILESS_MAIN(SessionReplacementFlowTest)
#include "session_replacement_flow.moc"
