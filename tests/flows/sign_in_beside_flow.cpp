// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace latchkey;
using flows::SessionWorld;
using Phase = runtime::SessionManager::Phase;
using Link = runtime::SessionManager::Link;
using Way = runtime::SessionManager::SignInWay;
using core::FailureKind;
using namespace std::chrono_literals;

namespace {

const QString signInPath = QStringLiteral("/api/auth/sign-in/email");

/// Revoked elsewhere: the live record goes, and get-session then says so.
void endFirstSessionOfDemo(SessionWorld &world)
{
    world.backend.sessions.remove(QStringLiteral("token-1-of-thirty-two-characters"));
    world.backend.people[flows::demoId].recordMissing = true;
    world.backend.publish();
    world.pump();
}

} // namespace

/// Signing in while somebody is shown: the same person in a new session, or somebody else, who is asked about first.
class SignInBesideFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSamePersonGoesOnInANewSession()
    {
        SessionWorld world;
        auto &session = world.signIn();
        QSignalSpy phases(&session, &runtime::SessionManager::phaseChanged);
        session.reauthenticate();
        QVERIFY(session.isReauthenticating());
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        QVERIFY(session.isSigningIn());
        world.pump();
        QCOMPARE(phases.count(), 0); // shown all along
        QCOMPARE(session.phase(), Phase::Active);
        QVERIFY(!session.isReauthenticating());
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(session.sessionId(), QStringLiteral("session-2"));
        QCOMPARE(world.backend.sessions.keys(), QStringList{QStringLiteral("token-2-of-thirty-two-characters")});
        QVERIFY(world.storedSession().contains("token-2"));
        QVERIFY(session.isRemembered());
    }

    void theSnapshotOutlivesTheSessionItWasSealedUnder()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.sockets.setOffline(true); // so that nothing writes it anew
        auto &session = world.startProgram();
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        QVERIFY(world.storedSession().contains("token-2"));
        world.killProgram();
        world.backend.setUnreachable(true);
        QCOMPARE(world.startProgram().user().name, QStringLiteral("Demo Person"));
    }

    void eachSignInSealsAnew()
    {
        SessionWorld world;
        auto &session = world.signIn();
        const auto keyOf = [&world] { return QJsonDocument::fromJson(world.storedSession()).object().value(QLatin1String("key")).toString(); };
        const QString first = keyOf();
        QVERIFY(first.size() > 40);
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        QVERIFY(keyOf().size() > 40);
        QVERIFY(keyOf() != first);
    }

    void theSamePersonsOldSessionStaysWhereTheKeychainRefusesTheNew()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.secrets.refuseWrites(FailureKind::KeychainDenied);
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QVERIFY(!session.isRemembered());
        QVERIFY(world.storedSession().contains("token-1"));
        QCOMPARE(world.backend.sessions.size(), 2); // the next start needs the old one
    }

    void anUnrememberedSessionThatIsReplacedIsEnded()
    {
        SessionWorld world;
        world.secrets.refuseWrites(FailureKind::KeychainDenied);
        auto &session = world.signIn();
        QVERIFY(!session.isRemembered());
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(world.backend.sessions.keys(), QStringList{QStringLiteral("token-2-of-thirty-two-characters")});
    }

    void somebodyElseIsAskedAboutAndNothingIsTouchedUntilThen()
    {
        SessionWorld world;
        auto &session = world.askAboutBob();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        QCOMPARE(session.newcomer().name, QStringLiteral("Bob"));
        QCOMPARE(session.newcomer().email, flows::bobEmail);
        QCOMPARE(session.link(), Link::Live);
        QVERIFY(world.storedSession().contains("token-1"));
        QCOMPARE(world.whoHasSessions(), (QStringList{flows::bobId, flows::demoId}));
    }

    void theOneShownStays()
    {
        SessionWorld world;
        auto &session = world.askAboutBob();
        session.cancelSignIn();
        world.pump();
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        QVERIFY(!session.isReauthenticating());
        QVERIFY(session.newcomer().id.isEmpty());
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(world.whoHasSessions(), QStringList{flows::demoId});
        QVERIFY(world.storedSession().contains("token-1"));
        QVERIFY(!world.secrets.has(world.revocationEntryKey()));
    }

    void theNewcomerIsLetIn()
    {
        SessionWorld world;
        auto &session = world.askAboutBob();
        session.acceptNewcomer();
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().name, QStringLiteral("Bob"));
        QCOMPARE(session.activeOrganization().name, QStringLiteral("Bob Workspace"));
        QCOMPARE(session.organizations().size(), 1);
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(world.whoHasSessions(), QStringList{flows::bobId});
        QVERIFY(world.storedSession().contains("token-2"));
    }

    void whoeverGivesWayIsSignedOutWhateverTheKeychainSays()
    {
        SessionWorld world;
        auto &session = world.askAboutBob();
        world.secrets.refuseWrites(FailureKind::KeychainDenied);
        session.acceptNewcomer();
        world.pump();
        QCOMPARE(session.user().name, QStringLiteral("Bob"));
        QVERIFY(!session.isRemembered());
        QCOMPARE(world.whoHasSessions(), QStringList{flows::bobId});

        // The keychain kept the entry of the one who left: it opens nothing.
        world.killProgram();
        world.secrets.refuseWrites(std::nullopt);
        QVERIFY(world.storedSession().contains("token-1"));
        auto &next = world.startProgram();
        QVERIFY(next.user().id.isEmpty());
        QCOMPARE(next.phase(), Phase::SignedOut);
    }

    void cancellingAfterTheAnswerLeavesNobodyASession()
    {
        SessionWorld world;
        auto &session = world.askAboutBob();
        world.secrets.hold();
        session.acceptNewcomer();
        QCOMPARE(session.phase(), Phase::SigningIn);
        session.cancelSignIn();
        world.secrets.release();
        world.pump();
        world.pass(20s);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(world.whoHasSessions(), QStringList());
        QVERIFY(world.secrets.keys().isEmpty());
    }

    void signingInTwiceWhileTheKeychainIsSlowStoresTheLast()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.secrets.hold();
        for (int i = 0; i < 2; ++i) {
            session.signInWithEmail(flows::demoEmail, flows::demoPassword);
            world.pump();
            QCOMPARE(session.phase(), Phase::Active);
        }
        world.secrets.release();
        world.pump();
        world.pass(20s);
        QVERIFY(world.storedSession().contains("token-3"));
        QVERIFY(session.isRemembered());
        QCOMPARE(world.backend.sessions.keys(), QStringList{QStringLiteral("token-3-of-thirty-two-characters")});
    }

    void nobodysPageIsDrawnBetweenTheTwo()
    {
        SessionWorld world;
        auto &session = world.askAboutBob();
        bool mixed = false;
        connect(&session, &runtime::SessionManager::organizationsChanged, &session, [&] {
            for (const auto &organization : session.organizations())
                mixed = mixed || (session.user().id == flows::bobId) != (organization.id == QStringLiteral("org-b"));
        });
        session.acceptNewcomer();
        world.pump();
        QVERIFY(!mixed);
        QCOMPARE(session.user().id, flows::bobId);
    }

    void whoeverIsShownOfflineIsAskedAbout()
    {
        SessionWorld world;
        world.addBob();
        world.leaveSignedIn();
        world.sockets.setOffline(true); // the site answers, the deployment does not
        auto &session = world.startProgram();
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        QCOMPARE(session.link(), Link::Offline);
        session.signInWithEmail(flows::bobEmail, flows::bobPassword);
        world.pump();
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        QCOMPARE(session.newcomer().name, QStringLiteral("Bob"));
        session.acceptNewcomer();
        world.pump();
        QCOMPARE(session.phase(), Phase::Joining);
        QVERIFY(!world.snapshots.has(world.deployment.siteOrigin())); // of the person who left
        world.sockets.setOffline(false);
        world.pass(10s);
        QCOMPARE(session.user().name, QStringLiteral("Bob"));
        QCOMPARE(world.whoHasSessions(), QStringList{flows::bobId});
    }

    void whoeverDoesNotDecideInTenMinutesLetsNobodyIn()
    {
        SessionWorld world;
        auto &session = world.askAboutBob();
        world.pass(9min);
        QCOMPARE(session.newcomer().name, QStringLiteral("Bob"));
        world.pass(2min);
        QVERIFY(session.newcomer().id.isEmpty());
        QCOMPARE(session.failure().kind, FailureKind::Timeout);
        QCOMPARE(session.failure().subject, QStringLiteral("newcomer"));
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        QCOMPARE(world.whoHasSessions(), QStringList{flows::demoId});
    }

    void aFailedTryStaysInTheForm()
    {
        SessionWorld world;
        auto &session = world.signIn();
        session.reauthenticate();
        session.signInWithEmail(flows::demoEmail, QStringLiteral("not the password"));
        world.pump();
        QVERIFY(session.isReauthenticating());
        QVERIFY(!session.isSigningIn());
        QCOMPARE(session.failure().kind, FailureKind::InvalidCredentials);
        session.cancelSignIn();
        QVERIFY(!session.isReauthenticating());
        QVERIFY(!session.hasFailure()); // the home page has nothing to say about it
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(world.whoHasSessions(), QStringList{flows::demoId});
    }

    void theAttemptGoesOnWhenTheSessionItStandsBesideEnds()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.http.hold(signInPath);
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        endFirstSessionOfDemo(world);
        QCOMPARE(session.phase(), Phase::SigningIn);
        QVERIFY(!world.secrets.has(world.sessionEntryKey()));
        world.backend.people[flows::demoId].recordMissing = false;
        world.http.release(signInPath);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QVERIFY(world.storedSession().contains("token-2"));
    }

    void whoeverCancelsThenIsToldThatTheSessionHasEnded()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.http.hold(signInPath);
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        endFirstSessionOfDemo(world);
        session.cancelSignIn();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.signedOutReason(), runtime::SessionManager::SignedOutReason::SessionExpired);
    }

    void aNewcomerIsLetInWithoutAWordWhenTheOneShownIsGone()
    {
        SessionWorld world;
        auto &session = world.askAboutBob();
        endFirstSessionOfDemo(world);
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().name, QStringLiteral("Bob"));
        QCOMPARE(world.whoHasSessions(), QStringList{flows::bobId});
        QVERIFY(world.storedSession().contains("token-2"));
    }

    void signingOutEndsBoth()
    {
        SessionWorld world;
        auto &session = world.askAboutBob();
        session.signOut();
        world.pump();
        world.pass(15s);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(world.whoHasSessions(), QStringList());
        QVERIFY(world.secrets.keys().isEmpty());
    }

    void aSwitchUnderWayIsGivenUp()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.swallowSwitches = true;
        session.switchOrganization(QStringLiteral("org-f"));
        QVERIFY(session.isSwitching());
        session.reauthenticate();
        QVERIFY(!session.isSwitching());
        QCOMPARE(session.activeOrganization().name, QStringLiteral("North Quay"));
        session.cancelSignIn();
        QVERIFY(!session.hasFailure());
    }

    void aRestartGoesOnWaitingForTheBrowserBesideTheSession()
    {
        SessionWorld world;
        world.addBob();
        auto &first = world.signIn();
        first.reauthenticate();
        first.signInWithBrowser();
        world.pump();
        const QUrl page = world.browser.opened().first();
        world.killProgram();
        auto &session = world.startProgram();
        session.resumeSignIn();
        world.pump();
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        QVERIFY(session.isReauthenticating());
        QCOMPARE(session.signInWay(), Way::Browser);
        const QUrlQuery query(page);
        world.callbacks.deliver("/callback?code=" + world.backend.continueOnPage(page, flows::bobId).toLatin1()
                                + "&state=" + query.queryItemValue(QStringLiteral("state")).toLatin1());
        world.pump();
        QCOMPARE(session.newcomer().id, flows::bobId);
    }
};

QTEST_GUILESS_MAIN(SignInBesideFlowTest)
#include "sign_in_beside_flow.moc"
