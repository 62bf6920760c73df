// SPDX-License-Identifier: MIT
#include "convex/function_failure.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::convex;
using core::FailureKind;

namespace {

FunctionError withCode(const QString &code, Value::Object more = {})
{
    more.emplace(QStringLiteral("code"), Value(code));
    return {QStringLiteral("Uncaught ConvexError"), Value(std::move(more))};
}

} // namespace

/// starterapp-contract 7, and what is none of it.
class FunctionFailureTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyCodeOfTheContractHasItsKind_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<FailureKind>("kind");
        QTest::newRow("1") << QStringLiteral("UNAUTHENTICATED") << FailureKind::NotAllowed;
        QTest::newRow("2") << QStringLiteral("FORBIDDEN") << FailureKind::NotAllowed;
        QTest::newRow("3") << QStringLiteral("NOT_FOUND") << FailureKind::NotFound;
        QTest::newRow("4") << QStringLiteral("BAD_REQUEST") << FailureKind::InvalidInput;
        QTest::newRow("5") << QStringLiteral("CONFLICT") << FailureKind::Conflict;
        QTest::newRow("6") << QStringLiteral("RATE_LIMITED") << FailureKind::RateLimited;
        QTest::newRow("7") << QStringLiteral("SESSION_NOT_FRESH") << FailureKind::SessionNotFresh;
        QTest::newRow("8") << QStringLiteral("INTERNAL_SERVER_ERROR") << FailureKind::ServerTrouble;
        QTest::newRow("9") << QStringLiteral("INVALID_PASSWORD") << FailureKind::InvalidCredentials;
        QTest::newRow("10") << QStringLiteral("PASSWORD_TOO_SHORT") << FailureKind::InvalidInput;
        QTest::newRow("11") << QStringLiteral("PASSWORD_TOO_LONG") << FailureKind::InvalidInput;
        QTest::newRow("12") << QStringLiteral("EMAIL_NOT_VERIFIED") << FailureKind::EmailNotVerified;
        QTest::newRow("13") << QStringLiteral("ALREADY_MEMBER") << FailureKind::AlreadyExists;
        QTest::newRow("14") << QStringLiteral("ONLY_OWNER") << FailureKind::Conflict;
        QTest::newRow("15") << QStringLiteral("ONLY_METHOD") << FailureKind::Conflict;
        QTest::newRow("16") << QStringLiteral("INVITATION_EXPIRED") << FailureKind::NotFound;
        QTest::newRow("17") << QStringLiteral("INVALID_CODE") << FailureKind::SecondFactorRejected;
        QTest::newRow("18") << QStringLiteral("CODE_EXPIRED") << FailureKind::SecondFactorRejected;
        QTest::newRow("19") << QStringLiteral("TOO_MANY_ATTEMPTS") << FailureKind::SecondFactorRejected;
        QTest::newRow("another contract") << QStringLiteral("ROOM_EMPTY") << FailureKind::ServerTrouble;
        QTest::newRow("another spelling") << QStringLiteral("forbidden") << FailureKind::ServerTrouble;
    }
    void everyCodeOfTheContractHasItsKind()
    {
        QFETCH(QString, code);
        QFETCH(FailureKind, kind);
        QCOMPARE(functionFailure(QStringLiteral("a:b"), withCode(code)).kind, kind);
    }

    void noFailureOfAFunctionEndsASession()
    {
        for (const char *code : {"UNAUTHENTICATED", "FORBIDDEN", "SESSION_NOT_FRESH", "anything"})
            QVERIFY(!core::endsSession(functionFailure({}, withCode(QString::fromLatin1(code))).kind));
    }

    void theWaitOfARateLimitIsMillisecondsAndStaysSane_data()
    {
        QTest::addColumn<Value>("retryAfter");
        QTest::addColumn<int>("expected");
        QTest::newRow("plain") << Value(2500.0) << 2500;
        QTest::newRow("rounded up") << Value(0.2) << 1;
        QTest::newRow("nothing left") << Value(0.0) << 0;
        QTest::newRow("negative") << Value(-1.0) << -1;
        QTest::newRow("not a number") << Value(std::numeric_limits<double>::quiet_NaN()) << -1;
        QTest::newRow("for ever") << Value(std::numeric_limits<double>::infinity()) << -1;
        QTest::newRow("for ages") << Value(1e300) << 86'400'000;
        QTest::newRow("a text") << Value(QStringLiteral("2500")) << -1;
    }
    void theWaitOfARateLimitIsMillisecondsAndStaysSane()
    {
        QFETCH(Value, retryAfter);
        QFETCH(int, expected);
        const auto failure = functionFailure(
            {}, withCode(QStringLiteral("RATE_LIMITED"), {{QStringLiteral("retryAfter"), retryAfter}}));
        QCOMPARE(failure.retryAfterMs(), expected);
    }

    void onlyARateLimitCarriesAWait()
    {
        const auto failure
            = functionFailure({}, withCode(QStringLiteral("CONFLICT"), {{QStringLiteral("retryAfter"), Value(5.0)}}));
        QCOMPARE(failure.retryAfterMs(), -1);
    }

    void aMissingFunctionIsToldFromOtherTrouble()
    {
        const QString text = QStringLiteral("Could not find public function for 'x:y'");
        QCOMPARE(functionFailure(QStringLiteral("x:y"), {text, {}}).kind, FailureKind::FunctionMissing);
        QCOMPARE(functionFailure(QStringLiteral("x:y"), {text, {}}).subject, QStringLiteral("x:y"));
        // An application that says so itself is not a missing function, and production says nothing.
        QCOMPARE(functionFailure({}, {text, Value()}).kind, FailureKind::ServerTrouble);
        QCOMPARE(functionFailure({}, {QStringLiteral("[Request ID: 1] Server Error"), {}}).kind,
                 FailureKind::ServerTrouble);
    }

    void dataOfAnyShapeIsSurvived()
    {
        for (const Value &data : {Value(), Value(QStringLiteral("FORBIDDEN")), Value(Value::Array{}),
                                  Value(Value::Object{}), Value(Value::Object{{QStringLiteral("code"), Value(7.0)}})})
            QCOMPARE(functionFailure({}, {QStringLiteral("x"), data}).kind, FailureKind::ServerTrouble);
    }

    void theServersTextGoesIntoNoLog()
    {
        const auto failure = functionFailure(QStringLiteral("a:b"),
                                             {QStringLiteral("ArgumentValidationError: {password: hunter2}"), {}});
        QVERIFY(!failure.detail.contains(QLatin1String("hunter2")));
        QVERIFY(!failure.subject.contains(QLatin1String("hunter2")));
    }
};

QTEST_GUILESS_MAIN(FunctionFailureTest)
#include "function_failure_test.moc"
