// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

#include <QJsonDocument>
#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using Phase = runtime::SessionManager::Phase;
using Way = runtime::SessionManager::SignInWay;
using core::FailureKind;
using support::FakeHttp;
using namespace std::chrono_literals;

namespace {

const QString code = QStringLiteral("246810");
const QString wrong = QStringLiteral("135791");
const QString backupCode = QStringLiteral("Pz6aN-zX13T");
const QString passwordPath = QStringLiteral("/api/auth/sign-in/email");
const QString codePath = QStringLiteral("/api/auth/two-factor/verify-totp");

/// The demo person has a second factor.
struct World : SessionWorld {
    World()
    {
        backend.people[flows::demoId].authenticatorCode = code;
        backend.people[flows::demoId].backupCodes = {backupCode};
    }
    runtime::SessionManager &challenged()
    {
        auto &program = startProgram();
        program.signInWithEmail(flows::demoEmail, flows::demoPassword);
        pump();
        return program;
    }
    void submit(const QString &typed, bool trustDevice = false)
    {
        session->submitCode(typed, trustDevice);
        pump();
    }
    QString trustKey() const { return QStringLiteral("trusted-device/%1/%2").arg(profile, deployment.siteOrigin()); }
};

} // namespace

/// better-auth-http 4.8, 10.3; facts 8, 9.
class SecondFactorFlowTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aCodeIsAskedForAndLetsIn()
    {
        World world;
        auto &session = world.challenged();
        QCOMPARE(session.phase(), Phase::SigningIn);
        QCOMPARE(session.signInWay(), Way::SecondFactor);
        QCOMPARE(session.signInProgress().email, flows::demoEmail);
        QVERIFY(world.backend.sessions.isEmpty());
        world.submit(QStringLiteral(" 246 810"));
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().email, flows::demoEmail);
        QCOMPARE(session.signInWay(), Way::NoWay);
    }

    void onlyTheStepCarriesTheCookieAndWithItTheOriginAndNoBearer()
    {
        World world;
        world.challenged();
        world.submit(code);
        for (const auto &request : world.http.requests()) {
            const bool isStep = request.path() == codePath;
            QCOMPARE(!request.header("cookie").isEmpty(), isStep);
            QCOMPARE(request.header("origin"), isStep ? world.deployment.siteOrigin().toLatin1() : QByteArray());
            QVERIFY(!isStep || request.bearer.isEmpty());
        }
        QCOMPARE(world.http.requestsTo(codePath).size(), 1);
    }

    void aBackupCodeLetsInOnce()
    {
        World world;
        auto &session = world.challenged();
        world.submit(QStringLiteral("Pz6aNzX13T")); // the hyphen forgotten
        QCOMPARE(session.phase(), Phase::Active);
        session.signOut();
        world.pump();
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        world.submit(backupCode);
        QCOMPARE(session.signInWay(), Way::SecondFactor);
        QCOMPARE(session.failure().kind, FailureKind::SecondFactorRejected);
    }

    void aWrongCodeIsAskedForAgain()
    {
        World world;
        auto &session = world.challenged();
        world.submit(wrong);
        QCOMPARE(session.phase(), Phase::SigningIn);
        QCOMPARE(session.signInWay(), Way::SecondFactor);
        QCOMPARE(session.failure().kind, FailureKind::SecondFactorRejected);
        world.submit(code);
        QVERIFY(!session.hasFailure());
        QCOMPARE(session.phase(), Phase::Active);
    }

    void whatIsNoCodeIsNotSent()
    {
        World world;
        auto &session = world.challenged();
        world.submit(QStringLiteral("12345"));
        QCOMPARE(session.failure().kind, FailureKind::InvalidInput);
        QCOMPARE(session.failure().subject, QStringLiteral("second-factor"));
        QVERIFY(world.http.requestsTo(codePath).isEmpty());
        QCOMPARE(session.signInWay(), Way::SecondFactor);
    }

    void aSpentChallengeEndsTheAttemptWithASentence()
    {
        World world;
        auto &session = world.challenged();
        for (int i = 0; i < 6; ++i)
            world.submit(wrong);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().kind, FailureKind::SecondFactorRejected);
        QCOMPARE(session.failure().subject, QStringLiteral("challenge"));
    }

    void aSecondPressSendsNothing()
    {
        World world;
        auto &session = world.challenged();
        world.http.hold(codePath);
        session.submitCode(code);
        QVERIFY(session.signInProgress().checking);
        session.submitCode(code);
        world.http.release(codePath);
        world.pump();
        QCOMPARE(world.http.requestsTo(codePath).size(), 1);
        QCOMPARE(session.phase(), Phase::Active);
    }

    void aNetworkThatFailsMeanwhileLosesNothing()
    {
        World world;
        auto &session = world.challenged();
        world.http.setOffline(true);
        world.submit(code);
        QCOMPARE(session.failure().kind, FailureKind::Offline);
        QCOMPARE(session.signInWay(), Way::SecondFactor);
        world.http.setOffline(false);
        world.submit(code);
        QCOMPARE(session.phase(), Phase::Active);
    }

    void tenMinutesAreGivenAndNoMore()
    {
        World world;
        auto &session = world.challenged();
        world.pass(9min);
        QCOMPARE(session.phase(), Phase::SigningIn);
        world.pass(2min);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().subject, QStringLiteral("code"));
    }

    void cancelledWhileTheCodeIsOnItsWayLeavesNoSession()
    {
        World world;
        auto &session = world.challenged();
        world.http.hold(codePath);
        session.submitCode(code);
        session.cancelSignIn();
        world.http.release(codePath);
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QVERIFY(world.backend.sessions.isEmpty());
    }

    void aTrustedDeviceIsNotAskedAgainAndItsLeaveIsRenewedEveryTime()
    {
        World world;
        auto &session = world.challenged();
        world.submit(code, true);
        QByteArray kept = world.secrets.value(world.trustKey());
        QVERIFY(!kept.isEmpty());
        for (int i = 0; i < 3; ++i) {
            session.signOut();
            world.pump();
            QVERIFY(world.secrets.has(world.trustKey()));
            session.signInWithEmail(flows::demoEmail, flows::demoPassword);
            world.pump();
            QCOMPARE(session.phase(), Phase::Active);
            QVERIFY(world.secrets.value(world.trustKey()) != kept);
            kept = world.secrets.value(world.trustKey());
        }
    }

    void theLeaveIsKeptBeforeTheSessionIsUsed()
    {
        World world;
        auto &session = world.challenged();
        world.secrets.hold();
        session.submitCode(code, true);
        world.pump();
        QCOMPARE(session.phase(), Phase::SigningIn);
        QVERIFY(world.http.requestsTo(QStringLiteral("/api/auth/convex/token")).isEmpty());
        world.secrets.release();
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void aLeaveThatIsTakenBackIsForgottenAndACodeAskedFor()
    {
        World world;
        auto &session = world.challenged();
        world.submit(code, true);
        session.signOut();
        world.pump();
        world.backend.forgetTrusts();
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        QCOMPARE(session.signInWay(), Way::SecondFactor);
        QVERIFY(!world.secrets.has(world.trustKey()));
        world.submit(code);
        QCOMPARE(session.phase(), Phase::Active);
    }

    void theLeaveOfOneIsNotShownForAnother()
    {
        World world;
        world.addBob();
        world.backend.people[flows::bobId].authenticatorCode = wrong;
        auto &session = world.challenged();
        world.submit(code, true);
        session.signOut();
        world.pump();
        session.signInWithEmail(flows::bobEmail, flows::bobPassword);
        world.pump();
        QCOMPARE(session.signInWay(), Way::SecondFactor);
        QCOMPARE(world.http.requestsTo(passwordPath).size(), 2); // once for each, and never with the cookie
        QVERIFY(world.secrets.has(world.trustKey()));
    }

    void nobodyWithoutASecondFactorWaitsForTheKeychain()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        world.secrets.hold();
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        for (const auto &operation : world.secrets.operations())
            QVERIFY(operation.key != QStringLiteral("trusted-device/%1/%2").arg(world.profile, world.deployment.siteOrigin()));
        QCOMPARE(session.user().id, QString()); // the keychain is asked to keep the session, and has not answered
        world.secrets.release();
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void besideTheSessionShownToo()
    {
        World world;
        auto &session = world.challenged();
        world.submit(code);
        session.reauthenticate();
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        QVERIFY(session.isReauthenticating());
        QCOMPARE(session.signInWay(), Way::SecondFactor);
        world.submit(wrong);
        QCOMPARE(session.failure().kind, FailureKind::SecondFactorRejected);
        world.submit(code);
        QVERIFY(!session.isReauthenticating());
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(world.backend.sessions.size(), 1);
    }
};

QTEST_GUILESS_MAIN(SecondFactorFlowTest)
#include "second_factor_flow.moc"
