// SPDX-License-Identifier: MIT
#include "convex/conversation.h"
#include "convex/inbox.h"
#include "convex/message_codec.h"

#include <QJsonDocument>
#include <QTest>

using namespace latchkey;
using namespace latchkey::convex;
using namespace latchkey::test;

namespace {

QJsonArray rows(int count)
{
    QJsonArray rows;
    for (int i = 0; i < count; ++i)
        rows.append(QJsonObject{{QStringLiteral("_id"), QStringLiteral("k%1").arg(i)}, {QStringLiteral("rank"), double(i)}});
    return rows;
}

/// More than one turn's reading.
const QJsonArray manyRows = rows(3 * ReadingPace().stepsPerTurn);

} // namespace

/// A message of megabytes is read in many turns, and nothing else is different about it.
class LongMessagesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_talk = std::make_unique<Conversation>();
        m_query = m_talk->client.subscribe(QStringLiteral("notes:list"), {}).value();
        m_talk->connect();
    }

    void itIsReadInManyTurns()
    {
        m_talk->hearTransition({updated(0, manyRows)});
        QVERIFY(m_talk->client.isReading());
        QVERIFY(!m_talk->client.result(m_query));
        QVERIFY(m_talk->readToTheEnd() > 6); // three values a row
        QCOMPARE(rowsShown(), size_t(manyRows.size()));
        QCOMPARE(m_talk->client.result(m_query)->outcome.value(), fromJson(QJsonDocument(manyRows).toJson()).value());
    }

    void whatComesMeanwhileIsReadAfterIt()
    {
        m_talk->hearTransition({updated(0, manyRows)});
        m_talk->hearTransition({updated(0, rows(1))});
        m_talk->hearTransition({updated(0, rows(2))});
        QVERIFY(!m_talk->client.result(m_query));
        // Whoever is told of a message sees what that one brought.
        std::vector<size_t> seen;
        while (m_talk->client.isReading()) {
            m_talk->client.readOn(m_talk->random);
            m_talk->exchange();
            if (m_talk->take<QueriesChanged>())
                seen.push_back(rowsShown());
        }
        QCOMPARE(seen, (std::vector<size_t>{size_t(manyRows.size()), 1, 2}));
        QCOMPARE(m_talk->count<ReconnectWanted>(), 0);
    }

    void whatCameBeforeTheEndIsReadBeforeIt()
    {
        m_talk->authenticate("J1");
        m_talk->hearTransition({updated(0, manyRows)});
        m_talk->hear(authError(0));
        m_talk->drop();
        QCOMPARE(m_talk->count<ReconnectWanted>(), 0);
        m_talk->readToTheEnd();
        QCOMPARE(rowsShown(), size_t(manyRows.size()));
        QCOMPARE(m_talk->count<TokenWanted>(), 1); // or the same token would be refused for ever
    }

    void aConnectionWeGiveUpTakesItAlong()
    {
        m_talk->hearTransition({updated(0, manyRows)});
        m_talk->client.readOn(m_talk->random);
        m_talk->client.abandon(QStringLiteral("DeviceWoke"), m_talk->random);
        QVERIFY(!m_talk->client.isReading());
        QVERIFY(m_talk->take<ReconnectWanted>() || (m_talk->exchange(), m_talk->take<ReconnectWanted>()));
        m_talk->connect();
        m_talk->hearTransition({updated(0, rows(2))});
        QCOMPARE(rowsShown(), size_t(2));
        QVERIFY(m_talk->server.complaints().isEmpty());
    }

    void inChunksItIsReadTheSame()
    {
        const QString whole = m_talk->server.transition({updated(0, manyRows)});
        for (const QString &chunk : inChunks(whole, 5))
            m_talk->hear(chunk);
        m_talk->hearTransition({updated(0, rows(4))});
        QVERIFY(m_talk->client.isReading());
        m_talk->readToTheEnd();
        QCOMPARE(rowsShown(), size_t(4));
        QCOMPARE(m_talk->count<QueriesChanged>(), 2);
        QCOMPARE(m_talk->count<ReconnectWanted>(), 0);
    }

    void whatIsWrongAtItsEndCostsTheConnection()
    {
        QString text = m_talk->server.transition({updated(0, manyRows)});
        text.chop(1);
        m_talk->hear(text);
        m_talk->readToTheEnd();
        QCOMPARE(m_talk->count<ReconnectWanted>(), 1);
        QVERIFY(!m_talk->client.result(m_query));
        QVERIFY(!m_talk->client.isReading());
    }

    void chunksOfSomethingElseCostTheConnection()
    {
        for (const QString &chunk : inChunks(mutationSucceeded(0, 1.0, 1), 2))
            m_talk->hear(chunk);
        QCOMPARE(m_talk->count<ReconnectWanted>(), 1);
    }

    /// Wherever a turn ends, the next one goes on.
    void stepByStepItIsTheSameMessage_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("values of every kind") << m_talkless.transition({updated(3, QJsonObject{
            {QStringLiteral("list"), QJsonArray{1.5, true, QJsonValue::Null, QStringLiteral("\u2603 \U0001f4a7"), QJsonArray{}, QJsonObject{}}},
            {QStringLiteral("big"), QJsonObject{{QStringLiteral("$integer"), QStringLiteral("//////////8=")}}}}), removed(4)});
        QTest::newRow("failure with data") << m_talkless.transition({failed(3, QStringLiteral("no"), QJsonArray{1, QJsonObject{}})});
        QTest::newRow("ping") << ping();
        QTest::newRow("not JSON") << QStringLiteral("{\"type\":\"Ping\",");
        QTest::newRow("two") << QStringLiteral("{\"type\":\"Ping\"} {\"type\":\"Ping\"}");
        QTest::newRow("half a surrogate pair") << QStringLiteral("{\"type\":\"Ping\",\"x\":\"") + QChar(0xd83d) + QStringLiteral("\"}");
    }
    void stepByStepItIsTheSameMessage()
    {
        QFETCH(QString, text);
        Inbox inbox{ReadingPace()};
        inbox.add(text);
        std::optional<core::Result<ServerMessage>> message;
        for (int turns = 0; !message && turns < 1000; ++turns) {
            int steps = 1;
            message = inbox.next(steps);
        }
        QVERIFY(message);
        QVERIFY(inbox.isEmpty());
        const auto atOnce = decode(text);
        QCOMPARE(message->has_value(), atOnce.has_value());
        if (!atOnce)
            return;
        QCOMPARE((*message)->index(), atOnce->index());
        if (const auto *transition = std::get_if<Transition>(&*atOnce)) {
            const auto &stepwise = std::get<Transition>(**message);
            QCOMPARE(stepwise.modifications.size(), transition->modifications.size());
            QVERIFY(resultOf(stepwise) == resultOf(*transition));
        }
    }

private:
    static Value resultOf(const Transition &transition)
    {
        const QueryModification &first = transition.modifications.front();
        if (const auto *updated = std::get_if<QueryUpdated>(&first))
            return updated->value;
        return std::get<QueryFailed>(first).error.errorData.value_or(Value());
    }

    size_t rowsShown() const
    {
        const QueryResult *result = m_talk->client.result(m_query);
        const Value::Array *shown = result && result->outcome ? result->outcome->asArray() : nullptr;
        return shown ? shown->size() : 0;
    }

    std::unique_ptr<Conversation> m_talk;
    StandInServer m_talkless;
    SubscriptionId m_query = 0;
};

QTEST_GUILESS_MAIN(LongMessagesTest)
#include "long_messages_test.moc"
