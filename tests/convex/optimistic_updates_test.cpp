// SPDX-License-Identifier: MIT
#include "convex/conversation.h"
#include "convex/optimistic_local_store.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::convex;
using namespace latchkey::test;
using core::FailureKind;

namespace {

const QString counter = QStringLiteral("counter:read");
const QString add = QStringLiteral("counter:add");

/// Adds to what the counter shows, whatever that is.
OptimisticUpdate adding(double amount)
{
    return [amount](OptimisticLocalStore &store) {
        if (const Value *shown = store.getQuery(counter, {}))
            store.setQuery(counter, {}, Value(shown->toDouble() + amount));
    };
}

Value::Object folder(const char *name)
{
    return {{QStringLiteral("folder"), Value(QString::fromLatin1(name))}};
}

} // namespace

/// What a mutation shows before the server has (convex-sync-protocol 6.3).
class OptimisticUpdatesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_talk = std::make_unique<Conversation>();
        m_talk->connect();
        m_counter = *m_talk->client.subscribe(counter, {});
        m_talk->exchange();
        m_talk->hearTransition({updated(0, 10.0)});
        m_talk->events.clear();
    }

    void cleanup()
    {
        QCOMPARE(m_talk->server.complaints(), QStringList());
        m_talk.reset();
    }

    void itShowsAtOnceAndTheServerHearsNothingOfIt()
    {
        mutate(adding(5));
        QCOMPARE(shown(), 15.0);
        QCOMPARE(m_talk->take<QueriesChanged>()->subscriptions, std::vector{m_counter});
        QCOMPARE(m_talk->server.count(QStringLiteral("Mutation")), 1);
        QCOMPARE(m_talk->server.last(QStringLiteral("Mutation")).keys(),
                 (QStringList{QStringLiteral("args"), QStringLiteral("requestId"), QStringLiteral("type"), QStringLiteral("udfPath")}));
    }

    void itGoesWithTheTransitionThatShowsItsWrite()
    {
        mutate(adding(5));
        m_talk->events.clear();
        m_talk->hear(mutationSucceeded(0, QJsonValue::Null, m_talk->server.ts + 1));
        QCOMPARE(shown(), 15.0); // said, and not visible yet: neither a step back nor twice
        m_talk->hearTransition({updated(0, 15.0)});
        QCOMPARE(shown(), 15.0);
        QCOMPARE(m_talk->count<QueriesChanged>(), 0); // what is drawn has not changed
        QCOMPARE(m_talk->count<RequestFinished>(), 1);
    }

    void itIsRunAnewOverWhatOthersDoMeanwhile()
    {
        mutate(adding(5));
        m_talk->hearTransition({updated(0, 100.0)});
        QCOMPARE(shown(), 105.0);
    }

    void severalStandOnOneAnotherInTheOrderOfTheirMutations()
    {
        mutate(adding(5));
        mutate([](OptimisticLocalStore &store) {
            store.setQuery(counter, {}, Value(store.getQuery(counter, {})->toDouble() * 2));
        });
        QCOMPARE(shown(), 30.0);
        m_talk->hear(mutationSucceeded(0, QJsonValue::Null, m_talk->server.ts + 1));
        m_talk->hearTransition({updated(0, 15.0)});
        QCOMPARE(shown(), 30.0); // the first is the server's now, the second is still ours
    }

    void aFailureTakesItBackBeforeAnybodyHearsWhy()
    {
        mutate(adding(5));
        m_talk->events.clear();
        m_talk->hear(mutationFailed(0, QStringLiteral("no")));
        QCOMPARE(shown(), 10.0);
        QCOMPARE(m_talk->events.size(), size_t(2));
        QVERIFY(std::holds_alternative<QueriesChanged>(m_talk->events.front()));
    }

    void itOutlivesAReconnectAsItsMutationDoes()
    {
        mutate(adding(5));
        m_talk->drop();
        QCOMPARE(shown(), 15.0);
        m_talk->connect();
        m_talk->hearTransition({updated(0, 20.0)});
        QCOMPARE(shown(), 25.0);
        m_talk->hear(mutationSucceeded(0, QJsonValue::Null, m_talk->server.ts + 1));
        m_talk->hearTransition({updated(0, 25.0)});
        QCOMPARE(shown(), 25.0);
        mutate({});
        m_talk->hearTransition({updated(0, 30.0)});
        QCOMPARE(shown(), 30.0);
    }

    void signingOutTakesItBack()
    {
        mutate(adding(5));
        m_talk->client.failAllRequests(FailureKind::Cancelled);
        QCOMPARE(shown(), 10.0);
    }

    void givingUpBeforeItWasSentTakesItBack()
    {
        m_talk->client.expectAuthentication();
        const auto request = m_talk->client.mutate(add, {}, adding(5));
        QCOMPARE(shown(), 15.0);
        m_talk->client.giveUp(*request);
        QCOMPARE(shown(), 10.0);
    }

    void argumentsThatAreRefusedShowNothing()
    {
        QVERIFY(!m_talk->client.mutate(add, {{QStringLiteral("$bad"), Value(1.0)}}, adding(5)));
        QCOMPARE(shown(), 10.0);
    }

    void aQueryCanBeMadeToLoad()
    {
        mutate([](OptimisticLocalStore &store) { store.setQuery(counter, {}, std::nullopt); });
        QVERIFY(!m_talk->client.result(m_counter));
        m_talk->hear(mutationFailed(0, QStringLiteral("no")));
        QCOMPARE(shown(), 10.0);
    }

    void aQueryThatFailedReadsAsLoading()
    {
        m_talk->hearTransition({failed(0, QStringLiteral("broken"))});
        bool had = true;
        mutate([&had](OptimisticLocalStore &store) { had = store.getQuery(counter, {}) != nullptr; });
        QVERIFY(!had);
    }

    void everyQueryOfAFunctionIsFound()
    {
        const QString list = QStringLiteral("notes:list");
        (void)m_talk->client.subscribe(list, folder("inbox"));
        const auto archive = m_talk->client.subscribe(list, folder("archive"));
        m_talk->exchange();
        m_talk->hearTransition({updated(1, QStringLiteral("in"))});
        QStringList seen;
        mutate([&](OptimisticLocalStore &store) {
            seen.clear();
            store.setQuery(list, folder("drafts"), Value(QStringLiteral("new")));
            store.setQuery(list, folder("archive"), Value(QStringLiteral("old")));
            for (const auto &query : store.getAllQueries(list))
                seen.append(query.args.find(QStringLiteral("folder"))->second.toString() + u'=' + (query.value ? query.value->toString() : QString()));
        });
        seen.sort();
        QCOMPARE(seen, (QStringList{QStringLiteral("archive=old"), QStringLiteral("drafts=new"), QStringLiteral("inbox=in")}));
        QCOMPARE(m_talk->client.result(*archive)->outcome->toString(), QStringLiteral("old"));
        // Nobody subscribed to it when it was set; whoever does now sees it.
        const auto drafts = m_talk->client.subscribe(list, folder("drafts"));
        QCOMPARE(m_talk->client.result(*drafts)->outcome->toString(), QStringLiteral("new"));
    }

    void otherQueriesAreNotTouched()
    {
        const auto other = m_talk->client.subscribe(QStringLiteral("notes:list"), {});
        m_talk->exchange();
        m_talk->hearTransition({updated(1, 1.0)});
        m_talk->events.clear();
        mutate(adding(5));
        QCOMPARE(m_talk->take<QueriesChanged>()->subscriptions, std::vector{m_counter});
        m_talk->hearTransition({updated(1, 2.0)});
        QCOMPARE(m_talk->take<QueriesChanged>()->subscriptions, std::vector{*other});
        QCOMPARE(shown(), 15.0);
    }

private:
    void mutate(OptimisticUpdate update)
    {
        QVERIFY(m_talk->client.mutate(add, {}, std::move(update)));
        m_talk->exchange();
    }
    double shown() const
    {
        const QueryResult *result = m_talk->client.result(m_counter);
        return result ? result->outcome->toDouble() : -1;
    }

    std::unique_ptr<Conversation> m_talk;
    SubscriptionId m_counter = 0;
};

QTEST_GUILESS_MAIN(OptimisticUpdatesTest)
#include "optimistic_updates_test.moc"
