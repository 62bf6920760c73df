// SPDX-License-Identifier: MIT
#include "viewmodel/failure_text.h"

#include <QMetaEnum>
#include <QSet>
#include <QTest>

using namespace latchkey;
using core::Failure;
using core::FailureKind;
using runtime::SessionManager;
using viewmodel::FailureText;

namespace {

QString text(FailureKind kind, const char *subject = "")
{
    return FailureText::of(Failure{kind, {}, QString::fromLatin1(subject), {}});
}

} // namespace

class FailureTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasASentenceOfItsOwn();
    void everyMismatchOfAnAddressNamesItsOwnFix();
    void everyFieldHasASentenceOfItsOwn();
    void whatAnAccountOrAnOrganizationRefusesHasASentenceOfItsOwn();
    void aSubjectNobodyKnowsStillGetsASentence();
    void whatIsOnlyForLogsIsNeverShown();
    void aMissingFunctionIsNamedWithTheWayToMendIt();
    void whatTheServerOrTheProgramCannotDoIsSaidAsSuch();
    void aRefusedCertificateSpeaksOfTheClockWhereItIsTheClock();
    void aRateLimitSaysHowLong_data();
    void aRateLimitSaysHowLong();
    void onlyReasonsThatNeedExplainingAreExplained();
    void everyWaitInJoiningHasASentenceOfItsOwn();
};

void FailureTextTest::everyKindHasASentenceOfItsOwn()
{
    const QMetaEnum kinds = QMetaEnum::fromType<FailureKind>();
    QVERIFY(kinds.keyCount() >= 26);
    QSet<QString> sentences;
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const QString sentence = text(FailureKind(kinds.value(i)));
        QVERIFY2(sentence.endsWith(u'.'), kinds.key(i));
        QVERIFY2(!sentences.contains(sentence), kinds.key(i));
        sentences.insert(sentence);
    }
}

void FailureTextTest::everyMismatchOfAnAddressNamesItsOwnFix()
{
    const QList<QPair<const char *, QString>> fixes{
        {"deployment-missing", QStringLiteral("--deployment-url")},
        {"host", QStringLiteral("https://NAME.convex.cloud")},
        {"scheme", QStringLiteral("begin with https://")},
        {"plain-http", QStringLiteral("Use https://")},
        {"user-info", QStringLiteral("before the @")},
        {"path", QStringLiteral("Remove everything behind")},
        {"site-as-deployment", QStringLiteral(".convex.cloud")},
        {"cloud-as-site", QStringLiteral(".convex.site")},
        {"site-missing", QStringLiteral("--site-url")},
    };
    QSet<QString> sentences{text(FailureKind::DeploymentMismatch)};
    for (const auto &[subject, fix] : fixes) {
        const QString sentence = text(FailureKind::DeploymentMismatch, subject);
        QVERIFY2(sentence.contains(fix), subject);
        QVERIFY2(!sentences.contains(sentence), subject);
        sentences.insert(sentence);
    }
}

void FailureTextTest::everyFieldHasASentenceOfItsOwn()
{
    QSet<QString> sentences{text(FailureKind::InvalidInput)};
    for (const char *subject : {"email", "password", "password-short", "password-long", "name", "organization-name", "second-factor", "mailed-code", "authenticator-code",
                                "picture", "slug", "invited-email"}) {
        const QString sentence = text(FailureKind::InvalidInput, subject);
        QVERIFY2(!sentences.contains(sentence), subject);
        sentences.insert(sentence);
    }
}

void FailureTextTest::whatAnAccountOrAnOrganizationRefusesHasASentenceOfItsOwn()
{
    QSet<QString> sentences;
    for (const auto &[kind, subject] : std::initializer_list<std::pair<FailureKind, const char *>>{
             {FailureKind::InvalidCredentials, "password"}, {FailureKind::AlreadyExists, "member"}, {FailureKind::EmailNotVerified, "invitation"},
             {FailureKind::SecondFactorRejected, "challenge"}, {FailureKind::SecondFactorRejected, "expired"},
             {FailureKind::NotFound, "invitation-expired"}, {FailureKind::Conflict, "only-owner"}, {FailureKind::Conflict, "only-method"},
             {FailureKind::Conflict, "email"}, {FailureKind::Conflict, "slug"}, {FailureKind::Timeout, "code"}}) {
        const QString sentence = text(kind, subject);
        QVERIFY2(sentence != text(kind), subject);
        QVERIFY2(!sentences.contains(sentence), subject);
        sentences.insert(sentence);
    }
}

void FailureTextTest::aSubjectNobodyKnowsStillGetsASentence()
{
    QCOMPARE(text(FailureKind::InvalidInput, "shoe-size"), text(FailureKind::InvalidInput));
    QCOMPARE(text(FailureKind::DeploymentMismatch, "shoe-size"), text(FailureKind::DeploymentMismatch));
}

void FailureTextTest::whatIsOnlyForLogsIsNeverShown()
{
    const QMetaEnum kinds = QMetaEnum::fromType<FailureKind>();
    for (int i = 0; i < kinds.keyCount(); ++i) {
        const Failure failure{FailureKind(kinds.value(i)), QStringLiteral("stack-trace-17"), {}, {}};
        QVERIFY2(!FailureText::of(failure).contains(QStringLiteral("stack-trace-17")), kinds.key(i));
    }
}

void FailureTextTest::whatTheServerOrTheProgramCannotDoIsSaidAsSuch()
{
    const auto sentence = [](FailureKind kind, const char *subject) {
        return FailureText::of(Failure{kind, {}, QString::fromLatin1(subject), {}});
    };
    QVERIFY(sentence(FailureKind::SecondFactorRejected, "unsupported").contains(QStringLiteral("second factor")));
    QVERIFY(sentence(FailureKind::NotAllowed, "email-password").contains(QStringLiteral("e-mail and password")));
    QVERIFY(sentence(FailureKind::NotAllowed, "sign-up").contains(QStringLiteral("new accounts")));
    QVERIFY(sentence(FailureKind::NotAllowed, "banned").contains(QStringLiteral("suspended")));
    QVERIFY(!sentence(FailureKind::NotAllowed, "server").contains(QStringLiteral("role")));
    QVERIFY(sentence(FailureKind::NotAllowed, "").contains(QStringLiteral("role")));
    QVERIFY(!sentence(FailureKind::SecondFactorRejected, "").contains(QStringLiteral("second factor")));
    // What an operator has to mend at a site without our pages.
    QVERIFY(sentence(FailureKind::FunctionMissing, "provider").contains(QStringLiteral("--provider")));
    QVERIFY(sentence(FailureKind::NotFound, "provider").contains(QStringLiteral("provider")));
    QVERIFY(!sentence(FailureKind::NotFound, "").contains(QStringLiteral("provider")));
    QVERIFY(sentence(FailureKind::CallbackRejected, "trusted-origins").contains(QStringLiteral("trustedOrigins")));
    QVERIFY(sentence(FailureKind::FunctionMissing, "device-flow").contains(QStringLiteral("code")));
    QVERIFY(sentence(FailureKind::Timeout, "newcomer").contains(QStringLiteral("nothing has changed")));
    QVERIFY(sentence(FailureKind::CallbackRejected, "no-port").contains(QStringLiteral("port")));
}

void FailureTextTest::aMissingFunctionIsNamedWithTheWayToMendIt()
{
    const QString sentence = text(FailureKind::FunctionMissing, "auth:getCurrentUser");
    QVERIFY(sentence.contains(QStringLiteral("auth:getCurrentUser")));
    QVERIFY(sentence.contains(QStringLiteral("deploy backend/convex")));
}

void FailureTextTest::aRefusedCertificateSpeaksOfTheClockWhereItIsTheClock()
{
    QVERIFY(text(FailureKind::TlsRejected, "clock").contains(QStringLiteral("Set the clock")));
    QVERIFY(!text(FailureKind::TlsRejected).contains(QStringLiteral("Set the clock")));
}

void FailureTextTest::aRateLimitSaysHowLong_data()
{
    QTest::addColumn<int>("retryAfterMs");
    QTest::addColumn<int>("secondsLeft");
    QTest::addColumn<QString>("part");
    QTest::newRow("as the server said") << 42'000 << -1 << QStringLiteral("in 42 seconds");
    QTest::newRow("a part of a second is a second") << 1 << -1 << QStringLiteral("in 1 second.");
    QTest::newRow("counted down") << 42'000 << 7 << QStringLiteral("in 7 seconds");
    QTest::newRow("long") << 3'598'000 << -1 << QStringLiteral("in 60 minutes");
    QTest::newRow("just long") << 91'000 << -1 << QStringLiteral("in 2 minutes");
    QTest::newRow("over") << 42'000 << 0 << QStringLiteral("try again now");
    QTest::newRow("unknown") << -1 << -1 << QStringLiteral("Wait a moment");
}

void FailureTextTest::aRateLimitSaysHowLong()
{
    QFETCH(int, retryAfterMs);
    QFETCH(int, secondsLeft);
    QFETCH(QString, part);
    Failure failure{FailureKind::RateLimited, {}, {}, {}};
    if (retryAfterMs >= 0)
        failure.retryAfter = std::chrono::milliseconds(retryAfterMs);
    const QString sentence = FailureText::of(failure, secondsLeft);
    QVERIFY2(sentence.contains(part), qPrintable(sentence));
}

void FailureTextTest::onlyReasonsThatNeedExplainingAreExplained()
{
    using Reason = SessionManager::SignedOutReason;
    const QSet<Reason> silent{Reason::NeverSignedIn, Reason::SignedOutHere, Reason::SignInFailed, Reason::SignInCancelled};
    const QMetaEnum reasons = QMetaEnum::fromType<Reason>();
    QSet<QString> sentences;
    for (int i = 0; i < reasons.keyCount(); ++i) {
        const QString sentence = FailureText::of(Reason(reasons.value(i)));
        QCOMPARE(sentence.isEmpty(), silent.contains(Reason(reasons.value(i))));
        QVERIFY2(sentence.isEmpty() || !sentences.contains(sentence), reasons.key(i));
        sentences.insert(sentence);
    }
    QVERIFY(FailureText::of(Reason::KeychainMissing).contains(QStringLiteral("not be remembered")));
    QVERIFY(FailureText::of(Reason::SessionExpired).contains(QStringLiteral("expired")));
}

void FailureTextTest::everyWaitInJoiningHasASentenceOfItsOwn()
{
    const QMetaEnum reasons = QMetaEnum::fromType<SessionManager::JoiningReason>();
    QSet<QString> sentences{QString()};
    for (int i = 0; i < reasons.keyCount(); ++i) {
        const QString sentence = FailureText::of(SessionManager::JoiningReason(reasons.value(i)));
        QVERIFY2(!sentences.contains(sentence), reasons.key(i));
        sentences.insert(sentence);
    }
}

QTEST_GUILESS_MAIN(FailureTextTest)
#include "failure_text_test.moc"
