// SPDX-License-Identifier: MIT
#include "flows/session_world.h"
#include "runtime/session_entry.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using Phase = runtime::SessionManager::Phase;
using Reason = runtime::SessionManager::SignedOutReason;
using namespace std::chrono_literals;

class SignOutFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signingOutEndsTheSessionEverywhere()
    {
        SessionWorld world;
        auto &session = world.signIn();
        QSignalSpy settled(&session, &runtime::SessionManager::signOutSettled);
        session.signOut();
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.signedOutReason(), Reason::SignedOutHere);
        QCOMPARE(settled.takeLast().first().toBool(), true);
        QVERIFY(world.backend.sessions.isEmpty());
        QVERIFY(world.secrets.keys().isEmpty());
        QVERIFY(!world.snapshots.has(world.deployment.siteOrigin()));
        QCOMPARE(world.backend.identitiesSeen.last(), QStringLiteral("None"));
        QCOMPARE(session.user(), session::User{});
        QVERIFY(session.organizations().isEmpty());
        QVERIFY(session.sessionId().isEmpty());
    }

    void offlineItIsAtOnceAndTheServerIsToldLater()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.setUnreachable(true);
        session.signOut();
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(world.secrets.keys(), QStringList{world.revocationEntryKey()});
        QCOMPARE(world.backend.sessions.size(), 1);

        world.backend.setUnreachable(false);
        world.pass(2min);
        QVERIFY(world.backend.sessions.isEmpty());
        QVERIFY(world.secrets.keys().isEmpty());
    }

    void aRestartDeliversWhatIsStillOwed()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.setUnreachable(true);
        session.signOut();
        world.pump();
        world.killProgram();
        QCOMPARE(world.startProgram().phase(), Phase::SignedOut);
        world.killProgram();
        world.backend.setUnreachable(false);
        QCOMPARE(world.startProgram().phase(), Phase::SignedOut);
        QVERIFY(world.backend.sessions.isEmpty());
        QVERIFY(world.secrets.keys().isEmpty());
    }

    void aCrashBetweenTheTwoEntriesDoesNotSignInAgain()
    {
        SessionWorld world;
        world.signIn();
        const QByteArray entry = world.secrets.value(world.sessionEntryKey());
        world.backend.setUnreachable(true);
        world.session->signOut();
        world.pump();
        world.killProgram();
        world.secrets.put(world.sessionEntryKey(), entry); // the removal never happened

        QCOMPARE(world.startProgram().phase(), Phase::SignedOut);
        QVERIFY(!world.secrets.has(world.sessionEntryKey()));
        QVERIFY(world.secrets.has(world.revocationEntryKey()));
    }

    void signingOutWhileARefusedTokenIsReplacedOpensNoConnection()
    {
        SessionWorld world;
        world.backend.refuseTokens = true;
        auto &session = world.startProgram();
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        for (int i = 0; world.backend.identitiesSeen.isEmpty() && i < 10; ++i)
            world.pass(50ms);
        world.http.hold(QStringLiteral("/api/auth/convex/token")); // the replacement never comes
        world.pass(200ms);
        session.signOut();
        world.pump();
        const int connections = world.sockets.count();
        world.pass(1min);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(world.sockets.count(), connections);
    }

    void aServerErrorIsNoAnswer_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("definite");
        QTest::newRow("500") << 500 << false;
        QTest::newRow("503") << 503 << false;
        QTest::newRow("429") << 429 << false;
        QTest::newRow("302") << 302 << false;
        QTest::newRow("401") << 401 << true;
    }

    void aServerErrorIsNoAnswer()
    {
        QFETCH(int, status);
        QFETCH(bool, definite);
        SessionWorld world;
        auto &session = world.signIn();
        world.http.queueAnswer(QStringLiteral("/api/auth/sign-out"),
                               support::FakeHttp::jsonResponse(status, {{QStringLiteral("code"), QStringLiteral("X")}}));
        session.signOut();
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(world.secrets.has(world.revocationEntryKey()), !definite);
    }

    void aKeychainThatRefusesCannotHoldUpTheSignOut()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.secrets.refuseWrites(core::FailureKind::StorageFailed);
        session.signOut();
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QVERIFY(world.backend.sessions.isEmpty());
        QCOMPARE(session.failure().kind, core::FailureKind::StorageFailed);
        QCOMPARE(session.failure().subject, QStringLiteral("sign-out"));
    }

    void aKeychainThatIsLockedIsSaidAndTidiedWhenItOpens()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.setUnreachable(true);
        world.secrets.setMode(support::FakeSecretStore::Mode::Locked);
        session.signOut();
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().subject, QStringLiteral("sign-out"));
        QVERIFY(world.secrets.has(world.sessionEntryKey()));
        world.secrets.setMode(support::FakeSecretStore::Mode::Available);
        world.pump();
        QVERIFY(!world.secrets.has(world.sessionEntryKey()));
        QVERIFY(world.secrets.has(world.revocationEntryKey()));
        world.backend.setUnreachable(false);
        world.killProgram();
        auto &next = world.startProgram();
        world.pass(1min);
        QCOMPARE(next.phase(), Phase::SignedOut);
        QVERIFY(world.backend.sessions.isEmpty());
    }

    void aKeychainThatHangsCannotHoldUpTheSignOut()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.secrets.hold();
        session.signOut();
        world.pump();
        QCOMPARE(session.phase(), Phase::SigningOut);
        world.pass(6s);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QVERIFY(!session.hasFailure()); // nobody knows yet
        world.pass(20s);
        QCOMPARE(session.failure().kind, core::FailureKind::StorageFailed); // it was not put away, and that is said
        QCOMPARE(session.failure().subject, QStringLiteral("sign-out"));
        world.secrets.release();
        world.pass(1min);
        QVERIFY(world.backend.sessions.isEmpty());
    }

    void anotherPersonCanSignInWhileARevocationIsOwed()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.http.hold(QStringLiteral("/api/auth/sign-out"));
        session.signOut();
        world.pump();
        session.signUpWithEmail(QStringLiteral("Ann"), QStringLiteral("ann@example.com"), QStringLiteral("a long password"));
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().name, QStringLiteral("Ann"));
        world.http.release(QStringLiteral("/api/auth/sign-out"));
        world.pass(2min);
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(world.backend.sessions.size(), 1);
        QCOMPARE(world.secrets.keys(), QStringList{world.sessionEntryKey()});
    }

    void aRevocationIsGivenUpAfterAWeek()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.setUnreachable(true);
        session.signOut();
        world.pump();
        world.killProgram();
        world.time.jumpWall(8 * 24h);
        world.startProgram();
        world.pass(1min);
        QVERIFY2(world.secrets.has(world.revocationEntryKey()), "a clock alone dropped it");

        world.http.handle(QStringLiteral("/api/auth/sign-out"),
                          [](const auto &) { return support::FakeHttp::response(503); });
        world.http.setOffline(false);
        world.pass(2min);
        QVERIFY(!world.secrets.has(world.revocationEntryKey()));
    }

    void twoProgramsOweTheirOwnSignOuts()
    {
        SessionWorld world;
        auto &window = world.signIn();
        world.backend.setUnreachable(true);
        window.signOut();
        world.pump();
        const auto first = std::move(world.session); // still running, and still owing
        world.http.setOffline(false);
        for (int i = 0; i < 3; ++i)
            world.http.queueAnswer(QStringLiteral("/api/auth/sign-out"), support::FakeHttp::response(503));
        world.sockets.setOffline(false);
        world.signIn();
        world.session->signOut();
        world.pump();
        QCOMPARE(world.session->phase(), Phase::SignedOut);
        QCOMPARE(world.backend.sessions.size(), 2);
        world.killProgram(); // the other one is told of both, or the next start is
        world.pass(2min);
        QVERIFY(world.startProgram().phase() == Phase::SignedOut);
        world.pass(2min);
        QVERIFY(world.backend.sessions.isEmpty());
        QVERIFY(!world.secrets.has(world.revocationEntryKey()));
    }

    void whatAnotherProgramOwesSinceThisOneStartedIsKept()
    {
        SessionWorld world;
        auto &session = world.signIn();
        const QString earlier = world.backend.signInDirectly(QStringLiteral("user-demo"));
        std::vector<runtime::Revocation> owed;
        owed.push_back({core::Secret(earlier.toLatin1()), world.time.wall() + 168h});
        world.secrets.put(world.revocationEntryKey(), runtime::writeRevocations(owed).expose().toByteArray());
        world.http.queueAnswer(QStringLiteral("/api/auth/sign-out"), support::FakeHttp::response(503));
        session.signOut();
        world.pump();
        const auto entry = runtime::readRevocations(core::Secret(world.secrets.value(world.revocationEntryKey())));
        QVERIFY(entry);
        QCOMPARE(entry->size(), size_t(2));
        world.pass(1min);
        QVERIFY(world.backend.sessions.isEmpty());
        QVERIFY(!world.secrets.has(world.revocationEntryKey()));
    }

    void endingOnesSessionLeavesAnotherPersonsEntryAlone()
    {
        SessionWorld world;
        world.signIn();
        const auto window = std::move(world.session);
        // Beside the stopped window: the command line signs out and somebody else in.
        world.backend.endSessionsOf(QStringLiteral("user-demo"));
        world.secrets.remove(world.sessionEntryKey(), this, [](const core::Result<void> &) {});
        auto &commandLine = world.startProgram();
        commandLine.signUpWithEmail(QStringLiteral("Ann"), QStringLiteral("ann@example.com"), QStringLiteral("a long password"));
        world.pump();
        QCOMPARE(commandLine.user().name, QStringLiteral("Ann"));
        world.backend.publish(); // now the window learns that its session is over
        QCOMPARE(window->phase(), Phase::SignedOut);
        QVERIFY(world.secrets.has(world.sessionEntryKey()));
        QCOMPARE(world.startProgram().user().name, QStringLiteral("Ann"));
    }

    void aSignInElsewhereMeanwhileIsEndedAtTheServerAndNotLost()
    {
        SessionWorld world;
        auto &window = world.startProgram();
        const auto form = std::move(world.session);
        world.signIn(); // the command line
        world.killProgram();
        QCOMPARE(world.backend.sessions.size(), 1);
        window.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pass(1min);
        QCOMPARE(window.phase(), Phase::Active);
        QCOMPARE(world.backend.sessions.size(), 1);
        QCOMPARE(world.secrets.keys(), QStringList{world.sessionEntryKey()});
    }

    void aRefreshNeverBringsBackWhatAnotherProgramSignedOut()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.secrets.remove(world.sessionEntryKey(), this, [](const core::Result<void> &) {});
        world.pump();
        const QString rotated = world.backend.signInDirectly(QStringLiteral("user-demo"));
        world.backend.sessions[rotated].id = QStringLiteral("session-1");
        world.http.queueAnswer(QStringLiteral("/api/auth/convex/token"),
                               support::FakeHttp::response(503, {}, {{"set-cookie", "__Secure-better-auth.session_token=" + rotated.toLatin1()
                                                                          + ".c2ln; Max-Age=604800; Path=/; HttpOnly"}}));
        world.pass(15min);
        QCOMPARE(session.phase(), Phase::Active);
        QVERIFY2(!session.isRemembered(), "the rotation was noticed, and not stored");
        QVERIFY(!world.secrets.has(world.sessionEntryKey()));
    }
};

QTEST_GUILESS_MAIN(SignOutFlowTest)
#include "sign_out_flow.moc"
