// SPDX-License-Identifier: MIT
#include "convex/conversation.h"

#include <QTest>

using namespace latchkey;
using namespace latchkey::convex;
using namespace latchkey::test;
using core::FailureKind;

/// Subscriptions and their results (convex-sync-protocol 5).
class QueriesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_talk = std::make_unique<Conversation>(); }

    void cleanup()
    {
        QCOMPARE(m_talk->server.complaints(), QStringList());
        m_talk.reset();
    }

    // --- what is asked for ----------------------------------------------------------------------------------------

    void equalPathAndArgumentsShareOneQuery()
    {
        m_talk->connect();
        const Value::Object ab{{QStringLiteral("a"), Value(1.0)}, {QStringLiteral("b"), Value(qint64(2))}};
        const auto first = subscribe("notes:list", ab);
        const auto second = subscribe("notes.js:list", ab);
        QVERIFY(first != second);
        QCOMPARE(modifyCount(), 2); // the opening one and one Add
        subscribe("notes:list", {{QStringLiteral("a"), Value(1.0)}, {QStringLiteral("b"), Value(2.0)}});
        QCOMPARE(modifyCount(), 3); // 2 is not 2n
        subscribe("notes:other", ab);
        QCOMPARE(modifyCount(), 4);
    }

    void onlyTheLastUnsubscribeEndsAQueryAndRepeatingItIsHarmless()
    {
        m_talk->connect();
        const auto first = subscribe("notes:list");
        const auto second = subscribe("notes:list");
        for (int i = 0; i < 3; ++i)
            m_talk->client.unsubscribe(first);
        m_talk->exchange();
        QCOMPARE(m_talk->server.queries(), std::set<int>{0});
        m_talk->client.unsubscribe(second);
        m_talk->exchange();
        QVERIFY(m_talk->server.queries().empty());
        const int sent = modifyCount();
        m_talk->client.unsubscribe(second);
        m_talk->client.unsubscribe(12345);
        m_talk->exchange();
        QCOMPARE(modifyCount(), sent);
    }

    void aQueryAskedForAgainGetsANewId()
    {
        m_talk->connect();
        m_talk->client.unsubscribe(subscribe("notes:list"));
        m_talk->exchange();
        subscribe("notes:list");
        QCOMPARE(m_talk->server.queries(), std::set<int>{1});
    }

    void canonicalPathsAreSent_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("sent");
        QTest::newRow("no function") << QStringLiteral("messages") << QStringLiteral("messages:default");
        QTest::newRow("with .js") << QStringLiteral("a.js:b") << QStringLiteral("a:b");
        QTest::newRow("with folder") << QStringLiteral("dir/mod:fn") << QStringLiteral("dir/mod:fn");
        QTest::newRow("dot in a folder") << QStringLiteral("v1.2/mod:fn") << QStringLiteral("v1.2/mod:fn");
        QTest::newRow("underscore first") << QStringLiteral("_internal1:_f") << QStringLiteral("_internal1:_f");
    }
    void canonicalPathsAreSent()
    {
        QFETCH(QString, given);
        QFETCH(QString, sent);
        QVERIFY(m_talk->client.subscribe(given, {}));
        m_talk->connect();
        const QJsonValue add
            = m_talk->server.last(QStringLiteral("ModifyQuerySet"))[QLatin1String("modifications")].toArray().at(0);
        QCOMPARE(add[QLatin1String("udfPath")].toString(), sent);
        QCOMPARE(add[QLatin1String("args")], QJsonValue(QJsonArray{QJsonObject()}));
    }

    void pathsThatWouldCostTheConnectionAreRefusedAtOnce_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
             {"", ":", "notes:", ":list", "/notes:list", "notes/:list", "a//b:c", "../notes:list", "notes.ts:list",
              "no tes:list", "n\xc3\xb6tes:list", "notes:li-st", "notes:1st", "a:b:c", "notes:li.st", "...:f"})
            QTest::newRow(path) << QString::fromUtf8(path);
        QTest::newRow("too long") << QString(65, u'x') + QStringLiteral(":f");
    }
    void pathsThatWouldCostTheConnectionAreRefusedAtOnce()
    {
        QFETCH(QString, path);
        QCOMPARE(m_talk->client.subscribe(path, {}).error().kind, FailureKind::InvalidInput);
        QCOMPARE(m_talk->client.mutate(path, {}).error().kind, FailureKind::InvalidInput);
        QCOMPARE(m_talk->client.runAction(path, {}).error().subject, path);
        QVERIFY(!m_talk->client.hasRequestsInFlight());
    }

    void argumentsThatWouldCostTheConnectionAreRefusedAtOnce()
    {
        const Value::Object badKey{{QStringLiteral("$where"), Value()}};
        QCOMPARE(m_talk->client.subscribe(QStringLiteral("notes:list"), badKey).error().subject,
                 QStringLiteral("$where"));
        QCOMPARE(m_talk->client.mutate(QStringLiteral("notes:list"), badKey).error().kind, FailureKind::InvalidInput);
        const Value::Object huge{{QStringLiteral("text"), Value(QString(16 * 1024 * 1024, u'x'))}};
        QCOMPARE(m_talk->client.subscribe(QStringLiteral("notes:list"), huge).error().subject,
                 QStringLiteral("arguments"));
    }

    // --- while a token is fetched ---------------------------------------------------------------------------------

    void changesMadeDuringAPauseGoOutAsOne()
    {
        m_talk->connect();
        const auto before = subscribe("notes:list");
        m_talk->client.expectAuthentication();
        const int sent = modifyCount();
        const auto passing = subscribe("notes:passing");
        subscribe("notes:staying");
        m_talk->client.unsubscribe(passing);
        m_talk->client.unsubscribe(before);
        m_talk->exchange();
        QCOMPARE(modifyCount(), sent);
        m_talk->authenticate("J1");
        QCOMPARE(modifyCount(), sent + 1);
        QCOMPARE(m_talk->server.queries(), std::set<int>{2});
        QCOMPARE(m_talk->server.receivedTypes().last(), QStringLiteral("ModifyQuerySet")); // after Authenticate
    }

    void aPauseInWhichNothingChangedSendsNoQuerySet()
    {
        m_talk->connect();
        const int sent = modifyCount();
        m_talk->client.expectAuthentication();
        m_talk->client.unsubscribe(subscribe("notes:passing"));
        m_talk->authenticate("J1");
        QCOMPARE(modifyCount(), sent);
    }

    // --- what comes back ------------------------------------------------------------------------------------------

    void oneTransitionIsPublishedAsOne()
    {
        const auto a = subscribe("notes:a");
        const auto b = subscribe("notes:b");
        const auto alsoA = subscribe("notes:a");
        m_talk->connect();
        QCOMPARE(m_talk->client.result(a), nullptr);
        m_talk->hearTransition({updated(0, 1.0), updated(1, 2.0)});
        QCOMPARE(m_talk->count<QueriesChanged>(), 1);
        auto changed = m_talk->take<QueriesChanged>()->subscriptions;
        QCOMPARE(std::set<SubscriptionId>(changed.begin(), changed.end()), (std::set<SubscriptionId>{a, b, alsoA}));
        QCOMPARE(m_talk->client.result(alsoA)->outcome.value(), Value(1.0));
    }

    void aLaterSubscriberHasTheCachedResultAtOnce()
    {
        subscribe("notes:list");
        m_talk->connect();
        m_talk->hearTransition({updated(0, 1.0)});
        QCOMPARE(m_talk->client.result(subscribe("notes:list"))->outcome.value(), Value(1.0));
    }

    void anEqualValueIsNoChangeButAnErrorInBetweenIs()
    {
        const auto query = subscribe("notes:list");
        m_talk->connect();
        m_talk->hearTransition({updated(0, 1.0)});
        m_talk->events.clear();
        m_talk->hearTransition({updated(0, 1.0)});
        QCOMPARE(m_talk->count<QueriesChanged>(), 0);
        m_talk->hearTransition({test::failed(0, QStringLiteral("[Request ID: 1] Server Error"))});
        QCOMPARE(m_talk->client.result(query)->outcome.error().kind, FailureKind::ServerTrouble);
        m_talk->hearTransition({updated(0, 1.0)});
        QCOMPARE(m_talk->count<QueriesChanged>(), 2);
        QCOMPARE(m_talk->client.result(query)->outcome.value(), Value(1.0));
    }

    void errorDataIsHandedOverAndNullIsNotAbsent()
    {
        const auto query = subscribe("notes:list");
        m_talk->connect();
        m_talk->hearTransition({test::failed(0, QStringLiteral("x"))});
        QVERIFY(!m_talk->client.result(query)->errorData);
        m_talk->events.clear();
        m_talk->hearTransition({test::failed(0, QStringLiteral("x"), QJsonValue::Null)});
        QCOMPARE(m_talk->client.result(query)->errorData, std::optional<Value>(Value()));
        QCOMPARE(m_talk->count<QueriesChanged>(), 1);
    }

    void aMissingFunctionIsNamedByTheQuerysOwnPath()
    {
        const auto query = subscribe("auth:getCurrentUser");
        m_talk->connect();
        m_talk->hearTransition(
            {test::failed(0,
                          QStringLiteral("[Request ID: 3c0f] Server Error\nCould not find public function for "
                                         "'auth:getCurrentUser'. Did you forget to run `npx convex dev`?"))});
        const auto failure = m_talk->client.result(query)->outcome.error();
        QCOMPARE(failure.kind, FailureKind::FunctionMissing);
        QCOMPARE(failure.subject, QStringLiteral("auth:getCurrentUser"));
    }

    void resultsOfForgottenQueriesReachNobodyAndBreakNothing()
    {
        m_talk->connect();
        const auto query = subscribe("notes:list");
        m_talk->hearTransition({updated(0, 1.0)});
        m_talk->events.clear();
        const QString lateUpdate = m_talk->server.transition({updated(0, 2.0)});
        m_talk->client.unsubscribe(query);
        QCOMPARE(m_talk->client.result(query), nullptr);
        m_talk->hear(lateUpdate);
        m_talk->hearTransition({removed(0)});
        m_talk->hearTransition({removed(77)});
        QVERIFY(m_talk->events.empty());
    }

    // --- across a reconnect ---------------------------------------------------------------------------------------

    void resultsStayVisibleAcrossAReconnectUntilTheNewOnesCome()
    {
        const auto query = subscribe("notes:list");
        m_talk->connect();
        m_talk->hearTransition({updated(0, 1.0)});
        m_talk->drop();
        QCOMPARE(m_talk->client.result(query)->outcome.value(), Value(1.0));
        m_talk->events.clear();
        m_talk->connect();
        QCOMPARE(m_talk->client.result(query)->outcome.value(), Value(1.0));
        m_talk->hearTransition({updated(0, 1.0)}); // the same: nothing flashes
        QCOMPARE(m_talk->count<QueriesChanged>(), 0);
        m_talk->hearTransition({updated(0, 2.0)});
        QCOMPARE(m_talk->client.result(query)->outcome.value(), Value(2.0));
    }

    void anIdentityAloneDoesNotBlankTheScreen()
    {
        const auto query = subscribe("notes:list");
        m_talk->authenticate("J1");
        m_talk->connect();
        m_talk->hearTransition({updated(0, 1.0)});
        m_talk->drop();
        m_talk->connect();
        m_talk->events.clear();
        // The server computed before it had read our query set: the identity has moved, the query set has not.
        const QString zero = QStringLiteral("AAAAAAAAAAA=");
        const QJsonObject start{
            {QStringLiteral("querySet"), 0}, {QStringLiteral("identity"), 0}, {QStringLiteral("ts"), zero}};
        QJsonObject end = start;
        end.insert(QStringLiteral("identity"), 1);
        m_talk->hear(toText({{QStringLiteral("type"), QStringLiteral("Transition")},
                             {QStringLiteral("startVersion"), start},
                             {QStringLiteral("endVersion"), end},
                             {QStringLiteral("modifications"), QJsonArray()}}));
        QVERIFY(!m_talk->client.isAuthenticationConfirmed()); // not beside what may be an earlier identity's
        QCOMPARE(m_talk->client.result(query)->outcome.value(), Value(1.0));
        QCOMPARE(m_talk->count<QueriesChanged>(), 0);
        QVERIFY(!m_talk->client.isSynced());
    }

    void whatTheNewSnapshotDoesNotBringIsNotShownBesideIt()
    {
        const auto list = subscribe("notes:list");
        const auto search = subscribe("notes:search");
        m_talk->connect();
        m_talk->hearTransition({updated(0, 1.0), updated(1, 1.0)});
        m_talk->drop();
        m_talk->connect();
        m_talk->events.clear();
        m_talk->hearTransition({updated(0, 1.0)}); // the search index is still being built
        QCOMPARE(m_talk->client.result(list)->outcome.value(), Value(1.0));
        QCOMPARE(m_talk->client.result(search), nullptr);
        QCOMPARE(m_talk->take<QueriesChanged>()->subscriptions, std::vector<SubscriptionId>{search});
        QVERIFY(!m_talk->client.isSynced());
        m_talk->hearTransition({updated(1, 2.0)});
        QCOMPARE(m_talk->client.result(search)->outcome.value(), Value(2.0));
    }

    void journalsGoOutOnlyWithTheAddThatRebuildsTheQuery()
    {
        subscribe("notes:page");
        m_talk->connect();
        QVERIFY(!addAfterReconnect().contains(QLatin1String("journal")));
        m_talk->hearTransition({updated(0, 1.0, QStringLiteral("end-1"))});
        // Absent leaves it, a failure brings one too, null forgets it.
        QJsonObject withoutJournal = updated(0, 2.0);
        withoutJournal.remove(QStringLiteral("journal"));
        m_talk->hearTransition({withoutJournal});
        QCOMPARE(addAfterReconnect()[QLatin1String("journal")].toString(), QStringLiteral("end-1"));
        QJsonObject failure = test::failed(0, QStringLiteral("x"));
        failure.insert(QStringLiteral("journal"), QStringLiteral("end-2"));
        m_talk->hearTransition({failure});
        QCOMPARE(addAfterReconnect()[QLatin1String("journal")].toString(), QStringLiteral("end-2"));
        m_talk->hearTransition({updated(0, 1.0, QJsonValue::Null)});
        QVERIFY(!addAfterReconnect().contains(QLatin1String("journal")));
    }

private:
    SubscriptionId subscribe(const char *path, const Value::Object &args = {})
    {
        const auto subscription = m_talk->client.subscribe(QString::fromLatin1(path), args);
        m_talk->exchange();
        return subscription.value_or(0);
    }

    int modifyCount() const { return m_talk->server.count(QStringLiteral("ModifyQuerySet")); }

    QJsonObject addAfterReconnect()
    {
        m_talk->drop();
        m_talk->connect();
        return m_talk->server.last(QStringLiteral("ModifyQuerySet"))[QLatin1String("modifications")]
            .toArray()
            .at(0)
            .toObject();
    }

    std::unique_ptr<Conversation> m_talk;
};

QTEST_GUILESS_MAIN(QueriesTest)
#include "queries_test.moc"
