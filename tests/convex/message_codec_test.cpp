// SPDX-License-Identifier: MIT
#include "convex/message_codec.h"

#include "convex/stand_in_server.h"
#include "convex/transition_assembly.h"

#include <QJsonDocument>
#include <QTest>

using namespace latchkey;
using namespace latchkey::convex;
using core::FailureKind;

namespace {

QJsonObject read(const ClientMessage &message)
{
    return QJsonDocument::fromJson(encode(message).toUtf8()).object();
}

QJsonArray args(const char *json)
{
    return QJsonDocument::fromJson(json).array();
}

template <typename Message>
Message decodeAs(const QString &text)
{
    auto message = decode(text);
    return message && std::holds_alternative<Message>(*message) ? std::get<Message>(*message) : Message{};
}

QString transitionText(const QJsonArray &modifications, const QJsonObject &more = {})
{
    test::StandInServer server;
    server.open();
    return server.transition(modifications, more);
}

TransitionChunk part(const QString &text, quint32 number, quint32 of, const QString &id = QStringLiteral("42"))
{
    return {text, number, of, id};
}

} // namespace

class MessageCodecTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void connectSaysWhatTheProtocolAsks()
    {
        const QJsonObject first
            = read(Connect{QStringLiteral("id"), 0, QStringLiteral("InitialConnect"), {}, 1'795'322'043'750});
        QCOMPARE(first, (QJsonObject{{QStringLiteral("type"), QStringLiteral("Connect")},
                                     {QStringLiteral("sessionId"), QStringLiteral("id")},
                                     {QStringLiteral("connectionCount"), 0},
                                     {QStringLiteral("lastCloseReason"), QStringLiteral("InitialConnect")},
                                     {QStringLiteral("clientTs"), qint64(1'795'322'043'750)}}));
        const QJsonObject later = read(Connect{QStringLiteral("id"), 2, std::nullopt, 300, 0});
        QVERIFY(later[QLatin1String("lastCloseReason")].isNull());
        QCOMPARE(later[QLatin1String("maxObservedTimestamp")].toString(), QStringLiteral("LAEAAAAAAAA="));
    }

    void timestampsAreEightBytesLittleEndian()
    {
        QCOMPARE(encodeTimestamp(0), QStringLiteral("AAAAAAAAAAA="));
        QCOMPARE(encodeTimestamp(255), QStringLiteral("/wAAAAAAAAA="));
        QCOMPARE(encodeTimestamp(256), QStringLiteral("AAEAAAAAAAA="));
        // One apart, where doubles are 256 apart.
        QVERIFY(encodeTimestamp(1'795'322'043'768'000'001) != encodeTimestamp(1'795'322'043'768'000'000));
    }

    void modifyQuerySetKeepsItsKeyWhenThereIsNothingToModify()
    {
        QCOMPARE(read(ModifyQuerySet{0, 1, {}})[QLatin1String("modifications")], QJsonValue(QJsonArray()));
        const QJsonArray both = read(ModifyQuerySet{3, 4, {RemoveQuery{2}, AddQuery{7, QStringLiteral("notes:list"),
                                                   args(R"([{"folder":"inbox"}])"), QStringLiteral("J")}}})
                                    [QLatin1String("modifications")].toArray();
        QCOMPARE(both, args(R"([{"type":"Remove","queryId":2},
            {"type":"Add","queryId":7,"udfPath":"notes:list","args":[{"folder":"inbox"}],"journal":"J"}])"));
    }

    void authenticateSaysUserWithATokenAndNoneWithout()
    {
        const QJsonObject user = read(Authenticate{1, core::Secret(QByteArrayView("e.y.J"))});
        QCOMPARE(user[QLatin1String("tokenType")].toString(), QStringLiteral("User"));
        QCOMPARE(user[QLatin1String("value")].toString(), QStringLiteral("e.y.J"));
        QCOMPARE(user[QLatin1String("baseVersion")].toInt(), 1);
        const QJsonObject none = read(Authenticate{2, {}});
        QCOMPARE(none[QLatin1String("tokenType")].toString(), QStringLiteral("None"));
        QVERIFY(!none.contains(QLatin1String("value")));
    }

    void requestsAreToldApart()
    {
        const FunctionRequest mutation{FunctionRequest::Kind::Mutation, 12, QStringLiteral("notes:create"),
                                       args("[{}]")};
        QCOMPARE(read(mutation)[QLatin1String("type")].toString(), QStringLiteral("Mutation"));
        QCOMPARE(read(mutation)[QLatin1String("requestId")].toInt(), 12);
        const FunctionRequest action{FunctionRequest::Kind::Action, 13, QStringLiteral("notes:send"), args("[{}]")};
        QCOMPARE(read(action)[QLatin1String("type")].toString(), QStringLiteral("Action"));
    }

    void aTransitionReadsWhole()
    {
        const auto transition = decodeAs<Transition>(
            transitionText({test::updated(7, 1.0, QStringLiteral("J")),
                            test::failed(8, QStringLiteral("no"), QJsonValue::Null), test::removed(2)},
                           {{QStringLiteral("clientClockSkew"), -18}}));
        QCOMPARE(transition.start, StateVersion());
        QCOMPARE(transition.end.ts, quint64(1'795'322'043'768'000'001));
        QCOMPARE(transition.clientClockSkew, std::optional<qint64>(-18));
        QCOMPARE(transition.modifications.size(), size_t(3));
        const auto &first = std::get<QueryUpdated>(transition.modifications[0]);
        QCOMPARE(first.value, Value(1.0));
        QCOMPARE(first.journal.journal, std::optional<QString>(QStringLiteral("J")));
        const auto &second = std::get<QueryFailed>(transition.modifications[1]);
        QVERIFY(second.journal.present && !second.journal.journal);
        QCOMPARE(std::get<QueryRemoved>(transition.modifications[2]).queryId, 2u);
    }

    void errorDataThatIsNullIsNotErrorDataThatIsAbsent()
    {
        const auto with = decodeAs<FunctionResponse>(test::mutationFailed(1, QStringLiteral("no"), QJsonValue::Null));
        const auto without = decodeAs<FunctionResponse>(test::mutationFailed(1, QStringLiteral("no")));
        QCOMPARE(with.result.error().errorData, std::optional<Value>(Value()));
        QCOMPARE(without.result.error().errorData, std::nullopt);
    }

    void aValueLeftOutReadsAsNullAndAJournalLeftOutAsUnchanged()
    {
        const auto transition = decodeAs<Transition>(transitionText(
            {QJsonObject{{QStringLiteral("type"), QStringLiteral("QueryUpdated")}, {QStringLiteral("queryId"), 1}}}));
        QCOMPARE(transition.modifications.size(), size_t(1));
        const auto &updated = std::get<QueryUpdated>(transition.modifications.front());
        QVERIFY(updated.value.isNull());
        QVERIFY(!updated.journal.present);
        QVERIFY(updated.logLines.isEmpty());
    }

    void whatMayBeNullOrMissingMayBe_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("no clock skew, no server time")
            << QStringLiteral(R"({"type":"Transition","startVersion":{"querySet":0,"identity":0,"ts":"AAAAAAAAAAA="},
                "endVersion":{"querySet":0,"identity":0,"ts":"AAAAAAAAAAA="},"modifications":[]})");
        QTest::newRow("server time null") << transitionText({}, {{QStringLiteral("serverTs"), QJsonValue::Null}});
        QTest::newRow("fields of tomorrow") << transitionText({}, {{QStringLiteral("new"), QJsonArray{1, 2}}});
        QTest::newRow("auth error of unknown version") << test::authError(QJsonValue::Null);
        QTest::newRow("auth error of an old server")
            << QStringLiteral(R"({"type":"AuthError","error":"x","baseVersion":1})");
        QTest::newRow("success without a timestamp") << QStringLiteral(
            R"({"type":"MutationResponse","requestId":1,"success":true,"result":1,"ts":null,"logLines":null})");
        QTest::newRow("tags of tomorrow") << transitionText({}, {{QStringLiteral("new"), QJsonObject{{QStringLiteral("$new"), 1}, {QStringLiteral("x"), 2}}}, {QStringLiteral("$note"), 1}});
        QTest::newRow("ping with more") << QStringLiteral(R"({"type":"Ping","n":1})");
    }
    void whatMayBeNullOrMissingMayBe()
    {
        QFETCH(QString, text);
        const auto message = decode(text);
        QVERIFY2(message, message ? "" : qPrintable(message.error().detail));
    }

    void anAuthErrorOfAnOldServerCountsAsARefusedUpdate()
    {
        const auto error
            = decodeAs<AuthError>(QStringLiteral(R"({"type":"AuthError","error":"x","baseVersion":null})"));
        QVERIFY(error.authUpdateAttempted);
        QVERIFY(!error.baseVersion);
        QVERIFY(!decodeAs<AuthError>(test::authError(1, false)).authUpdateAttempted);
    }

    void theComplaintNamesTheFieldAndQuotesNothing()
    {
        const auto message = decode(
            transitionText({test::updated(1, QJsonObject{{QStringLiteral("$bytes"), QStringLiteral("s3cret!")}})}));
        QCOMPARE(message.error().kind, FailureKind::ProtocolViolation);
        QCOMPARE(message.error().detail, QStringLiteral("field value"));
    }

    void chunksComeTogetherInOrder()
    {
        TransitionAssembly assembly;
        QCOMPARE(assembly.add(part(QStringLiteral("ab"), 0, 3)).value(), std::nullopt);
        QCOMPARE(assembly.add(part(QStringLiteral("cd"), 1, 3)).value(), std::nullopt);
        QCOMPARE(assembly.add(part(QStringLiteral("e"), 2, 3)).value(), std::optional(QStringLiteral("abcde")));
        QVERIFY(assembly.isEmpty());
        // The same id again is another transition: it is only a length.
        QCOMPARE(assembly.add(part(QStringLiteral("x"), 0, 1)).value(), std::optional(QStringLiteral("x")));
    }

    void chunksThatDoNotFollowAreRefused_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<quint32>("number");
        QTest::addColumn<quint32>("of");
        QTest::newRow("a part left out") << QStringLiteral("42") << 2u << 3u;
        QTest::newRow("the same part twice") << QStringLiteral("42") << 0u << 3u;
        QTest::newRow("another count") << QStringLiteral("42") << 1u << 4u;
        QTest::newRow("another transition") << QStringLiteral("43") << 1u << 3u;
        QTest::newRow("past the end") << QStringLiteral("42") << 3u << 3u;
        QTest::newRow("of none") << QStringLiteral("42") << 1u << 0u;
    }
    void chunksThatDoNotFollowAreRefused()
    {
        QFETCH(QString, id);
        QFETCH(quint32, number);
        QFETCH(quint32, of);
        TransitionAssembly assembly;
        QVERIFY(assembly.add(part(QStringLiteral("ab"), 0, 3)));
        const auto refused = assembly.add(part(QStringLiteral("cd"), number, of, id));
        QCOMPARE(refused.error().kind, FailureKind::ProtocolViolation);
        QVERIFY(assembly.isEmpty());
    }

    void anEndlessStreamOfChunksIsCutOff()
    {
        TransitionAssembly assembly;
        const QString fiveMegabytes(5'000'000, u'x');
        quint32 number = 0;
        while (assembly.add(part(fiveMegabytes, number, 4'000'000'000u)))
            QVERIFY(++number < 30);
        QCOMPARE(qsizetype(number), TransitionAssembly::maxBufferedSize / fiveMegabytes.size());
    }
};

QTEST_GUILESS_MAIN(MessageCodecTest)
#include "message_codec_test.moc"
