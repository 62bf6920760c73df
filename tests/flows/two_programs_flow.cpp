// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using Phase = runtime::SessionManager::Phase;
using Link = runtime::SessionManager::Link;
using Reason = runtime::SessionManager::SignedOutReason;
using namespace std::chrono_literals;

/// The window and the command line at once, on one keychain entry and one snapshot.
class TwoProgramsFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aWindowNeverWritesTheSnapshotOfASessionSignedOutBeside()
    {
        SessionWorld world;
        auto &window = world.signIn();
        const auto first = std::move(world.session);
        auto &commandLine = world.startProgram();
        world.http.setOffline(true); // so that the server does not hear of it, and tell the window
        commandLine.signOut();
        world.pump();
        QCOMPARE(commandLine.phase(), Phase::SignedOut);
        QVERIFY(!world.snapshots.has(world.deployment.siteOrigin()));
        const int before = world.snapshots.saves();
        world.backend.setUnreachable(true); // the window loses its link, and would write down until when it had one
        world.pass(20s);
        QCOMPARE(world.snapshots.saves(), before);
        QCOMPARE(window.link(), Link::Offline);
        QCOMPARE(window.phase(), Phase::Active); // has not heard of it
        QVERIFY(!world.snapshots.has(world.deployment.siteOrigin()));
    }

    void theSnapshotOfALostLinkIsWrittenWhereTheSessionStays()
    {
        SessionWorld world;
        world.signIn();
        world.pass(1min);
        const int before = world.snapshots.saves();
        world.backend.setUnreachable(true);
        world.pass(20s);
        QCOMPARE(world.snapshots.saves(), before + 1);
    }

    void aSignOutBesideEndsTheWindowsSession()
    {
        SessionWorld world;
        auto &window = world.signIn();
        const auto first = std::move(world.session);
        world.startProgram().signOut();
        world.pump();
        world.backend.publish();
        world.pump();
        QCOMPARE(window.phase(), Phase::SignedOut);
        QCOMPARE(window.signedOutReason(), Reason::SessionExpired);
        QVERIFY(world.backend.sessions.isEmpty());
        QVERIFY(world.secrets.keys().isEmpty());
        QVERIFY(!world.snapshots.has(world.deployment.siteOrigin()));
    }

    void bothSigningOutOfflineTellTheServerOnce()
    {
        SessionWorld world;
        auto &window = world.signIn();
        const auto first = std::move(world.session);
        auto &commandLine = world.startProgram();
        world.backend.setUnreachable(true);
        window.signOut();
        commandLine.signOut();
        world.pump();
        QCOMPARE(world.secrets.keys(), QStringList{world.revocationEntryKey()});
        world.backend.setUnreachable(false);
        world.pass(2min);
        QVERIFY(world.backend.sessions.isEmpty());
        QVERIFY(world.secrets.keys().isEmpty());
    }

    void aSessionRenewedBesideIsGoneOnWith()
    {
        SessionWorld world;
        auto &window = world.signIn();
        const auto first = std::move(world.session);
        auto &commandLine = world.startProgram();
        commandLine.reauthenticate();
        commandLine.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        world.pass(20min); // its token had to be renewed, with a session that the server has forgotten
        QCOMPARE(window.phase(), Phase::Active);
        QCOMPARE(window.link(), Link::Live);
        QVERIFY(window.isRemembered());
        QCOMPARE(window.sessionId(), commandLine.sessionId());
        QCOMPARE(world.backend.sessions.size(), 1);
        QVERIFY(world.storedSession().contains("token-2"));
    }

    void somebodyElsesSessionIsNotGoneOnWith()
    {
        SessionWorld world;
        world.addBob();
        auto &window = world.signIn();
        const auto first = std::move(world.session);
        auto &commandLine = world.startProgram();
        commandLine.signOut();
        world.pump();
        commandLine.signInWithEmail(flows::bobEmail, flows::bobPassword);
        world.pump();
        world.pass(20min);
        QCOMPARE(window.phase(), Phase::SignedOut);
        QCOMPARE(commandLine.phase(), Phase::Active);
        QCOMPARE(world.whoHasSessions(), QStringList{flows::bobId});
    }
};

QTEST_GUILESS_MAIN(TwoProgramsFlowTest)
#include "two_programs_flow.moc"
