// SPDX-License-Identifier: MIT
#include "account/invitations.h"
#include "live/live_world.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using core::FailureKind;

class InvitationsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        world = std::make_unique<LiveWorld>();
        world->client.open();
    }

    void cleanup()
    {
        QCOMPARE(world->server.complaints(), QStringList());
        world.reset();
    }

    void whoWasInvitedIsListedLiveAndTheSameAddressIsAskedForOnce()
    {
        account::SentInvitations sent(world->client, QStringLiteral("org-1"));
        QSignalSpy invited(&sent, &account::SentInvitations::invited);
        QVERIFY(sent.isLoading());
        QVERIFY(!sent.hasList());
        world->hearTransition({updated(0, QJsonArray())});
        QVERIFY(!sent.isLoading());
        QVERIFY(sent.hasList());
        world->hearTransition({failed(0, QStringLiteral("no longer yours to see"))});
        QVERIFY(!sent.isLoading());
        QVERIFY(!sent.hasList());
        world->hearTransition({updated(0, QJsonArray())});
        sent.invite(QStringLiteral("ben@example.com"), QStringLiteral("admin"));
        sent.invite(QStringLiteral("ben@example.com"), QStringLiteral("owner"));
        world->exchange();
        QCOMPARE(world->server.count(QStringLiteral("Mutation")), 1);
        const QJsonObject args = world->server.last(QStringLiteral("Mutation"))[QLatin1String("args")][0].toObject();
        const QJsonObject expected{{QStringLiteral("organizationId"), QStringLiteral("org-1")},
                                   {QStringLiteral("email"), QStringLiteral("ben@example.com")}, {QStringLiteral("role"), QStringLiteral("admin")}};
        QCOMPARE(args, expected);
        world->hear(mutationSucceeded(0, QJsonObject{{QStringLiteral("id"), QStringLiteral("i1")}}, world->server.ts + 1));
        world->server.ts += 1;
        world->hearTransition({updated(0, QJsonArray{row(QStringLiteral("i1"))})});
        QCOMPARE(invited.count(), 1);
        QCOMPARE(sent.list().size(), 1);
        QCOMPARE(sent.list()[0].email, QStringLiteral("ben@example.com"));
        QVERIFY(sent.list()[0].isExpired);
    }

    void aRefusedInvitationKeepsItsReason()
    {
        account::SentInvitations sent(world->client, QStringLiteral("org-1"));
        QSignalSpy invited(&sent, &account::SentInvitations::invited);
        sent.invite(QStringLiteral("nobody"), QStringLiteral("member"));
        world->exchange();
        QCOMPARE(sent.requests().failure()->subject, QStringLiteral("invited-email"));
        QCOMPARE(world->server.count(QStringLiteral("Mutation")), 0);
        sent.invite(QStringLiteral("ben@example"), QStringLiteral("member"));
        world->exchange();
        const QJsonObject refusal{{QStringLiteral("code"), QStringLiteral("BAD_REQUEST")}, {QStringLiteral("message"), QStringLiteral("…")}};
        world->hear(mutationFailed(0, QStringLiteral("…"), refusal));
        QCOMPARE(sent.requests().failure()->kind, FailureKind::InvalidInput);
        QVERIFY(invited.isEmpty());
    }

    void onesOwnPostIsAnsweredAndTellsWhereItLeads()
    {
        account::ReceivedInvitations post(world->client);
        QSignalSpy accepted(&post, &account::ReceivedInvitations::accepted);
        world->hearTransition({updated(0, QJsonArray{row(QStringLiteral("i1")), row(QStringLiteral("i2"))})});
        QCOMPARE(post.list().size(), 2);
        QCOMPARE(post.list()[0].organizationName, QStringLiteral("North Quay"));
        QCOMPARE(post.list()[0].inviterName, QStringLiteral("Olga"));
        post.accept(QStringLiteral("i1"));
        post.decline(QStringLiteral("i1")); // one answer for each
        post.decline(QStringLiteral("i2"));
        world->exchange();
        QCOMPARE(world->server.count(QStringLiteral("Mutation")), 2);
        world->hear(mutationSucceeded(0, QJsonObject{{QStringLiteral("organizationId"), QStringLiteral("org-1")}}, world->server.ts + 1));
        world->server.ts += 1;
        world->hearTransition({updated(0, QJsonArray())});
        QCOMPARE(accepted.count(), 1);
        QCOMPARE(accepted[0][0].toString(), QStringLiteral("org-1"));
        QVERIFY(post.list().isEmpty());
    }

private:
    static QJsonObject row(const QString &id)
    {
        return {{QStringLiteral("id"), id}, {QStringLiteral("email"), QStringLiteral("ben@example.com")},
                {QStringLiteral("organizationId"), QStringLiteral("org-1")}, {QStringLiteral("organizationName"), QStringLiteral("North Quay")},
                {QStringLiteral("role"), QStringLiteral("admin")}, {QStringLiteral("inviterName"), QStringLiteral("Olga")},
                {QStringLiteral("expiresAt"), 1'795'000'000'000.0}, {QStringLiteral("isExpired"), true}};
    }

    std::unique_ptr<LiveWorld> world;
};

QTEST_GUILESS_MAIN(InvitationsTest)
#include "invitations_test.moc"
