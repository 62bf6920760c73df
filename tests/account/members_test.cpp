// SPDX-License-Identifier: MIT
#include "account/members.h"
#include "live/live_world.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using account::Members;
using core::FailureKind;

namespace {

const QString here = QStringLiteral("org-1");

QJsonObject member(const QString &userId, const QString &role = QStringLiteral("member"), bool isYou = false)
{
    return {{QStringLiteral("userId"), userId}, {QStringLiteral("name"), QStringLiteral("Name of ") + userId},
            {QStringLiteral("email"), userId + QStringLiteral("@example.com")}, {QStringLiteral("image"), QJsonValue()},
            {QStringLiteral("role"), role}, {QStringLiteral("joinedAt"), 1'795'000'000'000.0}, {QStringLiteral("isYou"), isYou}};
}

QJsonObject page(const QJsonArray &members, const QJsonValue &next = QJsonValue::Null)
{
    return {{QStringLiteral("members"), members}, {QStringLiteral("nextPosition"), next}};
}

} // namespace

class MembersTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        world = std::make_unique<LiveWorld>();
        members = std::make_unique<Members>(world->client, here);
        world->client.open();
        world->exchange();
    }

    void cleanup()
    {
        members.reset();
        QCOMPARE(world->server.complaints(), QStringList());
        world.reset();
    }

    void pagesFollowEachOtherAndEachStaysLive()
    {
        tell(first, page({member(QStringLiteral("ada"), QStringLiteral("owner"), true), member(QStringLiteral("ben"))}, 17.5));
        QVERIFY(members->hasMore());
        members->showMore();
        members->showMore(); // nobody knows yet where the third would begin
        QVERIFY(members->isLoading());
        world->exchange();
        const QJsonObject asked = world->server.last(QStringLiteral("ModifyQuerySet"))[QLatin1String("modifications")][0].toObject();
        QCOMPARE(asked[QLatin1String("args")][0][QLatin1String("position")].toDouble(), 17.5);
        QCOMPARE(world->server.queries().size(), size_t(2));
        tell(second, page({member(QStringLiteral("cyd"))}));
        QCOMPARE(ids(), QStringList({QStringLiteral("ada"), QStringLiteral("ben"), QStringLiteral("cyd")}));
        QVERIFY(!members->hasMore());
        QVERIFY(members->list()[0].isYou);
        QCOMPARE(members->list()[0].role, QStringLiteral("owner"));
        tell(first, page({member(QStringLiteral("ada"), QStringLiteral("owner"), true)}, 17.5)); // Ben has left
        QCOMPARE(ids(), QStringList({QStringLiteral("ada"), QStringLiteral("cyd")}));
    }

    void aRefusalShowsNobody()
    {
        tell(first, page({member(QStringLiteral("ada"))}));
        const QJsonObject forbidden{{QStringLiteral("code"), QStringLiteral("FORBIDDEN")}, {QStringLiteral("message"), QStringLiteral("…")}};
        world->hearTransition({failed(first, QStringLiteral("…"), forbidden)});
        QCOMPARE(ids(), QStringList());
        QVERIFY(!members->isLoading());
    }

    void aSecondPressAsksForNothing()
    {
        members->changeRole(QStringLiteral("ben"), QStringLiteral("admin"));
        members->changeRole(QStringLiteral("ben"), QStringLiteral("owner"));
        members->remove(QStringLiteral("cyd"));
        QVERIFY(members->requests().isUnderWay(QStringLiteral("ben")));
        world->exchange();
        QCOMPARE(world->server.count(QStringLiteral("Mutation")), 2);
        const QJsonObject last = world->server.last(QStringLiteral("Mutation"));
        QCOMPARE(last[QLatin1String("udfPath")].toString(), QStringLiteral("organizations:removeMember"));
        QCOMPARE(last[QLatin1String("args")][0][QLatin1String("organizationId")].toString(), here);
        QCOMPARE(last[QLatin1String("args")][0][QLatin1String("userId")].toString(), QStringLiteral("cyd"));
    }

    void aRefusalIsKeptUntilTheNextTry()
    {
        members->remove(QStringLiteral("ben"));
        world->exchange();
        const QJsonObject refusal{{QStringLiteral("code"), QStringLiteral("FORBIDDEN")}, {QStringLiteral("message"), QStringLiteral("…")}};
        world->hear(mutationFailed(0, QStringLiteral("…"), refusal));
        QCOMPARE(members->requests().failure()->kind, FailureKind::NotAllowed);
        QCOMPARE(members->requests().failure()->subject, QStringLiteral("ben"));
        QVERIFY(!members->requests().isAnyUnderWay());
        members->remove(QStringLiteral("cyd"));
        QVERIFY(!members->requests().failure());
    }

private:
    enum Query { first, second };

    void tell(Query query, const QJsonValue &value) { world->hearTransition({updated(query, value)}); }

    QStringList ids() const
    {
        QStringList ids;
        for (const account::Member &one : members->list())
            ids << one.userId;
        return ids;
    }

    std::unique_ptr<LiveWorld> world;
    std::unique_ptr<Members> members;
};

QTEST_GUILESS_MAIN(MembersTest)
#include "members_test.moc"
