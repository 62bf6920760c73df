// SPDX-License-Identifier: MIT
#include "convex/optimistic_local_store.h"
#include "live/live_world.h"

#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using core::FailureKind;
using State = live::LiveClient::State;
using namespace std::chrono_literals;

namespace {

const QString list = QStringLiteral("notes:list");
const QString create = QStringLiteral("notes:create");

} // namespace

/// A live client without a session: what a program that has no sign-in of ours uses.
class LiveClientTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QCOMPARE(m_complaints, QStringList()); }

    void asNobodyItIsCurrentWhenEverythingIsAnswered()
    {
        LiveWorld world;
        const auto query = world.client.subscribe(list, {});
        QVERIFY(!query->result());
        world.client.open();
        world.exchange();
        QVERIFY(!world.client.isCurrent());
        world.hearTransition({updated(0, 1.0)});
        QVERIFY(world.client.isCurrent());
        QVERIFY(!world.client.isLive()); // which is said of a person
        QCOMPARE(query->result()->outcome->toDouble(), 1.0);
        finish(world);
    }

    void whyAConnectionEndedIsSaidInWordsThatTellNobodyAnything()
    {
        const QString telling = QStringLiteral("https://otter.example/?token=abc, ada@example.com");
        const auto reasonAfter = [&](auto end) {
            LiveWorld world;
            world.client.open();
            world.hearTransition();
            end(world);
            world.exchange();
            world.time.advance(20s);
            world.exchange();
            [&] { QCOMPARE(world.connections, 2); }();
            const QJsonValue reason = world.server.last(QStringLiteral("Connect"))[QLatin1String("lastCloseReason")];
            world.client.close();
            m_complaints += world.server.complaints();
            return reason.toString();
        };
        // What this computer says of its own network is no news to a server …
        QCOMPARE(reasonAfter([&](LiveWorld &world) { world.sockets.last().drop(telling); }), QStringLiteral("closed with code 1006"));
        // … and what cannot be understood is not sent back.
        QCOMPARE(reasonAfter([&](LiveWorld &world) { world.hear(telling); }), QStringLiteral("MalformedMessage"));
        QCOMPARE(reasonAfter([&](LiveWorld &world) { world.hear(QStringLiteral("{\"type\":\"%1\"}").arg(QStringLiteral("ada@example.com"))); }),
                 QStringLiteral("MalformedMessage"));
        // The server's own words go back to it alone, and it may read anything into them.
        QCOMPARE(reasonAfter([&](LiveWorld &world) { world.sockets.last().close(1011, QStringLiteral("InternalServerError")); }),
                 QStringLiteral("InternalServerError"));
    }

    void theSameQueryIsAskedForOnceAndEndsWithItsLastHolder()
    {
        LiveWorld world;
        world.client.open();
        auto one = world.client.subscribe(list, {});
        auto other = world.client.subscribe(list, {});
        world.hearTransition({updated(0, 1.0)});
        QCOMPARE(world.server.queries().size(), size_t(1));
        QCOMPARE(other->result()->outcome->toDouble(), 1.0);
        one.reset();
        world.exchange();
        QCOMPARE(world.server.queries().size(), size_t(1));
        other.reset();
        world.exchange();
        QCOMPARE(world.server.queries().size(), size_t(0));
        finish(world);
    }

    void aCutConnectionComesBackByItsOrdinaryWayAndOnlyNewsIsTold()
    {
        LiveWorld world;
        world.client.open();
        const auto query = world.client.subscribe(list, {});
        QSignalSpy changed(query.get(), &live::LiveQuery::changed);
        world.hearTransition({updated(0, 1.0)});
        QCOMPARE(changed.count(), 1);
        world.client.cutConnection(QStringLiteral("debugDisconnect"));
        QCOMPARE(world.client.state(), State::Waiting);
        QCOMPARE(query->result()->outcome->toDouble(), 1.0); // no flash of "loading"
        world.client.cutConnection(QStringLiteral("again"));
        QCOMPARE(world.client.state(), State::Waiting);
        world.time.advance(1s);
        world.exchange();
        QCOMPARE(world.sockets.count(), 2);
        QCOMPARE(world.server.last(QStringLiteral("Connect")).value(QLatin1String("lastCloseReason")).toString(),
                 QStringLiteral("debugDisconnect"));
        world.hearTransition({updated(0, 1.0)});
        QCOMPARE(changed.count(), 1);
        world.hearTransition({updated(0, 2.0)});
        QCOMPARE(changed.count(), 2);
        finish(world);
    }

    void whatOnePersonSawIsGoneWhenTheConnectionIsClosed()
    {
        LiveWorld world;
        world.client.open();
        const auto query = world.client.subscribe(list, {});
        world.hearTransition({updated(0, QStringLiteral("hers"))});
        QSignalSpy changed(query.get(), &live::LiveQuery::changed);
        world.client.close();
        QVERIFY(!query->result());
        QCOMPARE(changed.count(), 1);
        world.client.open(); // for somebody else
        world.exchange();
        QVERIFY(!query->result());
        world.hearTransition({updated(0, QStringLiteral("his"))});
        QCOMPARE(query->result()->outcome->toString(), QStringLiteral("his"));
        finish(world);
    }

    void aLongMessageIsReadWhileTheLoopGoesOn()
    {
        LiveWorld world;
        world.client.open();
        const auto query = world.client.subscribe(list, {});
        QJsonArray rows;
        for (int i = 0; i < 20'000; ++i)
            rows.append(QJsonObject{{QStringLiteral("rank"), i}});
        world.hearTransition({updated(0, rows)});
        QVERIFY(!query->result());
        QVERIFY(!world.client.isCurrent());
        world.time.advance(0ms); // as many turns as it takes: each asks for the next
        QCOMPARE(query->result()->outcome->asArray()->size(), size_t(20'000));
        QVERIFY(world.client.isCurrent());
        finish(world);
    }

    void afterAFatalErrorWhoeverOpensItNextIsHeard()
    {
        LiveWorld world;
        world.client.open();
        world.hearTransition();
        world.hear(fatalError(QStringLiteral("no")));
        QCOMPARE(world.client.state(), State::Failed);
        world.client.close();
        int outcomes = 0;
        world.client.mutate(create, {}, this, [&](const convex::FunctionResult &) { ++outcomes; });
        world.exchange();
        QCOMPARE(outcomes, 0); // it waits to be opened, as after any close()
        world.client.open();
        world.exchange();
        QCOMPARE(world.server.receivedTypes().first(), QStringLiteral("Connect"));
        QCOMPARE(world.server.count(QStringLiteral("Mutation")), 1);
        world.hearTransition();
        QCOMPARE(world.client.state(), State::Open);
        finish(world);
    }

    /// A completion runs while more is still to be told; a close() in it must hold against all of that.
    void whoClosesWhileTheFatalErrorIsToldStaysClosed()
    {
        LiveWorld world;
        world.client.open();
        world.hearTransition();
        QSignalSpy fatal(&world.client, &live::LiveClient::fatal);
        world.client.mutate(create, {}, this, [&](const convex::FunctionResult &) { world.client.close(); });
        world.exchange();
        world.hear(fatalError(QStringLiteral("no")));
        world.time.advance(100s);
        QCOMPARE(world.client.state(), State::Closed);
        QCOMPARE(world.sockets.count(), 1);
        QCOMPARE(fatal.count(), 0);
    }

    void whoClosesWhileATokenIsRefusedIsNotAskedForOne()
    {
        LiveWorld world;
        world.client.open();
        world.client.useToken(core::Secret(QByteArrayView("J1")));
        world.hearTransition();
        QSignalSpy wanted(&world.client, &live::LiveClient::tokenWanted);
        world.client.runAction(create, {}, this, [&](const convex::FunctionResult &) { world.client.close(); });
        world.exchange();
        world.hear(authError(0));
        world.time.advance(100s);
        QCOMPARE(world.client.state(), State::Closed);
        QCOMPARE(wanted.count(), 0);
    }

    void whoClosesWhenItConnectsLeavesNoConnection()
    {
        LiveWorld world;
        connect(&world.client, &live::LiveClient::stateChanged, this, [&] {
            if (world.client.state() == State::Connecting)
                world.client.close();
        });
        world.client.open();
        world.exchange();
        world.time.advance(100s);
        QCOMPARE(world.client.state(), State::Closed);
        QVERIFY(!world.sockets.last().isOpen());
    }

    void whatIsAskedForWhileOnePersonIsCancelledIsNotSaidByTheNext()
    {
        LiveWorld world;
        world.client.open();
        world.client.useToken(core::Secret(QByteArrayView("hers")));
        world.hearTransition();
        QList<FailureKind> ends;
        world.client.mutate(create, {}, this, [&](const convex::FunctionResult &first) {
            ends.append(first.outcome.error().kind);
            world.client.mutate(create, {}, this, [&](const convex::FunctionResult &again) { ends.append(again.outcome.error().kind); });
        });
        world.client.close();
        world.client.useToken(core::Secret(QByteArrayView("his")));
        world.client.open();
        world.exchange();
        QCOMPARE(world.server.count(QStringLiteral("Authenticate")), 1);
        QCOMPARE(world.server.count(QStringLiteral("Mutation")), 0);
        QCOMPARE(ends, (QList<FailureKind>{FailureKind::Cancelled, FailureKind::Cancelled}));
    }

    void aMutationTellsItsLogAndItsErrorWhole()
    {
        LiveWorld world;
        world.client.open();
        world.hearTransition();
        std::optional<convex::FunctionResult> over;
        world.client.mutate(create, {}, this, [&](const convex::FunctionResult &result) { over = result; });
        world.exchange();
        world.hear(mutationFailed(0, QStringLiteral("[Request ID: 1] Server Error"), QJsonObject{{QStringLiteral("code"), QStringLiteral("CONFLICT")}}));
        QVERIFY(over);
        QCOMPARE(over->outcome.error().kind, FailureKind::Conflict);
        QCOMPARE(over->errorMessage, QStringLiteral("[Request ID: 1] Server Error"));
        QCOMPARE((*over->errorData)[QStringLiteral("code")].toString(), QStringLiteral("CONFLICT"));
        finish(world);
    }

    void whatAMutationShowsMeanwhileIsTakenBackWithItsFailure()
    {
        LiveWorld world;
        world.client.open();
        const auto query = world.client.subscribe(list, {});
        world.hearTransition({updated(0, 1.0)});
        QSignalSpy changed(query.get(), &live::LiveQuery::changed);
        world.client.mutate(create, {}, this, [](const convex::FunctionResult &) {},
                            [](convex::OptimisticLocalStore &store) { store.setQuery(list, {}, convex::Value(2.0)); });
        QCOMPARE(query->result()->outcome->toDouble(), 2.0);
        QCOMPARE(changed.count(), 1);
        world.exchange();
        world.hear(mutationFailed(0, QStringLiteral("no")));
        QCOMPARE(query->result()->outcome->toDouble(), 1.0);
        QCOMPARE(changed.count(), 2);
        finish(world);
    }

    void anActionOnItsWayFailsWithTheConnection()
    {
        LiveWorld world;
        world.client.open();
        world.hearTransition();
        std::optional<convex::FunctionResult> over;
        world.client.runAction(QStringLiteral("mail:send"), {}, this, [&](const convex::FunctionResult &result) { over = result; });
        world.exchange();
        world.client.cutConnection(QStringLiteral("test"));
        QVERIFY(over);
        QCOMPARE(over->outcome.error().kind, FailureKind::Offline);
        world.time.advance(1s);
        world.exchange();
        QCOMPARE(world.server.count(QStringLiteral("Action")), 0);
        finish(world);
    }

    void aClockThatIsWrongIsLearnedOf()
    {
        LiveWorld world;
        QList<std::chrono::milliseconds> learned;
        connect(&world.client, &live::LiveClient::clockSkewLearned, this, [&](auto ahead) { learned.append(ahead); });
        world.client.open();
        world.exchange();
        world.hear(world.server.transition({}, {{QStringLiteral("clientClockSkew"), 86'400'000}}));
        QCOMPARE(learned, QList<std::chrono::milliseconds>{24h});
        finish(world);
    }

private:
    void finish(const LiveWorld &world) { m_complaints = world.server.complaints(); }

    QStringList m_complaints;
};

QTEST_GUILESS_MAIN(LiveClientTest)
#include "live_client_test.moc"
