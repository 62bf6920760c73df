// SPDX-License-Identifier: MIT
#include "convex/conversation.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::convex;
using namespace latchkey::test;
using core::FailureKind;

/// The defects of the two official clients that we know of (convex-sync-protocol 13), one test each, in that order.
/// What each client does wrong is said above its test.
class UpstreamDefectsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_talk = std::make_unique<Conversation>(); }

    void cleanup()
    {
        QCOMPARE(m_talk->server.complaints(), QStringList());
        m_talk.reset();
    }

    // 1. A second pause after the socket opened during the first loses the open sequence.
    void aSecondPauseDoesNotLoseTheOpenSequence()
    {
        QVERIFY(m_talk->client.subscribe(QStringLiteral("notes:list"), {}));
        m_talk->connect();
        m_talk->hearTransition();
        m_talk->drop(); // only what a new connection owes asks for the query again
        m_talk->client.expectAuthentication();
        m_talk->connect();
        m_talk->client.expectAuthentication();
        m_talk->authenticate("J1");
        QCOMPARE(
            m_talk->server.receivedTypes(),
            (QStringList{QStringLiteral("Connect"), QStringLiteral("Authenticate"), QStringLiteral("ModifyQuerySet")}));
        QCOMPARE(m_talk->server.queries(), std::set<int>{0});
    }

    // 2. A fetch that finds no token says "signed out" and never tells the server.
    void noTokenAfterAPauseIsSaidToTheServer()
    {
        signIn();
        m_talk->client.expectAuthentication();
        m_talk->client.expectAuthentication();
        m_talk->client.clearAuthentication(m_talk->now);
        m_talk->exchange();
        QCOMPARE(m_talk->server.last(QStringLiteral("Authenticate"))[QLatin1String("tokenType")].toString(),
                 QStringLiteral("None"));
    }

    // 3. A version that does not follow leaves a client that looks connected and is dead.
    void aVersionThatDoesNotFollowLeadsToANewConnection()
    {
        const auto query = m_talk->client.subscribe(QStringLiteral("notes:list"), {});
        m_talk->connect();
        m_talk->server.transition(); // one the client never hears
        m_talk->hearTransition({updated(0, 1.0)});
        QCOMPARE(m_talk->take<ReconnectWanted>()->reason, QStringLiteral("StartVersionMismatch"));
        QVERIFY(!m_talk->client.isSynced());
        m_talk->connect();
        m_talk->hearTransition({updated(0, 1.0)});
        QCOMPARE(m_talk->client.result(*query)->outcome.value(), Value(1.0));
    }

    // 4. The identity is confirmed by a transition that turns out to be bad.
    void aBadTransitionConfirmsNobody()
    {
        m_talk->connect();
        m_talk->server.transition(); // one the client never hears
        m_talk->authenticate("J1");
        m_talk->hearTransition(); // it would confirm, and does not follow
        QVERIFY(!m_talk->client.isAuthenticationConfirmed());
        QCOMPARE(m_talk->count<AuthenticationConfirmed>(), 0);
        QCOMPARE(m_talk->count<ReconnectWanted>(), 1);
    }

    // 5. A fetch that throws leaves everything paused for ever. Here a failed fetch has two ways to end, and both send.
    void everyEndOfAFetchLetsRequestsGo()
    {
        m_talk->connect();
        for (const bool found : {false, true}) {
            m_talk->client.expectAuthentication();
            QVERIFY(m_talk->client.mutate(QStringLiteral("notes:create"), {}));
            if (found)
                m_talk->authenticate("J1");
            else
                m_talk->client.clearAuthentication(m_talk->now);
            m_talk->exchange();
            QCOMPARE(m_talk->server.count(QStringLiteral("Mutation")), found ? 2 : 1);
        }
    }

    // 6. A new sign-in during a re-authentication leaves the client disconnected for ever.
    void aSignInDuringARefusalMakesTheLinkRunAgain()
    {
        signIn();
        m_talk->hear(authError(1, false));
        m_talk->client.expectAuthentication();
        m_talk->events.clear();
        m_talk->authenticate("another person");
        QCOMPARE(m_talk->take<ReconnectWanted>()->delay, Milliseconds(0));
        m_talk->connect();
        QCOMPARE(m_talk->server.last(QStringLiteral("Authenticate"))[QLatin1String("value")].toString(),
                 QStringLiteral("another person"));
    }

    // 6, second half. A reconnect timer that fires in the middle of a re-authentication sends the refused identity.
    void aReconnectInTheMiddleOfARefusalSaysNothing()
    {
        signIn();
        m_talk->hear(authError(1, false));
        m_talk->connect();
        QCOMPARE(m_talk->server.receivedTypes(), QStringList{QStringLiteral("Connect")});
        m_talk->drop(); // and losing that socket changes nothing about the question
        QCOMPARE(m_talk->count<ReconnectWanted>(), 1);
        QCOMPARE(m_talk->count<TokenWanted>(), 1);
        m_talk->connect();
        m_talk->authenticate("J2");
        QCOMPARE(m_talk->server.last(QStringLiteral("Authenticate"))[QLatin1String("value")].toString(),
                 QStringLiteral("J2"));
    }

    // 7. A token without readable times makes later expiry errors fall on deaf ears.
    void aTokenWithoutTimesExpiresLikeAnyOther()
    {
        m_talk->connect();
        m_talk->authenticate("no.claims.here");
        m_talk->hearTransition();
        m_talk->hear(authError(1, false));
        QCOMPARE(m_talk->count<TokenWanted>(), 1);
    }

    // 8. After a fatal error nobody who waits is ever told.
    void aFatalErrorSettlesWhoeverWaits()
    {
        m_talk->connect();
        QVERIFY(m_talk->client.mutate(QStringLiteral("notes:create"), {}));
        m_talk->exchange();
        m_talk->hear(fatalError(QStringLiteral("no")));
        QCOMPARE(m_talk->take<RequestFinished>()->outcome.result.outcome.error().kind, FailureKind::ProtocolViolation);
    }

    // 9. A session id of its own for each connection, actions sent twice, success told too early, a reconnect over an
    //    unknown reply, no journals, no chunks, no clock. The last three have tests in queries, bad_messages and
    //    connection.
    void aReplayIsRecognizableAndNothingRunsTwice()
    {
        m_talk->connect();
        const QJsonValue sessionId = m_talk->server.last(QStringLiteral("Connect"))[QLatin1String("sessionId")];
        m_talk->hearTransition();
        QVERIFY(m_talk->client.mutate(QStringLiteral("notes:create"), {}));
        QVERIFY(m_talk->client.runAction(QStringLiteral("notes:send"), {}));
        m_talk->exchange();
        m_talk->drop();
        m_talk->connect();
        QCOMPARE(m_talk->server.last(QStringLiteral("Connect"))[QLatin1String("sessionId")], sessionId);
        QCOMPARE(m_talk->server.last(QStringLiteral("Mutation"))[QLatin1String("requestId")].toInt(-1), 0);
        QCOMPARE(m_talk->server.count(QStringLiteral("Action")), 0);
        m_talk->events.clear();
        m_talk->hear(mutationSucceeded(0, 1.0, m_talk->server.ts + 2));
        m_talk->hearTransition();
        m_talk->hear(mutationSucceeded(41, 1.0, m_talk->server.ts));
        QVERIFY(m_talk->events.empty()); // neither told too early nor upset
    }

    // 10. Pings of the transport are no proof of a living server, and their absence none of a dead one.
    void onlyMessagesMoveTheWatchdog()
    {
        m_talk->connect();
        m_talk->hearTransition(); // nothing is owed any more
        const auto deadline = m_talk->client.nextDeadline();
        m_talk->now += Milliseconds(30'000);
        m_talk->client.handleAlive(m_talk->now);
        QCOMPARE(m_talk->client.nextDeadline(), deadline);
        m_talk->hear(ping());
        QCOMPARE(m_talk->client.nextDeadline(), std::optional(*deadline + Milliseconds(30'000)));
    }

    // 11. Signing out leaves the old token in place, and the client signs itself in again.
    void aTokenOnceClearedIsNeverSaidAgain()
    {
        signIn();
        m_talk->client.clearAuthentication(m_talk->now);
        m_talk->exchange();
        m_talk->hearTransition();
        for (int i = 0; i < 3; ++i) {
            m_talk->drop();
            m_talk->connect();
            m_talk->hearTransition();
            QCOMPARE(m_talk->server.count(QStringLiteral("Authenticate")), 0);
        }
        QVERIFY(!m_talk->client.isAuthenticationConfirmed());
    }

private:
    void signIn()
    {
        m_talk->connect();
        m_talk->authenticate("J1");
        m_talk->hearTransition();
        m_talk->events.clear();
    }

    std::unique_ptr<Conversation> m_talk;
};

QTEST_GUILESS_MAIN(UpstreamDefectsTest)
#include "upstream_defects_test.moc"
