// SPDX-License-Identifier: MIT
#include "account/account.h"
#include "flows/session_world.h"
#include "live/live_world.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using account::Account;
using core::FailureKind;

namespace {

core::Secret secret(const char *text)
{
    return core::Secret(QByteArrayView(text));
}

QJsonObject refusal(const QString &code)
{
    return {{QStringLiteral("code"), code}, {QStringLiteral("message"), QStringLiteral("…")}};
}

} // namespace

class AccountTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        computer = std::make_unique<flows::SessionWorld>();
        computer->signIn();
        world = std::make_unique<LiveWorld>();
        account = std::make_unique<Account>(*computer->session, world->client);
        world->client.open();
        world->exchange();
    }

    void cleanup()
    {
        account.reset();
        QCOMPARE(world->server.complaints(), QStringList());
        world.reset();
        computer.reset();
    }

    void theServerSaysWhatThereIs()
    {
        QVERIFY(!account->isReady());
        tell({{QStringLiteral("hasPassword"), true},
              {QStringLiteral("hasTwoFactor"), false},
              {QStringLiteral("canDelete"), true},
              {QStringLiteral("methods"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("m1")},
                                                                 {QStringLiteral("provider"), QStringLiteral("credential")},
                                                                 {QStringLiteral("createdAt"), 1'795'000'000'000.0}}}},
              {QStringLiteral("linkable"), QJsonArray{QJsonObject{{QStringLiteral("id"), QStringLiteral("google")}, {QStringLiteral("name"), QStringLiteral("Google")}}}}});
        QVERIFY(account->isReady());
        QVERIFY(account->hasPassword());
        QVERIFY(!account->hasTwoFactor());
        QVERIFY(account->canDelete());
        QCOMPARE(account->methods().size(), 1);
        QCOMPARE(account->methods()[0].provider, QStringLiteral("credential"));
        QCOMPARE(account->methods()[0].since.count(), 1'795'000'000'000);
        QCOMPARE(account->linkable()[0].name, QStringLiteral("Google"));
        QVERIFY(!account->failure());
    }

    void aDeploymentThatLacksItIsSaid()
    {
        world->hearTransition({failed(0, QStringLiteral("Could not find public function for 'account:getAccount'. Did you forget to run `npx convex dev`?"))});
        QVERIFY(!account->isReady());
        QCOMPARE(account->failure()->kind, FailureKind::FunctionMissing);
    }

    void aRefusalKnowsItsField()
    {
        account->rename(QStringLiteral("  "));
        account->rename(QStringLiteral("Ada"));
        world->exchange();
        QCOMPARE(world->server.count(QStringLiteral("Mutation")), 1);
        world->hear(mutationFailed(0, QStringLiteral("…"), refusal(QStringLiteral("BAD_REQUEST"))));
        QCOMPARE(account->requests().failure()->kind, FailureKind::InvalidInput);
        QCOMPARE(account->requests().failure()->subject, QStringLiteral("name"));
    }

    void aPictureIsBytesAndNoneIsNull()
    {
        account->setPicture(QByteArrayLiteral("png"));
        world->exchange();
        QVERIFY(argument(QStringLiteral("picture")).toObject().contains(QStringLiteral("$bytes")));
        world->hear(mutationSucceeded(0, QJsonValue::Null, world->server.ts + 1));
        world->server.ts += 1;
        world->hearTransition();
        account->setPicture({});
        world->exchange();
        QVERIFY(argument(QStringLiteral("picture")).isNull());
        QVERIFY(world->server.last(QStringLiteral("Mutation"))[QLatin1String("args")][0].toObject().contains(QStringLiteral("picture")));
    }

    void theAddressIsProvenByTheCodeSentThere()
    {
        const QSignalSpy sent(account.get(), &Account::verificationSent);
        const QSignalSpy done(account.get(), &Account::done);
        account->sendVerificationCode();
        account->sendVerificationCode();
        world->exchange();
        QCOMPARE(world->server.count(QStringLiteral("Action")), 1);
        world->hear(actionSucceeded(0, QJsonValue::Null));
        QCOMPARE(sent.size(), 1);
        account->verifyEmail(QStringLiteral("12 34"));
        QCOMPARE(account->requests().failure()->subject, QStringLiteral("mailed-code"));
        account->verifyEmail(QStringLiteral(" 123 456 "));
        world->exchange();
        QCOMPARE(world->server.last(QStringLiteral("Action"))[QLatin1String("args")][0][QLatin1String("code")].toString(), QStringLiteral("123456"));
        world->hear(actionSucceeded(1, QJsonValue::Null));
        QCOMPARE(done.size(), 1);
        QCOMPARE(done[0][0].toString(), QStringLiteral("verification-code"));
    }

    void anotherAddressIsCheckedBeforeItIsAskedFor()
    {
        account->requestEmailChange(QStringLiteral("nobody"));
        QCOMPARE(account->requests().failure()->subject, QStringLiteral("email"));
        world->exchange();
        QCOMPARE(world->server.count(QStringLiteral("Action")), 0);
        account->requestEmailChange(QStringLiteral(" ada@example.com "));
        world->exchange();
        QCOMPARE(world->server.last(QStringLiteral("Action"))[QLatin1String("args")][0][QLatin1String("newEmail")].toString(), QStringLiteral("ada@example.com"));
    }

    void aChangedPasswordGoesOnWithTheSessionThatReplacesThisOne()
    {
        computer->backend.replacingAction = QStringLiteral("auth:changePassword");
        const QSignalSpy done(account.get(), &Account::done);
        account->changePassword(secret("the old one"), secret("the new one"), true);
        QVERIFY(account->requests().isUnderWay(QStringLiteral("password")));
        account->changePassword(secret("the old one"), secret("the new one"), true); // a second press
        computer->pump();
        QCOMPARE(computer->http.requestsTo(QStringLiteral("/api/action")).size(), 1);
        const QByteArray body = computer->http.requestsTo(QStringLiteral("/api/action")).constFirst().body;
        QVERIFY(body.contains(R"("currentPassword":"the old one")") && body.contains(R"("revokeOtherSessions":true)"));
        QCOMPARE(done.size(), 1);
        QVERIFY(computer->storedSession().contains("token-2-of"));
    }

    void aPasswordThatCannotBeOneIsNotSent()
    {
        account->changePassword(secret("the old one"), secret("short"), true);
        computer->pump();
        QCOMPARE(account->requests().failure()->subject, QStringLiteral("password-short"));
        QVERIFY(computer->http.requestsTo(QStringLiteral("/api/action")).isEmpty());
    }

    void linkingOpensThePageForThisPerson()
    {
        account->link(QStringLiteral("a&b"));
        computer->pump();
        QCOMPARE(computer->browser.opened().constLast(), QUrl(QStringLiteral("https://happy-otter-1.convex.site/desktop/link?provider=a%26b&user=user-demo")));
        QVERIFY(!account->requests().failure());
        computer->browser.setMissing(true);
        account->link(QStringLiteral("google"));
        computer->pump();
        QCOMPARE(account->requests().failure()->kind, FailureKind::NotFound);
        QCOMPARE(account->requests().failure()->subject, QStringLiteral("link"));
    }

    void theEndIsAskedForWithThePasswordWhereThereIsOne()
    {
        account->remove({});
        world->exchange();
        QVERIFY(!world->server.last(QStringLiteral("Action"))[QLatin1String("args")][0].toObject().contains(QStringLiteral("password")));
        world->hear(actionSucceeded(0, QJsonValue::Null));
        account->remove(secret("the old one"));
        world->exchange();
        QCOMPARE(world->server.last(QStringLiteral("Action"))[QLatin1String("args")][0][QLatin1String("password")].toString(), QStringLiteral("the old one"));
    }

private:
    void tell(const QJsonObject &value) { world->hearTransition({updated(0, value)}); }
    QJsonValue argument(const QString &name) const { return world->server.last(QStringLiteral("Mutation"))[QLatin1String("args")][0][name]; }

    std::unique_ptr<flows::SessionWorld> computer;
    std::unique_ptr<LiveWorld> world;
    std::unique_ptr<Account> account;
};

QTEST_GUILESS_MAIN(AccountTest)
#include "account_test.moc"
