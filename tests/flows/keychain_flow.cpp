// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using Mode = support::FakeSecretStore::Mode;
using Phase = runtime::SessionManager::Phase;
using Link = runtime::SessionManager::Link;
using Reason = runtime::SessionManager::SignedOutReason;
using namespace std::chrono_literals;

class KeychainFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aLockedKeychainIsNotASignedOutPerson()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.secrets.setMode(Mode::Locked);
        auto &session = world.startProgram();
        QCOMPARE(session.phase(), Phase::KeychainLocked);
        world.pass(2min);
        QCOMPARE(session.phase(), Phase::KeychainLocked);
        QVERIFY(world.http.requests().isEmpty());

        world.secrets.setMode(Mode::Available);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.link(), Link::Live);
    }

    void aKeychainThatHasLostTheSessionIsSaid()
    {
        SessionWorld world;
        world.leaveSignedIn();
        const QByteArray entry = world.secrets.value(world.sessionEntryKey());
        world.secrets.forget(world.sessionEntryKey()); // or the desktop asks another one now
        QCOMPARE(world.startProgram().signedOutReason(), Reason::StoredSessionLost);
        world.pump();
        QVERIFY(world.snapshots.has(world.deployment.siteOrigin())); // nothing is erased …
        world.killProgram();
        world.secrets.put(world.sessionEntryKey(), entry); // … so that the old keyring's return is the session's
        auto &session = world.startProgram();
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void aSignedOutSessionIsNotALostOne()
    {
        SessionWorld world;
        world.signIn().signOut();
        world.pump();
        world.killProgram();
        QCOMPARE(world.startProgram().signedOutReason(), Reason::NeverSignedIn);
        world.pump();

        SessionWorld offline;
        auto &session = offline.signIn();
        offline.snapshots.setReadOnly(true); // its snapshot cannot be erased
        offline.backend.setUnreachable(true);
        session.signOut();
        offline.pump();
        offline.killProgram();
        QCOMPARE(offline.startProgram().signedOutReason(), Reason::NeverSignedIn);
    }

    void askingToUnlockAsksTheDesktop()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.secrets.setMode(Mode::Locked);
        world.secrets.setUnlocksWhenAsked(true);
        auto &session = world.startProgram();
        session.requestKeychainUnlock();
        world.pump();
        QCOMPARE(world.secrets.unlockRequests(), 1);
        QCOMPARE(session.phase(), Phase::Active);
    }

    void aKeychainThatDoesNotAnswerIsWaitedFor()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.secrets.hold();
        auto &session = world.startProgram();
        QCOMPARE(session.phase(), Phase::Starting);
        world.pass(11s);
        QCOMPARE(session.phase(), Phase::KeychainLocked);
        world.secrets.release();
        world.pass(21s);
        QCOMPARE(session.phase(), Phase::Active);
    }

    void deniedAndMissingSaySoAndEraseNothing_data()
    {
        QTest::addColumn<Mode>("mode");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("denied") << Mode::Denied << Reason::KeychainDenied;
        QTest::newRow("missing") << Mode::Missing << Reason::KeychainMissing;
    }

    void deniedAndMissingSaySoAndEraseNothing()
    {
        QFETCH(Mode, mode);
        QFETCH(Reason, reason);
        SessionWorld world;
        world.leaveSignedIn();
        world.secrets.setMode(mode);
        auto &session = world.startProgram();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.signedOutReason(), reason);
        QVERIFY(world.secrets.has(world.sessionEntryKey()));
        QVERIFY(world.snapshots.has(world.deployment.siteOrigin()));
    }

    void aKeychainThatAppearsLaterBringsThePersonBack()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.secrets.setMode(Mode::Missing);
        auto &session = world.startProgram();
        QCOMPARE(session.phase(), Phase::SignedOut);
        world.secrets.setMode(Mode::Available);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void aFailedSignInFromALockedKeychainGoesBackToIt()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.secrets.setMode(Mode::Locked);
        auto &session = world.startProgram();
        session.signInWithEmail(flows::demoEmail, QStringLiteral("wrong password"));
        world.pump();
        QCOMPARE(session.phase(), Phase::KeychainLocked);
        QCOMPARE(session.failure().kind, core::FailureKind::InvalidCredentials);
        world.secrets.setMode(Mode::Available);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void signingInInsteadIsNotRememberedUntilItUnlocks()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.secrets.setMode(Mode::Locked);
        auto &session = world.startProgram();
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QVERIFY(!session.isRemembered());
        world.secrets.setMode(Mode::Available);
        world.pump();
        QVERIFY(session.isRemembered());
        // The session that lay there all along is not left behind at the server.
        world.pass(1min);
        QCOMPARE(world.backend.sessions.size(), 1);
        QCOMPARE(world.secrets.keys(), QStringList{world.sessionEntryKey()});
    }

    void aKeychainVanishingMidRunSignsNobodyOut()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.secrets.setMode(Mode::Missing);
        world.pass(20min);
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.link(), Link::Live);
    }

    void noValueEverHasAControlByteOrIsLong()
    {
        SessionWorld world;
        world.signIn();
        for (int i = 0; i < 12; ++i) { // more than the revocation entry holds
            world.backend.setUnreachable(true);
            world.session->signOut();
            world.pump();
            world.backend.setUnreachable(false);
            world.http.hold(QStringLiteral("/api/auth/sign-out"));
            world.session->signInWithEmail(flows::demoEmail, flows::demoPassword);
            world.pump();
        }
        for (const QString &key : world.secrets.keys()) {
            const QByteArray value = world.secrets.value(key);
            QVERIFY(value.size() <= 1200);
            for (const char byte : value)
                QVERIFY(byte > 0x20);
        }
        QCOMPARE(world.secrets.keys().size(), 2);
    }
};

QTEST_GUILESS_MAIN(KeychainFlowTest)
#include "keychain_flow.moc"
