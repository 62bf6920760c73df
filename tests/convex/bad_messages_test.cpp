// SPDX-License-Identifier: MIT
#include "convex/conversation.h"
#include "convex/malformed_messages.h"

#include <QJsonDocument>
#include <QTest>

using namespace latchkey;
using namespace latchkey::convex;
using namespace latchkey::test;

namespace {

/// A good transition over queries 0 and 1 with one thing in it replaced. `path` leads there: keys and indices.
QJsonValue replaced(const QJsonValue &json, QStringList path, const QJsonValue &with)
{
    if (path.isEmpty())
        return with;
    const QString step = path.takeFirst();
    if (json.isArray()) {
        QJsonArray array = json.toArray();
        array[step.toInt()] = replaced(array.at(step.toInt()), path, with);
        return array;
    }
    QJsonObject object = json.toObject();
    if (path.isEmpty() && with.isUndefined())
        object.remove(step);
    else
        object[step] = replaced(object[step], path, with);
    return object;
}

} // namespace

/// A server that sends malformed, unknown or out-of-version messages: each costs the connection and nothing else.
class BadMessagesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_talk = std::make_unique<Conversation>();
        m_first = m_talk->client.subscribe(QStringLiteral("notes:first"), {}).value();
        m_second = m_talk->client.subscribe(QStringLiteral("notes:second"), {}).value();
        QVERIFY(m_talk->client.mutate(QStringLiteral("notes:create"), {}));
        m_talk->connect();
        m_talk->hearTransition({updated(0, 1.0, QStringLiteral("journal")), updated(1, 1.0)});
        m_talk->authenticate("J1");
        m_talk->events.clear();
    }

    // --- one thing wrong in a transition ---------------------------------------------------------------------------

    void aWrongTransitionChangesNothingAndReconnects_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("with");
        const QJsonValue absent(QJsonValue::Undefined);
        const QJsonValue text(QStringLiteral("1"));
        QTest::newRow("no start version") << QStringLiteral("startVersion") << absent;
        QTest::newRow("no end version") << QStringLiteral("endVersion") << absent;
        QTest::newRow("no modifications") << QStringLiteral("modifications") << absent;
        QTest::newRow("modifications null") << QStringLiteral("modifications") << QJsonValue(QJsonValue::Null);
        QTest::newRow("modification not an object") << QStringLiteral("modifications/1") << text;
        QTest::newRow("unknown modification")
            << QStringLiteral("modifications/1/type") << QJsonValue(QStringLiteral("QueryMoved"));
        QTest::newRow("query id missing") << QStringLiteral("modifications/1/queryId") << absent;
        QTest::newRow("query id as text") << QStringLiteral("modifications/1/queryId") << text;
        QTest::newRow("query id negative") << QStringLiteral("modifications/1/queryId") << QJsonValue(-1);
        QTest::newRow("query id broken") << QStringLiteral("modifications/1/queryId") << QJsonValue(1.5);
        QTest::newRow("query id past 32 bits") << QStringLiteral("modifications/1/queryId") << QJsonValue(4294967296.0);
        QTest::newRow("value undecodable") << QStringLiteral("modifications/1/value")
                                           << QJsonValue(QJsonObject{{QStringLiteral("$integer"), 1}});
        QTest::newRow("journal a number") << QStringLiteral("modifications/1/journal") << QJsonValue(1);
        QTest::newRow("log lines a text") << QStringLiteral("modifications/1/logLines") << text;
        QTest::newRow("log lines of numbers")
            << QStringLiteral("modifications/1/logLines") << QJsonValue(QJsonArray{1});
        QTest::newRow("failure without a message")
            << QStringLiteral("modifications/1/type") << QJsonValue(QStringLiteral("QueryFailed"));
        QTest::newRow("start query set wrong") << QStringLiteral("startVersion/querySet") << QJsonValue(0);
        QTest::newRow("start identity wrong") << QStringLiteral("startVersion/identity") << QJsonValue(1);
        QTest::newRow("start time wrong")
            << QStringLiteral("startVersion/ts") << QJsonValue(QStringLiteral("AAAAAAAAAAA="));
        QTest::newRow("start query set as text") << QStringLiteral("startVersion/querySet") << text;
        QTest::newRow("end query set backwards") << QStringLiteral("endVersion/querySet") << QJsonValue(0);
        QTest::newRow("end query set never sent") << QStringLiteral("endVersion/querySet") << QJsonValue(2);
        QTest::newRow("end identity never sent") << QStringLiteral("endVersion/identity") << QJsonValue(2);
        QTest::newRow("end time backwards")
            << QStringLiteral("endVersion/ts") << QJsonValue(QStringLiteral("AQAAAAAAAAA="));
        QTest::newRow("end time a number") << QStringLiteral("endVersion/ts") << QJsonValue(1);
        QTest::newRow("end time of 7 bytes")
            << QStringLiteral("endVersion/ts") << QJsonValue(QStringLiteral("AAAAAAAAAA=="));
        QTest::newRow("end time unpadded")
            << QStringLiteral("endVersion/ts") << QJsonValue(QStringLiteral("/////////38"));
        QTest::newRow("end time past 63 bits")
            << QStringLiteral("endVersion/ts") << QJsonValue(QStringLiteral("/////////4A="));
        QTest::newRow("clock skew a text") << QStringLiteral("clientClockSkew") << text;
        QTest::newRow("unknown type") << QStringLiteral("type") << QJsonValue(QStringLiteral("Transition2"));
        QTest::newRow("no type") << QStringLiteral("type") << absent;
    }
    void aWrongTransitionChangesNothingAndReconnects()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, with);
        const QJsonObject good = QJsonDocument::fromJson(goodTransition().toUtf8()).object();
        m_talk->hear(toText(replaced(good, path.split(u'/'), with).toObject()));
        verifyNothingChangedButTheConnection();
    }

    void theTransitionTheTableIsMadeFromIsGood()
    {
        m_talk->hear(goodTransition());
        QCOMPARE(m_talk->count<ReconnectWanted>(), 0);
        QCOMPARE(m_talk->count<AuthenticationConfirmed>(), 1);
        QCOMPARE(m_talk->client.result(m_second)->outcome.value(), Value(2.0));
    }

    // --- whole messages -------------------------------------------------------------------------------------------

    void aMalformedMessageChangesNothingAndReconnects_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const auto &[name, text] : malformedMessages())
            QTest::newRow(name) << text;
    }
    void aMalformedMessageChangesNothingAndReconnects()
    {
        QFETCH(QByteArray, text);
        m_talk->hear(QString::fromUtf8(text));
        m_talk->readToTheEnd();
        verifyNothingChangedButTheConnection();
    }

    void aBinaryMessageChangesNothingAndReconnects()
    {
        m_talk->client.handleBinary(m_talk->now, m_talk->random);
        m_talk->exchange();
        verifyNothingChangedButTheConnection();
    }

    void aTransitionHeardTwiceIsOutOfVersion()
    {
        const QString transition = goodTransition();
        m_talk->hear(transition);
        m_talk->events.clear();
        m_talk->hear(transition);
        QCOMPARE(m_talk->take<ReconnectWanted>()->reason, QStringLiteral("StartVersionMismatch"));
    }

    // --- chunks ---------------------------------------------------------------------------------------------------

    void aChunkedTransitionIsAppliedAsOneAndPingMayComeInBetween()
    {
        const QStringList parts = inChunks(goodTransition(), 3);
        m_talk->hear(parts.at(0));
        m_talk->hear(ping());
        m_talk->hear(parts.at(1));
        QVERIFY(m_talk->events.empty());
        m_talk->hear(parts.at(2));
        QCOMPARE(m_talk->count<QueriesChanged>(), 1);
        QCOMPARE(m_talk->client.result(m_second)->outcome.value(), Value(2.0));
    }

    void anotherMessageBetweenChunksIsTakenAndTheRestReconnects()
    {
        const QStringList parts = inChunks(goodTransition(), 3);
        m_talk->hear(parts.at(0));
        m_talk->hear(mutationFailed(0, QStringLiteral("no")));
        QCOMPARE(m_talk->count<RequestFinished>(), 1);
        QCOMPARE(m_talk->count<ReconnectWanted>(), 0);
        m_talk->hear(parts.at(1));
        QCOMPARE(m_talk->take<ReconnectWanted>()->reason, QStringLiteral("BrokenChunks"));
        QCOMPARE(m_talk->client.result(m_second)->outcome.value(), Value(1.0));
    }

    void halfATransitionDoesNotSurviveItsConnection()
    {
        m_talk->hear(inChunks(goodTransition(), 2).at(0));
        m_talk->drop();
        m_talk->connect();
        m_talk->hear(inChunks(m_talk->server.transition({updated(0, 5.0), updated(1, 5.0)}), 2).at(0));
        QCOMPARE(m_talk->count<ReconnectWanted>(), 1); // the one for the drop
    }

private:
    QString goodTransition()
    {
        return m_talk->server.transition({updated(0, 2.0, QStringLiteral("new")), updated(1, 2.0)});
    }

    void verifyNothingChangedButTheConnection()
    {
        QCOMPARE(m_talk->events.size(), size_t(1));
        QCOMPARE(m_talk->take<ReconnectWanted>()->delay, Milliseconds(1000));
        QVERIFY(!m_talk->client.isAuthenticationConfirmed());
        QVERIFY(m_talk->client.hasRequestsInFlight());
        QCOMPARE(m_talk->client.result(m_first)->outcome.value(), Value(1.0));
        QCOMPARE(m_talk->client.result(m_second)->outcome.value(), Value(1.0));
        // And the next connection is as good as any.
        const quint64 before = m_talk->server.ts;
        m_talk->connect();
        QCOMPARE(m_talk->server.complaints(), QStringList());
        QCOMPARE(m_talk->server.receivedTypes(),
                 (QStringList{QStringLiteral("Connect"), QStringLiteral("Authenticate"),
                              QStringLiteral("ModifyQuerySet"), QStringLiteral("Mutation")}));
        const QJsonValue add
            = m_talk->server.last(QStringLiteral("ModifyQuerySet"))[QLatin1String("modifications")].toArray().at(0);
        QCOMPARE(add[QLatin1String("journal")].toString(), QStringLiteral("journal"));
        m_talk->server.ts = before;
        m_talk->hear(goodTransition());
        m_talk->hear(mutationSucceeded(0, 1.0, before));
        m_talk->hearTransition();
        QVERIFY(m_talk->client.isSynced());
    }

    std::unique_ptr<Conversation> m_talk;
    SubscriptionId m_first = 0;
    SubscriptionId m_second = 0;
};

QTEST_GUILESS_MAIN(BadMessagesTest)
#include "bad_messages_test.moc"
