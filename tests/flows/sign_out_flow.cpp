// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

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
        world.backend.setUnreachable(false);
        world.http.forgetRequests();
        world.startProgram();
        QVERIFY(world.http.requestsTo(QStringLiteral("/api/auth/sign-out")).isEmpty());
        QVERIFY(!world.secrets.has(world.revocationEntryKey()));
    }
};

QTEST_GUILESS_MAIN(SignOutFlowTest)
#include "sign_out_flow.moc"
