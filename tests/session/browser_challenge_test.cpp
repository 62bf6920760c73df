// SPDX-License-Identifier: MIT
#include "session/browser_challenge.h"

#include <QTest>
#include <QUrlQuery>

#include <numeric>

using namespace latchkey;
using namespace latchkey::session;
using core::FailureKind;
using core::Secret;

namespace {

QByteArray randomBytes()
{
    QByteArray bytes(BrowserChallenge::randomBytes, '\0');
    std::iota(bytes.begin(), bytes.end(), char(1));
    return bytes;
}

// The verifier of RFC 7636, appendix B; its challenge is given there too.
constexpr char rfcVerifier[] = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
constexpr char rfcChallenge[] = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
constexpr char state[] = "abcdefghijklmnopqrstuv";

BrowserChallenge challenge()
{
    auto restored = BrowserChallenge::restore(Secret(QByteArrayView(rfcVerifier)), state);
    Q_ASSERT(restored);
    return std::move(*restored);
}

QString words(const CallbackReading &reading)
{
    if (const auto *code = std::get_if<CallbackCode>(&reading))
        return QStringLiteral("code ") + QString::fromLatin1(code->code);
    if (const auto *error = std::get_if<CallbackError>(&reading)) {
        const QString kind = error->failure.kind == FailureKind::Cancelled ? QStringLiteral("cancelled")
            : error->failure.kind == FailureKind::CallbackRejected         ? QStringLiteral("rejected")
                                                                           : QStringLiteral("another kind");
        return kind + u' ' + error->failure.subject;
    }
    return QStringLiteral("not ours");
}

} // namespace

class BrowserChallengeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void verifierAndStateComeOfAllTheRandomBytes()
    {
        const BrowserChallenge one(randomBytes());
        QCOMPARE(one.verifier().size(), 43);
        QCOMPARE(one.state().size(), 22);
        for (int changed = 0; changed < BrowserChallenge::randomBytes; ++changed) {
            QByteArray other = randomBytes();
            other[changed] = char(other[changed] ^ 0x55);
            const BrowserChallenge two(other);
            QVERIFY(!sameSecret(one.verifier(), two.verifier()) || one.state() != two.state());
            QCOMPARE(sameSecret(one.verifier(), two.verifier()), changed >= 32);
        }
    }

    void whatIsMadeCanBeRestored()
    {
        const BrowserChallenge made(randomBytes());
        const auto restored = BrowserChallenge::restore(made.verifier().clone(), made.state());
        QVERIFY(restored);
        const QUrl site(QStringLiteral("https://a.example"));
        QCOMPARE(restored->signInPage(site, pasteReturn), made.signInPage(site, pasteReturn));
    }

    void whatNobodyMadeIsNotRestored_data()
    {
        QTest::addColumn<QByteArray>("verifier");
        QTest::addColumn<QByteArray>("kept");
        QTest::newRow("short verifier") << QByteArray(rfcVerifier).chopped(1) << QByteArray(state);
        QTest::newRow("long verifier") << QByteArray(rfcVerifier) + "x" << QByteArray(state);
        QTest::newRow("quote in the verifier") << QByteArray(rfcVerifier).replace(3, 1, "\"") << QByteArray(state);
        QTest::newRow("no verifier") << QByteArray() << QByteArray(state);
        QTest::newRow("no state") << QByteArray(rfcVerifier) << QByteArray();
        QTest::newRow("short state") << QByteArray(rfcVerifier) << QByteArray("abc");
        QTest::newRow("ampersand in the state") << QByteArray(rfcVerifier) << QByteArray("abcdefghijklmnopqrstu&");
    }

    void whatNobodyMadeIsNotRestored()
    {
        QFETCH(QByteArray, verifier);
        QFETCH(QByteArray, kept);
        QVERIFY(!BrowserChallenge::restore(Secret(QByteArrayView(verifier)), kept));
    }

    void thePageGetsTheChallengeAndNeverTheVerifier()
    {
        const QUrl page = challenge().signInPage(QUrl(QStringLiteral("https://a.example:8443")), loopbackReturn(50123));
        QCOMPARE(page.toString(QUrl::RemoveQuery), QStringLiteral("https://a.example:8443/desktop/sign-in"));
        const QUrlQuery query(page);
        QCOMPARE(query.queryItemValue(QStringLiteral("client_id")), QStringLiteral("latchkey"));
        QCOMPARE(query.queryItemValue(QStringLiteral("state")), QString::fromLatin1(state));
        QCOMPARE(query.queryItemValue(QStringLiteral("code_challenge")), QString::fromLatin1(rfcChallenge));
        QCOMPARE(query.queryItemValue(QStringLiteral("code_challenge_method")), QStringLiteral("S256"));
        QCOMPARE(query.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded),
                 QStringLiteral("http://127.0.0.1:50123/callback"));
        QVERIFY(!page.toString().contains(QLatin1String(rfcVerifier)));
    }

    void onlyTheAnswerToThisChallengeCounts_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("expected");
        const QByteArray code = "0123456789abcdefABCDEF0123456789";
        const QByteArray ours = QByteArray("state=") + state;
        const auto row = [](const char *name, const QByteArray &target, const char *expected) {
            QTest::newRow(name) << target << QString::fromLatin1(expected);
        };
        row("code and state", "/callback?code=" + code + '&' + ours, "code 0123456789abcdefABCDEF0123456789");
        row("the other way round", "/callback?" + ours + "&code=" + code, "code 0123456789abcdefABCDEF0123456789");
        row("more beside them", "/callback?iss=https%3A%2F%2Fa&code=" + code + '&' + ours, "code 0123456789abcdefABCDEF0123456789");
        row("no query", "/callback", "not ours");
        row("empty query", "/callback?", "not ours");
        row("no state", "/callback?code=" + code, "not ours");
        row("empty state", "/callback?code=" + code + "&state=", "not ours");
        row("state of another length", "/callback?code=" + code + '&' + ours + 'w', "not ours");
        row("state with one letter changed", "/callback?code=" + code + "&state=abcdefghijklmnopqrstuw", "not ours");
        row("state in capitals", "/callback?code=" + code + "&state=ABCDEFGHIJKLMNOPQRSTUV", "not ours");
        row("two states, ours first", "/callback?code=" + code + '&' + ours + "&state=x", "not ours");
        row("ours twice", "/callback?code=" + code + '&' + ours + '&' + ours, "not ours");
        row("escaped state", "/callback?code=" + code + "&state=%61bcdefghijklmnopqrstuv", "not ours");
        row("no code", "/callback?" + ours, "not ours");
        row("two codes", "/callback?code=" + code + "&code=" + code + '&' + ours, "not ours");
        row("short code", "/callback?code=0123456789abcde&" + ours, "not ours");
        row("endless code", "/callback?code=" + QByteArray(129, 'a') + '&' + ours, "not ours");
        row("escaped code", "/callback?code=%30123456789abcdef&" + ours, "not ours");
        row("markup for a code", "/callback?code=<script>alert(1)</script>&" + ours, "not ours");
        row("code and error", "/callback?code=" + code + "&error=access_denied&" + ours, "not ours");
        row("another path", "/callback/?code=" + code + '&' + ours, "not ours");
        row("a longer path", "/callbacks?code=" + code + '&' + ours, "not ours");
        row("no path", "?code=" + code + '&' + ours, "not ours");
        row("cancelled", "/callback?error=access_denied&" + ours, "cancelled browser");
        row("cancelled by somebody else", "/callback?error=access_denied&state=abcdefghijklmnopqrstuw", "not ours");
        row("an error with a name", "/callback?error=server_error&" + ours, "rejected server_error");
        row("an error that is markup", "/callback?error=<b>&" + ours, "rejected ");
        row("an endless error", "/callback?error=" + QByteArray(65, 'e') + '&' + ours, "rejected ");
        row("an empty error", "/callback?error=&" + ours, "rejected ");
    }

    void onlyTheAnswerToThisChallengeCounts()
    {
        QFETCH(QByteArray, target);
        QFETCH(QString, expected);
        QCOMPARE(words(challenge().readCallback(target)), expected);
        if (target.startsWith("/callback?"))
            QCOMPARE(words(challenge().readLink("latchkey:/" + target)), expected);
        // A one-time token is read by the same rules, and the one is never taken for the other.
        QVERIFY(!words(challenge().readOneTimeToken(target)).startsWith(QStringLiteral("code")));
        QCOMPARE(words(challenge().readOneTimeToken(target.replace("code=", "ott="))), expected);
        QVERIFY(!words(challenge().readCallback(target)).startsWith(QStringLiteral("code")));
    }

    void aLinkOfOurSchemeIsReadAsACallbackIs_data()
    {
        QTest::addColumn<QByteArray>("link");
        QTest::addColumn<bool>("ours");
        const QByteArray query = "code=0123456789abcdefABCDEF0123456789&state=abcdefghijklmnopqrstuv";
        QTest::newRow("ours") << "latchkey://callback?" + query << true;
        QTest::newRow("with the slash of an empty path") << "latchkey://callback/?" + query << true;
        QTest::newRow("a scheme has no case") << "Latchkey://callback?" + query << true;
        QTest::newRow("another host") << "latchkey://callback.example?" + query << false;
        QTest::newRow("another path") << "latchkey://callback/there?" + query << false;
        QTest::newRow("a user before the host") << "latchkey://a@callback?" + query << false;
        QTest::newRow("no authority") << "latchkey:callback?" + query << false;
        QTest::newRow("another scheme") << "latchkeys://callback?" + query << false;
        QTest::newRow("a fragment") << "latchkey://callback#" + query << false;
        QTest::newRow("a file's path") << QByteArray("/tmp/latchkey://callback?") + query << false;
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("endless") << "latchkey://callback?" + query + "&more=" + QByteArray(8192, 'a') << false;
    }

    void aLinkOfOurSchemeIsReadAsACallbackIs()
    {
        QFETCH(QByteArray, link);
        QFETCH(bool, ours);
        QCOMPARE(words(challenge().readLink(link)),
                 ours ? QStringLiteral("code 0123456789abcdefABCDEF0123456789") : QStringLiteral("not ours"));
    }

    void aPastedCodeIsLookedAtBeforeItIsSpent_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const QString code = QStringLiteral("0123456789abcdefABCDEF0123456789");
        QTest::newRow("as shown") << code << code;
        QTest::newRow("with what copying adds") << QStringLiteral(" \n") + code + QStringLiteral("\r\n\t") << code;
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("half of it") << code.left(15) << QString();
        QTest::newRow("torn in two") << code.left(16) + u' ' + code.mid(16) << QString();
        QTest::newRow("an address") << QStringLiteral("http://127.0.0.1/callback?code=abc") << QString();
        QTest::newRow("1 MiB") << QString(1 << 20, u'a') << QString();
        QTest::newRow("other letters") << QStringLiteral("０１２３４５６７８９ａｂｃｄｅｆ") << QString();
    }

    void aPastedCodeIsLookedAtBeforeItIsSpent()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto read = readPastedCode(text);
        QCOMPARE(read.has_value(), !code.isEmpty());
        if (read)
            QCOMPARE(QString::fromLatin1(*read), code);
        else
            QCOMPARE(read.error().kind, FailureKind::InvalidInput);
    }
};

QTEST_GUILESS_MAIN(BrowserChallengeTest)
#include "browser_challenge_test.moc"
