// SPDX-License-Identifier: MIT
#include "flows/session_world.h"

#include <QTest>
#include <QUrlQuery>

using namespace latchkey;
using flows::SessionWorld;
using Phase = runtime::SessionManager::Phase;
using Way = runtime::SessionManager::SignInWay;
using Verdict = ports::CallbackListener::Verdict;
using core::FailureKind;
using namespace std::chrono_literals;

namespace {

const QString demo = QStringLiteral("user-demo");
const QString social = QStringLiteral("/api/auth/sign-in/social");
const QString verify = QStringLiteral("/api/auth/cross-domain/one-time-token/verify");

/// Somebody else's site: no page of ours, no plugin that hands codes over, only crossDomain.
void makeCrossDomain(SessionWorld &world)
{
    world.backend.hasDesktopPages = false;
    world.backend.hasCrossDomain = true;
    world.provider = QStringLiteral("google");
}

runtime::SessionManager &started(SessionWorld &world)
{
    auto &session = world.startProgram();
    session.signInWithBrowser();
    world.pump();
    return session;
}

/// The request target of an address on 127.0.0.1.
QByteArray targetOf(const QString &address)
{
    const QUrl url(address);
    return (url.path() + u'?' + url.query(QUrl::FullyEncoded)).toLatin1();
}

QByteArray firstCallback(SessionWorld &world)
{
    return targetOf(world.backend.signInAtProvider(world.browser.opened().last(), demo));
}

} // namespace

/// Sites without our pages: which way is taken, and the one-time token of crossDomain.
class OneTimeTokenFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSiteWithThePageIsNeverAskedForTokens()
    {
        SessionWorld world;
        makeCrossDomain(world);
        world.backend.hasDesktopPages = true;
        started(world);
        QCOMPARE(world.browser.opened().first().path(), QStringLiteral("/desktop/sign-in"));
        QVERIFY(world.http.requestsTo(verify).isEmpty());
        QVERIFY(world.http.requestsTo(social).isEmpty());
    }

    void aPageOfTheOperatorsOwnBesideTheOfficialPluginIsEnough()
    {
        SessionWorld world;
        makeCrossDomain(world);
        world.backend.hasOwnPage = true;
        auto &session = started(world);
        QCOMPARE(world.browser.opened().first().path(), QStringLiteral("/desktop/sign-in"));
        QVERIFY(!session.signInProgress().canPaste); // nobody said that such a page does more than answer to a port
        QVERIFY(!session.signInProgress().canUseDevice);
        QVERIFY(world.http.requestsTo(verify).isEmpty());
    }

    void whileTheSiteIsAskedThereIsNothingToPressYet()
    {
        SessionWorld world;
        world.http.hold(QStringLiteral("/desktop/methods"));
        auto &session = started(world);
        QCOMPARE(session.signInWay(), Way::Browser);
        QVERIFY(session.signInProgress().isPreparing());
        QVERIFY(world.browser.opened().isEmpty());
        world.http.release(QStringLiteral("/desktop/methods"));
        world.pump();
        QVERIFY(!session.signInProgress().isPreparing());
        QCOMPARE(world.browser.opened().size(), 1);
    }

    void aSiteThatDoesNotSayHowIsNotWaitedForLong()
    {
        SessionWorld world;
        world.http.hold(QStringLiteral("/desktop/methods"));
        auto &session = started(world);
        world.pass(9s);
        QCOMPARE(session.phase(), Phase::SigningIn);
        world.pass(2s);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().kind, FailureKind::Timeout);
        QCOMPARE(session.failure().subject, QString()); // the server, not the person
    }

    void aProviderSignsInByAOneTimeToken_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("name");
        QTest::newRow("social") << QStringLiteral("google") << social << QStringLiteral("provider") << QStringLiteral("google");
        QTest::newRow("generic") << QStringLiteral("oauth2:acme") << QStringLiteral("/api/auth/sign-in/oauth2")
                                 << QStringLiteral("providerId") << QStringLiteral("acme");
    }

    void aProviderSignsInByAOneTimeToken()
    {
        QFETCH(const QString, provider);
        QFETCH(const QString, path);
        QFETCH(const QString, member);
        QFETCH(const QString, name);
        SessionWorld world;
        makeCrossDomain(world);
        world.provider = provider;
        auto &session = started(world);
        QCOMPARE(session.signInWay(), Way::Browser);
        QVERIFY(!session.signInProgress().canPaste);
        const auto asked = world.http.requestsTo(path);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().json(member), name);
        QCOMPARE(asked.first().json(QStringLiteral("callbackURL")), asked.first().json(QStringLiteral("errorCallbackURL")));
        QVERIFY(asked.first().json(QStringLiteral("callbackURL")).startsWith(QStringLiteral("http://127.0.0.1:50001/callback?state=")));
        QVERIFY(asked.first().bearer.isEmpty());
        QCOMPARE(session.signInProgress().link, world.browser.opened().first());
        QCOMPARE(world.callbacks.deliver(firstCallback(world)), Verdict::Accept);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        QVERIFY(!world.callbacks.isListening());
        QVERIFY(!world.secrets.has(world.pendingSignInEntryKey()));
    }

    void aTokenWithoutOurStateIsNotTaken()
    {
        SessionWorld world;
        makeCrossDomain(world);
        auto &session = started(world);
        QByteArray target = firstCallback(world);
        const qsizetype state = target.indexOf("state=") + 6;
        target[state] = target[state] == 'A' ? 'B' : 'A';
        QCOMPARE(world.callbacks.deliver(target), Verdict::Refuse);
        world.pump();
        QCOMPARE(session.phase(), Phase::SigningIn);
        QCOMPARE(world.http.requestsTo(verify).size(), 1); // the probe alone
    }

    void aTokenIsTakenFromNoLinkAndNoHand()
    {
        SessionWorld world;
        makeCrossDomain(world);
        auto &session = started(world);
        QByteArray target = firstCallback(world);
        session.takeLink("latchkey:/" + target);
        session.takeLink("latchkey:/" + target.replace("ott=", "code="));
        session.submitPastedCode(QString::fromLatin1(target.mid(target.indexOf("code=") + 5)));
        world.pump();
        QCOMPARE(session.phase(), Phase::SigningIn);
        QCOMPARE(world.http.requestsTo(verify).size(), 1);
        QVERIFY(world.http.requestsTo(QStringLiteral("/api/auth/electron/token")).isEmpty());
    }

    void aSpentTokenIsTold()
    {
        SessionWorld world;
        makeCrossDomain(world);
        auto &session = started(world);
        world.callbacks.deliver(firstCallback(world).chopped(1) + "x");
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().kind, FailureKind::CallbackRejected);
    }

    void aCancelAtTheProviderIsTold()
    {
        SessionWorld world;
        makeCrossDomain(world);
        auto &session = started(world);
        const QByteArray target = firstCallback(world);
        world.callbacks.deliver(target.left(target.indexOf("&ott=")) + "&error=access_denied&error_description=The+person+said+no");
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().kind, FailureKind::Cancelled);
        QCOMPARE(session.failure().subject, QStringLiteral("browser"));
    }

    void whatTheOperatorLeftOutIsNamed_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<bool>("crossDomain");
        QTest::addColumn<bool>("trustsLoopback");
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<QString>("subject");
        const QString google = QStringLiteral("google");
        QTest::newRow("neither plugin") << google << false << true << FailureKind::FunctionMissing << QStringLiteral("/desktop/sign-in");
        QTest::newRow("no provider chosen") << QString() << true << true << FailureKind::FunctionMissing << QStringLiteral("provider");
        QTest::newRow("no such provider") << QStringLiteral("nobody") << true << true << FailureKind::NotFound << QStringLiteral("provider");
        QTest::newRow("loopback not trusted") << google << true << false << FailureKind::CallbackRejected << QStringLiteral("trusted-origins");
    }

    void whatTheOperatorLeftOutIsNamed()
    {
        QFETCH(const QString, provider);
        QFETCH(const bool, crossDomain);
        QFETCH(const bool, trustsLoopback);
        QFETCH(const FailureKind, kind);
        QFETCH(const QString, subject);
        SessionWorld world;
        makeCrossDomain(world);
        world.provider = provider;
        world.backend.hasCrossDomain = crossDomain;
        world.backend.trustsLoopback = trustsLoopback;
        auto &session = started(world);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().kind, kind);
        QCOMPARE(session.failure().subject, subject);
        QVERIFY(world.browser.opened().isEmpty());
        QVERIFY(!world.callbacks.isListening());
        QVERIFY(!world.secrets.has(world.pendingSignInEntryKey()));
    }

    void withoutAPortNothingIsOpened()
    {
        SessionWorld world;
        makeCrossDomain(world);
        world.callbacks.setUnavailable(true);
        auto &session = started(world);
        QCOMPARE(session.failure().kind, FailureKind::CallbackRejected);
        QCOMPARE(session.failure().subject, QStringLiteral("no-port"));
        QVERIFY(world.browser.opened().isEmpty());
    }

    void openingAgainAsksForANewPage()
    {
        SessionWorld world;
        makeCrossDomain(world);
        auto &session = started(world);
        session.openSignInPage();
        world.pump();
        QCOMPARE(world.http.requestsTo(social).size(), 2);
        QCOMPARE(world.browser.opened().size(), 2);
        session.offerPastedCode(); // there is no page that would show one
        world.pump();
        QCOMPARE(session.signInWay(), Way::Browser);
        QCOMPARE(world.browser.opened().size(), 3);
    }

    void aRestartGoesOnWaitingForTheToken()
    {
        SessionWorld world;
        makeCrossDomain(world);
        started(world);
        const QByteArray target = firstCallback(world);
        world.killProgram();
        auto &session = world.startProgram();
        session.resumeSignIn();
        world.pump();
        QCOMPARE(session.signInWay(), Way::Browser);
        QVERIFY(session.signInProgress().stalled);
        QVERIFY(!session.signInProgress().canPaste);
        QCOMPARE(world.browser.opened().size(), 1); // nothing is opened again by itself
        QVERIFY(!session.signInProgress().link.isEmpty());
        QCOMPARE(world.callbacks.deliver(target), Verdict::Accept);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void aSiteInTroubleEndsNoSignInWhosePageIsOpen()
    {
        SessionWorld world;
        makeCrossDomain(world);
        auto &first = started(world);
        const QByteArray target = firstCallback(world);
        world.http.queueAnswer(social, support::FakeHttp::response(503));
        first.openSignInPage();
        world.pump();
        QCOMPARE(first.phase(), Phase::SigningIn);
        QVERIFY(first.signInProgress().stalled);
        world.killProgram();
        world.http.queueAnswer(social, support::FakeHttp::response(503));
        auto &session = world.startProgram();
        session.resumeSignIn();
        world.pump();
        QCOMPARE(session.phase(), Phase::SigningIn);
        QCOMPARE(world.callbacks.deliver(target), Verdict::Accept);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void aRestartThatFindsThePortTakenSaysSo()
    {
        SessionWorld world;
        makeCrossDomain(world);
        started(world);
        world.killProgram();
        world.callbacks.occupy(support::FakeCallbackListener::firstFreePort);
        auto &session = world.startProgram();
        session.resumeSignIn();
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().subject, QStringLiteral("no-port"));
        QVERIFY(!world.secrets.has(world.pendingSignInEntryKey()));
    }

    void aSiteInTroubleIsNotTakenForOneWithoutThePage()
    {
        SessionWorld world;
        makeCrossDomain(world);
        world.http.queueAnswer(QStringLiteral("/api/auth/electron/token"), support::FakeHttp::response(404));
        world.http.queueAnswer(verify, support::FakeHttp::response(503));
        auto &session = started(world);
        QCOMPARE(session.failure().kind, FailureKind::ServerTrouble);
        QVERIFY(world.browser.opened().isEmpty());
    }
};

QTEST_GUILESS_MAIN(OneTimeTokenFlowTest)
#include "one_time_token_flow.moc"
