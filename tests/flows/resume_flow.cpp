// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using Phase = runtime::SessionManager::Phase;
using Link = runtime::SessionManager::Link;
using Reason = runtime::SessionManager::SignedOutReason;
using namespace std::chrono_literals;
using support::FakeHttp;

namespace {
const QString tokenPath = QStringLiteral("/api/auth/convex/token");
}

class ResumeFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingStoredMeansSignedOut()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.signedOutReason(), Reason::NeverSignedIn);
        QVERIFY(world.http.requests().isEmpty());
    }

    void thePersonIsShownOfflineWithTheAgeAndThenLive()
    {
        SessionWorld world;
        world.leaveSignedIn();
        const auto leftAt = world.time.wall();
        world.backend.setUnreachable(true);
        world.time.advance(1h);

        auto &session = world.startProgram();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        QCOMPARE(session.activeOrganization().name, QStringLiteral("North Quay"));
        QCOMPARE(session.organizations().size(), 3);
        QCOMPARE(session.link(), Link::Offline);
        QCOMPARE(session.asOf().toMSecsSinceEpoch(), leftAt.count());

        world.backend.people[QStringLiteral("user-demo")].name = QStringLiteral("Renamed Meanwhile");
        world.backend.setUnreachable(false);
        world.pass(90s);
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(session.user().name, QStringLiteral("Renamed Meanwhile"));
    }

    void noAnswerButADefiniteOneSignsOut_data()
    {
        QTest::addColumn<core::Result<core::HttpResponse>>("answer");
        using Answer = core::Result<core::HttpResponse>;
        const auto reply = [](int status, const QByteArray &body, const QByteArray &type) {
            return Answer(FakeHttp::response(status, body, {{"content-type", type}}));
        };
        QTest::newRow("offline") << Answer(core::failed(core::FailureKind::Offline));
        QTest::newRow("timeout") << Answer(core::failed(core::FailureKind::Timeout));
        QTest::newRow("TLS") << Answer(core::failed(core::FailureKind::TlsRejected));
        QTest::newRow("503") << reply(503, {}, {});
        QTest::newRow("500 with JSON") << reply(500, R"({"code":"INTERNAL"})", "application/json");
        QTest::newRow("429") << reply(429, {}, "text/plain");
        QTest::newRow("captive portal") << reply(200, "<html></html>", "text/html");
        QTest::newRow("redirect") << reply(302, {}, {});
        QTest::newRow("truncated") << reply(200, "{\"token\":\"ey", "application/json");
        QTest::newRow("null") << reply(200, "null", "application/json");
        QTest::newRow("403") << reply(403, R"({"code":"FORBIDDEN"})", "application/json");
        QTest::newRow("404, empty") << reply(404, {}, {});
        QTest::newRow("not a JWT") << reply(200, R"({"token":"abc"})", "application/json");
    }

    void noAnswerButADefiniteOneSignsOut()
    {
        using Answer = core::Result<core::HttpResponse>;
        QFETCH(Answer, answer);
        SessionWorld world;
        world.leaveSignedIn();
        for (int i = 0; i < 40; ++i)
            world.http.queueAnswer(tokenPath, answer);
        auto &session = world.startProgram();
        world.pass(5min);
        QCOMPARE(session.phase(), Phase::Active);
        QVERIFY(session.link() != Link::Live);
        QVERIFY(world.secrets.has(world.sessionEntryKey()));
        QVERIFY(world.snapshots.has(world.deployment.siteOrigin()));
    }

    void aRevokedSessionEndsWithItsReason()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.backend.endSessionsOf(QStringLiteral("user-demo"));
        auto &session = world.startProgram();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.signedOutReason(), Reason::SessionExpired);
        QVERIFY(world.secrets.keys().isEmpty());
        QVERIFY(!world.snapshots.has(world.deployment.siteOrigin()));
        QCOMPARE(session.user(), session::User{});
    }

    void a401WithAValidSessionSignsNobodyOut()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.http.queueAnswer(tokenPath, FakeHttp::response(401, R"({"code":"UNAUTHORIZED"})", {{"content-type", "application/json"}}));
        auto &session = world.startProgram();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(world.http.requestsTo(QStringLiteral("/api/auth/get-session")).size(), 1);
        world.pass(10s);
        QCOMPARE(session.link(), Link::Live);
    }

    void a401AndAnUnreachableGetSessionSignsNobodyOut()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.http.queueAnswer(tokenPath, FakeHttp::response(401, {}, {}));
        world.http.queueAnswer(QStringLiteral("/api/auth/get-session"), core::failed(core::FailureKind::Timeout));
        auto &session = world.startProgram();
        QCOMPARE(session.phase(), Phase::Active);
        world.pass(10s);
        QCOMPARE(session.link(), Link::Live);
    }

    void anotherPersonsTokenIsNeverUsed()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.backend.identitiesSeen.clear();
        world.backend.jwtSubject = QStringLiteral("user-somebody-else");
        auto &session = world.startProgram();
        world.pass(30s);
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        QVERIFY(session.link() != Link::Live);
        QVERIFY(!world.backend.identitiesSeen.contains(QStringLiteral("User")));
    }

    void anotherSiteIsASignedOutIdentityAndGetsNoSecret()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.deployment.siteUrl = QUrl(QStringLiteral("https://stranger.example"));
        auto &session = world.startProgram();
        world.pass(10s);
        QCOMPARE(session.phase(), Phase::SignedOut);
        for (const auto &request : world.http.requests())
            QVERIFY2(request.bearer.isEmpty(), "a secret left for another origin");

        world.deployment.siteUrl = QUrl(QStringLiteral("https://happy-otter-1.convex.site"));
        QCOMPARE(world.startProgram().phase(), Phase::Active);
    }

    void anEntryMovedToAnotherSitesKeyIsNotUsed()
    {
        SessionWorld world;
        world.leaveSignedIn();
        const QByteArray line = world.secrets.value(world.sessionEntryKey());
        world.deployment.siteUrl = QUrl(QStringLiteral("https://stranger.example"));
        world.secrets.put(world.sessionEntryKey(), line);
        auto &session = world.startProgram();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.signedOutReason(), Reason::StoredSessionUnreadable);
        QVERIFY(world.http.requests().isEmpty());
    }

    void anotherProfileIsAnotherIdentity()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.profile = QStringLiteral("work");
        QCOMPARE(world.startProgram().phase(), Phase::SignedOut);
        world.profile = QStringLiteral("default");
        QCOMPARE(world.startProgram().phase(), Phase::Active);
    }

    void aDamagedEntryIsNamedAndKept_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("garbage") << QByteArray("!!!");
        QTest::newRow("not an object") << QByteArray("[]").toBase64();
        QTest::newRow("another version") // otherwise complete
            << QByteArray(R"({"v":9,"site":"https://happy-otter-1.convex.site","token":"a-token","user":"u",)"
                          R"("key":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","expires":4102444800000})")
                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QTest::newRow("no token") << QByteArray("{\"v\":1,\"site\":\"https://happy-otter-1.convex.site\",\"user\":\"u\"}").toBase64();
    }

    void aDamagedEntryIsNamedAndKept()
    {
        QFETCH(QByteArray, line);
        SessionWorld world;
        world.secrets.put(world.sessionEntryKey(), line);
        auto &session = world.startProgram();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.signedOutReason(), Reason::StoredSessionUnreadable);
        QCOMPARE(world.secrets.value(world.sessionEntryKey()), line);
    }

    void aTruncatedEntryNeverSignsInAsAnybody()
    {
        SessionWorld world;
        world.leaveSignedIn();
        const QByteArray line = world.secrets.value(world.sessionEntryKey());
        for (qsizetype size = 0; size < line.size(); size += 7) {
            world.secrets.put(world.sessionEntryKey(), line.left(size));
            QCOMPARE(world.startProgram().signedOutReason(), Reason::StoredSessionUnreadable);
        }
    }

    void aCorruptSnapshotCostsOneRoundTripAndNothingElse()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.snapshots.corrupt(world.deployment.siteOrigin());
        world.http.hold(tokenPath);
        auto &session = world.startProgram();
        QCOMPARE(session.phase(), Phase::Joining);
        world.http.release(tokenPath);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void anIdleWeekIsHonouredOfflineAndNothingIsErasedByAClock()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.backend.setUnreachable(true);
        world.time.jumpWall(8 * 24h);
        QCOMPARE(world.startProgram().signedOutReason(), Reason::SessionExpired);
        QCOMPARE(world.session->phase(), Phase::SignedOut);
        QCOMPARE(world.session->user(), session::User{});

        // The clock was wrong: set right, the person is back.
        world.time.jumpWall(-8 * 24h);
        QCOMPARE(world.startProgram().phase(), Phase::Active);
    }

    void aSessionInUseForLongerThanAWeekIsResumedAlsoOffline()
    {
        SessionWorld world;
        auto &session = world.signIn();
        for (auto used = 0min; used < 8 * 24h; used += 1h) {
            world.time.advance(1h);
            world.pump();
        }
        world.pass(2min);
        QCOMPARE(session.link(), Link::Live);
        world.killProgram();
        world.backend.setUnreachable(true);
        QCOMPARE(world.startProgram().phase(), Phase::Active);
    }

    void aSessionThatLooksExpiredIsAskedAboutFirst()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.time.jumpWall(8 * 24h); // used elsewhere since, say by a command that was too short to hear of the new end
        auto &session = world.startProgram();
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        world.killProgram();
        world.backend.setUnreachable(true);
        QCOMPARE(world.startProgram().phase(), Phase::Active); // the new end is in the keychain
    }

    void aSessionThatHasExpiredAtTheServerIsOver()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.backend.sessions.clear();
        world.time.jumpWall(8 * 24h);
        auto &session = world.startProgram();
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.signedOutReason(), Reason::SessionExpired);
        QVERIFY(!world.secrets.has(world.sessionEntryKey()));
    }

    void aServerThatHangsHoldsUpAnExpiredSessionForFiveSeconds()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.time.jumpWall(8 * 24h);
        world.http.hold(QStringLiteral("/api/auth/get-session"));
        auto &session = world.startProgram();
        world.pump();
        QCOMPARE(session.phase(), Phase::Starting);
        world.pass(6s);
        QCOMPARE(session.signedOutReason(), Reason::SessionExpired);
        QVERIFY(world.secrets.has(world.sessionEntryKey()));
    }

    void aWrongDeviceClockChangesNothing_data()
    {
        QTest::addColumn<int>("hours");
        QTest::newRow("a day ahead") << 24;
        QTest::newRow("a day behind") << -24;
    }

    void aWrongDeviceClockChangesNothing()
    {
        QFETCH(int, hours);
        SessionWorld world;
        world.leaveSignedIn();
        world.time.jumpWall(std::chrono::hours(hours));
        auto &session = world.startProgram();
        world.pass(30s);
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.link(), Link::Live);
    }

    void aFullDiskKeepsTheSession()
    {
        SessionWorld world;
        world.snapshots.setReadOnly(true);
        auto &session = world.signIn();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(session.failure().kind, core::FailureKind::StorageFailed);
        session.dismissFailure();
        QVERIFY(!session.hasFailure());
        world.killProgram();
        QCOMPARE(world.startProgram().phase(), Phase::Active);
    }

    void aDiskThatTakesNotEvenTheLockIsSaid()
    {
        SessionWorld world;
        world.instance.setImpossible(true);
        auto &session = world.signIn();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.failure().kind, core::FailureKind::StorageFailed);
    }

    void onlyTheProfilesWriterSavesTheSnapshot()
    {
        SessionWorld world;
        world.instance.setHeldElsewhere(true);
        auto &session = world.signIn();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(world.snapshots.saves(), 0);
    }
};

QTEST_GUILESS_MAIN(ResumeFlowTest)
#include "resume_flow.moc"
