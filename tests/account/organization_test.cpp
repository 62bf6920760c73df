// SPDX-License-Identifier: MIT
#include "account/activity.h"
#include "account/organization.h"
#include "live/live_world.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using account::Organization;
using core::FailureKind;

namespace {

const QString here = QStringLiteral("org-1");

QJsonObject seenBy(const QString &role, const QJsonArray &permissions)
{
    return {{QStringLiteral("id"), here}, {QStringLiteral("name"), QStringLiteral("North Quay")}, {QStringLiteral("slug"), QStringLiteral("north-quay")},
            {QStringLiteral("logo"), QJsonValue()}, {QStringLiteral("role"), role}, {QStringLiteral("isPersonal"), false},
            {QStringLiteral("permissions"), permissions}};
}

} // namespace

class OrganizationTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        world = std::make_unique<LiveWorld>();
        organization = std::make_unique<Organization>(world->client, here);
        world->client.open();
        world->exchange();
    }

    void cleanup()
    {
        organization.reset();
        QCOMPARE(world->server.complaints(), QStringList());
        world.reset();
    }

    void whatMayBeDoneIsTheServersWordAndFollowsTheRole()
    {
        QVERIFY(organization->isLoading());
        tell(seenBy(QStringLiteral("admin"), {QStringLiteral("read"), QStringLiteral("invite")}));
        QCOMPARE(organization->role(), QStringLiteral("admin"));
        QVERIFY(organization->may(QStringLiteral("invite")));
        QVERIFY(!organization->may(QStringLiteral("delete")));
        tell(seenBy(QStringLiteral("member"), {QStringLiteral("read")}));
        QVERIFY(!organization->may(QStringLiteral("invite")));
        QVERIFY(!organization->isGone());
    }

    void whoeverIsTakenOutIsTold()
    {
        tell(seenBy(QStringLiteral("member"), {QStringLiteral("read")}));
        tell(QJsonValue::Null);
        QVERIFY(organization->isGone());
        QVERIFY(!organization->may(QStringLiteral("read")));
        QCOMPARE(organization->name(), QString());
    }

    void onlyWhatHasChangedIsAskedFor()
    {
        tell(seenBy(QStringLiteral("owner"), {QStringLiteral("update")}));
        const QSignalSpy renamed(organization.get(), &Organization::renamed);
        organization->rename(QStringLiteral(" North Quay "));
        organization->changeSlug(QStringLiteral("north-quay"));
        world->exchange();
        QCOMPARE(world->server.count(QStringLiteral("Mutation")), 0);
        organization->rename(QStringLiteral("South Quay"));
        world->exchange();
        const QJsonObject expected{{QStringLiteral("organizationId"), here}, {QStringLiteral("name"), QStringLiteral("South Quay")}};
        QCOMPARE(world->server.last(QStringLiteral("Mutation"))[QLatin1String("args")][0].toObject(), expected);
        QVERIFY(renamed.isEmpty());
        world->hear(mutationSucceeded(0, QJsonValue::Null, world->server.ts + 1));
        world->server.ts += 1;
        world->hearTransition();
        QCOMPARE(renamed.size(), 1);
    }

    void aTakenAddressIsAboutTheAddress()
    {
        organization->changeSlug(QStringLiteral("foundry"));
        refuse(0, QStringLiteral("CONFLICT"));
        QCOMPARE(organization->requests().failure()->kind, FailureKind::Conflict);
        QCOMPARE(organization->requests().failure()->subject, QStringLiteral("slug"));
    }

    void theOnlyOwnerCannotLeaveAndIsToldWhy()
    {
        organization->leave();
        organization->leave();
        world->exchange();
        QCOMPARE(world->server.count(QStringLiteral("Mutation")), 1);
        refuse(0, QStringLiteral("ONLY_OWNER"));
        QCOMPARE(organization->requests().failure()->subject, QStringLiteral("only-owner"));
        organization->remove();
        QVERIFY(!organization->requests().failure());
        world->exchange();
        QCOMPARE(world->server.last(QStringLiteral("Mutation"))[QLatin1String("udfPath")].toString(), QStringLiteral("organizations:deleteOrganization"));
    }

    void nothingIsDoneLaterThatWasAskedForOffline()
    {
        world->client.cutConnection(QStringLiteral("…"));
        organization->remove();
        QCOMPARE(organization->requests().failure()->kind, FailureKind::Offline);
        QVERIFY(!organization->requests().isAnyUnderWay());
        comeBack();
        QCOMPARE(world->server.count(QStringLiteral("Mutation")), 0);
    }

    void whatIsNotAnsweredBeforeTheConnectionIsLostIsNotSentAgain()
    {
        organization->remove();
        world->exchange();
        QCOMPARE(world->server.count(QStringLiteral("Mutation")), 1);
        world->client.cutConnection(QStringLiteral("…"));
        QCOMPARE(organization->requests().failure()->kind, FailureKind::Offline);
        QVERIFY(!organization->requests().isAnyUnderWay());
        const int before = world->connections;
        comeBack();
        QVERIFY(world->connections > before);
        QCOMPARE(world->server.count(QStringLiteral("Mutation")), 0); // the server counts one connection's
        organization->remove();
        world->exchange();
        QCOMPARE(world->server.count(QStringLiteral("Mutation")), 1);
    }

    void whatHappenedIsReadAsItIsTold()
    {
        organization.reset();
        account::ActivityLog log(world->client, here);
        world->exchange();
        QVERIFY(log.isLoading());
        world->hearTransition({updated(1, QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("a1")}, {QStringLiteral("at"), 1'795'000'000'000.0},
                                                                {QStringLiteral("kind"), QStringLiteral("role")}, {QStringLiteral("actorName"), QStringLiteral("Olga")},
                                                                {QStringLiteral("subject"), QStringLiteral("Ben")}, {QStringLiteral("detail"), QStringLiteral("admin")}}})});
        QCOMPARE(log.list().size(), 1);
        const account::Activity expected{QStringLiteral("a1"), std::chrono::milliseconds(1'795'000'000'000), QStringLiteral("role"), QStringLiteral("Olga"),
                                         QStringLiteral("Ben"), QStringLiteral("admin")};
        QCOMPARE(log.list()[0], expected);
    }

private:
    void comeBack()
    {
        world->client.retryNow();
        world->exchange();
        world->hearTransition();
        world->exchange();
    }
    void tell(const QJsonValue &value) { world->hearTransition({updated(0, value)}); }
    void refuse(int request, const QString &code)
    {
        world->exchange();
        const QJsonObject data{{QStringLiteral("code"), code}, {QStringLiteral("message"), QStringLiteral("…")}};
        world->hear(mutationFailed(request, QStringLiteral("…"), data));
    }

    std::unique_ptr<LiveWorld> world;
    std::unique_ptr<Organization> organization;
};

QTEST_GUILESS_MAIN(OrganizationTest)
#include "organization_test.moc"
