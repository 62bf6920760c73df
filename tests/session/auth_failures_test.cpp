// SPDX-License-Identifier: MIT
#include "session/auth_failures.h"

#include "session/auth_requests.h"
#include "support/failure_names.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::session;
using namespace std::chrono_literals;
using core::FailureKind;
using core::HttpResponse;

namespace {

struct Row {
    int status;
    const char *code;
    FailureKind kind;
    const char *subject = "";
};

using enum FailureKind;

// By hand, from better-auth-http (sections 1, 4, 10) and the contract (section 7): what the server says, what we make
// of it.
const std::vector<Row> expectedCodes{
    {400, "BAD_REQUEST", InvalidInput},
    {400, "VALIDATION_ERROR", InvalidInput},
    {400, "MISSING_FIELD", InvalidInput},
    {400, "BODY_MUST_BE_AN_OBJECT", ProtocolViolation},
    {415, "UNSUPPORTED_MEDIA_TYPE", ProtocolViolation},
    {400, "INVALID_EMAIL", InvalidInput, "email"},
    {400, "PASSWORD_TOO_SHORT", InvalidInput, "password-short"},
    {400, "PASSWORD_TOO_LONG", InvalidInput, "password-long"},
    {401, "INVALID_EMAIL_OR_PASSWORD", InvalidCredentials},
    {400, "INVALID_PASSWORD", InvalidCredentials},
    {400, "USER_NOT_FOUND", InvalidCredentials},
    {400, "CREDENTIAL_ACCOUNT_NOT_FOUND", InvalidCredentials},
    {403, "EMAIL_NOT_VERIFIED", EmailNotVerified},
    {403, "BANNED_USER", NotAllowed, "banned"},
    {400, "EMAIL_PASSWORD_DISABLED", NotAllowed, "email-password"},
    {400, "EMAIL_PASSWORD_SIGN_UP_DISABLED", NotAllowed, "sign-up"},
    {422, "USER_ALREADY_EXISTS", AlreadyExists},
    {422, "USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL", AlreadyExists},
    {401, "UNAUTHORIZED", SessionExpired},
    {401, "UNAUTHENTICATED", SessionExpired},
    {403, "SESSION_NOT_FRESH", SessionNotFresh},
    {400, "SESSION_EXPIRED", SessionNotFresh}, // not SessionExpired: it would sign the person out
    {401, "INVALID_CODE", SecondFactorRejected},
    {401, "INVALID_BACKUP_CODE", SecondFactorRejected},
    {401, "INVALID_TWO_FACTOR_COOKIE", SecondFactorRejected, "challenge"},
    {400, "TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE", SecondFactorRejected, "challenge"},
    {400, "INVALID_OTP", SecondFactorRejected},
    {400, "OTP_EXPIRED", SecondFactorRejected, "challenge"},
    {403, "TOO_MANY_ATTEMPTS", SecondFactorRejected, "challenge"},
    {429, "ACCOUNT_TEMPORARILY_LOCKED", RateLimited},
    {429, "TOO_MANY_SIGN_IN_ATTEMPTS", RateLimited},
    {429, "RATE_LIMITED", RateLimited},
    {429, "TOO_MANY_REQUESTS", RateLimited},
    {403, "INVALID_ORIGIN", ProtocolViolation},
    {403, "MISSING_OR_NULL_ORIGIN", ProtocolViolation},
    {403, "CROSS_SITE_NAVIGATION_LOGIN_BLOCKED", ProtocolViolation},
    {403, "INVALID_CALLBACK_URL", CallbackRejected},
    {403, "INVALID_REDIRECT_URL", CallbackRejected},
    {403, "INVALID_ERROR_CALLBACK_URL", CallbackRejected},
    {403, "INVALID_NEW_USER_CALLBACK_URL", CallbackRejected},
    {400, "INVALID_TOKEN", CallbackRejected},
    {404, "INVALID_TOKEN", CallbackRejected},
    {400, "STATE_MISMATCH", CallbackRejected},
    {400, "INVALID_CODE_VERIFIER", CallbackRejected},
    {400, "INVALID_PKCE_METHOD", CallbackRejected},
    {400, "INVALID_CLIENT_ID", CallbackRejected},
    {404, "PROVIDER_NOT_FOUND", NotFound},
    {404, "ID_TOKEN_NOT_SUPPORTED", NotAllowed},
    {400, "EMAIL_CAN_NOT_BE_UPDATED", NotAllowed},
    {400, "CHANGE_EMAIL_DISABLED", NotAllowed},
    {403, "USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION", NotAllowed},
    {403, "YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS", NotAllowed},
    {400, "ORGANIZATION_NOT_FOUND", NotFound},
    {400, "ORGANIZATION_ALREADY_EXISTS", Conflict},
    {400, "ORGANIZATION_SLUG_ALREADY_TAKEN", Conflict},
    {403, "FORBIDDEN", NotAllowed},
    {404, "NOT_FOUND", NotFound},
    {409, "CONFLICT", Conflict},
    {500, "INTERNAL_SERVER_ERROR", ServerTrouble},
};

HttpResponse withCode(int status, const QByteArray &code)
{
    return {status, {{"content-type", "application/json"}}, R"({"message":"secret words","code":")" + code + R"("})"};
}

HttpResponse tooMany(const core::HttpHeaders &headers)
{
    return {429, headers, R"({"message":"Too many requests. Please try again later."})"};
}

std::optional<FailureKind> kindOf(const HttpResponse &response)
{
    return failureOf(response).kind;
}

} // namespace

class AuthFailuresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCodeBecomesItsKind_data();
    void everyCodeBecomesItsKind();
    void noCodeIsMappedThatTheTableHereLacks();
    void contractCodesBecomeTheSameKinds();
    void onlyTwoCodesEndASession();
    void anUnknownCodeFallsBackToItsStatus_data();
    void anUnknownCodeFallsBackToItsStatus();
    void otherPlacesForTheCodeAreRead();
    void aValidationErrorNamesTheField_data();
    void aValidationErrorNamesTheField();
    void retryAfterIsReadWhereItCanBe_data();
    void retryAfterIsReadWhereItCanBe();
    void aRateLimitNeedsNoReadableBody();
    void aRateLimitByCodeAloneSaysHowLongToo();
    void retryAfterOfTheContractIsBounded();
    void missingAuthRoutesAreToldFromAMissingThing_data();
    void missingAuthRoutesAreToldFromAMissingThing();
    void aRedirectIsNotOurServerWhateverItSays();
    void theDetailIsForLogsAndRepeatsNothingOfTheServer();
};

void AuthFailuresTest::everyCodeBecomesItsKind_data()
{
    QTest::addColumn<int>("row");
    for (size_t row = 0; row < expectedCodes.size(); ++row)
        QTest::addRow("%d %s", expectedCodes[row].status, expectedCodes[row].code) << int(row);
}

void AuthFailuresTest::everyCodeBecomesItsKind()
{
    QFETCH(const int, row);
    const Row &expected = expectedCodes[size_t(row)];
    const core::Failure failure = failureOf(withCode(expected.status, expected.code));
    QCOMPARE(std::optional(failure.kind), std::optional(expected.kind));
    QCOMPARE(failure.subject, QString::fromLatin1(expected.subject));
}

void AuthFailuresTest::noCodeIsMappedThatTheTableHereLacks()
{
    QStringList expected;
    for (const Row &row : expectedCodes) {
        if (!expected.contains(QLatin1String(row.code)))
            expected.append(QString::fromLatin1(row.code));
    }
    QStringList mapped = mappedCodes();
    expected.sort();
    mapped.sort();
    QCOMPARE(mapped, expected);
}

void AuthFailuresTest::contractCodesBecomeTheSameKinds()
{
    for (const Row &row : expectedCodes) {
        const core::Failure failure = failureOfContractCode(QString::fromLatin1(row.code), std::nullopt);
        QVERIFY2(failure.kind == row.kind, row.code);
        QCOMPARE(failure.subject, QString::fromLatin1(row.subject));
    }
    QCOMPARE(std::optional(failureOfContractCode(QStringLiteral("NEW_CODE"), 5s).kind), std::optional(Unexpected));
    QCOMPARE(std::optional(failureOfContractCode(QString(), std::nullopt).kind), std::optional(Unexpected));
}

void AuthFailuresTest::onlyTwoCodesEndASession()
{
    QStringList ending;
    for (const QString &code : mappedCodes()) {
        if (core::endsSession(failureOfContractCode(code, std::nullopt).kind))
            ending.append(code);
    }
    const QStringList expected{QStringLiteral("UNAUTHORIZED"), QStringLiteral("UNAUTHENTICATED")};
    QCOMPARE(ending, expected);
    for (int status = 100; status < 600; ++status)
        QVERIFY2(!core::endsSession(failureOf(withCode(status, "NEW_CODE")).kind), qPrintable(QString::number(status)));
}

void AuthFailuresTest::anUnknownCodeFallsBackToItsStatus_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("kind");
    const auto row = [](int status, FailureKind kind) { QTest::addRow("%d", status) << status << int(kind); };
    row(400, InvalidInput);
    row(401, NotAllowed);
    row(403, NotAllowed);
    row(404, NotFound);
    row(405, ProtocolViolation);
    row(408, Timeout);
    row(409, Conflict);
    row(413, InvalidInput);
    row(415, ProtocolViolation);
    row(418, Unexpected);
    row(422, InvalidInput);
    row(429, RateLimited);
    row(500, ServerTrouble);
    row(503, ServerTrouble);
    row(599, ServerTrouble);
    row(600, NotOurServer);
    row(100, NotOurServer);
    row(0, NotOurServer);
}

void AuthFailuresTest::anUnknownCodeFallsBackToItsStatus()
{
    QFETCH(const int, status);
    QFETCH(const int, kind);
    const core::Failure failure = failureOf(withCode(status, "NEW_CODE"));
    QCOMPARE(std::optional(failure.kind), std::optional(FailureKind(kind)));
    QCOMPARE(failure.subject, kind == int(NotAllowed) ? QStringLiteral("server") : QString());
    QVERIFY(!failureOf(withCode(status, "a sentence, or worse")).detail.contains(QLatin1String("sentence")));
    QCOMPARE(kindOf({status, {}, R"({"message":"No fields to update"})"}), std::optional(FailureKind(kind)));
}

void AuthFailuresTest::otherPlacesForTheCodeAreRead()
{
    QCOMPARE(kindOf({403, {}, R"({"error":{"code":"FORBIDDEN","message":"x"}})"}), std::optional(NotAllowed));
    QCOMPARE(kindOf({401, {}, R"({"error":{"code":"UNAUTHORIZED","message":"x"}})"}), std::optional(SessionExpired));
    QCOMPARE(kindOf({400, {}, R"({"error":"CONFLICT"})"}), std::optional(Conflict));
    QCOMPARE(kindOf({400, {}, R"({"code":7,"error":null})"}), std::optional(InvalidInput));
}

void AuthFailuresTest::aValidationErrorNamesTheField_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QString>("subject");
    QTest::newRow("email") << QByteArray("[body.email] Invalid email address") << QStringLiteral("email");
    QTest::newRow("first of two") << QByteArray("[body.email] Bad; [body.password] Bad") << QStringLiteral("email");
    QTest::newRow("password") << QByteArray("[body.password] Too small") << QStringLiteral("password");
    QTest::newRow("name") << QByteArray("[body.name] Required") << QStringLiteral("name");
    QTest::newRow("another") << QByteArray("[body.image] Invalid URL") << QString();
    QTest::newRow("none") << QByteArray("Invalid body") << QString();
}

void AuthFailuresTest::aValidationErrorNamesTheField()
{
    QFETCH(const QByteArray, message);
    QFETCH(const QString, subject);
    const core::Failure failure = failureOf({400, {}, R"({"code":"VALIDATION_ERROR","message":")" + message + R"("})"});
    QCOMPARE(std::optional(failure.kind), std::optional(InvalidInput));
    QCOMPARE(failure.subject, subject);
}

void AuthFailuresTest::retryAfterIsReadWhereItCanBe_data()
{
    QTest::addColumn<core::HttpHeaders>("headers");
    QTest::addColumn<int>("ms"); // -1: unknown
    const auto row
        = [](const char *name, const core::HttpHeaders &headers, int ms) { QTest::newRow(name) << headers << ms; };
    row("Better Auth's", {{"x-retry-after", "10"}}, 10'000);
    row("the standard one", {{"retry-after", "7"}}, 7'000);
    row("both: Better Auth's", {{"retry-after", "7"}, {"x-retry-after", "10"}}, 10'000);
    row("one unreadable: the other", {{"x-retry-after", "soon"}, {"retry-after", "7"}}, 7'000);
    row("with spaces", {{"x-retry-after", " 10 "}}, 10'000);
    row("zero", {{"x-retry-after", "0"}}, 0);
    row("at most an hour", {{"x-retry-after", "86400"}}, 3'600'000);
    row("a number past counting", {{"x-retry-after", "99999999999999999999999"}}, 3'600'000);
    row("none", {}, -1);
    row("empty", {{"x-retry-after", ""}}, -1);
    row("negative", {{"x-retry-after", "-5"}}, -1);
    row("a fraction", {{"x-retry-after", "1.5"}}, -1);
    row("words", {{"x-retry-after", "10 seconds"}}, -1);
    row("a date", {{"retry-after", "Sun, 06 Nov 1994 08:49:37 GMT"}}, -1);
}

void AuthFailuresTest::retryAfterIsReadWhereItCanBe()
{
    QFETCH(const core::HttpHeaders, headers);
    QFETCH(const int, ms);
    const core::Failure failure = failureOf(tooMany(headers));
    QCOMPARE(std::optional(failure.kind), std::optional(RateLimited));
    QCOMPARE(failure.retryAfterMs(), ms);
}

void AuthFailuresTest::aRateLimitNeedsNoReadableBody()
{
    for (const char *body : {"", "<html>", "{", "null"})
        QCOMPARE(failureOf({429, {{"x-retry-after", "3"}}, body}).retryAfterMs(), 3'000);
}

void AuthFailuresTest::aRateLimitByCodeAloneSaysHowLongToo()
{
    HttpResponse response = withCode(403, "ACCOUNT_TEMPORARILY_LOCKED");
    response.headers = {{"retry-after", "900"}};
    QCOMPARE(kindOf(response), std::optional(RateLimited));
    QCOMPARE(failureOf(response).retryAfterMs(), 900'000);
}

void AuthFailuresTest::retryAfterOfTheContractIsBounded()
{
    const QString code = QStringLiteral("RATE_LIMITED");
    QCOMPARE(failureOfContractCode(code, 1500ms).retryAfterMs(), 1500);
    QCOMPARE(failureOfContractCode(code, 24h).retryAfterMs(), 3'600'000);
    QCOMPARE(failureOfContractCode(code, -1ms).retryAfterMs(), -1);
    QCOMPARE(failureOfContractCode(code, std::nullopt).retryAfterMs(), -1);
    QCOMPARE(failureOfContractCode(QStringLiteral("FORBIDDEN"), 1500ms).retryAfterMs(), -1);
}

void AuthFailuresTest::missingAuthRoutesAreToldFromAMissingThing_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    const auto row = [](const char *name, const char *body, FailureKind kind) {
        QTest::newRow(name) << QByteArray(body) << int(kind);
    };
    row("Better Auth has no such path", "", FunctionMissing);
    row("no such HTTP action", "No HttpAction routed for /api/auth/get-session", FunctionMissing);
    row("no HTTP actions at all", "This Convex deployment does not have HTTP actions enabled.", FunctionMissing);
    row("a stranger's page", "<html>404</html>", NotOurServer);
    row("a stranger's word", "Not Found", NotOurServer);
    row("a thing of ours", R"({"message":"x"})", NotFound);
}

void AuthFailuresTest::missingAuthRoutesAreToldFromAMissingThing()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, kind);
    const core::Failure failure = failureOf({404, {}, body});
    QCOMPARE(std::optional(failure.kind), std::optional(FailureKind(kind)));
    QCOMPARE(failure.subject, failure.kind == FunctionMissing ? QStringLiteral("/api/auth") : QString());
}

void AuthFailuresTest::aRedirectIsNotOurServerWhateverItSays()
{
    for (const int status : {300, 301, 302, 303, 304, 307, 308, 399})
        QCOMPARE(kindOf(withCode(status, "UNAUTHORIZED")), std::optional(NotOurServer));
}

void AuthFailuresTest::theDetailIsForLogsAndRepeatsNothingOfTheServer()
{
    QCOMPARE(failureOf(withCode(401, "INVALID_EMAIL_OR_PASSWORD")).detail,
             QStringLiteral("HTTP 401 INVALID_EMAIL_OR_PASSWORD"));
    QCOMPARE(failureOf(withCode(400, "TOKEN abc123")).detail, QStringLiteral("HTTP 400"));
    QCOMPARE(failureOfContractCode(QStringLiteral("TOKEN abc123"), std::nullopt).detail,
             QStringLiteral("unknown contract code"));
}

QTEST_GUILESS_MAIN(AuthFailuresTest)
#include "auth_failures_test.moc"
