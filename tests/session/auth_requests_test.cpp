// SPDX-License-Identifier: MIT
#include "session/auth_requests.h"

#include "session/json_body.h"
#include "support/failure_names.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace latchkey;
using namespace latchkey::session;
using core::FailureKind;
using core::HttpRequest;
using core::Secret;

namespace {

const QUrl site(QStringLiteral("https://happy-otter-123.convex.site"));

Secret secret(const QByteArray &text)
{
    return Secret(QByteArrayView(text));
}

QJsonObject bodyOf(const HttpRequest &request)
{
    return QJsonDocument::fromJson(request.jsonBody.expose().toByteArray()).object();
}

QString nameOf(const char *member)
{
    return QString::fromLatin1(member);
}

QString refused(const core::Result<void> &input)
{
    if (input)
        return QString();
    return input.error().kind == FailureKind::InvalidInput ? input.error().subject : QStringLiteral("another kind");
}

} // namespace

class AuthRequestsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signInPostsAddressAndPassword();
    void signUpPostsTheNameToo();
    void theAddressIsTrimmedAndThePasswordNever();
    void signedInRequestsCarryTheBearer_data();
    void signedInRequestsCarryTheBearer();
    void noRequestCarriesCookieOriginOrFetchMetadata();
    void aSignInCarriesNoBearer();
    void theSiteMayHaveAPortAndALiteralAddress();
    void anyPasswordSurvivesTheJsonBody_data();
    void anyPasswordSurvivesTheJsonBody();
    void anEmptyBodyIsAnEmptyObject();
    void signInInputIsCheckedBeforeAnythingIsSent_data();
    void signInInputIsCheckedBeforeAnythingIsSent();
    void signUpInputIsCheckedBeforeAnythingIsSent_data();
    void signUpInputIsCheckedBeforeAnythingIsSent();
};

void AuthRequestsTest::signInPostsAddressAndPassword()
{
    const HttpRequest request = buildEmailSignIn(site, QStringLiteral("ann@example.com"), secret("correct horse"));
    QCOMPARE(request.method, HttpRequest::Method::Post);
    QCOMPARE(request.url, QUrl(QStringLiteral("https://happy-otter-123.convex.site/api/auth/sign-in/email")));
    QCOMPARE(
        bodyOf(request),
        (QJsonObject{{nameOf("email"), nameOf("ann@example.com")}, {nameOf("password"), nameOf("correct horse")}}));
}

void AuthRequestsTest::signUpPostsTheNameToo()
{
    const HttpRequest request = buildEmailSignUp(site, QStringLiteral(" Zoë \"Z\" "), QStringLiteral("z@example.com"),
                                                 secret("correct horse"));
    QCOMPARE(request.method, HttpRequest::Method::Post);
    QCOMPARE(request.url.path(), QStringLiteral("/api/auth/sign-up/email"));
    QCOMPARE(bodyOf(request),
             (QJsonObject{{nameOf("name"), QStringLiteral("Zoë \"Z\"")},
                          {nameOf("email"), nameOf("z@example.com")},
                          {nameOf("password"), nameOf("correct horse")}}));
}

void AuthRequestsTest::theAddressIsTrimmedAndThePasswordNever()
{
    const QJsonObject body = bodyOf(buildEmailSignIn(site, QStringLiteral(" Ann@Example.com\n"), secret("  spaces  ")));
    QCOMPARE(body.value(u"email").toString(), QStringLiteral("Ann@Example.com"));
    QCOMPARE(body.value(u"password").toString(), QStringLiteral("  spaces  "));
}

void AuthRequestsTest::signedInRequestsCarryTheBearer_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("get-session") << 0 << QStringLiteral("/api/auth/get-session") << QByteArray();
    QTest::newRow("convex token") << 1 << QStringLiteral("/api/auth/convex/token") << QByteArray();
    QTest::newRow("sign-out") << 2 << QStringLiteral("/api/auth/sign-out") << QByteArray("{}");
}

void AuthRequestsTest::signedInRequestsCarryTheBearer()
{
    QFETCH(const int, which);
    QFETCH(const QString, path);
    QFETCH(const QByteArray, body);
    const auto build = std::array{buildGetSession, buildConvexToken, buildSignOut}.at(size_t(which));
    const HttpRequest request = build(site, secret("raw-token"));
    QCOMPARE(request.url, QUrl(site.toString() + path));
    QVERIFY(sameSecret(request.bearer, secret("raw-token")));
    QCOMPARE(request.jsonBody.expose().toByteArray(), body);
    QCOMPARE(request.method, body.isEmpty() ? HttpRequest::Method::Get : HttpRequest::Method::Post);
}

void AuthRequestsTest::noRequestCarriesCookieOriginOrFetchMetadata()
{
    std::vector<HttpRequest> requests;
    requests.push_back(buildEmailSignIn(site, QStringLiteral("a@b"), secret("p")));
    requests.push_back(buildEmailSignUp(site, QStringLiteral("A"), QStringLiteral("a@b"), secret("p")));
    requests.push_back(buildGetSession(site, secret("t")));
    requests.push_back(buildConvexToken(site, secret("t")));
    requests.push_back(buildSignOut(site, secret("t")));
    for (const HttpRequest &request : requests) {
        QCOMPARE(request.headers, (core::HttpHeaders{{"accept", "application/json"}}));
        QVERIFY(request.url.query().isEmpty());
    }
}

void AuthRequestsTest::aSignInCarriesNoBearer()
{
    QVERIFY(buildEmailSignIn(site, QStringLiteral("a@b"), secret("p")).bearer.isEmpty());
    QVERIFY(buildEmailSignUp(site, QStringLiteral("A"), QStringLiteral("a@b"), secret("p")).bearer.isEmpty());
}

void AuthRequestsTest::theSiteMayHaveAPortAndALiteralAddress()
{
    const HttpRequest request = buildGetSession(QUrl(QStringLiteral("http://127.0.0.1:3211/")), secret("t"));
    QCOMPARE(request.url, QUrl(QStringLiteral("http://127.0.0.1:3211/api/auth/get-session")));
}

void AuthRequestsTest::anyPasswordSurvivesTheJsonBody_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("quotes and backslashes") << QStringLiteral("\"\\\"\\\\\"");
    QTest::newRow("control characters") << QStringLiteral("\u0001\b\f\n\r\t\u001f\u007f");
    QTest::newRow("NUL") << QString(3, u'\0');
    QTest::newRow("beyond ASCII") << QStringLiteral("pässwörd ﬁ 密码 \U0001F511");
    QTest::newRow("line separators") << QStringLiteral("\u2028\u2029");
    QTest::newRow("what looks like an end") << QStringLiteral("\"},{\"password\":\"");
    QTest::newRow("long") << QString(100'000, u'"');
}

void AuthRequestsTest::anyPasswordSurvivesTheJsonBody()
{
    QFETCH(const QString, password);
    const HttpRequest request = buildEmailSignIn(site, QStringLiteral("a@b"), secret(password.toUtf8()));
    QCOMPARE(bodyOf(request).value(u"password").toString(), password);
    QCOMPARE(bodyOf(request).size(), 2);
}

void AuthRequestsTest::anEmptyBodyIsAnEmptyObject()
{
    QCOMPARE(writeJsonBody({}).expose().toByteArray(), QByteArray("{}"));
    QCOMPARE(writeJsonBody({{"a", ""}, {"b", "\n"}}).expose().toByteArray(), QByteArray(R"({"a":"","b":"\u000a"})"));
}

void AuthRequestsTest::signInInputIsCheckedBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<int>("passwordLength");
    QTest::addColumn<QString>("field"); // empty: accepted
    const auto row = [](const char *name, const QString &email, int length, const char *field) {
        QTest::newRow(name) << email << length << QString::fromLatin1(field);
    };
    const QString good = QStringLiteral("ann@example.com");
    row("good", good, 12, "");
    row("spaces around", QStringLiteral("  ann@example.com\t"), 12, "");
    row("beyond ASCII", QStringLiteral("zoë@exämple.com"), 12, "");
    row("short password, as an old account may have", good, 1, "");
    row("longest password", good, 128, "");
    row("empty address", QString(), 12, "email");
    row("blank address", QStringLiteral("   "), 12, "email");
    row("no @", QStringLiteral("ann.example.com"), 12, "email");
    row("nothing before @", QStringLiteral("@example.com"), 12, "email");
    row("nothing after @", QStringLiteral("ann@"), 12, "email");
    row("a gap", QStringLiteral("ann smith@example.com"), 12, "email");
    row("a line break", QStringLiteral("ann@example.com\nbcc@example.com"), 12, "email");
    row("longest address", QString(308, u'a') + QStringLiteral("@example.com"), 12, "");
    row("one too long", QString(309, u'a') + QStringLiteral("@example.com"), 12, "email");
    row("4 KiB pasted", QString(4096, u'a') + QStringLiteral("@b"), 12, "email");
    row("1 MiB pasted", QString(1024 * 1024, u'@'), 12, "email");
    row("no password", good, 0, "password");
    row("password one too long", good, 129, "password-long");
    row("1 MiB of password", good, 1024 * 1024, "password-long");
    row("all empty: the first field", QString(), 0, "email");
}

void AuthRequestsTest::signInInputIsCheckedBeforeAnythingIsSent()
{
    QFETCH(const QString, email);
    QFETCH(const int, passwordLength);
    QFETCH(const QString, field);
    QCOMPARE(refused(checkSignInInput(email, passwordLength)), field);
}

void AuthRequestsTest::signUpInputIsCheckedBeforeAnythingIsSent_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("email");
    QTest::addColumn<int>("passwordLength");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *what, const QString &name, const char *email, int length, const char *field) {
        QTest::newRow(what) << name << QString::fromLatin1(email) << length << QString::fromLatin1(field);
    };
    const QString ann = QStringLiteral("Ann");
    row("good", ann, "ann@example.com", 8, "");
    row("one too short", ann, "ann@example.com", 7, "password-short");
    row("longest", ann, "ann@example.com", 128, "");
    row("one too long", ann, "ann@example.com", 129, "password-long");
    row("no password", ann, "ann@example.com", 0, "password");
    row("no name", QStringLiteral("  "), "ann@example.com", 8, "name");
    row("longest name", QString(100, u'a'), "ann@example.com", 8, "");
    row("name too long", QString(101, u'a'), "ann@example.com", 8, "name");
    row("1 MiB of name", QString(1024 * 1024, u'a'), "ann@example.com", 8, "name");
    row("bad address", ann, "ann", 8, "email");
    row("all empty: the first field", QString(), "", 0, "name");
}

void AuthRequestsTest::signUpInputIsCheckedBeforeAnythingIsSent()
{
    QFETCH(const QString, name);
    QFETCH(const QString, email);
    QFETCH(const int, passwordLength);
    QFETCH(const QString, field);
    QCOMPARE(refused(checkSignUpInput(name, email, passwordLength)), field);
}

QTEST_GUILESS_MAIN(AuthRequestsTest)
#include "auth_requests_test.moc"
