// SPDX-License-Identifier: MIT
#include "convex/http_call.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace latchkey;
using namespace latchkey::convex;
using core::FailureKind;

/// One-shot calls (convex-sync-protocol 10).
class HttpCallTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachKindHasItsRoute_data()
    {
        QTest::addColumn<QString>("deployment");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("url");
        const QString cloud = QStringLiteral("https://happy-otter-123.convex.cloud");
        QTest::newRow("query") << cloud << int(FunctionKind::Query) << cloud + QStringLiteral("/api/query");
        QTest::newRow("mutation") << cloud << int(FunctionKind::Mutation) << cloud + QStringLiteral("/api/mutation");
        QTest::newRow("action") << cloud << int(FunctionKind::Action) << cloud + QStringLiteral("/api/action");
        QTest::newRow("slash") << cloud + u'/' << int(FunctionKind::Query) << cloud + QStringLiteral("/api/query");
        QTest::newRow("prefix") << QStringLiteral("http://127.0.0.1:3210/dev//") << int(FunctionKind::Query)
                                << QStringLiteral("http://127.0.0.1:3210/dev/api/query");
    }
    void eachKindHasItsRoute()
    {
        QFETCH(QString, deployment);
        QFETCH(int, kind);
        QFETCH(QString, url);
        const auto call = buildHttpCall(QUrl(deployment), FunctionKind(kind), QStringLiteral("notes:list"), {});
        QCOMPARE(call.value().url.toString(), url);
    }

    void theBodyKeepsTypesApart()
    {
        const auto call = buildHttpCall(QUrl(QStringLiteral("https://a.convex.cloud")), FunctionKind::Query,
                                        QStringLiteral("notes.js"), {{QStringLiteral("n"), Value(qint64(2))}});
        const QJsonObject body = QJsonDocument::fromJson(call.value().body).object();
        QCOMPARE(body[QLatin1String("path")].toString(), QStringLiteral("notes:default"));
        QCOMPARE(body[QLatin1String("format")].toString(), QStringLiteral("convex_encoded_json"));
        QCOMPARE(
            body[QLatin1String("args")],
            QJsonValue(QJsonArray{QJsonObject{
                {QStringLiteral("n"), QJsonObject{{QStringLiteral("$integer"), QStringLiteral("AgAAAAAAAAA=")}}}}}));
    }

    void whatTheServerCouldNotReadIsNotBuilt()
    {
        const QUrl url(QStringLiteral("https://a.convex.cloud"));
        QCOMPARE(buildHttpCall(url, FunctionKind::Query, QStringLiteral("no tes:list"), {}).error().kind,
                 FailureKind::InvalidInput);
        QCOMPARE(buildHttpCall(url, FunctionKind::Query, QStringLiteral("notes:list"), {{QStringLiteral("$"), Value()}})
                     .error()
                     .kind,
                 FailureKind::InvalidInput);
    }

    void successIsDecidedByTheBody()
    {
        for (const int status : {200, 560}) {
            const auto reply = readHttpCallReply(
                status, "{\"status\":\"success\",\"value\":{\"$integer\":\"AgAAAAAAAAA=\"},\"logLines\":[]}");
            QCOMPARE(reply.outcome.value(), Value(qint64(2)));
        }
        QCOMPARE(readHttpCallReply(200, "{\"status\":\"success\"}").outcome.value(), Value());
    }

    void aFunctionsFailureComesWithStatus200()
    {
        const auto reply = readHttpCallReply(200,
                                             "{\"status\":\"error\",\"errorMessage\":\"x\",\"errorData\":{\"code\":"
                                             "\"RATE_LIMITED\",\"retryAfter\":1500.5}}");
        QCOMPARE(reply.outcome.error().kind, FailureKind::RateLimited);
        QCOMPARE(reply.outcome.error().retryAfterMs(), 1501);
        QVERIFY(reply.errorData);
        QVERIFY(!readHttpCallReply(200, "{\"status\":\"error\",\"errorMessage\":\"x\"}").errorData);
        QCOMPARE(readHttpCallReply(200, "{\"status\":\"error\",\"errorMessage\":\"x\",\"errorData\":null}").errorData,
                 std::optional<Value>(Value()));
    }

    void aMissingFunctionIsNamedFromTheServersText()
    {
        const auto reply
            = readHttpCallReply(200,
                                "{\"status\":\"error\",\"errorMessage\":\"[Request ID: 1] Server Error\\nCould not "
                                "find public function for 'auth:getSetupStatus'. Did you\"}");
        QCOMPARE(reply.outcome.error().kind, FailureKind::FunctionMissing);
        QCOMPARE(reply.outcome.error().subject, QStringLiteral("auth:getSetupStatus"));
    }

    void anythingElseIsTheTransportsTrouble_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FailureKind>("kind");
        const QByteArray tagged("{\"code\":\"Tag\",\"message\":\"text\"}");
        QTest::newRow("bad request") << 400 << tagged << FailureKind::InvalidInput;
        QTest::newRow("token refused") << 401 << tagged << FailureKind::NotAllowed;
        QTest::newRow("forbidden") << 403 << tagged << FailureKind::NotAllowed;
        QTest::newRow("no such deployment") << 404 << tagged << FailureKind::NotFound;
        QTest::newRow("no such page") << 404 << QByteArray("<html>") << FailureKind::NotOurServer;
        QTest::newRow("conflict") << 409 << tagged << FailureKind::Conflict;
        QTest::newRow("too large") << 413 << QByteArray() << FailureKind::InvalidInput;
        QTest::newRow("rate limit") << 429 << tagged << FailureKind::RateLimited;
        QTest::newRow("internal") << 500 << QByteArray() << FailureKind::ServerTrouble;
        QTest::newRow("overload") << 503 << tagged << FailureKind::ServerTrouble;
        QTest::newRow("captive portal") << 200 << QByteArray("<html>Welcome</html>") << FailureKind::NotOurServer;
        QTest::newRow("cut short") << 200 << QByteArray("{\"status\":\"success\",\"val") << FailureKind::NotOurServer;
        QTest::newRow("null") << 200 << QByteArray("null") << FailureKind::NotOurServer;
        QTest::newRow("no status") << 200 << QByteArray("{}") << FailureKind::NotOurServer;
        QTest::newRow("redirect") << 302 << QByteArray() << FailureKind::NotOurServer;
        QTest::newRow("success under another status") << 500 << QByteArray("{\"status\":\"success\",\"value\":1}")
                                                      << FailureKind::ServerTrouble;
        QTest::newRow("value undecodable") << 200 << QByteArray("{\"status\":\"success\",\"value\":{\"$float\":1}}")
                                           << FailureKind::ProtocolViolation;
        QTest::newRow("error data undecodable")
            << 200 << QByteArray("{\"status\":\"error\",\"errorData\":{\"$float\":1}}")
            << FailureKind::ProtocolViolation;
    }
    void anythingElseIsTheTransportsTrouble()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(FailureKind, kind);
        const auto reply = readHttpCallReply(status, body);
        QVERIFY(!reply.outcome);
        QCOMPARE(reply.outcome.error().kind, kind);
        QVERIFY(!reply.outcome.error().detail.contains(QLatin1String("text")));
    }
};

QTEST_GUILESS_MAIN(HttpCallTest)
#include "http_call_test.moc"
