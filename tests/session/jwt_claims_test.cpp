// SPDX-License-Identifier: MIT
#include "session/jwt_claims.h"

#include "support/failure_names.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::session;
using core::FailureKind;
using core::Secret;

namespace {

QByteArray encoded(const QByteArray &json)
{
    return json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray jwt(const QByteArray &payload)
{
    return encoded(R"({"alg":"RS256","kid":"k1"})") + '.' + encoded(payload) + ".c2lnbmF0dXJl";
}

core::Result<JwtClaims> claimsOf(const QByteArray &token)
{
    return readJwtClaims(Secret(QByteArrayView(token)));
}

} // namespace

class JwtClaimsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theClaimsOfAConvexTokenAreRead();
    void lifeIsTheDifferenceWhateverTheClock();
    void fractionsOfASecondAreCutOff();
    void whatIsNoTokenOfOursIsAViolation_data();
    void whatIsNoTokenOfOursIsAViolation();
    void aFailureNeverQuotesTheToken();
};

void JwtClaimsTest::theClaimsOfAConvexTokenAreRead()
{
    const auto claims = claimsOf(jwt(R"({"iat":1763800000,"name":"Zo\u00eb \ud83d\udd11?>","email":"z@example.com",
        "createdAt":1763700000000,"sessionId":"s9","sub":"user-1","exp":1763800900,
        "iss":"https://happy-otter-123.convex.site","aud":"convex"})"));
    QVERIFY(claims.has_value());
    QCOMPARE(claims->subject, QStringLiteral("user-1"));
    QCOMPARE(claims->sessionId, QStringLiteral("s9"));
    QCOMPARE(claims->issuer, QStringLiteral("https://happy-otter-123.convex.site"));
    QVERIFY(claims->issuedAt == std::chrono::seconds(1763800000));
    QVERIFY(claims->expiresAt == std::chrono::seconds(1763800900));
}

void JwtClaimsTest::lifeIsTheDifferenceWhateverTheClock()
{
    QVERIFY(claimsOf(jwt(R"({"sub":"u","iat":5,"exp":905})"))->life() == std::chrono::seconds(900));
}

void JwtClaimsTest::fractionsOfASecondAreCutOff()
{
    QVERIFY(claimsOf(jwt(R"({"sub":"u","iat":5.9,"exp":905.2})"))->life() == std::chrono::seconds(900));
}

void JwtClaimsTest::whatIsNoTokenOfOursIsAViolation_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("subject");
    const auto row = [](const char *name, const QByteArray &token, const char *subject = "token") {
        QTest::newRow(name) << token << QString::fromLatin1(subject);
    };
    const QByteArray good = jwt(R"({"sub":"u","iat":5,"exp":905})");
    row("empty", {});
    row("dots only", "..");
    row("one part", "abc");
    row("two parts", good.first(good.lastIndexOf('.')));
    row("four parts", good + ".abc");
    row("no signature", good.first(good.lastIndexOf('.') + 1));
    row("no header", good.sliced(good.indexOf('.')));
    row("padding", good + '=');
    row("plain base64 alphabet", "e30.e+/0.e30");
    row("line break inside", QByteArray(good).insert(5, '\n'));
    row("NUL inside", QByteArray(good).insert(5, '\0'));
    row("an impossible length of base64", "e30.e30aa.e30");
    row("payload is not JSON", jwt("hello"));
    row("payload is null", jwt("null"));
    row("payload is an array", jwt("[1]"));
    row("payload is cut", jwt(R"({"sub":"u","iat":5,"ex)"));
    row("no subject", jwt(R"({"iat":5,"exp":905})"), "sub");
    row("empty subject", jwt(R"({"sub":"","iat":5,"exp":905})"), "sub");
    row("subject is a number", jwt(R"({"sub":1,"iat":5,"exp":905})"), "sub");
    row("no iat", jwt(R"({"sub":"u","exp":905})"), "iat");
    row("iat as text", jwt(R"({"sub":"u","iat":"5","exp":905})"), "iat");
    row("negative iat", jwt(R"({"sub":"u","iat":-5,"exp":905})"), "iat");
    row("no exp", jwt(R"({"sub":"u","iat":5})"), "exp");
    row("exp before iat", jwt(R"({"sub":"u","iat":905,"exp":5})"), "exp");
    row("exp at iat", jwt(R"({"sub":"u","iat":5,"exp":5})"), "exp");
    row("exp beyond counting", jwt(R"({"sub":"u","iat":5,"exp":1e308})"), "exp");
    row("too long", jwt(R"({"sub":"u","iat":5,"exp":905,"pad":")" + QByteArray(100'000, 'x') + R"("})"));
}

void JwtClaimsTest::whatIsNoTokenOfOursIsAViolation()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, subject);
    const auto claims = claimsOf(token);
    QVERIFY(!claims);
    QCOMPARE(std::optional(claims.error().kind), std::optional(FailureKind::ProtocolViolation));
    QCOMPARE(claims.error().subject, subject);
}

void JwtClaimsTest::aFailureNeverQuotesTheToken()
{
    const auto claims = claimsOf(jwt(R"({"sub":"very-private","iat":5})"));
    QVERIFY(!claims.error().detail.contains(QLatin1String("very-private")));
    QVERIFY(!claims.error().detail.contains(QLatin1String("c2lnbmF0dXJl")));
}

QTEST_GUILESS_MAIN(JwtClaimsTest)
#include "jwt_claims_test.moc"
