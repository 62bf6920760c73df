// SPDX-License-Identifier: MIT
#include "account/password_reset.h"
#include "flows/session_world.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using account::PasswordReset;
using core::FailureKind;
using support::FakeHttp;

namespace {

const QString sendPath = QStringLiteral("/api/auth/email-otp/request-password-reset");
const QString resetPath = QStringLiteral("/api/auth/email-otp/reset-password");

core::Secret password(const char *text)
{
    return core::Secret(QByteArrayView(text));
}

FakeHttp::Answer done()
{
    return FakeHttp::jsonResponse(200, {{QStringLiteral("success"), true}});
}

} // namespace

class PasswordResetTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        world = std::make_unique<flows::SessionWorld>();
        world->startProgram();
        world->pump();
        world->http.forgetRequests();
        reset = std::make_unique<PasswordReset>(*world->session);
    }

    void theCodeThatWasSentSetsANewPassword()
    {
        const QSignalSpy over(reset.get(), &PasswordReset::done);
        send();
        QCOMPARE(reset->email(), flows::demoEmail);
        world->http.queueAnswer(resetPath, done());
        reset->choose(QStringLiteral("123 456"), password("a new password"));
        reset->choose(QStringLiteral("123 456"), password("a new password")); // a second press
        QVERIFY(reset->isBusy());
        world->pump();
        QCOMPARE(over.size(), 1);
        const auto requests = world->http.requestsTo(resetPath);
        QCOMPARE(requests.size(), 1);
        QCOMPARE(requests[0].json(QStringLiteral("email")), flows::demoEmail);
        QCOMPARE(requests[0].json(QStringLiteral("otp")), QStringLiteral("123456"));
        QCOMPARE(requests[0].json(QStringLiteral("password")), QStringLiteral("a new password"));
        for (const auto &request : world->http.requests())
            QVERIFY(request.bearer.isEmpty() && request.header("cookie").isEmpty());
    }

    void nothingThatCannotWorkIsSent()
    {
        reset->sendCode(QStringLiteral("nobody"));
        QCOMPARE(reset->failure()->subject, QStringLiteral("email"));
        send();
        QVERIFY(!reset->failure());
        reset->choose(QStringLiteral("12345"), password("a new password"));
        QCOMPARE(reset->failure()->subject, QStringLiteral("mailed-code"));
        reset->choose(QStringLiteral("123456"), password("short"));
        QCOMPARE(reset->failure()->subject, QStringLiteral("password-short"));
        world->pump();
        QVERIFY(world->http.requestsTo(resetPath).isEmpty());
    }

    void aRefusalKeepsTheStep()
    {
        const QSignalSpy over(reset.get(), &PasswordReset::done);
        send();
        world->http.queueAnswer(resetPath, FakeHttp::jsonResponse(400, {{QStringLiteral("code"), QStringLiteral("INVALID_OTP")}}));
        reset->choose(QStringLiteral("123456"), password("a new password"));
        world->pump();
        QCOMPARE(reset->failure()->kind, FailureKind::SecondFactorRejected);
        QCOMPARE(reset->email(), flows::demoEmail);
        QVERIFY(!reset->isBusy());
        QVERIFY(over.isEmpty());
    }

    void aMailThatIsNotSentIsSaid()
    {
        world->http.setOffline(true);
        reset->sendCode(flows::demoEmail);
        world->pump();
        QCOMPARE(reset->failure()->kind, FailureKind::Offline);
        QVERIFY(reset->email().isEmpty());
    }

private:
    void send()
    {
        world->http.queueAnswer(sendPath, done());
        reset->sendCode(flows::demoEmail);
        world->pump();
    }

    std::unique_ptr<flows::SessionWorld> world;
    std::unique_ptr<PasswordReset> reset;
};

QTEST_GUILESS_MAIN(PasswordResetTest)
#include "password_reset_test.moc"
