// SPDX-License-Identifier: MIT
#include "convex/conversation.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::convex;
using namespace latchkey::test;
using core::FailureKind;

/// The life of mutations and actions (convex-sync-protocol 6).
class RequestsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_talk = std::make_unique<Conversation>();
        m_talk->connect();
        m_talk->hearTransition();
    }

    void cleanup()
    {
        QCOMPARE(m_talk->server.complaints(), QStringList());
        m_talk.reset();
    }

    void aMutationSucceedsOnlyWhenItsOwnWriteIsVisible()
    {
        const auto query = m_talk->client.subscribe(QStringLiteral("notes:list"), {});
        mutate();
        const quint64 committed = m_talk->server.ts + 2;
        m_talk->hear(mutationSucceeded(0, QStringLiteral("k57"), committed));
        QCOMPARE(finished(), 0);
        m_talk->hearTransition({updated(0, 1.0)}); // one tick too early
        QCOMPARE(finished(), 0);
        m_talk->events.clear();
        m_talk->hearTransition({updated(0, 2.0)});
        QCOMPARE(m_talk->events.size(), size_t(2));
        QVERIFY(
            std::holds_alternative<QueriesChanged>(m_talk->events.front())); // first what it wrote, then that it did
        const auto outcome = m_talk->take<RequestFinished>()->outcome;
        QCOMPARE(outcome.request, 0u);
        QCOMPARE(outcome.result.outcome.value(), Value(QStringLiteral("k57")));
        QCOMPARE(m_talk->client.result(*query)->outcome.value(), Value(2.0));
        QVERIFY(!m_talk->client.hasRequestsInFlight());
    }

    void aSuccessOlderThanWhereWeAreStillWaitsForTheNextTransition()
    {
        mutate();
        m_talk->hearTransition();
        m_talk->hear(mutationSucceeded(0, QJsonValue::Null, m_talk->server.ts - 1));
        QCOMPARE(finished(), 0);
        m_talk->hearTransition();
        QCOMPARE(finished(), 1);
    }

    void aFailureAndAnActionsReplyAreOverAtOnce()
    {
        mutate();
        const auto action = m_talk->client.runAction(QStringLiteral("notes:send"), {});
        m_talk->exchange();
        m_talk->hear(
            mutationFailed(0, QStringLiteral("x"), QJsonObject{{QStringLiteral("code"), QStringLiteral("CONFLICT")}}));
        const auto failure = m_talk->take<RequestFinished>()->outcome;
        QCOMPARE(failure.result.outcome.error().kind, FailureKind::Conflict);
        QCOMPARE((*failure.result.errorData)[QStringLiteral("code")].toString(), QStringLiteral("CONFLICT"));
        m_talk->hear(actionSucceeded(int(*action), 7.0));
        QCOMPARE(m_talk->take<RequestFinished>()->outcome.result.outcome.value(), Value(7.0));
    }

    void repliesToUnknownRequestsAndSecondRepliesAreIgnored()
    {
        mutate();
        m_talk->hear(mutationSucceeded(99, 1.0, m_talk->server.ts));
        m_talk->hear(actionSucceeded(0, 1.0)); // the id of a mutation
        m_talk->hear(mutationSucceeded(0, 1.0, m_talk->server.ts));
        m_talk->hear(mutationFailed(0, QStringLiteral("late")));
        QCOMPARE(m_talk->events.size(), size_t(0));
        m_talk->hearTransition();
        QCOMPARE(m_talk->take<RequestFinished>()->outcome.result.outcome.value(), Value(1.0));
        m_talk->hear(mutationSucceeded(0, 2.0, m_talk->server.ts));
        m_talk->hearTransition();
        QVERIFY(m_talk->events.empty());
    }

    void unfinishedMutationsAreSentAgainInOrderCompletedOnesToo()
    {
        mutate();
        mutate();
        mutate();
        m_talk->hear(mutationSucceeded(1, QStringLiteral("first answer"), m_talk->server.ts + 2));
        m_talk->drop();
        m_talk->client.unsubscribe(0);
        mutate(); // while offline
        m_talk->connect();
        QCOMPARE(requestIds(), (QList<int>{0, 1, 2, 3}));
        // The server remembers the success and says it again, then covers it.
        m_talk->hear(mutationSucceeded(1, QStringLiteral("replayed answer"), m_talk->server.ts + 1));
        m_talk->hearTransition();
        QCOMPARE(finished(), 0); // this transition does not reach the commit yet
        m_talk->hearTransition();
        const auto outcome = m_talk->take<RequestFinished>()->outcome;
        QCOMPARE(outcome.request, 1u);
        QCOMPARE(outcome.result.outcome.value(), Value(QStringLiteral("first answer")));
    }

    void aSuccessIsNotToldOnAnAnswerThatLeavesTheQueriesOut()
    {
        m_talk->authenticate("J1");
        m_talk->hearTransition();
        mutate();
        m_talk->hear(mutationSucceeded(0, 1.0, m_talk->server.ts));
        m_talk->drop();
        m_talk->connect();
        m_talk->events.clear();
        const QJsonObject zero{{QStringLiteral("querySet"), 0}, {QStringLiteral("identity"), 0},
                               {QStringLiteral("ts"), QStringLiteral("AAAAAAAAAAA=")}};
        const QJsonObject identityOnly{{QStringLiteral("querySet"), 0}, {QStringLiteral("identity"), 1},
                                       {QStringLiteral("ts"), QStringLiteral("/////////38=")}};
        m_talk->hear(toText({{QStringLiteral("type"), QStringLiteral("Transition")},
                             {QStringLiteral("startVersion"), zero},
                             {QStringLiteral("endVersion"), identityOnly},
                             {QStringLiteral("modifications"), QJsonArray()}}));
        QCOMPARE(finished(), 0); // what is on screen is still the old snapshot
        QCOMPARE(m_talk->count<ReconnectWanted>(), 0);
    }

    void anActionInFlightFailsWhenTheConnectionGoesAndIsNotRunTwice()
    {
        m_talk->client.runAction(QStringLiteral("notes:send"), {});
        m_talk->exchange();
        m_talk->drop();
        const auto outcome = m_talk->take<RequestFinished>()->outcome;
        QCOMPARE(outcome.result.outcome.error().kind, FailureKind::Offline);
        QVERIFY(outcome.result.outcome.error().detail.contains(QLatin1String("in flight")));
        m_talk->connect();
        QCOMPARE(m_talk->server.count(QStringLiteral("Action")), 0);
        m_talk->hear(actionSucceeded(0, 1.0)); // and a late answer is nobody's
        QCOMPARE(finished(), 0);
    }

    void anActionThatNeverLeftIsSentByTheNextConnection()
    {
        QVERIFY(m_talk->client.runAction(QStringLiteral("notes:send"), {}));
        // Queued, but the driver never took it.
        m_talk->client.handleClosed(1006, {}, m_talk->now, 0.5);
        m_talk->connect();
        QCOMPARE(m_talk->server.count(QStringLiteral("Action")), 1);
        QCOMPARE(finished(), 0);
    }

    void requestsMadeDuringAPauseGoOutOnceAfterIt()
    {
        QVERIFY(m_talk->client.mutate(QStringLiteral("notes:create"), {})); // queued before the pause, not taken yet
        m_talk->client.expectAuthentication();
        QVERIFY(m_talk->client.mutate(QStringLiteral("notes:create"), {}));
        QVERIFY(m_talk->client.runAction(QStringLiteral("notes:send"), {}));
        m_talk->exchange();
        QCOMPARE(requestIds(), QList<int>{0});
        m_talk->authenticate("J1");
        QCOMPARE(requestIds(), (QList<int>{0, 1, 2}));
        QCOMPARE(m_talk->server.receivedTypes().mid(2),
                 (QStringList{QStringLiteral("Mutation"), QStringLiteral("Authenticate"), QStringLiteral("Mutation"),
                              QStringLiteral("Action")}));
    }

    void whatWasGivenUpIsAnsweredOnThisConnectionOrOver()
    {
        mutate();
        mutate();
        m_talk->client.giveUp(0);
        m_talk->client.giveUp(1);
        QCOMPARE(finished(), 0); // both are at the server
        m_talk->hear(mutationSucceeded(0, 1.0, m_talk->server.ts));
        m_talk->hearTransition();
        QCOMPARE(m_talk->take<RequestFinished>()->outcome.result.outcome.value(), Value(1.0));
        m_talk->drop();
        const auto outcome = m_talk->take<RequestFinished>()->outcome;
        QCOMPARE(outcome.request, 1u);
        QCOMPARE(outcome.result.outcome.error().kind, FailureKind::Offline);
        m_talk->connect();
        QCOMPARE(requestIds(), QList<int>());
        QVERIFY(!m_talk->client.hasRequestsInFlight());
    }

    void whatWasGivenUpBeforeItWasSentNeverIs()
    {
        m_talk->client.expectAuthentication();
        QVERIFY(m_talk->client.mutate(QStringLiteral("notes:create"), {}));
        QVERIFY(m_talk->client.mutate(QStringLiteral("notes:create"), {}));
        m_talk->client.giveUp(0);
        m_talk->client.giveUp(0);
        m_talk->client.giveUp(77);
        m_talk->exchange();
        QCOMPARE(finished(), 1);
        QCOMPARE(m_talk->take<RequestFinished>()->outcome.result.outcome.error().kind, FailureKind::Cancelled);
        m_talk->authenticate("J1");
        QCOMPARE(requestIds(), QList<int>{1});
    }

    void aSuccessOfWhatWasGivenUpIsToldWhenTheConnectionGoes()
    {
        mutate();
        m_talk->hear(mutationSucceeded(0, 1.0, m_talk->server.ts + 2));
        m_talk->client.giveUp(0);
        m_talk->drop();
        QCOMPARE(m_talk->take<RequestFinished>()->outcome.result.outcome.value(), Value(1.0));
        m_talk->connect();
        QCOMPARE(requestIds(), QList<int>());
    }

    void signOutFailsEveryRequestOnceAndTakesBackWhatWasNotSent()
    {
        mutate();
        QVERIFY(m_talk->client.mutate(QStringLiteral("notes:create"), {}));
        m_talk->client.failAllRequests(FailureKind::Cancelled);
        m_talk->exchange();
        QCOMPARE(requestIds(), QList<int>{0});
        QCOMPARE(finished(), 2);
        QCOMPARE(m_talk->take<RequestFinished>()->outcome.result.outcome.error().kind, FailureKind::Cancelled);
        m_talk->events.clear();
        m_talk->hear(mutationSucceeded(0, 1.0, m_talk->server.ts));
        m_talk->hearTransition();
        QVERIFY(m_talk->events.empty());
        m_talk->drop();
        m_talk->connect();
        QCOMPARE(requestIds(), QList<int>());
    }

    void aSuccessWithoutATimestampIsToldWithTheNextTransition()
    {
        mutate();
        m_talk->hear(QStringLiteral(
            R"({"type":"MutationResponse","requestId":0,"success":true,"result":1,"ts":null,"logLines":[]})"));
        QCOMPARE(finished(), 0);
        m_talk->hearTransition();
        QCOMPARE(finished(), 1);
    }

private:
    void mutate()
    {
        QVERIFY(m_talk->client.mutate(QStringLiteral("notes:create"),
                                      {{QStringLiteral("body"), Value(QStringLiteral("x"))}}));
        m_talk->exchange();
    }

    int finished() const { return m_talk->count<RequestFinished>(); }

    QList<int> requestIds() const
    {
        QList<int> ids;
        for (const QJsonObject &message : m_talk->server.received()) {
            if (message.contains(QLatin1String("requestId")))
                ids.append(message[QLatin1String("requestId")].toInt(-1));
        }
        return ids;
    }

    std::unique_ptr<Conversation> m_talk;
};

QTEST_GUILESS_MAIN(RequestsTest)
#include "requests_test.moc"
