// SPDX-License-Identifier: MIT
#include "session/code_requests.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace latchkey;
using namespace latchkey::session;
using core::Secret;

namespace {

const QUrl site(QStringLiteral("https://happy-otter-1.convex.site"));

QJsonObject bodyOf(const core::HttpRequest &request)
{
    return QJsonDocument::fromJson(request.jsonBody.expose().toByteArray()).object();
}

} // namespace

class CodeRequestsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsTypedAtTheSecondStepIsACodeABackupCodeOrNeither_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<bool>("isBackup");
        QTest::newRow("six digits") << "123456" << QByteArray("123456") << false;
        QTest::newRow("as an app shows it") << " 123 456\n" << QByteArray("123456") << false;
        QTest::newRow("a backup code") << "aB3dE-Fg7hI" << QByteArray("aB3dE-Fg7hI") << true;
        QTest::newRow("a backup code without its hyphen") << "aB3dEFg7hI" << QByteArray("aB3dE-Fg7hI") << true;
        QTest::newRow("a backup code with its hyphen elsewhere") << "aB3-dEFg7hI" << QByteArray("aB3dE-Fg7hI") << true;
        QTest::newRow("ten digits") << "01234 56789" << QByteArray("01234-56789") << true;
        QTest::newRow("five digits") << "12345" << QByteArray() << false;
        QTest::newRow("seven digits") << "1234567" << QByteArray() << false;
        QTest::newRow("digits of another script") << QStringLiteral("١٢٣٤٥٦") << QByteArray() << false;
        QTest::newRow("letters that are not ASCII") << QStringLiteral("äöüßéèêëñõ") << QByteArray() << false;
        QTest::newRow("nothing") << "" << QByteArray() << false;
    }
    void whatIsTypedAtTheSecondStepIsACodeABackupCodeOrNeither()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, code);
        QFETCH(bool, isBackup);
        const std::optional<SecondFactorCode> read = readSecondFactorCode(typed);
        QCOMPARE(read.has_value(), !code.isEmpty());
        if (read) {
            QCOMPARE(read->text, code);
            QCOMPARE(read->isBackup, isBackup);
        }
    }

    void aMailedCodeIsSixDigits()
    {
        QCOMPARE(readMailedCode(QStringLiteral(" 12 34 56 ")).value_or(QByteArray()), QByteArray("123456"));
        for (const char *other : {"", "12345", "1234567", "aB3dE-Fg7hI", "12345a"})
            QVERIFY2(!readMailedCode(QString::fromLatin1(other)), other);
    }

    /// better-auth-http 4.8, fact 9.
    void theSecondStepCarriesTheChallengeAndAsksForTrustOnlyWhereWanted()
    {
        const Secret challenge(QByteArrayLiteral("better-auth.two_factor=challenge.signed"));
        const core::HttpRequest once = buildSecondFactor(site, challenge, {false, "123456"}, false);
        QCOMPARE(once.url.path(), QStringLiteral("/api/auth/two-factor/verify-totp"));
        QCOMPARE(bodyOf(once), (QJsonObject{{QStringLiteral("code"), QStringLiteral("123456")}}));
        QCOMPARE(once.cookie.expose().toByteArray(), challenge.expose().toByteArray());
        const core::HttpRequest trusting = buildSecondFactor(site, challenge, {true, "aB3dE-Fg7hI"}, true);
        QCOMPARE(trusting.url.path(), QStringLiteral("/api/auth/two-factor/verify-backup-code"));
        QCOMPARE(bodyOf(trusting), (QJsonObject{{QStringLiteral("code"), QStringLiteral("aB3dE-Fg7hI")}, {QStringLiteral("trustDevice"), true}}));
    }

    void addressesAreSentWithoutTheBlanksAroundThem()
    {
        const QString typed = QStringLiteral("  ann@example.com ");
        for (const core::HttpRequest &request : {buildSendSignInCode(site, typed), buildEmailCodeSignIn(site, typed, "123456"),
                                                 buildSendPasswordCode(site, typed),
                                                 buildPasswordReset(site, typed, "123456", Secret(QByteArrayLiteral("  spaced  ")))})
            QCOMPARE(bodyOf(request).value(QLatin1String("email")).toString(), QStringLiteral("ann@example.com"));
        const core::HttpRequest reset = buildPasswordReset(site, typed, "123456", Secret(QByteArrayLiteral("  spaced  ")));
        QCOMPARE(bodyOf(reset).value(QLatin1String("password")).toString(), QStringLiteral("  spaced  ")); // blanks are part of one
    }
};

QTEST_APPLESS_MAIN(CodeRequestsTest)
#include "code_requests_test.moc"
