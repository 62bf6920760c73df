// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using Phase = runtime::SessionManager::Phase;
using namespace std::chrono_literals;

namespace {

const QString demo = QStringLiteral("user-demo");
const QString signInPath = QStringLiteral("/api/auth/sign-in/email");

} // namespace

/// Cancelled while the server was at work on it: what it makes is ended there.
class CancelledSignInFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSignInCancelledWhileTheServerWorksLeavesNoSession()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        world.http.hold(signInPath);
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        session.cancelSignIn();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(world.backend.sessions.size(), 1);
        world.http.release(signInPath);
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QVERIFY(world.backend.sessions.isEmpty());
        QVERIFY(world.secrets.keys().isEmpty());
    }

    void aDeviceApprovedInTheMomentOfACancelLeavesNoSession()
    {
        SessionWorld world;
        const QString polls = QStringLiteral("/api/auth/device/token");
        auto &session = world.startProgram();
        session.signInWithDeviceCode();
        world.pump();
        world.backend.answerDevice(demo);
        world.http.hold(polls);
        world.pass(6s);
        session.cancelSignIn();
        QCOMPARE(world.backend.sessions.size(), 1); // the poll under way made it
        world.http.release(polls);
        world.pump();
        QVERIFY(world.backend.sessions.isEmpty());
        world.pass(1min);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QVERIFY(world.secrets.keys().isEmpty());
    }
};

QTEST_GUILESS_MAIN(CancelledSignInFlowTest)
#include "cancelled_sign_in_flow.moc"
