// SPDX-License-Identifier: MIT
#include "convex/conversation.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::convex;
using namespace latchkey::test;

/// How soon we come back, and what makes us patient (convex-sync-protocol 8.2, and the deviation of 2.1).
class ReconnectTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_talk = std::make_unique<Conversation>(); }

    void cleanup()
    {
        QCOMPARE(m_talk->server.complaints(), QStringList());
        m_talk.reset();
    }

    // --- the restored deployment --------------------------------------------------------------------------------

    void afterThreeSilentInternalErrorsTheTimestampIsNoLongerClaimed()
    {
        m_talk->connect();
        m_talk->hearTransition();
        m_talk->drop();
        for (int attempt = 0; attempt < 3; ++attempt) {
            m_talk->connect();
            QVERIFY(connectMessage().contains(QLatin1String("maxObservedTimestamp")));
            m_talk->hear(ping()); // not a word about state
            m_talk->drop(1011, QStringLiteral("InternalServerError"));
        }
        m_talk->connect();
        QVERIFY(!connectMessage().contains(QLatin1String("maxObservedTimestamp")));
    }

    void aServerThatAnswersInBetweenKeepsTheTimestamp()
    {
        m_talk->connect();
        m_talk->hearTransition();
        for (int attempt = 0; attempt < 5; ++attempt) {
            m_talk->drop(1011, QStringLiteral("InternalServerError"));
            m_talk->connect();
            QVERIFY(connectMessage().contains(QLatin1String("maxObservedTimestamp")));
            if (attempt % 2)
                m_talk->hearTransition();
        }
    }

    // --- backoff --------------------------------------------------------------------------------------------------

    void theReasonDecidesHowPatientWeAre_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<qint64>("delay");
        QTest::newRow("no reason") << 1006 << QString() << qint64(1000);
        QTest::newRow("normal close") << 1000 << QString() << qint64(1000);
        QTest::newRow("not found at the edge") << 4040 << QString() << qint64(1000);
        QTest::newRow("internal") << 1011 << QStringLiteral("InternalServerError") << qint64(1000);
        QTest::newRow("index bootstrap") << 1013 << QStringLiteral("SearchIndexesUnavailable") << qint64(1000);
        QTest::newRow("overload") << 1013 << QStringLiteral("ExpiredInQueue") << qint64(3000);
        QTest::newRow("overload without its reason") << 1013 << QString() << qint64(3000);
        QTest::newRow("overload with more text")
            << 1013 << QStringLiteral("TooManyConcurrentRequests: try later") << qint64(3000);
        QTest::newRow("not at the start") << 1013 << QStringLiteral("was ExpiredInQueue") << qint64(1000);
        QTest::newRow("too many writes") << 1013 << QStringLiteral("TooManyWritesInTimePeriod") << qint64(3000);
    }
    void theReasonDecidesHowPatientWeAre()
    {
        QFETCH(int, code);
        QFETCH(QString, reason);
        QFETCH(qint64, delay);
        m_talk->connect();
        m_talk->drop(code, reason);
        QCOMPARE(takeDelay(), delay);
    }

    void theDelayDoublesUpToSixteenSecondsAndJittersByHalf()
    {
        for (const qint64 expected : {1000, 2000, 4000, 8000, 16000, 16000}) {
            failToConnect();
            QCOMPARE(takeDelay(), expected);
        }
        m_talk->random = 0;
        failToConnect();
        QCOMPARE(takeDelay(), 8000);
        m_talk->random = 0.9999;
        failToConnect();
        QVERIFY(takeDelay() > 23'000);
    }

    void aServerThatAcceptsAndDiesKeepsTheBackoffGrowing()
    {
        QVERIFY(m_talk->client.subscribe(QStringLiteral("notes:list"), {}));
        for (const qint64 expected : {1000, 2000, 4000}) {
            m_talk->connect();
            m_talk->hear(ping());
            m_talk->hearTransition(); // it answers, but not what was asked
            m_talk->drop();
            QCOMPARE(takeDelay(), expected);
        }
        m_talk->connect();
        QVERIFY(!m_talk->client.isSynced());
        m_talk->hearTransition({updated(0, 1.0)});
        QVERIFY(m_talk->client.isSynced());
        m_talk->drop();
        QCOMPARE(takeDelay(), 1000);
    }

    void syncedNeedsIdentityQueriesAndOldRequestsAnswered()
    {
        auto &client = m_talk->client;
        QVERIFY(client.subscribe(QStringLiteral("notes:list"), {}));
        QVERIFY(client.mutate(QStringLiteral("notes:create"), {}));
        m_talk->authenticate("J1");
        QVERIFY(!client.isSynced());
        m_talk->connect();
        m_talk->hearTransition({updated(0, 1.0)});
        QVERIFY(!client.isSynced()); // the mutation is owed
        m_talk->hear(mutationSucceeded(0, QJsonValue::Null, m_talk->server.ts + 1));
        QVERIFY(!client.isSynced()); // and its transition
        m_talk->hearTransition();
        QVERIFY(client.isSynced());
        QVERIFY(client.subscribe(QStringLiteral("notes:other"), {}));
        QVERIFY(client.mutate(QStringLiteral("notes:create"), {}));
        m_talk->authenticate("J2"); // a renewal does not make the link less live
        QVERIFY(client.isSynced());
        m_talk->drop();
        QVERIFY(!client.isSynced());
    }

private:
    QJsonObject connectMessage() const { return m_talk->server.last(QStringLiteral("Connect")); }

    void failToConnect()
    {
        m_talk->client.handleConnecting(m_talk->now);
        m_talk->drop(1006, {});
    }

    qint64 takeDelay()
    {
        const auto wanted = m_talk->take<ReconnectWanted>();
        return wanted ? wanted->delay.count() : -1;
    }

    std::unique_ptr<Conversation> m_talk;
};

QTEST_GUILESS_MAIN(ReconnectTest)
#include "reconnect_test.moc"
