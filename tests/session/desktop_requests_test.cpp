// SPDX-License-Identifier: MIT
#include "session/desktop_requests.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace latchkey;
using namespace latchkey::session;
using core::FailureKind;
using core::HttpRequest;
using core::HttpResponse;
using core::Secret;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(latchkey::core::FailureKind)

namespace {

const QUrl site(QStringLiteral("https://happy-otter-1.convex.site"));

QJsonObject bodyOf(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.jsonBody.expose().toByteArray()).object();
}

HttpResponse answer(int status, const QByteArray &body)
{
    return {status, {{"content-type", "application/json"}}, body};
}

QByteArray device(const QByteArray &more = {})
{
    return R"({"device_code":"dc-0123456789012345678901234567890123456","user_code":"V8GTUGZY",)"
           R"("verification_uri":"https://happy-otter-1.convex.site/desktop/device",)"
           R"("verification_uri_complete":"https://happy-otter-1.convex.site/desktop/device?user_code=V8GTUGZY",)"
           R"("expires_in":600,"interval":5)" + more + '}';
}

QString wordsOf(const core::Result<DeviceAnswer> &answer)
{
    if (!answer)
        return QStringLiteral("failed");
    if (const auto *pending = std::get_if<DevicePending>(&*answer))
        return pending->slowDown ? QStringLiteral("slower") : QStringLiteral("pending");
    if (const auto *approved = std::get_if<DeviceApproved>(&*answer))
        return QStringLiteral("approved ") + QString::fromLatin1(approved->sessionToken.expose());
    return std::holds_alternative<DeviceDenied>(*answer) ? QStringLiteral("denied") : QStringLiteral("expired");
}

} // namespace

class DesktopRequestsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsRedeemedWithItsStateAndVerifier()
    {
        const HttpRequest request = buildCodeRedemption(site, "the-code", "the-state", Secret(QByteArrayView("the-verifier")));
        QCOMPARE(request.method, HttpRequest::Method::Post);
        QCOMPARE(request.url.toString(), QStringLiteral("https://happy-otter-1.convex.site/api/auth/electron/token"));
        QVERIFY(request.bearer.isEmpty());
        const QJsonObject expected{{QStringLiteral("token"), QStringLiteral("the-code")},
                                   {QStringLiteral("state"), QStringLiteral("the-state")},
                                   {QStringLiteral("code_verifier"), QStringLiteral("the-verifier")}};
        QCOMPARE(bodyOf(request), expected);
    }

    void theDeviceFlowAsksAsTheServerWantsIt()
    {
        const HttpRequest start = buildDeviceAuthorization(site);
        QCOMPARE(start.url.path(), QStringLiteral("/api/auth/device/code"));
        QCOMPARE(bodyOf(start), (QJsonObject{{QStringLiteral("client_id"), QStringLiteral("latchkey")}}));
        const HttpRequest poll = buildDevicePoll(site, Secret(QByteArrayView("the-device-code")));
        QCOMPARE(poll.url.path(), QStringLiteral("/api/auth/device/token"));
        const QJsonObject expected{
            {QStringLiteral("grant_type"), QStringLiteral("urn:ietf:params:oauth:grant-type:device_code")},
            {QStringLiteral("device_code"), QStringLiteral("the-device-code")},
            {QStringLiteral("client_id"), QStringLiteral("latchkey")}};
        QCOMPARE(bodyOf(poll), expected);
    }

    void theMethodsOfASiteAreRead()
    {
        const auto methods = readMethods(answer(200, R"({"emailPassword":true,"browser":true,"device":false,"providers":[]})"));
        QVERIFY(methods);
        QCOMPARE(*methods, (SignInMethods{true, true, false}));
    }

    void aSiteWithoutThemSaysSo_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("no such route") << 404 << QByteArray("No HttpAction routed for /desktop/methods") << FailureKind::FunctionMissing;
        QTest::newRow("nothing there") << 404 << QByteArray() << FailureKind::FunctionMissing;
        QTest::newRow("captive portal") << 200 << QByteArray("<html>log in</html>") << FailureKind::NotOurServer;
        QTest::newRow("null") << 200 << QByteArray("null") << FailureKind::NotOurServer;
        QTest::newRow("trouble") << 503 << QByteArray() << FailureKind::ServerTrouble;
        QTest::newRow("a word for a flag") << 200 << QByteArray(R"({"browser":"yes"})") << FailureKind::ProtocolViolation;
    }

    void aSiteWithoutThemSaysSo()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(FailureKind, kind);
        const auto methods = readMethods(answer(status, body));
        QVERIFY(!methods);
        QCOMPARE(methods.error().kind, kind);
    }

    void aDeviceAuthorizationIsReadWhole()
    {
        const auto read = readDeviceAuthorization(answer(200, device()));
        QVERIFY(read);
        QCOMPARE(read->userCode, QStringLiteral("V8GTUGZY"));
        QCOMPARE(read->page.path(), QStringLiteral("/desktop/device"));
        QCOMPARE(read->pageWithCode.query(), QStringLiteral("user_code=V8GTUGZY"));
        QCOMPARE(read->life, 600s);
        QCOMPARE(read->interval, 5s);
        QCOMPARE(read->deviceCode.size(), 40);
    }

    void whatNobodyCouldUseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("plain http page") << device().replace("https://happy-otter-1.convex.site/desktop/device\",", "http://happy-otter-1.convex.site/desktop/device\",");
        QTest::newRow("script page") << device().replace("\"https://happy-otter-1.convex.site/desktop/device\"", "\"javascript:alert(1)\"");
        QTest::newRow("page with a user in it") << device().replace("\"https://happy-otter-1.convex.site/desktop/device\"", "\"https://bank.example@evil.example/\"");
        QTest::newRow("markup for a code") << device().replace("\"user_code\":\"V8GTUGZY\"", R"("user_code":"<b>")");
        QTest::newRow("no user code") << device().replace("\"user_code\":\"V8GTUGZY\",", "");
        QTest::newRow("quote in the device code") << device().replace("dc-", "d\\\"-");
        QTest::newRow("number for a code") << device().replace("\"V8GTUGZY\",\"ver", "7,\"ver");
    }

    void whatNobodyCouldUseIsRefused()
    {
        QFETCH(QByteArray, body);
        QVERIFY(body != device());
        const auto read = readDeviceAuthorization(answer(200, body));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, FailureKind::ProtocolViolation);
    }

    void timesOutOfRangeAreHeldWithinIt()
    {
        const auto read = readDeviceAuthorization(answer(200, device().replace("600", "1e300").replace(":5}", ":-7}")));
        QVERIFY(read);
        QCOMPARE(read->life, 30min);
        QCOMPARE(read->interval, 5s);
    }

    void everyAnswerOfAPollIsTold_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, int status, const QByteArray &body, const char *expected) {
            QTest::newRow(name) << status << body << QString::fromLatin1(expected);
        };
        row("pending", 400, R"({"error":"authorization_pending"})", "pending");
        row("slow down", 400, R"({"error":"slow_down"})", "slower");
        row("denied", 400, R"({"error":"access_denied"})", "denied");
        row("expired", 400, R"({"error":"expired_token"})", "expired");
        row("spent", 400, R"({"error":"invalid_grant"})", "expired");
        row("approved", 200, R"({"access_token":"BTWt5wmFqUZ1n4u3dG8sX7kYcR2pLhJa","token_type":"Bearer"})",
            "approved BTWt5wmFqUZ1n4u3dG8sX7kYcR2pLhJa");
        row("approved with a token that breaks its header", 200, "{\"access_token\":\"a\\r\\nX: y\"}", "failed");
        row("trouble", 503, "", "failed");
        row("too often", 429, "", "failed");
        row("pending, but no 400", 200, R"({"error":"authorization_pending"})", "failed");
        row("HTML", 200, "<html>", "failed");
    }

    void everyAnswerOfAPollIsTold()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        QCOMPARE(wordsOf(readDevicePoll(answer(status, body))), expected);
    }
};

QTEST_GUILESS_MAIN(DesktopRequestsTest)
#include "desktop_requests_test.moc"
