// SPDX-License-Identifier: MIT
#include "account/devices.h"
#include "live/live_world.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using account::Devices;
using core::FailureKind;

namespace {

QJsonObject row(const QString &id, bool current = false)
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("userAgent"), current ? QJsonValue(QStringLiteral("Latchkey/1.0 (Linux)")) : QJsonValue()},
            {QStringLiteral("ipAddress"), QStringLiteral("192.0.2.7")},
            {QStringLiteral("createdAt"), 1'795'000'000'000.0},
            {QStringLiteral("expiresAt"), 1'795'600'000'000.0},
            {QStringLiteral("current"), current}};
}

QJsonObject refusal(const QString &code)
{
    return {{QStringLiteral("code"), code}, {QStringLiteral("message"), QStringLiteral("…")}};
}

} // namespace

class DevicesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_requests = 0;
        world = std::make_unique<LiveWorld>();
        devices = std::make_unique<Devices>(world->client);
        world->client.open();
        world->exchange();
    }

    void cleanup()
    {
        devices.reset();
        QCOMPARE(world->server.complaints(), QStringList());
        world.reset();
    }

    void theListIsLiveAndThisOneIsMarked()
    {
        QCOMPARE(devices->state(), Devices::State::Loading);
        tell({row(QStringLiteral("a"), true), row(QStringLiteral("b"))});
        QCOMPARE(devices->state(), Devices::State::Shown);
        QCOMPARE(devices->list().size(), 2);
        const account::Device &here = devices->list()[0];
        QVERIFY(here.isThis);
        QCOMPARE(here.userAgent, QStringLiteral("Latchkey/1.0 (Linux)"));
        QCOMPARE(here.since, std::chrono::milliseconds(1'795'000'000'000));
        QCOMPARE(devices->list()[1].userAgent, QString());
        tell({row(QStringLiteral("a"), true)});
        QCOMPARE(devices->list().size(), 1);
    }

    void oneIsEndedOnceAndNeverThisOne()
    {
        tell({row(QStringLiteral("a"), true), row(QStringLiteral("b"))});
        devices->end(QStringLiteral("a"));
        devices->end(QStringLiteral("no such"));
        devices->end(QStringLiteral("b"));
        devices->end(QStringLiteral("b"));
        QVERIFY(devices->isEnding(QStringLiteral("b")));
        QCOMPARE(asked(), QStringList{QStringLiteral("b")});
        tell({row(QStringLiteral("a"), true)});
        QVERIFY(!devices->isEnding(QStringLiteral("b")));
    }

    void allOthersAreEnded()
    {
        tell({row(QStringLiteral("a"), true), row(QStringLiteral("b")), row(QStringLiteral("c"))});
        devices->endOthers();
        QCOMPARE(asked(), QStringList({QStringLiteral("b"), QStringLiteral("c")}));
    }

    void oneThatIsGoneAlreadyIsNoFailure_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<std::optional<FailureKind>>("failure");
        QTest::newRow("gone") << QStringLiteral("NOT_FOUND") << std::optional<FailureKind>();
        QTest::newRow("too often") << QStringLiteral("RATE_LIMITED") << std::optional(FailureKind::RateLimited);
    }

    void oneThatIsGoneAlreadyIsNoFailure()
    {
        QFETCH(const QString, code);
        QFETCH(const std::optional<FailureKind>, failure);
        tell({row(QStringLiteral("a"), true), row(QStringLiteral("b"))});
        devices->end(QStringLiteral("b"));
        refuse(code);
        QVERIFY(!devices->isEnding(QStringLiteral("b")));
        QCOMPARE(devices->failure() ? std::optional(devices->failure()->kind) : std::nullopt, failure);
        devices->dismiss();
        QVERIFY(!devices->failure());
    }

    void whatAnOldSignInMayNotEndIsEndedAfterAFreshOne()
    {
        QSignalSpy needed(devices.get(), &Devices::reauthenticationNeeded);
        tell({row(QStringLiteral("a"), true), row(QStringLiteral("b"))});
        devices->end(QStringLiteral("b"));
        refuse(QStringLiteral("SESSION_NOT_FRESH"));
        QCOMPARE(devices->state(), Devices::State::NotFresh);
        QCOMPARE(needed.count(), 1);
        QVERIFY(!devices->failure());
        QVERIFY(devices->isEnding(QStringLiteral("b")));
        tell({row(QStringLiteral("new"), true), row(QStringLiteral("b"))}); // as the new session sees it
        QCOMPARE(devices->state(), Devices::State::Shown);
        QCOMPARE(asked(), QStringList({QStringLiteral("b"), QStringLiteral("b")}));
    }

    void whoeverDoesNotSignInAgainEndsNothing()
    {
        tell({row(QStringLiteral("a"), true), row(QStringLiteral("b"))});
        devices->end(QStringLiteral("b"));
        refuse(QStringLiteral("SESSION_NOT_FRESH"));
        devices->dismiss();
        tell({row(QStringLiteral("new"), true), row(QStringLiteral("b"))});
        QCOMPARE(asked(), QStringList{QStringLiteral("b")});
    }

    void aListForFreshSignInsAloneIsNoFailure()
    {
        QSignalSpy needed(devices.get(), &Devices::reauthenticationNeeded);
        world->hearTransition({failed(0, QStringLiteral("…"), refusal(QStringLiteral("SESSION_NOT_FRESH")))});
        QCOMPARE(devices->state(), Devices::State::NotFresh);
        QVERIFY(needed.isEmpty()); // nobody has asked for anything yet
        QVERIFY(!devices->failure());
        tell({row(QStringLiteral("a"), true)});
        QCOMPARE(devices->state(), Devices::State::Shown);
    }

    void aDeploymentWithoutTheFunctionIsNamedUntilItHasIt()
    {
        world->hearTransition({failed(0, QStringLiteral("Could not find public function for 'auth:listSessions'"))});
        QCOMPARE(devices->state(), Devices::State::Failed);
        QCOMPARE(devices->failure()->kind, FailureKind::FunctionMissing);
        tell({row(QStringLiteral("a"), true)});
        QVERIFY(!devices->failure());
    }

private:
    void tell(const QJsonArray &rows) { world->hearTransition({updated(0, rows)}); }

    /// The sessions whose end was asked for, in order.
    QStringList asked()
    {
        world->exchange();
        QStringList ids;
        for (const QJsonObject &message : world->server.received()) {
            if (message[QLatin1String("type")].toString() == QLatin1String("Mutation"))
                ids << message[QLatin1String("args")][0][QLatin1String("sessionId")].toString();
        }
        return ids;
    }

    void refuse(const QString &code)
    {
        world->exchange();
        world->hear(mutationFailed(m_requests++, QStringLiteral("…"), refusal(code)));
    }

    std::unique_ptr<LiveWorld> world;
    std::unique_ptr<Devices> devices;
    int m_requests = 0;
};

QTEST_GUILESS_MAIN(DevicesTest)
#include "devices_test.moc"
