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

QByteArray page(const char *address)
{
    return QByteArray("{\"redirect\":false,\"url\":\"") + address + "\"}";
}

QByteArray tokenReply()
{
    return R"({"session":{"id":"s-1","token":"6qbe0DYZwwc4F7yL4UkhnHyhxMba5PQj","userId":"user-1","expiresAt":1796216850799},)"
           R"("user":{"id":"user-1","name":"Ada","email":"ada@example.com"}})";
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

    void aProbeTellsWhatIsThere_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, int status, const QByteArray &body, const char *expected) {
            QTest::newRow(name) << status << body << QString::fromLatin1(expected);
        };
        row("the dummy code was not found", 404, R"({"message":"Invalid or expired token.","code":"INVALID_TOKEN"})", "there");
        row("the dummy token was not found", 400, R"({"message":"Invalid token"})", "there");
        row("a page that wants its parameters", 400, "<html>", "there");
        row("a page", 200, "<html>", "there");
        row("nothing there, Better Auth", 404, "", "not there");
        row("nothing there, Convex", 404, "No matching routes found", "not there");
        row("nothing there, in JSON", 404, R"({"code":"NOT_FOUND"})", "not there");
        row("trouble", 503, "", "failed");
        row("too often", 429, "", "failed");
        row("elsewhere", 302, "", "failed");
    }

    void aProbeTellsWhatIsThere()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, expected);
        const auto present = readProbe(answer(status, body));
        QCOMPARE(present ? (*present ? QStringLiteral("there") : QStringLiteral("not there")) : QStringLiteral("failed"), expected);
    }

    void aProbeSpendsNothingOfOurs()
    {
        for (const HttpRequest &request : {buildCodeProbe(site), buildOneTimeTokenProbe(site)}) {
            const QJsonObject body = bodyOf(request);
            for (const QString &name : body.keys())
                QCOMPARE(body.value(name).toString(), QStringLiteral("probe"));
        }
    }

    void aProviderIsNamedAsTheOperatorNamesIt()
    {
        for (const char *name : {"google", "github", "oauth2:acme", "oauth2:Acme_Corp-1"})
            QVERIFY2(isProviderName(QString::fromLatin1(name)), name);
        for (const char *name : {"", "oauth2:", "oauth2:oauth2:x", "a b", "google\n", "../google", "saml:acme", "\"google"})
            QVERIFY2(!isProviderName(QString::fromLatin1(name)), name);
        QVERIFY(isProviderName(QString(64, u'a')));
        QVERIFY(!isProviderName(QString(65, u'a')));
    }

    void aProvidersPageIsAskedForWithTheWayBack()
    {
        const QString back = QStringLiteral("http://127.0.0.1:50001/callback?state=s");
        const HttpRequest social = buildProviderSignIn(site, QStringLiteral("google"), back);
        QCOMPARE(social.url.path(), QStringLiteral("/api/auth/sign-in/social"));
        QCOMPARE(bodyOf(social), (QJsonObject{{QStringLiteral("provider"), QStringLiteral("google")},
                                              {QStringLiteral("callbackURL"), back},
                                              {QStringLiteral("errorCallbackURL"), back},
                                              {QStringLiteral("disableRedirect"), true}}));
        const HttpRequest generic = buildProviderSignIn(site, QStringLiteral("oauth2:acme"), back);
        QCOMPARE(generic.url.path(), QStringLiteral("/api/auth/sign-in/oauth2"));
        QCOMPARE(bodyOf(generic).value(QStringLiteral("providerId")).toString(), QStringLiteral("acme"));
        QVERIFY(!bodyOf(generic).contains(QStringLiteral("provider")));
    }

    void onlyAWebPageIsAProvidersPage_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<QString>("subject");
        const QString provider = QStringLiteral("provider");
        QTest::newRow("a script") << 200 << page("javascript:alert") << FailureKind::ProtocolViolation << QString();
        QTest::newRow("a file") << 200 << page("file:///etc/passwd") << FailureKind::ProtocolViolation << QString();
        QTest::newRow("plain http") << 200 << page("http://accounts.example/") << FailureKind::ProtocolViolation << QString();
        QTest::newRow("a user in it") << 200 << page("https://a@b.example/") << FailureKind::ProtocolViolation << QString();
        QTest::newRow("none") << 200 << QByteArray(R"({"redirect":false})") << FailureKind::ProtocolViolation << QString();
        QTest::newRow("no social provider") << 404 << QByteArray(R"({"code":"PROVIDER_NOT_FOUND"})") << FailureKind::NotFound << provider;
        QTest::newRow("no generic provider") << 400 << QByteArray(R"({"message":"No config found for provider acme"})") << FailureKind::NotFound << provider;
        QTest::newRow("no genericOAuth") << 404 << QByteArray() << FailureKind::NotFound << provider;
        QTest::newRow("loopback not trusted") << 403 << QByteArray(R"({"code":"INVALID_CALLBACK_URL"})") << FailureKind::CallbackRejected << QStringLiteral("trusted-origins");
        QTest::newRow("nor for errors") << 403 << QByteArray(R"({"code":"INVALID_ERROR_CALLBACK_URL"})") << FailureKind::CallbackRejected << QStringLiteral("trusted-origins");
        QTest::newRow("trouble") << 503 << QByteArray() << FailureKind::ServerTrouble << QString();
    }

    void onlyAWebPageIsAProvidersPage()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(FailureKind, kind);
        QFETCH(QString, subject);
        const auto read = readProviderPage(answer(status, body));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, kind);
        QCOMPARE(read.error().subject, subject);
        const QByteArray good = page("https://accounts.example/o?x=1");
        QCOMPARE(*readProviderPage(answer(200, good)), QUrl(QStringLiteral("https://accounts.example/o?x=1")));
    }

    void aOneTimeTokenIsWorthASession()
    {
        const HttpRequest request = buildOneTimeTokenRedemption(site, "the-token");
        QCOMPARE(request.url.path(), QStringLiteral("/api/auth/cross-domain/one-time-token/verify"));
        QCOMPARE(bodyOf(request), (QJsonObject{{QStringLiteral("token"), QStringLiteral("the-token")}}));
        const auto reply = readOneTimeTokenReply(answer(200, tokenReply()));
        QVERIFY(reply);
        const auto &signedIn = std::get<SignedInReply>(*reply);
        QCOMPARE(signedIn.sessionToken.expose(), QByteArrayView("6qbe0DYZwwc4F7yL4UkhnHyhxMba5PQj"));
        QCOMPARE(signedIn.person.id, QStringLiteral("user-1"));
        QCOMPARE(signedIn.person.name, QStringLiteral("Ada"));
    }

    void aSpentOneTimeTokenIsTold()
    {
        const auto kindOf = [](int status, const QByteArray &body) {
            return readOneTimeTokenReply(answer(status, body)).error().kind;
        };
        const QByteArray spent = R"({"message":"Invalid token"})";
        const QByteArray empty = R"({"session":{}})";
        QCOMPARE(kindOf(400, spent), FailureKind::CallbackRejected);
        QCOMPARE(kindOf(200, "null"), FailureKind::CallbackRejected);
        QCOMPARE(kindOf(503, ""), FailureKind::ServerTrouble);
        QCOMPARE(kindOf(200, empty), FailureKind::ProtocolViolation);
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
