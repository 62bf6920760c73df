// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using Phase = runtime::SessionManager::Phase;
using Link = runtime::SessionManager::Link;
using namespace std::chrono_literals;
using support::FakeHttp;

namespace {

const QString tokenPath = QStringLiteral("/api/auth/convex/token");

core::HttpRequest requestTo(const QString &address)
{
    core::HttpRequest request;
    request.url = QUrl(address);
    return request;
}

} // namespace

class TokenRenewalFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTokenIsRenewedAMinuteBeforeItsEnd()
    {
        SessionWorld world;
        auto &session = world.signIn();
        QCOMPARE(world.backend.tokensMinted, 1);
        world.pass(13min + 50s);
        QCOMPARE(world.backend.tokensMinted, 1);
        world.pass(20s);
        QCOMPARE(world.backend.tokensMinted, 2);
        QCOMPARE(session.link(), Link::Live);
        QCOMPARE(session.phase(), Phase::Active);
    }

    void aJumpOfTheWallClockMovesNoRenewal()
    {
        SessionWorld world;
        world.signIn();
        world.time.jumpWall(24h);
        world.pass(5min);
        QCOMPARE(world.backend.tokensMinted, 1);
        world.pass(10min);
        QCOMPARE(world.backend.tokensMinted, 2);
    }

    void everybodyWhoWantsATokenSharesOneFlight()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        world.http.hold(tokenPath);
        session.signInWithEmail(flows::demoEmail, flows::demoPassword);
        world.pump();
        int answers = 0;
        for (int i = 0; i < 5; ++i)
            session.withConvexToken(this, [&](const core::Result<core::Secret> &jwt) { answers += jwt.has_value(); });
        world.http.release(tokenPath);
        world.pump();
        QCOMPARE(answers, 5);
        QCOMPARE(world.http.requestsTo(tokenPath).size(), 1);
    }

    void nobodyGetsATokenWhenNobodyIsSignedIn()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        std::optional<core::FailureKind> kind;
        session.withConvexToken(this, [&](const core::Result<core::Secret> &jwt) { kind = jwt.error().kind; });
        world.pump();
        QCOMPARE(kind, core::FailureKind::NotAllowed);
    }

    void aRenewalThatFindsTheSessionGoneEndsIt()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.endSessionsOf(QStringLiteral("user-demo")); // and nobody tells the live link
        world.pass(15min);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.signedOutReason(), runtime::SessionManager::SignedOutReason::SessionExpired);
    }

    void aRotatedSessionTokenIsStoredAtOnce()
    {
        SessionWorld world;
        auto &session = world.signIn();
        const QString rotated = world.backend.signInDirectly(QStringLiteral("user-demo"));
        world.backend.sessions[rotated].id = QStringLiteral("session-1");
        world.http.queueAnswer(tokenPath,
                               FakeHttp::response(503, {}, {{"set-cookie", "__Secure-better-auth.session_token=" + rotated.toLatin1()
                                                                 + ".c2ln; Max-Age=604800; Path=/; HttpOnly"}}));
        world.pass(15min);
        const QByteArray entry = QByteArray::fromBase64(world.secrets.value(world.sessionEntryKey()), QByteArray::Base64UrlEncoding);
        QVERIFY(entry.contains(rotated.toLatin1()));
        QCOMPARE(session.phase(), Phase::Active);
        world.pass(1min);
        QCOMPARE(session.link(), Link::Live);
    }

    void theServersPatienceIsRespected()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.http.queueAnswer(tokenPath, FakeHttp::response(429, {}, {{"x-retry-after", "30"}}));
        world.startProgram();
        world.pass(29s);
        QCOMPARE(world.http.requestsTo(tokenPath).size(), 1);
        world.pass(5s);
        QCOMPARE(world.http.requestsTo(tokenPath).size(), 2);
    }

    void wakingUpRenewsATokenWhoseEndHasPassed()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.backend.setUnreachable(true);
        world.pass(16min);
        QCOMPARE(session.link(), Link::Offline);
        world.backend.setUnreachable(false);
        world.systemEvents.wakeUp();
        world.pump();
        QCOMPARE(session.link(), Link::Live);
    }

    void anAuthorizedRequestCarriesTheJwtToTheOwnSite()
    {
        SessionWorld world;
        auto &session = world.signIn();
        world.http.queueAnswer(QStringLiteral("/export"), FakeHttp::response(418, "tea"));
        std::optional<core::Result<core::HttpResponse>> heard;
        session.authorizedRequest(requestTo(QStringLiteral("https://happy-otter-1.convex.site/export")), this,
                                  [&](const auto &reply) { heard = reply; });
        world.pump();
        QVERIFY(heard && *heard);
        QCOMPARE((*heard)->status, 418); // whatever it is
        QCOMPARE((*heard)->body, QByteArray("tea"));
        const QByteArray bearer = world.http.requestsTo(QStringLiteral("/export")).first().bearer;
        QCOMPARE(bearer.count('.'), 2); // a JWT, and never the session token
    }

    void anAuthorizedRequestGoesToTheOwnSiteAlone()
    {
        SessionWorld world;
        auto &session = world.signIn();
        const QStringList others{QStringLiteral("https://happy-otter-1.convex.cloud/export"), QStringLiteral("https://evil.example/export"),
                                 QStringLiteral("http://happy-otter-1.convex.site/export"),
                                 QStringLiteral("https://happy-otter-1.convex.site:8443/export"),
                                 QStringLiteral("https://happy-otter-1.convex.site@evil.example/export")};
        for (const QString &other : others) {
            std::optional<core::FailureKind> kind;
            session.authorizedRequest(requestTo(other), this, [&](const auto &reply) { kind = reply.error().kind; });
            QVERIFY(!kind); // never inside the call
            world.pump();
            QCOMPARE(kind, std::optional(core::FailureKind::InvalidInput));
        }
        QVERIFY(world.http.requestsTo(QStringLiteral("/export")).isEmpty());
    }

    void nobodysRequestIsNotAuthorized()
    {
        SessionWorld world;
        auto &session = world.startProgram();
        std::optional<core::FailureKind> kind;
        session.authorizedRequest(requestTo(QStringLiteral("https://happy-otter-1.convex.site/export")), this,
                                  [&](const auto &reply) { kind = reply.error().kind; });
        world.pump();
        QCOMPARE(kind, std::optional(core::FailureKind::NotAllowed));
        QVERIFY(world.http.requestsTo(QStringLiteral("/export")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TokenRenewalFlowTest)
#include "token_renewal_flow.moc"
