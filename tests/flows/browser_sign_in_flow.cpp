// SPDX-License-Identifier: MIT
#include "flows/callback_words.h"
#include "flows/session_world.h"

#include <QTest>
#include <QUrlQuery>

using namespace latchkey;
using flows::SessionWorld;
using flows::callback;
using flows::stateOf;
using Phase = runtime::SessionManager::Phase;
using Way = runtime::SessionManager::SignInWay;
using Reason = runtime::SessionManager::SignedOutReason;
using Verdict = ports::CallbackListener::Verdict;
using core::FailureKind;
using namespace std::chrono_literals;

namespace {

const QString demo = QStringLiteral("user-demo");

QString returnOf(const QUrl &page)
{
    return QUrlQuery(page).queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded);
}

/// A program that has opened the page and waits.
runtime::SessionManager &waiting(SessionWorld &world)
{
    auto &session = world.startProgram();
    session.signInWithBrowser();
    world.pump();
    return session;
}

} // namespace

class BrowserSignInFlowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theCallbackSignsIn()
    {
        SessionWorld world;
        auto &session = waiting(world);
        QCOMPARE(session.phase(), Phase::SigningIn);
        QCOMPARE(session.signInWay(), Way::Browser);
        QCOMPARE(world.browser.opened().size(), 1);
        const QUrl page = world.browser.opened().first();
        QCOMPARE(returnOf(page), QStringLiteral("http://127.0.0.1:%1/callback").arg(world.callbacks.port()));

        const QString code = world.backend.continueOnPage(page, demo);
        QCOMPARE(world.callbacks.deliver(callback(code, stateOf(page))), Verdict::Accept);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QCOMPARE(session.user().name, QStringLiteral("Demo Person"));
        QCOMPARE(session.signInWay(), Way::NoWay);
        QVERIFY(!world.callbacks.isListening());
        QVERIFY(!world.secrets.has(world.pendingSignInEntryKey()));
        QVERIFY(world.secrets.has(world.sessionEntryKey()));
    }

    void aThousandWrongStatesEndNothing()
    {
        SessionWorld world;
        auto &session = waiting(world);
        const QUrl page = world.browser.opened().first();
        const QString code = world.backend.continueOnPage(page, demo);
        for (int i = 0; i < 1000; ++i) {
            const QByteArray wrong = QByteArray::number(i).rightJustified(22, 'x');
            QCOMPARE(world.callbacks.deliver(callback(code, wrong)), Verdict::Refuse);
        }
        world.pump();
        QCOMPARE(session.phase(), Phase::SigningIn);
        QVERIFY(world.http.requestsTo(QStringLiteral("/api/auth/electron/token")).isEmpty());
        QCOMPARE(world.callbacks.deliver(callback(code, stateOf(page))), Verdict::Accept);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }

    void aCallbackCountsOnce()
    {
        SessionWorld world;
        auto &session = waiting(world);
        const QUrl page = world.browser.opened().first();
        const QByteArray target = callback(world.backend.continueOnPage(page, demo), stateOf(page));
        world.callbacks.deliver(target);
        QVERIFY(!world.callbacks.deliver(target)); // nobody listens any more
        world.pump();
        QCOMPARE(world.http.requestsTo(QStringLiteral("/api/auth/electron/token")).size(), 1);
        QCOMPARE(session.phase(), Phase::Active);
    }

    void aCodeOfAnotherSignInIsRefusedByTheServer()
    {
        SessionWorld world;
        auto &session = waiting(world);
        const QUrl page = world.browser.opened().first();
        QUrl theirs = page;
        QUrlQuery query(theirs);
        query.removeQueryItem(QStringLiteral("code_challenge"));
        query.addQueryItem(QStringLiteral("code_challenge"), QString(43, u'A'));
        theirs.setQuery(query);
        const QString code = world.backend.continueOnPage(theirs, demo);
        world.callbacks.deliver(callback(code, stateOf(page)));
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().kind, FailureKind::CallbackRejected);
        QVERIFY(world.backend.sessions.isEmpty());
    }

    void sayingNoInTheBrowserIsTold()
    {
        SessionWorld world;
        auto &session = waiting(world);
        const QByteArray state = stateOf(world.browser.opened().first());
        QCOMPARE(world.callbacks.deliver("/callback?error=access_denied&state=" + state), Verdict::Accept);
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().kind, FailureKind::Cancelled);
        QCOMPARE(session.failure().subject, QStringLiteral("browser"));
        QVERIFY(!world.secrets.has(world.pendingSignInEntryKey()));
    }

    void cancellingRefusesWhatComesLater()
    {
        SessionWorld world;
        auto &session = waiting(world);
        const QUrl page = world.browser.opened().first();
        const QString code = world.backend.continueOnPage(page, demo);
        session.cancelSignIn();
        world.pump();
        QCOMPARE(session.phase(), Phase::SignedOut);
        QVERIFY(!session.hasFailure());
        QVERIFY(!world.callbacks.deliver(callback(code, stateOf(page))));
        QVERIFY(!world.secrets.has(world.pendingSignInEntryKey()));
    }

    void afterTwentySecondsAnotherWayIsOfferedAndAfterTenMinutesItEnds()
    {
        SessionWorld world;
        auto &session = waiting(world);
        world.pass(19s);
        QVERIFY(!session.signInProgress().stalled);
        world.pass(2s);
        QVERIFY(session.signInProgress().stalled);
        QCOMPARE(session.phase(), Phase::SigningIn);
        QCOMPARE(world.browser.opened().size(), 1);
        world.pass(9min + 38s);
        QCOMPARE(session.phase(), Phase::SigningIn);
        world.pass(2s);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().kind, FailureKind::Timeout);
        QCOMPARE(session.failure().subject, QStringLiteral("browser"));
        QVERIFY(!world.callbacks.isListening());
        QVERIFY(!world.secrets.has(world.pendingSignInEntryKey()));
    }

    void aCodePastedByHandSignsInAndTheCallbackStaysWelcome()
    {
        SessionWorld world;
        auto &session = waiting(world);
        session.offerPastedCode();
        world.pump();
        QCOMPARE(session.signInWay(), Way::PastedCode);
        QVERIFY(world.callbacks.isListening());
        const QUrl page = world.browser.opened().last();
        QCOMPARE(returnOf(page), QStringLiteral("urn:latchkey:paste"));
        QCOMPARE(stateOf(page), stateOf(world.browser.opened().first()));
        session.submitPastedCode(QStringLiteral("half a code"));
        world.pump();
        QCOMPARE(session.phase(), Phase::SigningIn);
        session.submitPastedCode(QStringLiteral(" %1\n").arg(world.backend.continueOnPage(page, demo)));
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
        QVERIFY(!world.callbacks.isListening());
    }

    void withoutAPortTheCodeIsPasted()
    {
        SessionWorld world;
        world.callbacks.setUnavailable(true);
        auto &session = waiting(world);
        QCOMPARE(session.signInWay(), Way::PastedCode);
        QCOMPARE(returnOf(world.browser.opened().first()), QStringLiteral("urn:latchkey:paste"));
    }

    void withoutABrowserProgramTheLinkIsOfferedAtOnce()
    {
        SessionWorld world;
        world.browser.setMissing(true);
        auto &session = waiting(world);
        QVERIFY(session.signInProgress().stalled);
        QVERIFY(session.signInProgress().link.isValid());
    }

    void withoutADisplayTheDeviceCodeComesByItself()
    {
        SessionWorld world;
        world.browser.setCanOpen(false);
        auto &session = waiting(world);
        QCOMPARE(session.signInWay(), Way::DeviceCode);
        QVERIFY(world.browser.opened().isEmpty());
    }

    void aSiteWithoutThePageIsNamedBeforeABrowserOpens()
    {
        SessionWorld world;
        world.backend.hasDesktopPages = false;
        auto &session = waiting(world);
        QCOMPARE(session.phase(), Phase::SignedOut);
        QCOMPARE(session.failure().kind, FailureKind::FunctionMissing);
        QVERIFY(world.browser.opened().isEmpty());
    }

    void offlineNothingIsOpened()
    {
        SessionWorld world;
        world.backend.setUnreachable(true);
        auto &session = waiting(world);
        QCOMPARE(session.failure().kind, FailureKind::Offline);
        QVERIFY(world.browser.opened().isEmpty());
    }

    void aSecondTryTakesThePlaceOfTheFirst()
    {
        SessionWorld world;
        auto &session = waiting(world);
        const QUrl first = world.browser.opened().first();
        session.signInWithBrowser();
        world.pump();
        const QUrl second = world.browser.opened().last();
        QVERIFY(stateOf(first) != stateOf(second));
        QVERIFY(world.callbacks.isListening());
        QCOMPARE(world.callbacks.deliver(callback(world.backend.continueOnPage(first, demo), stateOf(first))), Verdict::Refuse);
        QCOMPARE(world.callbacks.deliver(callback(world.backend.continueOnPage(second, demo), stateOf(second))), Verdict::Accept);
        world.pump();
        QCOMPARE(session.phase(), Phase::Active);
    }
};

QTEST_GUILESS_MAIN(BrowserSignInFlowTest)
#include "browser_sign_in_flow.moc"
