// SPDX-License-Identifier: MIT
#include "session/session_token.h"

#include "session/auth_cookies.h"
#include "session/auth_requests.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::session;
using core::Secret;

namespace {

constexpr char current[] = "BTWt5wmFqUZ1n4u3dG8sX7kYcR2pLhJa";
constexpr char next[] = "Zk3vN8yQwE1rT6uI0oP4aS7dF2gH5jKl";
const QByteArray signature("%2Fq0B%2Bx1c3YtKpA5s%3D");

Secret secret(const QByteArray &text)
{
    return Secret(QByteArrayView(text));
}

QByteArray cookie(const QByteArray &name, const QByteArray &value,
                  const QByteArray &more = "; Max-Age=604800; Path=/; HttpOnly")
{
    return name + '=' + value + more;
}

/// What the client would store from now on; empty: nothing new.
QByteArray rotated(const QByteArray &setCookie, const QByteArray &known = current)
{
    const core::HttpResponse response{200, {{"date", "x"}, {"set-cookie", setCookie}}, "{}"};
    const auto token = rotatedSessionToken(response, secret(known));
    return token ? token->expose().toByteArray() : QByteArray();
}

} // namespace

class SessionTokenTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aNewTokenIsTakenFromSetCookie_data();
    void aNewTokenIsTakenFromSetCookie();
    void everythingElseKeepsTheToken_data();
    void everythingElseKeepsTheToken();
    void theTokenInUseMayBeKnownInAnyForm_data();
    void theTokenInUseMayBeKnownInAnyForm();
    void severalSetCookieHeadersAreAllRead();
    void onlySetCookieIsListenedTo();
    void aTokenIsTakenOnlyIfItFitsOneHeaderAndOneLine_data();
    void aTokenIsTakenOnlyIfItFitsOneHeaderAndOneLine();
};

void SessionTokenTest::aNewTokenIsTakenFromSetCookie_data()
{
    QTest::addColumn<QByteArray>("setCookie");
    const QByteArray value = QByteArray(next) + '.' + signature;
    QTest::newRow("plain http") << cookie("better-auth.session_token", value);
    QTest::newRow("https") << cookie("__Secure-better-auth.session_token", value);
    QTest::newRow("another prefix") << cookie("__Secure-my.app.session_token", value);
    QTest::newRow("raw") << cookie("better-auth.session_token", next);
    QTest::newRow("signed, not encoded") << cookie("better-auth.session_token", QByteArray(next) + ".abc/+=");
    QTest::newRow("session cookie") << cookie("better-auth.session_token", value, "; Path=/");
    QTest::newRow("unreadable age") << cookie("better-auth.session_token", value, "; Max-Age=long");
    QTest::newRow("among others, joined by Qt") << cookie("better-auth.convex_jwt", "eyJ.x.y") + '\n'
            + cookie("__Secure-better-auth.session_token", value) + '\n' + cookie("better-auth.session_data", "");
    QTest::newRow("after a deletion") << cookie("better-auth.session_token", "", "; Max-Age=0") + '\n'
            + cookie("better-auth.session_token", value);
}

void SessionTokenTest::aNewTokenIsTakenFromSetCookie()
{
    QFETCH(const QByteArray, setCookie);
    QCOMPARE(rotated(setCookie), QByteArray(next));
}

void SessionTokenTest::everythingElseKeepsTheToken_data()
{
    QTest::addColumn<QByteArray>("setCookie");
    const QByteArray value = QByteArray(next) + '.' + signature;
    const QByteArray same = QByteArray(current) + '.' + signature;
    QTest::newRow("refreshed, same token") << cookie("__Secure-better-auth.session_token", same);
    QTest::newRow("deleted") << cookie("better-auth.session_token", "", "; Max-Age=0");
    QTest::newRow("deleted with a value left") << cookie("better-auth.session_token", value, "; Path=/; max-age=0");
    QTest::newRow("deleted by a negative age") << cookie("better-auth.session_token", value, "; Max-Age=-1");
    QTest::newRow("empty") << cookie("better-auth.session_token", "");
    QTest::newRow("multi-session's") << cookie("better-auth.session_token_multi-abc", value);
    QTest::newRow("a name that ends alike") << cookie("evil_session_token", value);
    QTest::newRow("session data") << cookie("better-auth.session_data", value);
    QTest::newRow("convex_jwt") << cookie("better-auth.convex_jwt", value);
    QTest::newRow("a value that names it") << cookie("a", "better-auth.session_token=" + QByteArray(next));
    QTest::newRow("an attribute that names it") << cookie("a", "b", "; better-auth.session_token=" + QByteArray(next));
    QTest::newRow("header injection") << cookie("better-auth.session_token", "abc%0d%0aX-Evil%3A%201");
    QTest::newRow("NUL") << cookie("better-auth.session_token", "abc%00def");
    QTest::newRow("only a signature") << cookie("better-auth.session_token", "." + signature);
    QTest::newRow("too long") << cookie("better-auth.session_token", QByteArray(600, 'a'));
    QTest::newRow("no value at all") << QByteArray("better-auth.session_token");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("semicolons") << QByteArray(";;;=;");
}

void SessionTokenTest::everythingElseKeepsTheToken()
{
    QFETCH(const QByteArray, setCookie);
    QCOMPARE(rotated(setCookie), QByteArray());
}

void SessionTokenTest::theTokenInUseMayBeKnownInAnyForm_data()
{
    QTest::addColumn<QByteArray>("known");
    QTest::newRow("raw") << QByteArray(current);
    QTest::newRow("signed") << QByteArray(current) + ".abc/+=";
    QTest::newRow("signed and encoded") << QByteArray(current) + '.' + signature;
}

void SessionTokenTest::theTokenInUseMayBeKnownInAnyForm()
{
    QFETCH(const QByteArray, known);
    QCOMPARE(rotated(cookie("better-auth.session_token", QByteArray(current) + '.' + signature), known), QByteArray());
    QCOMPARE(rotated(cookie("better-auth.session_token", next), known), QByteArray(next));
}

void SessionTokenTest::severalSetCookieHeadersAreAllRead()
{
    const core::HttpResponse response{200,
                                      {{"set-cookie", cookie("better-auth.two_factor", "x")},
                                       {"set-cookie", cookie("better-auth.session_token", next)},
                                       {"set-cookie", cookie("better-auth.trust_device", "y")}},
                                      "{}"};
    const auto token = rotatedSessionToken(response, secret(current));
    QVERIFY(token.has_value());
    QVERIFY(sameSecret(*token, secret(next)));
}

void SessionTokenTest::onlySetCookieIsListenedTo()
{
    const core::HttpResponse response{200, {{"cookie", cookie("better-auth.session_token", next)}}, "{}"};
    QVERIFY(!rotatedSessionToken(response, secret(current)));
    QVERIFY(!rotatedSessionToken({200, {}, "{}"}, secret(current)));
}

void SessionTokenTest::aTokenIsTakenOnlyIfItFitsOneHeaderAndOneLine_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("session");
    QTest::addColumn<bool>("bearer");
    QTest::newRow("raw") << QByteArray(current) << true << true;
    QTest::newRow("signed, encoded") << QByteArray(current) + '.' + signature << true << true;
    QTest::newRow("JWT") << QByteArray("eyJ-_.abc.def") << true << true;
    QTest::newRow("longest session") << QByteArray(512, 'a') << true << true;
    QTest::newRow("a long JWT") << QByteArray(513, 'a') << false << true;
    QTest::newRow("longest JWT") << QByteArray(64 * 1024, 'a') << false << true;
    QTest::newRow("too long") << QByteArray(64 * 1024 + 1, 'a') << false << false;
    for (const char bad : {' ', '\t', '\r', '\n', '\0', '"', ',', ';', '\\', '\x7f', '\xc3'})
        QTest::addRow("with byte %d", int(static_cast<unsigned char>(bad)))
            << QByteArray("abc") + bad << false << false;
    QTest::newRow("empty") << QByteArray() << false << false;
}

void SessionTokenTest::aTokenIsTakenOnlyIfItFitsOneHeaderAndOneLine()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, session);
    QFETCH(const bool, bearer);
    QCOMPARE(readSessionToken(text).has_value(), session);
    QCOMPARE(readBearerToken(text).has_value(), bearer);
}

QTEST_GUILESS_MAIN(SessionTokenTest)
#include "token_test.moc"
