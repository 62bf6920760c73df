// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using Phase = runtime::SessionManager::Phase;
using Link = runtime::SessionManager::Link;
using namespace std::chrono_literals;

namespace {

const QString tokens = QStringLiteral("/api/auth/convex/token");

/// The JWTs said on one connection.
QStringList identitiesOn(const support::FakePeer &peer)
{
    QStringList said;
    for (const QString &text : peer.texts()) {
        const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
        if (message.value(QLatin1String("type")).toString() == QLatin1String("Authenticate"))
            said.append(message.value(QLatin1String("value")).toString());
    }
    return said;
}

} // namespace

/// A computer that sleeps, changes networks and has its clock set; a server that is gone without a word.
class SleepAndNetworkFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wakingUpReplacesTheConnection()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.sockets.last().freeze();
        world.systemEvents.wakeUp();
        world.pump();
        QCOMPARE(world.sockets.count(), 2);
        QCOMPARE(session.link(), Link::Live);
    }

    void afterAShortSleepTheTokenIsKept()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.time.suspend(1min);
        world.systemEvents.wakeUp();
        world.pump();
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(world.http.requestsTo(tokens).size(), 1);
        QCOMPARE(identitiesOn(world.sockets.last()), identitiesOn(*world.sockets.peers().first()));
    }

    void afterASleepLongerThanItsLifeANewTokenComesFirst()
    {
        SessionWorld world;
        auto &session = world.signIn();
        const QString old = identitiesOn(world.sockets.last()).first();
        world.time.suspend(8h);
        world.http.hold(tokens);
        world.systemEvents.wakeUp();
        world.pump();
        QCOMPARE(world.sockets.count(), 2);
        QCOMPARE(identitiesOn(world.sockets.last()), QStringList()); // the old one is not even tried
        QCOMPARE(session.phase(), Phase::Active);
        world.http.release(tokens);
        world.pump();
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(identitiesOn(world.sockets.last()).size(), 1);
        QVERIFY(identitiesOn(world.sockets.last()).first() != old);
    }

    void whatIsLeftOfATokensLifeAfterASleepIsWhatItIsRenewedIn()
    {
        SessionWorld world;
        world.signIn();
        world.pass(1min);
        world.time.suspend(12min); // of 15, and it is renewed a minute before they are over
        world.systemEvents.wakeUp();
        world.pump();
        QCOMPARE(world.http.requestsTo(tokens).size(), 1);
        world.pass(1min + 10s);
        QCOMPARE(world.http.requestsTo(tokens).size(), 2);
    }

    void aSleepThatNobodyTellsOfIsNoticed()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.sockets.last().freeze();
        world.time.suspend(10min);
        world.pass(6s);
        QCOMPARE(world.sockets.count(), 2);
        QCOMPARE(session.link(), Link::Live);
    }

    void aClockThatIsSetByADayChangesNothingButTheConnection_data()
    {
        QTest::addColumn<int>("hours");
        QTest::newRow("ahead") << 24;
        QTest::newRow("back") << -24;
    }

    void aClockThatIsSetByADayChangesNothingButTheConnection()
    {
        QFETCH(const int, hours);
        SessionWorld world;
        auto &session = world.signIn();
        world.time.jumpWall(std::chrono::hours(hours));
        world.pass(6s);
        QCOMPARE(world.sockets.count(), 2);
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(world.http.requestsTo(tokens).size(), 1); // the life of a token is not told by this clock
        world.pass(20min);
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(world.http.requestsTo(tokens).size(), 2);
        QCOMPARE(world.sockets.count(), 2);
    }

    void aSleepOfEightDaysEndsWithTheServersWord()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.setUnreachable(true);
        world.time.suspend(8 * 24h);
        world.systemEvents.wakeUp();
        world.pass(1min);
        QCOMPARE(session.phase(), Phase::Active); // asleep or idle: only the server knows, and it cannot be asked
        QCOMPARE(session.link(), Link::Offline);
        world.backend.sessions.clear(); // it has forgotten the session a day ago
        world.backend.setUnreachable(false);
        world.pass(2min);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.signedOutReason(), runtime::SessionManager::SignedOutReason::SessionExpired);
    }

    void theEndOfSummerTimeIsNoNews()
    {
        qputenv("TZ", "Europe/Berlin");
        tzset();
        SessionWorld world;
        const QDateTime before(QDate(2026, 10, 25), QTime(0, 30), Qt::UTC); // 02:30, half an hour before it is 02:00 again
        world.time.jumpWall(std::chrono::milliseconds(before.toMSecsSinceEpoch()) - world.time.wall());
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(world.time.wall().count()).offsetFromUtc(), 7200);
        auto &session = world.signIn();
        const int tokensBefore = int(world.http.requestsTo(tokens).size());
        world.pass(1h);
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(world.time.wall().count()).offsetFromUtc(), 3600);
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(world.sockets.count(), 1);
        QCOMPARE(world.http.requestsTo(tokens).size() - tokensBefore, 4); // one in fourteen minutes, as ever
        world.killProgram();
        world.backend.setUnreachable(true);
        QCOMPARE(world.startProgram().user().name, QStringLiteral("Demo Person"));
        qunsetenv("TZ");
        tzset();
    }

    void aClockThatIsPutRightByThreeSecondsIsNoNews()
    {
        SessionWorld world;
        world.signIn();
        world.time.jumpWall(3s);
        world.pass(1min);
        QCOMPARE(world.sockets.count(), 1);
    }

    void aSilentServerIsNoticedWithinAMinute()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.sockets.last().freeze();
        world.pass(65s);
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(world.sockets.count(), 2);
    }

    void whileAnAnswerIsOwedWithinFifteenSeconds()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.sockets.last().freeze();
        world.backend.swallowSwitches = true;
        session.switchOrganization(QStringLiteral("org-f"));
        world.pass(14s);
        QCOMPARE(world.sockets.count(), 1);
        world.pass(2s);
        QCOMPARE(world.sockets.count(), 2);
    }

    void aNetworkHintAsksTheConnectionWhetherItLives()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.systemEvents.giveNetworkHint();
        world.pass(10s);
        QCOMPARE(world.sockets.count(), 1);
        QCOMPARE(session.link(), Link::Live);
        world.sockets.last().freeze();
        world.systemEvents.giveNetworkHint();
        world.pass(4s);
        QCOMPARE(world.sockets.count(), 2);
        QCOMPARE(session.link(), Link::Live);
    }

    void afterWakingUpItIsLiveASecondAfterTheNetworkIs()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.setUnreachable(true);
        world.systemEvents.wakeUp();
        world.pass(40s);
        QCOMPARE(session.phase(), Phase::Active);
        world.backend.setUnreachable(false); // and nobody says so
        world.pass(2s);
        QCOMPARE(session.link(), Link::Live);
    }

    void aSessionThatIsOverHasNothingToReplace()
    {
        SessionWorld world;
        auto &session = world.signIn();
        session.signOut();
        world.pump();
        world.time.suspend(1h);
        world.systemEvents.wakeUp();
        world.pass(1min);
        QCOMPARE(world.sockets.count(), 1);
        QCOMPARE(session.phase(), Phase::SignedOut);
    }
};

QTEST_GUILESS_MAIN(SleepAndNetworkFlowTest)
#include "sleep_and_network_flow.moc"
