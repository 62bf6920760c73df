// SPDX-License-Identifier: MIT
#include "flows/callback_words.h"
#include "flows/session_world.h"
#include "runtime/session_entry.h"

#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using flows::callback;
using flows::stateOf;
using Phase = runtime::SessionManager::Phase;
using Way = runtime::SessionManager::SignInWay;
using Verdict = ports::CallbackListener::Verdict;
using core::FailureKind;
using namespace std::chrono_literals;

namespace {

const QString demo = QStringLiteral("user-demo");

/// A program that has opened the page and waits.
void waiting(SessionWorld &world)
{
    world.startProgram().signInWithBrowser();
    world.pump();
}

/// It has ended meanwhile, and the person has pressed "Continue": the desktop starts a program for the link.
QByteArray linkAfterTheEnd(SessionWorld &world)
{
    waiting(world);
    const QUrl page = world.browser.opened().first();
    world.killProgram();
    return "latchkey://callback?code=" + world.backend.continueOnPage(page, demo).toLatin1() + "&state=" + stateOf(page);
}

} // namespace

/// A sign-in in the browser that goes on in another run of the program.
class ResumedSignInFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRestartGoesOnWaitingAtTheSamePort()
    {
        SessionWorld world;
        waiting(world);
        const QUrl page = world.browser.opened().first();
        const quint16 port = world.callbacks.port();
        world.pass(1min);
        world.killProgram();
        QVERIFY(!world.callbacks.isListening());
        auto &session = world.startProgram();
        session.resumeSignIn();
        world.pump();
        QCOMPARE(session.phase(), Phase::SigningIn);
        QCOMPARE(session.signInWay(), Way::Browser);
        QCOMPARE(world.callbacks.port(), port);
        QCOMPARE(world.browser.opened().size(), 1);
        const QString code = world.backend.continueOnPage(page, demo);
        QCOMPARE(world.callbacks.deliver(callback(code, stateOf(page))), Verdict::Accept);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void aRestartWhosePortIsTakenAsksForTheCode()
    {
        SessionWorld world;
        waiting(world);
        const QUrl page = world.browser.opened().first();
        world.killProgram();
        world.callbacks.occupy(world.callbacks.port());
        auto &session = world.startProgram();
        session.resumeSignIn();
        world.pump();
        QCOMPARE(session.signInWay(), Way::PastedCode);
        session.submitPastedCode(world.backend.continueOnPage(page, demo));
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void aRestartAfterTheTenMinutesBeginsAnew()
    {
        SessionWorld world;
        waiting(world);
        world.killProgram();
        world.time.jumpWall(10min);
        auto &session = world.startProgram();
        session.resumeSignIn();
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QVERIFY(!session.hasFailure());
        QVERIFY(!world.secrets.has(world.pendingSignInEntryKey()));
    }

    void aRestartHasOnlyTheTimeThatWasLeft()
    {
        SessionWorld world;
        waiting(world);
        world.pass(8min);
        world.killProgram();
        auto &session = world.startProgram();
        session.resumeSignIn();
        world.pass(1min + 50s);
        QCOMPARE(session.phase(), Phase::SigningIn);
        world.pass(15s);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().kind, FailureKind::Timeout);
    }

    void anEditedRecordIsThrownAway()
    {
        SessionWorld world;
        world.secrets.put(world.pendingSignInEntryKey(), "bm90IG91cnM");
        auto &session = world.startProgram();
        session.resumeSignIn();
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QVERIFY(!world.secrets.has(world.pendingSignInEntryKey()));
    }

    void theRecordHoldsNoSession()
    {
        SessionWorld world;
        waiting(world);
        QVERIFY(world.secrets.has(world.pendingSignInEntryKey()));
        const auto kept = runtime::readPendingSignIn(core::Secret(world.secrets.value(world.pendingSignInEntryKey())));
        QVERIFY(kept);
        QCOMPARE(kept->port, world.callbacks.port());
        QVERIFY(!world.secrets.has(world.sessionEntryKey()));
    }

    void whoIsSignedInIsNotAskedToWait()
    {
        SessionWorld world;
        waiting(world);
        world.killProgram();
        auto &session = world.signIn(); // by e-mail, in spite of the record
        session.resumeSignIn();
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void aLinkIsTakenByTheProgramItStarts()
    {
        SessionWorld world;
        const QByteArray link = linkAfterTheEnd(world);
        auto &session = world.startProgram();
        session.takeLink(link);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().id, demo);
    }

    void aLinkWaitsForALockedKeyring()
    {
        SessionWorld world;
        const QByteArray link = linkAfterTheEnd(world);
        world.secrets.setMode(support::FakeSecretStore::Mode::Locked);
        auto &session = world.startProgram();
        session.takeLink(link);
        world.pump();
        QCOMPARE(session.phase(), Phase::KeychainLocked);
        world.secrets.setMode(support::FakeSecretStore::Mode::Available);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().id, demo);
    }

    void waitingGoesOnWhenTheKeyringIsUnlocked()
    {
        SessionWorld world;
        waiting(world);
        world.killProgram();
        world.secrets.setMode(support::FakeSecretStore::Mode::Locked);
        auto &session = world.startProgram();
        session.resumeSignIn();
        world.pump();
        QCOMPARE(session.phase(), Phase::KeychainLocked);
        world.secrets.setMode(support::FakeSecretStore::Mode::Available);
        world.pump();
        QCOMPARE(session.phase(), Phase::SigningIn);
        QCOMPARE(session.signInWay(), Way::Browser);
    }

    void aLinkWaitsForAFirstPage()
    {
        SessionWorld world;
        world.leaveSignedIn();
        auto &first = world.startProgram();
        first.reauthenticate();
        first.signInWithBrowser();
        world.pump();
        const QUrl page = world.browser.opened().first();
        world.killProgram();
        QVERIFY(world.snapshots.erase(world.deployment.siteOrigin()));
        world.backend.people[demo].recordMissing = true;
        auto &session = world.startProgram();
        session.takeLink("latchkey://callback?code=" + world.backend.continueOnPage(page, demo).toLatin1()
                         + "&state=" + stateOf(page));
        world.pump();
        QCOMPARE(session.phase(), Phase::Joining);
        world.backend.people[demo].recordMissing = false;
        world.backend.publish();
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QVERIFY(!session.isReauthenticating());
        QVERIFY(world.storedSession().contains("token-2")); // the same person, in the session the link brought
    }
};

QTEST_GUILESS_MAIN(ResumedSignInFlowTest)
#include "resumed_sign_in_flow.moc"
