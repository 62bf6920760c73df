// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using Phase = runtime::SessionManager::Phase;
using Link = runtime::SessionManager::Link;
using Reason = runtime::SessionManager::SignedOutReason;
using core::FailureKind;
using namespace std::chrono_literals;
using support::FakeHttp;

class SignInFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signingInShowsThePersonLive()
    {
        SessionWorld world;
        auto &session = world.signIn();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        QCOMPARE(session.activeOrganization().name, QStringLiteral("North Quay"));
        QCOMPARE(session.organizations().size(), 3);
        QVERIFY(session.isRemembered());
        QVERIFY(!session.hasFailure());
        QCOMPARE(session.sessionId(), QStringLiteral("session-1"));
        QVERIFY(world.secrets.has(world.sessionEntryKey()));
        QVERIFY(world.snapshots.has(world.deployment.siteOrigin()));
        QCOMPARE(world.backend.identitiesSeen, QStringList{QStringLiteral("User")});
    }

    void signingUpMakesAPersonAndSignsThemIn()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        session.signUpWithEmail(QStringLiteral("Ann"), QStringLiteral("ann@example.com"), QStringLiteral("a long password"));
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().name, QStringLiteral("Ann"));
        QVERIFY(session.activeOrganization().isPersonal);
    }

    void noRequestCarriesACookieOrAnOrigin()
    {
        SessionWorld world;
        world.signIn();
        QVERIFY(!world.http.requests().isEmpty());
        for (const auto &request : world.http.requests()) {
            QCOMPARE(request.origin(), world.deployment.siteOrigin());
            QVERIFY(request.header("cookie").isEmpty());
            QVERIFY(request.header("origin").isEmpty());
        }
    }

    void theKeychainNeverHoldsTheJwtOrThePassword()
    {
        SessionWorld world;
        world.signIn();
        const QByteArray entry = QByteArray::fromBase64(world.secrets.value(world.sessionEntryKey()), QByteArray::Base64UrlEncoding);
        QVERIFY(entry.contains("token-1-of-thirty-two-characters"));
        QVERIFY(!entry.contains("eyJ")); // how every JWT begins
        QVERIFY(!entry.contains(flows::demoPassword.toUtf8()));
        QVERIFY(!world.snapshots.contentFor(world.deployment.siteOrigin()).contains("token-1"));
    }

    void aRefusedSignInSaysWhyAndLeavesNothingBehind_data()
    {
        QTest::addColumn<core::Result<core::HttpResponse>>("answer");
        QTest::addColumn<FailureKind>("kind");
        const auto text = [](int status, const QByteArray &body, const QByteArray &type) {
            return core::Result<core::HttpResponse>(FakeHttp::response(status, body, {{"content-type", type}}));
        };
        QTest::newRow("wrong password")
            << text(401, R"({"code":"INVALID_EMAIL_OR_PASSWORD"})", "application/json") << FailureKind::InvalidCredentials;
        QTest::newRow("500, empty body") << text(500, {}, {}) << FailureKind::ServerTrouble;
        QTest::newRow("captive portal") << text(200, "<html>Please log in</html>", "text/html") << FailureKind::NotOurServer;
        QTest::newRow("truncated JSON") << text(200, "{\"token\":\"abc", "application/json") << FailureKind::NotOurServer;
        QTest::newRow("null") << text(200, "null", "application/json") << FailureKind::NotOurServer;
        QTest::newRow("redirect elsewhere")
            << core::Result<core::HttpResponse>(FakeHttp::response(302, {}, {{"location", "https://elsewhere.example/"}}))
            << FailureKind::NotOurServer;
        QTest::newRow("429") << core::Result<core::HttpResponse>(FakeHttp::response(429, R"({"message":"Too many"})", {{"x-retry-after", "7"}}))
                             << FailureKind::RateLimited;
        QTest::newRow("offline") << core::Result<core::HttpResponse>(core::failed(FailureKind::Offline)) << FailureKind::Offline;
        QTest::newRow("TLS") << core::Result<core::HttpResponse>(core::failed(FailureKind::TlsRejected)) << FailureKind::TlsRejected;
        QTest::newRow("unverified") << text(403, R"({"code":"EMAIL_NOT_VERIFIED"})", "application/json") << FailureKind::EmailNotVerified;
    }

    void aRefusedSignInSaysWhyAndLeavesNothingBehind()
    {
        using Answer = core::Result<core::HttpResponse>;
        QFETCH(Answer, answer);
        QFETCH(FailureKind, kind);
        SessionWorld world;
        auto &session = world.startProgram();
        world.http.queueAnswer(QStringLiteral("/api/auth/sign-in/email"), answer);
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.signedOutReason(), Reason::SignInFailed);
        QCOMPARE(session.failure().kind, kind);
        QVERIFY(world.secrets.keys().isEmpty());

        // And nothing is in the way of trying again.
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QVERIFY(!session.hasFailure());
    }

    void aRateLimitTellsHowLong()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        world.http.queueAnswer(QStringLiteral("/api/auth/sign-in/email"), FakeHttp::response(429, {}, {{"x-retry-after", "7"}}));
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        QCOMPARE(session.failure().retryAfterMs(), 7000);
    }

    void emptyAndShortFieldsAreNeverSent()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        session.signInWithEmail({}, flows::demoPassword);
        QCOMPARE(session.failure().subject, QStringLiteral("email"));
        session.signInWithEmail(flows::demoEmail, {});
        QCOMPARE(session.failure().subject, QStringLiteral("password"));
        session.signUpWithEmail(QStringLiteral("Ann"), QStringLiteral("ann@example.com"), QStringLiteral("short"));
        QCOMPARE(session.failure().subject, QStringLiteral("password-short"));
        session.signInWithEmail(QString(1024 * 1024, u'a'), QString(4096, u'b'));
        QCOMPARE(session.failure().kind, FailureKind::InvalidInput);
        world.pump();
        QVERIFY(world.http.requests().isEmpty());
        QCOMPARE(session.phase(), Phase::SignedOut);
    }

    void lengthsOfPasswordsAreCountedInCharactersAndNotInBytes()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        const QString email = QStringLiteral("ann@example.com");
        session.signUpWithEmail(QStringLiteral("Ann"), email, QString(7, QChar(0x4e2d)));
        QCOMPARE(session.failure().subject, QStringLiteral("password-short"));
        session.signUpWithEmail(QStringLiteral("Ann"), email, QString(65, QChar(0x4e2d)));
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void aServerThatNeverAnswersEndsTheAttempt()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        world.http.hold(QStringLiteral("/api/auth/sign-in/email"));
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        QCOMPARE(session.phase(), Phase::SigningIn);
        world.pass(61s);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().kind, FailureKind::Timeout);
    }

    void aCancelledAttemptCannotFinishLater()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        world.http.hold(QStringLiteral("/api/auth/sign-in/email"));
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        session.cancelSignIn();
        world.http.release(QStringLiteral("/api/auth/sign-in/email"));
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QVERIFY(world.secrets.keys().isEmpty());
    }

    void aSessionMadeBeforeTheCancelIsEndedAtTheServer()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        world.secrets.hold(); // the server has answered; the keychain has not
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        QCOMPARE(world.backend.sessions.size(), 1);
        session.cancelSignIn();
        world.secrets.release();
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QVERIFY(world.backend.sessions.isEmpty());
        QVERIFY(world.secrets.keys().isEmpty());
    }

    void aSignInIsDoneWhenTheKeychainHasIt()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        world.secrets.hold();
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        QCOMPARE(session.phase(), Phase::SigningIn); // whoever pulls the plug now has not been told that it worked
        world.secrets.release();
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        world.killProgram();
        QCOMPARE(world.startProgram().user().name, QStringLiteral("Demo Person"));
    }

    void aKeychainThatRefusesDoesNotVoidTheSignIn()
    {
        SessionWorld world;
        world.secrets.refuseWrites(FailureKind::KeychainDenied);
        auto &session = world.signIn();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.link(), Link::Live);
        QVERIFY(!session.isRemembered());

        world.secrets.setMode(support::FakeSecretStore::Mode::Missing);
        world.secrets.refuseWrites(std::nullopt);
        world.secrets.setMode(support::FakeSecretStore::Mode::Available);
        world.pump();
        QVERIFY(session.isRemembered());
        QVERIFY(world.secrets.has(world.sessionEntryKey()));
    }

    void aSecondFactorAccountGetsAnHonestAnswer()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        world.http.queueAnswer(QStringLiteral("/api/auth/sign-in/email"),
                               FakeHttp::response(200, R"({"twoFactorRedirect":true,"twoFactorMethods":["totp"]})",
                                                  {{"content-type", "application/json"}}));
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        QCOMPARE(session.failure().kind, FailureKind::SecondFactorRejected);
        QCOMPARE(session.failure().subject, QStringLiteral("unsupported"));
    }

    void aPersonWithoutAWorkspaceWaitsInJoining()
    {
        SessionWorld world;
        world.backend.people[QStringLiteral("user-demo")].activeOrganization.clear();
        auto &session = world.signIn();
        QCOMPARE(session.phase(), Phase::Joining);
        QCOMPARE(session.joiningReason(), runtime::SessionManager::JoiningReason::OrganizationMissing);
        world.backend.people[QStringLiteral("user-demo")].activeOrganization = QStringLiteral("org-p");
        world.backend.publish();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void aMissingFunctionIsNamed()
    {
        SessionWorld world;
        world.backend.missingFunctions.insert(QStringLiteral("auth:getCurrentUser"));
        auto &session = world.signIn();
        QCOMPARE(session.phase(), Phase::Joining);
        QCOMPARE(session.failure().kind, FailureKind::FunctionMissing);
        QCOMPARE(session.failure().subject, QStringLiteral("auth:getCurrentUser"));
    }

    void aDeploymentThatDoesNotTrustTheSiteIsNamedAndSignsNobodyOut()
    {
        SessionWorld world;
        world.backend.refuseTokens = true;
        auto &session = world.signIn();
        world.pass(60s);
        QCOMPARE(session.phase(), Phase::Joining);
        QCOMPARE(session.failure().kind, FailureKind::DeploymentMismatch);
        QCOMPARE(session.failure().subject, QStringLiteral("auth-config"));
        QVERIFY(world.secrets.has(world.sessionEntryKey()));
        QCOMPARE(world.backend.sessions.size(), 1);
    }
};

QTEST_GUILESS_MAIN(SignInFlowTest)
#include "sign_in_flow.moc"
