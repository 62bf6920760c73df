// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using Phase = runtime::SessionManager::Phase;
using Way = runtime::SessionManager::SignInWay;
using core::FailureKind;

namespace {

const QString sendPath = QStringLiteral("/api/auth/email-otp/send-verification-otp");
const QString signInPath = QStringLiteral("/api/auth/sign-in/email-otp");

runtime::SessionManager &mailed(SessionWorld &world)
{
    auto &session = world.startProgram();
    session.signInWithEmailCode(QStringLiteral(" ") + flows::demoEmail);
    world.pump();
    return session;
}

} // namespace

/// better-auth-http 4.7, 10.6.
class EmailCodeFlowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCodeFromTheMailLetsIn()
    {
        SessionWorld world;
        auto &session = mailed(world);
        QCOMPARE(session.signInWay(), Way::EmailCode);
        QCOMPARE(session.signInProgress().email, flows::demoEmail);
        session.submitCode(world.backend.mailed.value(flows::demoEmail));
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void anAddressThatIsNoneIsNotAskedFor()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        session.signInWithEmailCode(QStringLiteral("nobody"));
        world.pump();
        QCOMPARE(session.failure().subject, QStringLiteral("email"));
        QVERIFY(world.http.requestsTo(sendPath).isEmpty());
    }

    void aMailThatCannotBeSentEndsTheAttempt()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        world.http.setOffline(true);
        session.signInWithEmailCode(flows::demoEmail);
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().kind, FailureKind::Offline);
    }

    void aWrongCodeAsksAgainAndANewMailReplacesTheOld()
    {
        SessionWorld world;
        auto &session = mailed(world);
        const QString first = world.backend.mailed.value(flows::demoEmail);
        session.submitCode(QStringLiteral("000000"));
        world.pump();
        QCOMPARE(session.signInWay(), Way::EmailCode);
        QCOMPARE(session.failure().kind, FailureKind::SecondFactorRejected);
        session.sendCodeAgain();
        QVERIFY(!session.hasFailure());
        QVERIFY(session.signInProgress().checking);
        session.sendCodeAgain(); // pressed twice
        world.pump();
        QCOMPARE(world.http.requestsTo(sendPath).size(), 2);
        QVERIFY(world.backend.mailed.value(flows::demoEmail) != first);
        session.submitCode(world.backend.mailed.value(flows::demoEmail));
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void whatIsNoCodeIsNotSent()
    {
        SessionWorld world;
        auto &session = mailed(world);
        session.submitCode(QStringLiteral("Pz6aN-zX13T"));
        world.pump();
        QCOMPARE(session.failure().subject, QStringLiteral("mailed-code"));
        QVERIFY(world.http.requestsTo(signInPath).isEmpty());
    }

    void theSecondFactorIsAskedForAfterIt()
    {
        SessionWorld world;
        world.backend.people[flows::demoId].authenticatorCode = QStringLiteral("246810");
        auto &session = mailed(world);
        session.submitCode(world.backend.mailed.value(flows::demoEmail));
        world.pump();
        QCOMPARE(session.signInWay(), Way::SecondFactor);
        session.submitCode(QStringLiteral("246810"));
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void cancelledBeforeTheMailIsSentAsksForNothing()
    {
        SessionWorld world;
        world.http.hold(sendPath);
        auto &session = world.startProgram();
        session.signInWithEmailCode(flows::demoEmail);
        session.cancelSignIn();
        world.http.release(sendPath);
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.signInWay(), Way::NoWay);
        QVERIFY(!session.hasFailure());
    }
};

QTEST_GUILESS_MAIN(EmailCodeFlowTest)
#include "email_code_flow.moc"
