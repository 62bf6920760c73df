// SPDX-License-Identifier: MIT
#include "account/second_factor.h"
#include "flows/session_world.h"
#include "live/live_world.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::test;
using account::SecondFactor;
using core::FailureKind;

namespace {

const QString uri = QStringLiteral("otpauth://totp/Latchkey:ada@example.com?secret=JBSWY3DPEHPK3PXPJB&issuer=Latchkey&digits=6&period=30");

core::Secret password()
{
    return core::Secret(QByteArrayView("the password"));
}

} // namespace

class SecondFactorTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        computer = std::make_unique<flows::SessionWorld>();
        computer->signIn();
        world = std::make_unique<LiveWorld>();
        factor = std::make_unique<SecondFactor>(*computer->session, world->client);
        world->client.open();
        world->exchange();
    }

    void cleanup()
    {
        factor.reset();
        QCOMPARE(world->server.complaints(), QStringList());
        world.reset();
        computer.reset();
    }

    void whatIsShownOnceIsShownUntilItIsForgotten()
    {
        const QSignalSpy shown(factor.get(), &SecondFactor::shown);
        begin();
        QCOMPARE(shown.size(), 1);
        QCOMPARE(factor->totpUri(), uri);
        QCOMPARE(factor->typedKey(), QStringLiteral("JBSW Y3DP EHPK 3PXP JB"));
        QCOMPARE(factor->backupCodes(), QStringList({QStringLiteral("aaaaa-bbbbb"), QStringLiteral("ccccc-ddddd")}));
        factor->forget();
        QVERIFY(factor->totpUri().isEmpty() && factor->typedKey().isEmpty() && factor->backupCodes().isEmpty());
    }

    void theFirstRightCodeTurnsItOnInANewSession()
    {
        computer->backend.replacingAction = QStringLiteral("account:confirmTwoFactor");
        const QSignalSpy on(factor.get(), &SecondFactor::turnedOn);
        begin();
        factor->confirm(QStringLiteral("246 810"));
        factor->confirm(QStringLiteral("246 810"));
        computer->pump();
        QCOMPARE(computer->http.requestsTo(QStringLiteral("/api/action")).size(), 1);
        QCOMPARE(on.size(), 1);
        QVERIFY(factor->totpUri().isEmpty());
        QCOMPARE(factor->backupCodes().size(), 2); // still to be kept
        QVERIFY(computer->storedSession().contains("token-2-of"));
        QCOMPARE(computer->session->phase(), runtime::SessionManager::Phase::Active);
    }

    void aWrongCodeKeepsWhatIsShown()
    {
        computer->backend.replacingAction = QStringLiteral("account:confirmTwoFactor");
        computer->backend.replacingActionFails = true;
        begin();
        factor->confirm(QStringLiteral("24681"));
        QCOMPARE(factor->requests().failure()->subject, QStringLiteral("authenticator-code"));
        factor->confirm(QStringLiteral("246810"));
        computer->pump();
        QVERIFY(factor->requests().failure());
        QCOMPARE(factor->totpUri(), uri);
        QVERIFY(computer->storedSession().contains("token-1-of"));
    }

    void turningItOffReplacesTheSessionToo()
    {
        computer->backend.replacingAction = QStringLiteral("account:disableTwoFactor");
        const QSignalSpy off(factor.get(), &SecondFactor::turnedOff);
        factor->turnOff(password());
        computer->pump();
        QCOMPARE(off.size(), 1);
        QVERIFY(computer->storedSession().contains("token-2-of"));
    }

    void newBackupCodesComeInThePlaceOfTheOld()
    {
        begin();
        factor->forget();
        factor->replaceBackupCodes(password());
        world->exchange();
        QCOMPARE(world->server.last(QStringLiteral("Action"))[QLatin1String("udfPath")].toString(), QStringLiteral("account:replaceBackupCodes"));
        world->hear(actionSucceeded(1, QJsonObject{{QStringLiteral("backupCodes"), QJsonArray{QStringLiteral("eeeee-fffff")}}}));
        QCOMPARE(factor->backupCodes(), QStringList(QStringLiteral("eeeee-fffff")));
        QVERIFY(factor->totpUri().isEmpty());
    }

private:
    void begin()
    {
        factor->begin(password());
        world->exchange();
        world->hear(actionSucceeded(0, QJsonObject{{QStringLiteral("totpUri"), uri},
                                                   {QStringLiteral("backupCodes"), QJsonArray{QStringLiteral("aaaaa-bbbbb"), QStringLiteral("ccccc-ddddd")}}}));
    }

    std::unique_ptr<flows::SessionWorld> computer;
    std::unique_ptr<LiveWorld> world;
    std::unique_ptr<SecondFactor> factor;
};

QTEST_GUILESS_MAIN(SecondFactorTest)
#include "second_factor_test.moc"
