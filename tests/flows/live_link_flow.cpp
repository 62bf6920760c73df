// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using Phase = runtime::SessionManager::Phase;
using Link = runtime::SessionManager::Link;
using namespace std::chrono_literals;

class LiveLinkFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChangeAtTheServerIsShownAtOnce()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.people[QStringLiteral("user-demo")].name = QStringLiteral("Renamed");
        world.backend.publish();
        QCOMPARE(session.user().name, QStringLiteral("Renamed"));
    }

    void losingTheNetworkKeepsThePersonAndSaysSo()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.setUnreachable(true);
        world.pass(5s);
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.link(), Link::Offline);
        QVERIFY(session.asOf().isValid());
        world.backend.setUnreachable(false);
        world.systemEvents.giveNetworkHint();
        world.pump();
        QCOMPARE(session.link(), Link::Live);
    }

    void aShortBreakIsNotCalledOffline()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.sockets.last().drop();
        world.pump();
        QCOMPARE(session.link(), Link::Connecting);
        world.pass(3s);
        QCOMPARE(session.link(), Link::Live);
    }

    void nullFromTheQueryNeverSignsOutByItself()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.people[QStringLiteral("user-demo")].recordMissing = true;
        world.backend.publish();
        QCOMPARE(session.phase(), Phase::Joining);
        QCOMPARE(session.joiningReason(), runtime::SessionManager::JoiningReason::UserMissing);
        QVERIFY(world.secrets.has(world.sessionEntryKey()));
        world.backend.people[QStringLiteral("user-demo")].recordMissing = false;
        world.backend.publish();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void nullWhileTheSiteIsOutOfReachKeepsThePersonUntilItAnswers()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.http.setOffline(true);
        world.backend.people[QStringLiteral("user-demo")].recordMissing = true;
        world.backend.publish();
        QCOMPARE(session.phase(), Phase::Active);
        world.http.setOffline(false);
        world.pass(10s);
        QCOMPARE(session.phase(), Phase::Joining);
    }

    void aSessionRevokedElsewhereEndsAtOnce()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.endSessionsOf(QStringLiteral("user-demo"));
        world.backend.publish();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.signedOutReason(), runtime::SessionManager::SignedOutReason::SessionExpired);
        QVERIFY(world.secrets.keys().isEmpty());
    }

    void nonsenseFromTheSyncServerMeansReconnectAndNothingElse_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("not JSON") << QStringLiteral("hello");
        QTest::newRow("unknown type") << QStringLiteral(R"({"type":"Surprise"})");
        QTest::newRow("no type") << QStringLiteral("{}");
        QTest::newRow("out of version")
            << QStringLiteral(R"({"type":"Transition","startVersion":{"querySet":9,"identity":9,"ts":"AAAAAAAAAAA="},)"
                              R"("endVersion":{"querySet":9,"identity":9,"ts":"AAEAAAAAAAA="},"modifications":[]})");
    }

    void nonsenseFromTheSyncServerMeansReconnectAndNothingElse()
    {
        QFETCH(QString, text);
        SessionWorld world;
        auto &session = world.signIn();
        world.sockets.last().deliver(text);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        world.pass(3s);
        QCOMPARE(world.sockets.count(), 2);
        QCOMPARE(session.link(), Link::Live);
    }

    void aFatalErrorStopsUntilThePersonTriesAgain()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.sockets.last().deliver(QStringLiteral(R"({"type":"FatalError","error":"stale"})"));
        world.pass(2min);
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.link(), Link::Offline);
        QCOMPARE(session.failure().kind, core::FailureKind::ProtocolViolation);
        QCOMPARE(world.sockets.count(), 1);
        session.retryNow();
        world.pump();
        QCOMPARE(session.link(), Link::Live);
        QVERIFY(!session.hasFailure());
    }

    void theSyncAddressIsTheDeploymentsOwn()
    {
        SessionWorld world;
        world.signIn();
        QCOMPARE(world.sockets.last().url(), QUrl(QStringLiteral("wss://happy-otter-1.convex.cloud/api/sync")));
    }
};

QTEST_GUILESS_MAIN(LiveLinkFlowTest)
#include "live_link_flow.moc"
