// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

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

const QString demo = QStringLiteral("user-demo");
const QString bob = QStringLiteral("user-bob");
const QString bobEmail = QStringLiteral("bob@example.com");
const QString bobPassword = QStringLiteral("the password of Bob");
const QString signInPath = QStringLiteral("/api/auth/sign-in/email");

/// Somebody else with an account there.
void addBob(SessionWorld &world)
{
    const flows::FakeBackend::Organization own{QStringLiteral("org-b"), QStringLiteral("Bob Workspace"),
                                               QStringLiteral("owner"), true};
    world.backend.people.insert(bob, {bob, QStringLiteral("Bob"), bobEmail, bobPassword, {own}, own.id});
}

/// The demo person is shown and live, and Bob has signed in beside.
runtime::SessionManager &askedAboutBob(SessionWorld &world)
{
    addBob(world);
    auto &session = world.signIn();
    session.reauthenticate();
    session.signInWithEmail(bobEmail, bobPassword);
    world.pump();
    return session;
}

QStringList whoHasSessions(const SessionWorld &world)
{
    QStringList people;
    for (const auto &session : world.backend.sessions)
        people.append(session.userId);
    people.sort();
    return people;
}

/// Revoked elsewhere: the live record goes, and get-session then says so.
void endFirstSessionOfDemo(SessionWorld &world)
{
    world.backend.sessions.remove(QStringLiteral("token-1-of-thirty-two-characters"));
    world.backend.people[demo].recordMissing = true;
    world.backend.publish();
    world.pump();
}

QByteArray storedSession(const SessionWorld &world)
{
    return QByteArray::fromBase64(world.secrets.value(world.sessionEntryKey()), QByteArray::Base64UrlEncoding);
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
        QVERIFY(storedSession(world).contains("token-2"));
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
        QVERIFY(storedSession(world).contains("token-2"));
        world.killProgram();
        world.backend.setUnreachable(true);
        QCOMPARE(world.startProgram().user().name, QStringLiteral("Demo Person"));
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
        QVERIFY(storedSession(world).contains("token-1"));
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
        auto &session = askedAboutBob(world);
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        QCOMPARE(session.newcomer().name, QStringLiteral("Bob"));
        QCOMPARE(session.newcomer().email, bobEmail);
        QCOMPARE(session.link(), Link::Live);
        QVERIFY(storedSession(world).contains("token-1"));
        QCOMPARE(whoHasSessions(world), (QStringList{bob, demo}));
    }

    void theOneShownStays()
    {
        SessionWorld world;
        auto &session = askedAboutBob(world);
        session.cancelSignIn();
        world.pump();
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        QVERIFY(!session.isReauthenticating());
        QVERIFY(session.newcomer().id.isEmpty());
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(whoHasSessions(world), QStringList{demo});
        QVERIFY(storedSession(world).contains("token-1"));
        QVERIFY(!world.secrets.has(world.revocationEntryKey()));
    }

    void theNewcomerIsLetIn()
    {
        SessionWorld world;
        auto &session = askedAboutBob(world);
        session.acceptNewcomer();
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().name, QStringLiteral("Bob"));
        QCOMPARE(session.activeOrganization().name, QStringLiteral("Bob Workspace"));
        QCOMPARE(session.organizations().size(), 1);
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(whoHasSessions(world), QStringList{bob});
        QVERIFY(storedSession(world).contains("token-2"));
    }

    void whoeverGivesWayIsSignedOutWhateverTheKeychainSays()
    {
        SessionWorld world;
        auto &session = askedAboutBob(world);
        world.secrets.refuseWrites(FailureKind::KeychainDenied);
        session.acceptNewcomer();
        world.pump();
        QCOMPARE(session.user().name, QStringLiteral("Bob"));
        QVERIFY(!session.isRemembered());
        QCOMPARE(whoHasSessions(world), QStringList{bob});

        // The keychain kept the entry of the one who left: it opens nothing.
        world.killProgram();
        world.secrets.refuseWrites(std::nullopt);
        QVERIFY(storedSession(world).contains("token-1"));
        auto &next = world.startProgram();
        QVERIFY(next.user().id.isEmpty());
        QCOMPARE(next.phase(), Phase::SignedOut);
    }

    void cancellingAfterTheAnswerLeavesNobodyASession()
    {
        SessionWorld world;
        auto &session = askedAboutBob(world);
        world.secrets.hold();
        session.acceptNewcomer();
        QCOMPARE(session.phase(), Phase::SigningIn);
        session.cancelSignIn();
        world.secrets.release();
        world.pump();
        world.pass(20s);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(whoHasSessions(world), QStringList());
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
        QVERIFY(storedSession(world).contains("token-3"));
        QVERIFY(session.isRemembered());
        QCOMPARE(world.backend.sessions.keys(), QStringList{QStringLiteral("token-3-of-thirty-two-characters")});
    }

    void nobodysPageIsDrawnBetweenTheTwo()
    {
        SessionWorld world;
        auto &session = askedAboutBob(world);
        bool mixed = false;
        connect(&session, &runtime::SessionManager::organizationsChanged, &session, [&] {
            for (const auto &organization : session.organizations())
                mixed = mixed || (session.user().id == bob) != (organization.id == QStringLiteral("org-b"));
        });
        session.acceptNewcomer();
        world.pump();
        QVERIFY(!mixed);
        QCOMPARE(session.user().id, bob);
    }

    void whoeverIsShownOfflineIsAskedAbout()
    {
        SessionWorld world;
        addBob(world);
        world.leaveSignedIn();
        world.sockets.setOffline(true); // the site answers, the deployment does not
        auto &session = world.startProgram();
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        QCOMPARE(session.link(), Link::Offline);
        session.signInWithEmail(bobEmail, bobPassword);
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
        QCOMPARE(whoHasSessions(world), QStringList{bob});
    }

    void whoeverDoesNotDecideInTenMinutesLetsNobodyIn()
    {
        SessionWorld world;
        auto &session = askedAboutBob(world);
        world.pass(9min);
        QCOMPARE(session.newcomer().name, QStringLiteral("Bob"));
        world.pass(2min);
        QVERIFY(session.newcomer().id.isEmpty());
        QCOMPARE(session.failure().kind, FailureKind::Timeout);
        QCOMPARE(session.failure().subject, QStringLiteral("newcomer"));
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        QCOMPARE(whoHasSessions(world), QStringList{demo});
    }

    void aProgramThatEndsAtTheQuestionLeavesTheNewcomerNoSession()
    {
        SessionWorld world;
        askedAboutBob(world);
        QCOMPARE(whoHasSessions(world), (QStringList{bob, demo})); // held, not delivered
        world.killProgram();
        QCOMPARE(world.startProgram().user().name, QStringLiteral("Demo Person"));
        QCOMPARE(whoHasSessions(world), QStringList{demo});
        QVERIFY(!world.secrets.has(world.revocationEntryKey()));
    }

    void aNewcomerLetInIsStillThereAtTheNextStart()
    {
        SessionWorld world;
        askedAboutBob(world).acceptNewcomer();
        world.pump();
        QVERIFY(!world.secrets.has(world.revocationEntryKey()));
        world.killProgram();
        QCOMPARE(world.startProgram().user().name, QStringLiteral("Bob")); // with a snapshot of his own
        QCOMPARE(whoHasSessions(world), QStringList{bob});
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
        QCOMPARE(whoHasSessions(world), QStringList{demo});
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
        world.backend.people[demo].recordMissing = false;
        world.http.release(signInPath);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QVERIFY(storedSession(world).contains("token-2"));
    }

    void aNewcomerIsLetInWithoutAWordWhenTheOneShownIsGone()
    {
        SessionWorld world;
        auto &session = askedAboutBob(world);
        endFirstSessionOfDemo(world);
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().name, QStringLiteral("Bob"));
        QCOMPARE(whoHasSessions(world), QStringList{bob});
        QVERIFY(storedSession(world).contains("token-2"));
    }

    void signingOutEndsBoth()
    {
        SessionWorld world;
        auto &session = askedAboutBob(world);
        session.signOut();
        world.pump();
        world.pass(15s);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(whoHasSessions(world), QStringList());
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
        addBob(world);
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
        world.callbacks.deliver("/callback?code=" + world.backend.continueOnPage(page, bob).toLatin1()
                                + "&state=" + query.queryItemValue(QStringLiteral("state")).toLatin1());
        world.pump();
        QCOMPARE(session.newcomer().id, bob);
    }
};

QTEST_GUILESS_MAIN(SignInBesideFlowTest)
#include "sign_in_beside_flow.moc"
