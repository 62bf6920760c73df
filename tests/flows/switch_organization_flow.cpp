// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using Phase = runtime::SessionManager::Phase;
using core::FailureKind;
using namespace std::chrono_literals;

class SwitchOrganizationFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theHeaderNamesTheNewOneAtOnceAndTheRecordConfirmsIt()
    {
        SessionWorld world;
        auto &session = world.signIn();
        session.switchOrganization(QStringLiteral("org-f"));
        QCOMPARE(session.activeOrganization().name, QStringLiteral("Foundry"));
        QVERIFY(session.isSwitching());
        world.pump();
        QVERIFY(!session.isSwitching());
        QCOMPARE(session.activeOrganization().name, QStringLiteral("Foundry"));
        QCOMPARE(session.activeOrganization().role, QStringLiteral("member"));
        QVERIFY(!session.hasFailure());
    }

    void aRefusalRollsBackWithItsReason()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.switchRefusal = QJsonObject{{QStringLiteral("code"), QStringLiteral("FORBIDDEN")}};
        session.switchOrganization(QStringLiteral("org-f"));
        world.pump();
        QVERIFY(!session.isSwitching());
        QCOMPARE(session.activeOrganization().name, QStringLiteral("North Quay"));
        QCOMPARE(session.failure().kind, FailureKind::NotAllowed);
        session.dismissFailure();
        QVERIFY(!session.hasFailure());
    }

    void aRateLimitedSwitchTellsHowLong()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.switchRefusal
            = QJsonObject{{QStringLiteral("code"), QStringLiteral("RATE_LIMITED")}, {QStringLiteral("retryAfter"), 4000}};
        session.switchOrganization(QStringLiteral("org-f"));
        world.pump();
        QCOMPARE(session.failure().kind, FailureKind::RateLimited);
        QCOMPARE(session.failure().retryAfterMs(), 4000);
    }

    void aSwitchThatNeverLandsRollsBackAfterFifteenSeconds()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.swallowSwitches = true;
        session.switchOrganization(QStringLiteral("org-f"));
        world.pass(14s);
        QVERIFY(session.isSwitching());
        world.pass(2s);
        QVERIFY(!session.isSwitching());
        QCOMPARE(session.activeOrganization().name, QStringLiteral("North Quay"));
        QCOMPARE(session.failure().kind, FailureKind::Timeout);
    }

    void offlineASwitchIsNotEvenTried()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.setUnreachable(true);
        session.switchOrganization(QStringLiteral("org-f"));
        QVERIFY(!session.isSwitching());
        QCOMPARE(session.activeOrganization().name, QStringLiteral("North Quay"));
        QCOMPARE(session.failure().kind, FailureKind::Offline);
    }

    void aSwitchMadeElsewhereArrivesByItself()
    {
        SessionWorld world;
        auto &session = world.signIn();
        QSignalSpy switching(&session, &runtime::SessionManager::switchingChanged);
        world.backend.people[QStringLiteral("user-demo")].activeOrganization = QStringLiteral("org-p");
        world.backend.publish();
        QCOMPARE(session.activeOrganization().name, QStringLiteral("Demo Workspace"));
        QCOMPARE(switching.count(), 0);
    }

    void theConnectionDyingInTheMiddleDoesNotLoseTheSwitch()
    {
        SessionWorld world;
        auto &session = world.signIn();
        session.switchOrganization(QStringLiteral("org-f"));
        world.sockets.last().drop();
        world.pass(5s);
        QVERIFY(!session.isSwitching());
        QCOMPARE(session.activeOrganization().name, QStringLiteral("Foundry"));
    }

    void creatingAnOrganizationMakesItActive()
    {
        SessionWorld world;
        auto &session = world.signIn();
        QSignalSpy created(&session, &runtime::SessionManager::organizationCreated);
        session.createOrganization(QStringLiteral("  Harbour  "));
        world.pump();
        QCOMPARE(created.count(), 1);
        QCOMPARE(session.activeOrganization().name, QStringLiteral("Harbour"));
        QCOMPARE(session.organizations().size(), 4);
    }

    void aCreationNobodyAnswersEndsAfterFifteenSeconds()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.heldFunction = QStringLiteral("createOrganization");
        session.createOrganization(QStringLiteral("Harbour"));
        world.pass(14s);
        QVERIFY(!session.hasFailure());
        world.pass(2s);
        QCOMPARE(session.failure().kind, FailureKind::Timeout);
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.link(), runtime::SessionManager::Link::Live);
    }

    void aCreationAnsweredTooLateStillCounts()
    {
        SessionWorld world;
        auto &session = world.signIn();
        QSignalSpy created(&session, &runtime::SessionManager::organizationCreated);
        world.backend.heldFunction = QStringLiteral("createOrganization");
        session.createOrganization(QStringLiteral("Harbour"));
        world.pass(16s);
        QCOMPARE(session.failure().kind, FailureKind::Timeout);
        world.backend.answerHeld();
        world.pump();
        QCOMPARE(created.count(), 1);
        QVERIFY(!session.hasFailure());
        QCOMPARE(session.activeOrganization().name, QStringLiteral("Harbour"));
    }

    void askingAgainForACreationThatIsUnderWayMakesOne()
    {
        SessionWorld world;
        auto &session = world.signIn();
        const qsizetype before = session.organizations().size();
        world.backend.heldFunction = QStringLiteral("createOrganization");
        session.createOrganization(QStringLiteral("Harbour"));
        world.pass(16s);
        session.createOrganization(QStringLiteral("Harbour "));
        QVERIFY(!session.hasFailure());
        world.pass(2s);
        world.backend.answerHeld();
        world.pump();
        QCOMPARE(session.organizations().size(), before + 1);
        session.createOrganization(QStringLiteral("Harbour")); // the first is made: this is a new wish
        world.pump();
        QCOMPARE(session.organizations().size(), before + 2);
    }

    void aCreationGivenUpIsNotMadeByALaterConnection()
    {
        SessionWorld world;
        auto &session = world.signIn();
        const qsizetype before = session.organizations().size();
        world.backend.heldFunction = QStringLiteral("createOrganization");
        session.createOrganization(QStringLiteral("Harbour"));
        world.pass(16s);
        world.backend.heldFunction.clear();
        world.sockets.last().drop();
        world.pass(5s);
        QCOMPARE(session.organizations().size(), before);
        QCOMPARE(session.failure().kind, FailureKind::Timeout);
        session.createOrganization(QStringLiteral("Harbour"));
        world.pump();
        QCOMPARE(session.organizations().size(), before + 1);
    }

    void aNamelessCreationIsTheServersToRefuse()
    {
        SessionWorld world;
        auto &session = world.signIn();
        QSignalSpy created(&session, &runtime::SessionManager::organizationCreated);
        session.createOrganization(QStringLiteral("  "));
        world.pump();
        QCOMPARE(created.count(), 1); // this one takes it; what matters is that it was asked
    }

    void aCreationThatTheEndOfTheSessionCutsOffIsNoFailure()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.heldFunction = QStringLiteral("createOrganization");
        session.createOrganization(QStringLiteral("Harbour"));
        world.pump();
        session.signOut();
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QVERIFY(!session.hasFailure());
        world.pass(16s);
        QVERIFY(!session.hasFailure());
    }

    void aSwitchRolledBackIsNotSentAgainByALaterConnection()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.heldFunction = QStringLiteral("setActiveOrganization");
        session.switchOrganization(QStringLiteral("org-f"));
        world.pump();
        world.backend.heldFunction.clear();
        world.backend.setUnreachable(true);
        world.pass(16s);
        QVERIFY(!session.isSwitching());
        QCOMPARE(session.failure().kind, FailureKind::Timeout);
        world.time.advance(1h);
        world.backend.setUnreachable(false);
        world.pass(90s);
        QCOMPARE(session.link(), runtime::SessionManager::Link::Live);
        QCOMPARE(session.activeOrganization().name, QStringLiteral("North Quay"));
        session.switchOrganization(QStringLiteral("org-f"));
        world.pump();
        QCOMPARE(session.activeOrganization().id, QStringLiteral("org-f"));
    }

    void aSwitchInterruptedWithinItsTimeIsSentAgain()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.heldFunction = QStringLiteral("setActiveOrganization");
        session.switchOrganization(QStringLiteral("org-f"));
        world.pass(1s);
        world.backend.heldFunction.clear();
        world.sockets.last().drop();
        world.pass(8s);
        QVERIFY(!session.isSwitching());
        QCOMPARE(session.activeOrganization().id, QStringLiteral("org-f"));
    }

    void aLastingFailureIsDismissedUntilItIsNews()
    {
        SessionWorld world;
        world.backend.missingFunctions.insert(QStringLiteral("organizations:listOrganizations"));
        auto &session = world.signIn();
        QCOMPARE(session.failure().kind, FailureKind::FunctionMissing);
        session.dismissFailure();
        QVERIFY(!session.hasFailure());
        world.pass(1min);
        QVERIFY(!session.hasFailure());
        world.backend.missingFunctions.clear();
        world.sockets.last().drop();
        world.pass(5s);
        QVERIFY(session.organizationsReady());
        world.backend.missingFunctions.insert(QStringLiteral("organizations:listOrganizations"));
        world.sockets.last().drop();
        world.pass(5s);
        QCOMPARE(session.failure().kind, FailureKind::FunctionMissing);
    }

    void aRefusedCreationIsShownAndDismissed()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.switchRefusal = QJsonObject{{QStringLiteral("code"), QStringLiteral("CONFLICT")}};
        session.createOrganization(QStringLiteral("Harbour"));
        world.pump();
        QCOMPARE(session.failure().kind, FailureKind::Conflict);
        QCOMPARE(session.phase(), Phase::Active);
        session.dismissFailure();
        QVERIFY(!session.hasFailure());
    }
};

QTEST_GUILESS_MAIN(SwitchOrganizationFlowTest)
#include "switch_organization_flow.moc"
