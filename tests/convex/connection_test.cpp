// SPDX-License-Identifier: MIT
#include "convex/conversation.h"

#include "convex/message_codec.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::convex;
using namespace latchkey::test;
using core::FailureKind;

/// Opening, keeping and losing a connection (convex-sync-protocol 1.4, 2.1, 3.6, 8.5).
class ConnectionTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_talk = std::make_unique<Conversation>(); }

    void cleanup()
    {
        QCOMPARE(m_talk->server.complaints(), QStringList());
        m_talk.reset();
    }

    void connectComesFirstAndTheQuerySetFollowsEvenWhenEmpty()
    {
        m_talk->connect();
        QCOMPARE(m_talk->server.receivedTypes(),
                 (QStringList{QStringLiteral("Connect"), QStringLiteral("ModifyQuerySet")}));
        const QJsonObject query = m_talk->server.last(QStringLiteral("ModifyQuerySet"));
        QCOMPARE(query[QLatin1String("baseVersion")].toInt(-1), 0);
        QCOMPARE(query[QLatin1String("newVersion")].toInt(-1), 1);
    }

    void whatWasAskedForBeforeTheSocketOpenedGoesOutInTheProtocolsOrder()
    {
        auto &client = m_talk->client;
        QVERIFY(client.mutate(QStringLiteral("notes:create"), {}));
        QVERIFY(client.runAction(QStringLiteral("notes:send"), {}));
        QVERIFY(client.subscribe(QStringLiteral("notes:list"), {}));
        m_talk->authenticate("J1");
        m_talk->connect();
        QCOMPARE(m_talk->server.receivedTypes(),
                 (QStringList{QStringLiteral("Connect"), QStringLiteral("Authenticate"),
                              QStringLiteral("ModifyQuerySet"), QStringLiteral("Mutation"), QStringLiteral("Action")}));
        QCOMPARE(m_talk->server.last(QStringLiteral("Mutation"))[QLatin1String("requestId")].toInt(-1), 0);
        QCOMPARE(m_talk->server.last(QStringLiteral("Action"))[QLatin1String("requestId")].toInt(-1), 1);
    }

    void connectCarriesTheWallClock()
    {
        m_talk->connect();
        QCOMPARE(connectMessage()[QLatin1String("clientTs")].toInteger(), qint64(m_talk->wall.count()));
    }

    void theSessionIdIsTheSameForLifeAndOnlyOpenedSocketsAreCounted()
    {
        m_talk->connect();
        const QString sessionId = connectMessage()[QLatin1String("sessionId")].toString();
        QCOMPARE(connectMessage()[QLatin1String("connectionCount")].toInt(-1), 0);
        m_talk->drop();
        failToConnect();
        failToConnect();
        m_talk->connect();
        QCOMPARE(connectMessage()[QLatin1String("connectionCount")].toInt(-1), 1);
        QCOMPARE(connectMessage()[QLatin1String("sessionId")].toString(), sessionId);
    }

    void theReasonIsInitialConnectUntilASocketHasOpened()
    {
        failToConnect();
        m_talk->connect();
        QCOMPARE(connectMessage()[QLatin1String("lastCloseReason")].toString(), QStringLiteral("InitialConnect"));
        QCOMPARE(connectMessage()[QLatin1String("connectionCount")].toInt(-1), 0);
    }

    void theFirstCauseOfADropIsTheOneTold()
    {
        m_talk->connect();
        m_talk->drop(1011, QStringLiteral("InternalServerError"));
        failToConnect();
        m_talk->connect();
        QCOMPARE(connectMessage()[QLatin1String("lastCloseReason")].toString(), QStringLiteral("InternalServerError"));
        m_talk->drop(4040, {});
        m_talk->connect();
        QCOMPARE(connectMessage()[QLatin1String("lastCloseReason")].toString(),
                 QStringLiteral("closed with code 4040"));
    }

    void theHighestTimestampSeenIsClaimedToTheLastNanosecond()
    {
        m_talk->connect();
        QVERIFY(!connectMessage().contains(QLatin1String("maxObservedTimestamp")));
        m_talk->hearTransition();
        QVERIFY(m_talk->client.mutate(QStringLiteral("notes:create"), {}));
        m_talk->exchange();
        const quint64 committed = m_talk->server.ts + 1;
        m_talk->hear(mutationSucceeded(0, QJsonValue::Null, committed));
        m_talk->drop();
        m_talk->connect();
        QCOMPARE(connectMessage()[QLatin1String("maxObservedTimestamp")].toString(), encodeTimestamp(committed));
    }

    // --- the watchdog ---------------------------------------------------------------------------------------------

    void sixtySecondsWithoutTextEndTheConnection()
    {
        m_talk->connect();
        m_talk->hearTransition();
        QCOMPARE(m_talk->client.nextDeadline(), std::optional(m_talk->now + Milliseconds(60'000)));
        m_talk->now += Milliseconds(59'000);
        m_talk->hear(ping());
        m_talk->now += Milliseconds(59'999);
        m_talk->client.handleAlive(m_talk->now); // frames alone do not count
        deadline();
        QCOMPARE(m_talk->count<ReconnectWanted>(), 0);
        m_talk->now += Milliseconds(1);
        deadline();
        QCOMPARE(takeDelay(), 100); // our own initiative is quick
        QCOMPARE(m_talk->client.nextDeadline(), std::nullopt);
        m_talk->connect();
        QCOMPARE(connectMessage()[QLatin1String("lastCloseReason")].toString(), QStringLiteral("InactiveServer"));
    }

    void fifteenSecondsOfSilenceEndAConnectionThatOwesAnAnswer()
    {
        m_talk->connect();
        m_talk->hearTransition();
        m_talk->now += Milliseconds(10'000);
        QVERIFY(m_talk->client.mutate(QStringLiteral("notes:create"), {}));
        m_talk->exchange();
        m_talk->now += Milliseconds(4'999);
        deadline();
        QCOMPARE(m_talk->count<ReconnectWanted>(), 0);
        m_talk->client.handleAlive(m_talk->now); // slow is not dead
        m_talk->now += Milliseconds(14'999);
        deadline();
        QCOMPARE(m_talk->count<ReconnectWanted>(), 0);
        m_talk->now += Milliseconds(1);
        deadline();
        QCOMPARE(takeDelay(), 100);
    }

    void whatIsOwedIsAQueryAnIdentityOrARequest_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("query") << 0;
        QTest::newRow("identity") << 1;
        QTest::newRow("action") << 2;
    }

    void whatIsOwedIsAQueryAnIdentityOrARequest()
    {
        QFETCH(const int, what);
        m_talk->connect();
        m_talk->hearTransition();
        const auto idle = m_talk->client.nextDeadline();
        if (what == 0)
            (void)m_talk->client.subscribe(QStringLiteral("notes:list"), {});
        else if (what == 1)
            m_talk->client.authenticate(core::Secret("jwt"), m_talk->now);
        else
            (void)m_talk->client.runAction(QStringLiteral("notes:send"), {});
        m_talk->exchange();
        QCOMPARE(m_talk->client.nextDeadline(), std::optional(m_talk->now + Milliseconds(15'000)));
        m_talk->hear(what == 2 ? actionSucceeded(0, 1.0) : m_talk->server.transition());
        QCOMPARE(m_talk->client.nextDeadline(), idle);
    }

    void aConnectionInDoubtHasASecondAndAHalfToShowThatItLives()
    {
        m_talk->connect();
        m_talk->hearTransition();
        m_talk->client.handleDoubt(m_talk->now);
        QCOMPARE(m_talk->client.nextDeadline(), std::optional(m_talk->now + Milliseconds(1'500)));
        m_talk->client.handleAlive(m_talk->now);
        QCOMPARE(m_talk->client.nextDeadline(), std::optional(m_talk->now + Milliseconds(60'000)));
        m_talk->client.handleDoubt(m_talk->now);
        m_talk->now += Milliseconds(1'500);
        deadline();
        QCOMPARE(takeDelay(), 100);
        m_talk->connect(); // the doubt went with the connection
        m_talk->hearTransition();
        QCOMPARE(m_talk->client.nextDeadline(), std::optional(m_talk->now + Milliseconds(60'000)));
    }

    void theWatchdogBoundsTheHandshakeToo()
    {
        m_talk->client.handleConnecting(m_talk->now);
        m_talk->now += Milliseconds(60'000);
        deadline();
        QCOMPARE(m_talk->count<ReconnectWanted>(), 1);
        m_talk->client.handleOpened(m_talk->now, m_talk->wall); // too late: another attempt is on its way
        m_talk->exchange();
        QVERIFY(m_talk->server.received().isEmpty());
    }

    // --- leftovers ------------------------------------------------------------------------------------------------

    void whatWasQueuedOnAFailedConnectionNeverReachesTheNext()
    {
        auto &client = m_talk->client;
        m_talk->connect();
        m_talk->hearTransition();
        const auto first = client.subscribe(QStringLiteral("notes:list"), {});
        client.unsubscribe(*first);
        QVERIFY(client.subscribe(QStringLiteral("notes:other"), {}));
        QVERIFY(client.mutate(QStringLiteral("notes:create"), {}));
        client.authenticate(core::Secret(QByteArrayView("J1")), m_talk->now);
        // Nobody took these five messages before the socket went down; twice.
        client.handleClosed(1006, {}, m_talk->now, 0.5);
        client.handleConnecting(m_talk->now);
        client.handleOpened(m_talk->now, m_talk->wall);
        client.handleClosed(1006, {}, m_talk->now, 0.5);
        QCOMPARE(client.nextMessage(), std::nullopt);
        m_talk->connect(); // the stand-in complains about any version that does not fit
        QCOMPARE(m_talk->server.receivedTypes(),
                 (QStringList{QStringLiteral("Connect"), QStringLiteral("Authenticate"),
                              QStringLiteral("ModifyQuerySet"), QStringLiteral("Mutation")}));
        QCOMPARE(m_talk->server.queries(), std::set<int>{1});
    }

    void lateWordsAndLateClosesOfAGivenUpConnectionAreIgnored()
    {
        QVERIFY(m_talk->client.subscribe(QStringLiteral("notes:list"), {}));
        m_talk->connect();
        const QString answer = m_talk->server.transition({updated(0, 1.0)});
        m_talk->client.handleBinary(m_talk->now, 0.5);
        m_talk->exchange();
        QCOMPARE(m_talk->count<ReconnectWanted>(), 1);
        m_talk->hear(answer);
        m_talk->drop(1000);
        m_talk->client.handleBinary(m_talk->now, 0.5);
        m_talk->exchange();
        QCOMPARE(m_talk->events.size(), size_t(1));
    }

    void aConnectionTheDriverReplacesLeavesNothingBehind()
    {
        QVERIFY(m_talk->client.subscribe(QStringLiteral("notes:list"), {}));
        m_talk->connect();
        m_talk->hearTransition({updated(0, 1.0)});
        m_talk->connect(); // no close was seen: the device woke from sleep
        QCOMPARE(connectMessage()[QLatin1String("connectionCount")].toInt(-1), 1);
        m_talk->hearTransition({updated(0, 2.0)});
        QVERIFY(m_talk->client.isSynced());
    }

    void anAttemptMadeByTheDriverCancelsTheOneWeAskedFor()
    {
        m_talk->connect();
        m_talk->client.handleClosed(1006, {}, m_talk->now, 0.5);
        m_talk->client.handleConnecting(m_talk->now);
        m_talk->exchange();
        QCOMPARE(m_talk->count<ReconnectWanted>(), 0);
    }

    // --- the end --------------------------------------------------------------------------------------------------

    void aFatalErrorStopsEverythingAndSettlesEveryRequest()
    {
        auto &client = m_talk->client;
        const auto query = client.subscribe(QStringLiteral("notes:list"), {});
        QVERIFY(client.mutate(QStringLiteral("notes:create"), {}));
        m_talk->connect();
        m_talk->hearTransition({updated(0, 1.0)});
        QVERIFY(client.runAction(QStringLiteral("notes:send"), {}));
        m_talk->exchange();
        m_talk->hear(fatalError(QStringLiteral("Received Invalid JSON on websocket")));
        QCOMPARE(m_talk->take<FatalErrorReceived>()->serverText, QStringLiteral("Received Invalid JSON on websocket"));
        QCOMPARE(m_talk->count<RequestFinished>(), 2);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(m_talk->take<RequestFinished>()->outcome.result.outcome.error().kind, FailureKind::ProtocolViolation);
        QVERIFY(!client.hasRequestsInFlight());
        QCOMPARE(client.mutate(QStringLiteral("notes:create"), {}).error().kind, FailureKind::ProtocolViolation);
        m_talk->drop(1005);
        client.handleConnecting(m_talk->now);
        m_talk->exchange();
        QCOMPARE(m_talk->count<ReconnectWanted>(), 0);
        QCOMPARE(client.nextDeadline(), std::nullopt);
        QCOMPARE(client.result(*query)->outcome.value(), Value(1.0));
    }

    void restartAfterAFatalErrorKeepsSubscriptionsAndSession()
    {
        QVERIFY(m_talk->client.subscribe(QStringLiteral("notes:list"), {}));
        m_talk->connect();
        const QJsonValue sessionId = connectMessage()[QLatin1String("sessionId")];
        m_talk->hear(fatalError(QStringLiteral("no")));
        m_talk->client.restart(m_talk->now);
        m_talk->exchange();
        QCOMPARE(takeDelay(), 0);
        m_talk->connect();
        QCOMPARE(connectMessage()[QLatin1String("sessionId")], sessionId);
        QCOMPARE(m_talk->server.queries(), std::set<int>{0});
        QVERIFY(m_talk->client.mutate(QStringLiteral("notes:create"), {}));
    }

    void restartIsNothingToAClientThatRuns()
    {
        m_talk->connect();
        m_talk->client.restart(m_talk->now);
        m_talk->exchange();
        QVERIFY(m_talk->events.empty());
        QVERIFY(m_talk->client.nextDeadline());
    }

    void theClockSkewIsToldOnceAndAgainWhenItChanges()
    {
        m_talk->connect();
        for (const QJsonValue &skew : {QJsonValue(-18), QJsonValue(-18), QJsonValue(QJsonValue::Null), QJsonValue(40)})
            m_talk->hear(m_talk->server.transition({}, {{QStringLiteral("clientClockSkew"), skew}}));
        QCOMPARE(m_talk->count<ClockSkewLearned>(), 2);
        QCOMPARE(m_talk->take<ClockSkewLearned>()->ahead, Milliseconds(-18));
        QCOMPARE(m_talk->take<ClockSkewLearned>()->ahead, Milliseconds(40));
    }

    void callsOutOfOrderDoNothing()
    {
        auto &client = m_talk->client;
        client.handleOpened(m_talk->now, m_talk->wall);
        client.handleText(ping(), m_talk->now, 0.5);
        client.handleClosed(1000, {}, m_talk->now, 0.5);
        client.handleDeadline(m_talk->now + Milliseconds(1'000'000), 0.5);
        client.handleBinary(m_talk->now, 0.5);
        m_talk->exchange();
        QVERIFY(m_talk->events.empty());
        QVERIFY(m_talk->server.received().isEmpty());
    }

private:
    QJsonObject connectMessage() const { return m_talk->server.last(QStringLiteral("Connect")); }

    void failToConnect()
    {
        m_talk->client.handleConnecting(m_talk->now);
        m_talk->drop(1006, {});
    }

    void deadline()
    {
        m_talk->client.handleDeadline(m_talk->now, m_talk->random);
        m_talk->exchange();
    }

    qint64 takeDelay()
    {
        const auto wanted = m_talk->take<ReconnectWanted>();
        return wanted ? wanted->delay.count() : -1;
    }

    std::unique_ptr<Conversation> m_talk;
};

QTEST_GUILESS_MAIN(ConnectionTest)
#include "connection_test.moc"
