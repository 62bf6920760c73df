// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using Phase = runtime::SessionManager::Phase;
using Way = runtime::SessionManager::SignInWay;
using core::FailureKind;
using namespace std::chrono_literals;

namespace {

const QString polls = QStringLiteral("/api/auth/device/token");
const QString demo = QStringLiteral("user-demo");

runtime::SessionManager &waiting(SessionWorld &world)
{
    auto &session = world.startProgram();
    session.signInWithDeviceCode();
    world.pump();
    return session;
}

} // namespace

class DeviceSignInFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anApprovedCodeSignsIn()
    {
        SessionWorld world;
        auto &session = waiting(world);
        QCOMPARE(session.signInWay(), Way::DeviceCode);
        QCOMPARE(session.signInProgress().userCode, QStringLiteral("V8GTUGZY"));
        QCOMPARE(session.signInProgress().link.path(), QStringLiteral("/desktop/device"));
        QVERIFY(world.browser.opened().isEmpty());
        world.backend.answerDevice(demo);
        world.pass(6s);
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        QCOMPARE(session.signInWay(), Way::NoWay);
        QCOMPARE(world.backend.sessions.size(), 1);
    }

    void untilTheServerHasGivenACodeThereIsNothingToDo()
    {
        SessionWorld world;
        world.http.hold(QStringLiteral("/api/auth/device/code"));
        auto &session = waiting(world);
        QCOMPARE(session.signInWay(), Way::DeviceCode);
        QVERIFY(session.signInProgress().isPreparing());
        world.http.release(QStringLiteral("/api/auth/device/code"));
        world.pump();
        QVERIFY(!session.signInProgress().isPreparing());
    }

    void theServersIntervalIsKept()
    {
        SessionWorld world;
        waiting(world);
        world.pass(4s);
        QCOMPARE(world.http.requestsTo(polls).size(), 0);
        world.pass(2s);
        QCOMPARE(world.http.requestsTo(polls).size(), 1);
        world.pass(60s);
        QVERIFY(world.http.requestsTo(polls).size() <= 13);
        QVERIFY(world.http.requestsTo(polls).size() >= 11);
    }

    void slowDownAddsFiveSecondsForGood()
    {
        SessionWorld world;
        auto &session = waiting(world);
        world.backend.devicePollError = QStringLiteral("slow_down");
        world.pass(6s); // the first poll; from now on ten seconds
        world.backend.devicePollError.clear();
        world.http.forgetRequests();
        world.pass(8s);
        QCOMPARE(world.http.requestsTo(polls).size(), 0);
        world.pass(2s);
        QCOMPARE(world.http.requestsTo(polls).size(), 1);
        world.pass(10s);
        QCOMPARE(world.http.requestsTo(polls).size(), 2);
        QCOMPARE(session.phase(), Phase::SigningIn);
    }

    void aRefusalIsTold()
    {
        SessionWorld world;
        auto &session = waiting(world);
        world.backend.answerDevice({});
        world.pass(6s);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().kind, FailureKind::Cancelled);
        QCOMPARE(session.failure().subject, QStringLiteral("device"));
    }

    void anExpiredCodeIsTold()
    {
        SessionWorld world;
        auto &session = waiting(world);
        world.backend.devicePollError = QStringLiteral("expired_token");
        world.pass(6s);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().kind, FailureKind::Timeout);
        QCOMPARE(session.failure().subject, QStringLiteral("device"));
    }

    void aServerInTroubleIsAskedLessOftenAndEndsNothing()
    {
        SessionWorld world;
        auto &session = waiting(world);
        for (int i = 0; i < 6; ++i)
            world.http.queueAnswer(polls, support::FakeHttp::response(503));
        world.pass(90s);
        QCOMPARE(session.phase(), Phase::SigningIn);
        // At the interval of five seconds there would be 18.
        QCOMPARE(world.http.requestsTo(polls).size(), 5);
        world.backend.answerDevice(demo);
        world.pass(2min);
        QCOMPARE(session.phase(), Phase::Active);
    }

    void anOwnerThatCannotBeAskedForYetIsAskedForAgain()
    {
        SessionWorld world;
        auto &session = waiting(world);
        for (int i = 0; i < 2; ++i)
            world.http.queueAnswer(QStringLiteral("/api/auth/get-session"), support::FakeHttp::response(503));
        world.backend.answerDevice(demo);
        world.pass(1min);
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(world.backend.sessions.size(), 1);
    }

    void nobodyAnsweringEndsWithTheCodesOwnLife()
    {
        SessionWorld world;
        world.backend.deviceCodeLife = 3min; // shorter than what any sign-in may take
        auto &session = waiting(world);
        world.pass(2min + 50s);
        QCOMPARE(session.phase(), Phase::SigningIn);
        world.pass(20s);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().kind, FailureKind::Timeout);
        QCOMPARE(session.failure().subject, QStringLiteral("device"));
        world.http.forgetRequests();
        world.pass(1min);
        QVERIFY(world.http.requests().isEmpty());
    }

    void cancellingStopsThePolling()
    {
        SessionWorld world;
        auto &session = waiting(world);
        session.cancelSignIn();
        world.http.forgetRequests();
        world.pass(1min);
        QVERIFY(world.http.requestsTo(polls).isEmpty());
        QCOMPARE(session.phase(), Phase::SignedOut);
    }

    void thePageOpensOnlyWhenAsked()
    {
        SessionWorld world;
        auto &session = waiting(world);
        session.openSignInPage();
        world.pump();
        QCOMPARE(world.browser.opened().size(), 1);
        QCOMPARE(world.browser.opened().first().query(), QStringLiteral("user_code=V8GTUGZY"));
    }
};

QTEST_GUILESS_MAIN(DeviceSignInFlowTest)
#include "device_sign_in_flow.moc"
