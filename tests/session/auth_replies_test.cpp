// SPDX-License-Identifier: MIT
#include "session/auth_requests.h"

#include "support/failure_names.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::session;
using core::FailureKind;
using core::HttpResponse;
using core::Secret;

namespace {

HttpResponse reply(int status, const QByteArray &body, const core::HttpHeaders &headers = {})
{
    return {status, headers, body};
}

Secret secret(const QByteArray &text)
{
    return Secret(QByteArrayView(text));
}

/// What is wrong, as "kind subject"; "nothing" for a success.
template <typename T> QString wrong(const core::Result<T> &result)
{
    if (result)
        return QStringLiteral("nothing");
    const char *kind = QMetaEnum::fromType<FailureKind>().valueToKey(int(result.error().kind));
    return (QLatin1String(kind) + u' ' + result.error().subject).trimmed();
}

constexpr char token[] = "BTWt5wmFqUZ1n4u3dG8sX7kYcR2pLhJa";

QByteArray signedIn()
{
    return QByteArray(R"({"redirect":false,"token":")") + token + R"(","user":{"name":"Ann","email":"ann@example.com",
        "emailVerified":false,"createdAt":1763700000000,"updatedAt":1763700000000,"id":"user-1"}})";
}

QByteArray sessionBody(const QByteArray &expiresAt)
{
    return QByteArray(R"({"session":{"id":"s-9","token":")") + token + R"(","userId":"user-1","expiresAt":)" + expiresAt
        + R"(,"createdAt":1763700000000,"userAgent":"","ipAddress":""},"user":{"id":"user-1"}})";
}

} // namespace

class AuthRepliesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSignInGivesTokenAndUser();
    void aSignUpThatWaitsForVerificationGivesNoToken();
    void aSecondFactorIsSeenBeforeTheMissingToken();
    void theSessionOfTheConvexAdapterHasNumbersForDates();
    void theSessionOfAPlainServerHasTextForDates();
    void nullWithStatus200MeansSignedOut_data();
    void nullWithStatus200MeansSignedOut();
    void aNullThatIsNotA200IsNoProof_data();
    void aNullThatIsNotA200IsNoProof();
    void anUnauthorizedGetSessionIsDefinite();
    void theConvexTokenIsRead();
    void anyRefusedConvexTokenIsToBeConfirmed_data();
    void anyRefusedConvexTokenIsToBeConfirmed();
    void badBodiesAreNeverASuccessNorASignedOut_data();
    void badBodiesAreNeverASuccessNorASignedOut();
    void goodJsonOfTheWrongShapeNamesTheField_data();
    void goodJsonOfTheWrongShapeNamesTheField();
    void aSignOutIsDefiniteWhenOurServerAnswered_data();
    void aSignOutIsDefiniteWhenOurServerAnswered();
    void theServersClockIsRead_data();
    void theServersClockIsRead();
};

void AuthRepliesTest::aSignInGivesTokenAndUser()
{
    const auto read = readSignInReply(reply(200, signedIn()));
    QVERIFY(read.has_value());
    const auto &signedInReply = std::get<SignedInReply>(*read);
    QVERIFY(sameSecret(signedInReply.sessionToken, secret(token)));
    QCOMPARE(signedInReply.person.id, QStringLiteral("user-1"));
}

void AuthRepliesTest::aSignUpThatWaitsForVerificationGivesNoToken()
{
    const auto read = readSignInReply(reply(200, R"({"token":null,"user":{"id":"made-up","email":"a@b"}})"));
    QVERIFY(read.has_value());
    QVERIFY(std::holds_alternative<VerificationMailReply>(*read));
}

void AuthRepliesTest::aSecondFactorIsSeenBeforeTheMissingToken()
{
    const auto read = readSignInReply(reply(200, R"({"twoFactorRedirect":true,"twoFactorMethods":["totp","otp",7]})"));
    QVERIFY(read.has_value());
    const QStringList methods{QStringLiteral("totp"), QStringLiteral("otp")};
    QCOMPARE(std::get<SecondFactorReply>(*read).methods, methods);
}

void AuthRepliesTest::theSessionOfTheConvexAdapterHasNumbersForDates()
{
    const auto read = readGetSession(reply(200, sessionBody("1764400000123")));
    QVERIFY(read && *read);
    QCOMPARE((*read)->sessionId, QStringLiteral("s-9"));
    QCOMPARE((*read)->person.id, QStringLiteral("user-1"));
    QVERIFY(sameSecret((*read)->sessionToken, secret(token)));
    QCOMPARE(qint64((*read)->expiresAt.count()), qint64(1764400000123));
}

void AuthRepliesTest::theSessionOfAPlainServerHasTextForDates()
{
    for (const char *text :
         {R"("2025-11-29T07:06:40.123Z")", R"("2025-11-29T08:06:40.123+01:00")", R"("2025-11-29T07:06:40.123")"}) {
        const auto read = readGetSession(reply(200, sessionBody(text)));
        QVERIFY2(read && *read, text);
        QCOMPARE(qint64((*read)->expiresAt.count()), qint64(1764400000123));
    }
}

void AuthRepliesTest::nullWithStatus200MeansSignedOut_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("bare") << QByteArray("null");
    QTest::newRow("with a line end") << QByteArray("null\n");
    QTest::newRow("with spaces") << QByteArray("  null ");
}

void AuthRepliesTest::nullWithStatus200MeansSignedOut()
{
    QFETCH(const QByteArray, body);
    const auto read = readGetSession(reply(200, body));
    QVERIFY(read.has_value());
    QVERIFY(!read->has_value());
}

void AuthRepliesTest::aNullThatIsNotA200IsNoProof_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {0, 201, 203, 204, 302, 304, 400, 401, 403, 404, 429, 500, 502, 503})
        QTest::addRow("%d", status) << status;
}

void AuthRepliesTest::aNullThatIsNotA200IsNoProof()
{
    QFETCH(const int, status);
    const auto read = readGetSession(reply(status, "null"));
    QVERIFY(!read);
    QVERIFY(!core::endsSession(read.error().kind));
}

void AuthRepliesTest::anUnauthorizedGetSessionIsDefinite()
{
    QCOMPARE(wrong(readGetSession(reply(401, R"({"code":"UNAUTHORIZED","message":"x"})"))),
             QStringLiteral("SessionExpired"));
    QCOMPARE(wrong(readGetSession(reply(401, R"({"message":"proxy login"})"))), QStringLiteral("NotAllowed server"));
    QCOMPARE(wrong(readGetSession(reply(401, "<html>"))), QStringLiteral("NotOurServer"));
}

void AuthRepliesTest::theConvexTokenIsRead()
{
    const auto jwt = readConvexToken(reply(200, R"({"token":"aaa.bbb-_.ccc"})"));
    QVERIFY(jwt.has_value());
    QVERIFY(sameSecret(*jwt, secret("aaa.bbb-_.ccc")));
}

void AuthRepliesTest::anyRefusedConvexTokenIsToBeConfirmed_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, int status, const char *body, const char *expected) {
        QTest::newRow(name) << status << QByteArray(body) << QString::fromLatin1(expected);
    };
    row("401 with its code", 401, R"({"code":"UNAUTHORIZED"})", "SessionExpired");
    row("401 without", 401, "{}", "SessionExpired");
    row("401 of a proxy", 401, "<html>Log in</html>", "NotOurServer");
    row("401 without body", 401, "", "NotOurServer");
    row("403", 403, R"({"code":"FORBIDDEN"})", "NotAllowed");
    row("404 without body", 404, "", "FunctionMissing /api/auth");
    row("500 without body", 500, "", "ServerTrouble");
    row("503", 503, R"({"code":"UNAUTHORIZED"})", "ServerTrouble");
}

void AuthRepliesTest::anyRefusedConvexTokenIsToBeConfirmed()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, expected);
    QCOMPARE(wrong(readConvexToken(reply(status, body))), expected);
}

void AuthRepliesTest::badBodiesAreNeverASuccessNorASignedOut_data()
{
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &body) { QTest::newRow(name) << body; };
    row("empty", {});
    row("captive portal", "<!DOCTYPE html><html><body>Please log in to the Wi-Fi</body></html>");
    row("plain text", "OK");
    row("almost null", "nul");
    row("null twice", "null null");
    row("null in quotes", R"("null")");
    row("capital null", "NULL");
    row("an array", "[]");
    row("an array with null", "[null]");
    row("true", "true");
    row("NUL bytes", QByteArray(16, '\0'));
    row("not UTF-8", QByteArray("{\"token\":\"\xff\xfe\"}"));
    row("deep", QByteArray(200'000, '{'));
    row("cut sign-in", signedIn().chopped(1));
    row("half a sign-in", signedIn().first(signedIn().size() / 2));
    row("cut session", sessionBody("1764400000123").chopped(2));
    row("session and then some", sessionBody("1764400000123") + "<html>");
}

void AuthRepliesTest::badBodiesAreNeverASuccessNorASignedOut()
{
    QFETCH(const QByteArray, body);
    QCOMPARE(wrong(readSignInReply(reply(200, body))), QStringLiteral("NotOurServer"));
    QCOMPARE(wrong(readGetSession(reply(200, body))), QStringLiteral("NotOurServer"));
    QCOMPARE(wrong(readConvexToken(reply(200, body))), QStringLiteral("NotOurServer"));
    for (const int status : {301, 302, 307, 400, 401, 403, 407, 500, 511}) {
        const HttpResponse response = reply(status, body, {{"location", "https://portal.example/"}});
        const QString expected = status >= 500 ? QStringLiteral("ServerTrouble") : QStringLiteral("NotOurServer");
        QCOMPARE(wrong(readSignInReply(response)), expected);
        QCOMPARE(wrong(readGetSession(response)), expected);
        QCOMPARE(wrong(readConvexToken(response)), expected);
    }
}

void AuthRepliesTest::goodJsonOfTheWrongShapeNamesTheField_data()
{
    QTest::addColumn<QString>("reader");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *reader, const QByteArray &body, const char *field) {
        QTest::addRow("%s %s", reader, body.left(100).constData())
            << QString::fromLatin1(reader) << body << QString::fromLatin1(field);
    };
    row("sign-in", "{}", "token");
    row("sign-in", R"({"token":7,"user":{"id":"u"}})", "token");
    row("sign-in", R"({"token":"","user":{"id":"u"}})", "token");
    row("sign-in", R"({"token":"a b","user":{"id":"u"}})", "token");
    row("sign-in", R"({"token":"a\r\nX-Evil: 1","user":{"id":"u"}})", "token");
    row("sign-in", R"({"token":"a\u0000b","user":{"id":"u"}})", "token");
    row("sign-in", R"({"token":"tökén","user":{"id":"u"}})", "token");
    row("sign-in", R"({"token":")" + QByteArray(513, 'a') + R"(","user":{"id":"u"}})", "token");
    row("sign-in", R"({"token":"abc"})", "user");
    row("sign-in", R"({"token":"abc","user":{}})", "user.id");
    row("sign-in", R"({"token":"abc","user":{"id":5}})", "user.id");
    row("sign-in", R"({"token":"abc","user":{"id":""}})", "user.id");
    row("session", "{}", "session");
    row("session", R"({"session":null,"user":null})", "session");
    row("session", R"({"session":{"id":"s"}})", "session.userId");
    row("session", R"({"session":{"id":"s","userId":"u","expiresAt":5}})", "session.token");
    row("session", sessionBody("null"), "session.expiresAt");
    row("session", sessionBody("0"), "session.expiresAt");
    row("session", sessionBody("-1"), "session.expiresAt");
    row("session", sessionBody("1e300"), "session.expiresAt");
    row("session", sessionBody(R"("tomorrow")"), "session.expiresAt");
    row("convex", "{}", "token");
    row("convex", R"({"token":null})", "token");
    row("convex", R"({"token":"a.b.c\n"})", "token");
}

void AuthRepliesTest::goodJsonOfTheWrongShapeNamesTheField()
{
    QFETCH(const QString, reader);
    QFETCH(const QByteArray, body);
    QFETCH(const QString, field);
    const HttpResponse response = reply(200, body);
    const QString found = reader == QLatin1String("sign-in") ? wrong(readSignInReply(response))
        : reader == QLatin1String("session")                 ? wrong(readGetSession(response))
                                                             : wrong(readConvexToken(response));
    QCOMPARE(found, QStringLiteral("ProtocolViolation ") + field);
}

void AuthRepliesTest::aSignOutIsDefiniteWhenOurServerAnswered_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("definite");
    const auto row = [](const char *name, int status, const char *body, bool definite) {
        QTest::newRow(name) << status << QByteArray(body) << definite;
    };
    row("success", 200, R"({"success":true})", true);
    row("gone already", 401, R"({"code":"UNAUTHORIZED"})", true);
    row("no such session", 404, R"({"code":"NOT_FOUND"})", true);
    row("captive portal", 200, "<html>", false);
    row("empty 200", 200, "", false);
    row("no auth routes", 404, "", false);
    row("redirect", 302, "{}", false);
    row("too many", 429, R"({"message":"Too many requests"})", false);
    row("forbidden", 403, R"({"code":"MISSING_OR_NULL_ORIGIN"})", false);
    row("trouble", 500, "", false);
    row("trouble in JSON", 503, R"({"success":true})", false);
}

void AuthRepliesTest::aSignOutIsDefiniteWhenOurServerAnswered()
{
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const bool, definite);
    QCOMPARE(isDefiniteSignOutAnswer(reply(status, body)), definite);
}

void AuthRepliesTest::theServersClockIsRead_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<qint64>("epochMs"); // -1: unreadable
    QTest::newRow("of the RFC") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(784111777000);
    QTest::newRow("with spaces") << QByteArray(" Sun, 06 Nov 1994 08:49:37 GMT ") << qint64(784111777000);
    QTest::newRow("absent") << QByteArray() << qint64(-1);
    QTest::newRow("another form") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << qint64(-1);
    QTest::newRow("no such day") << QByteArray("Sun, 31 Feb 2027 08:49:37 GMT") << qint64(-1);
    QTest::newRow("words") << QByteArray("yesterday") << qint64(-1);
}

void AuthRepliesTest::theServersClockIsRead()
{
    QFETCH(const QByteArray, date);
    QFETCH(const qint64, epochMs);
    qputenv("TZ", "America/St_Johns"); // a zone that a slip would show in
    const auto time = serverTime(reply(200, {}, {{"date", date}}));
    QCOMPARE(time ? qint64(time->count()) : qint64(-1), epochMs);
}

QTEST_GUILESS_MAIN(AuthRepliesTest)
#include "auth_replies_test.moc"
