// SPDX-License-Identifier: MIT
#include "app/running_command.h"

#include <QJsonArray>
#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using namespace app::testing;

class CommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void statusOfALiveSession()
    {
        SessionWorld world;
        world.leaveSignedIn();
        const Outcome outcome = run(world, QStringLiteral("status"), {}, true);
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.json().value(QLatin1String("link")).toString(), QStringLiteral("live"));
        QCOMPARE(outcome.json().value(QLatin1String("user")).toObject().value(QLatin1String("email")).toString(), flows::demoEmail);
    }

    void statusOfflineIsFourAndSaysTheAge()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.backend.setUnreachable(true);
        const Outcome outcome = run(world, QStringLiteral("status"));
        QCOMPARE(outcome.code, 4);
        QVERIFY(outcome.out.contains(QStringLiteral("Offline, as of 2026-01-05")));
        QVERIFY(outcome.out.contains(QStringLiteral("Demo Person")));
    }

    void whatIsWrongIsTheAnswerNotAWaitForIt_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("code");
        QTest::newRow("status") << QStringLiteral("status") << 1;
        QTest::newRow("organizations") << QStringLiteral("organizations") << 1;
        QTest::newRow("switch") << QStringLiteral("switch") << 1;
        QTest::newRow("whoami") << QStringLiteral("whoami") << 0; // the person is known all the same
    }

    void whatIsWrongIsTheAnswerNotAWaitForIt()
    {
        QFETCH(QString, name);
        QFETCH(int, code);
        SessionWorld world;
        world.backend.missingFunctions.insert(QStringLiteral("organizations:listOrganizations"));
        world.leaveSignedIn();
        const Outcome outcome = run(world, name, {QStringLiteral("foundry")});
        QCOMPARE(outcome.code, code);
        QVERIFY2((outcome.out + outcome.err).contains(QStringLiteral("lacks organizations:listOrganizations")),
                 qPrintable(outcome.out + outcome.err));
        if (name != QLatin1String("status"))
            return;
        const QJsonObject json = run(world, name, {}, true).json();
        QCOMPARE(json.value(QLatin1String("failure"))[u"kind"].toString(), QStringLiteral("FunctionMissing"));
        QCOMPARE(json.value(QLatin1String("link")).toString(), QStringLiteral("live"));
    }

    void aDeploymentThatRefusesTheSitesTokensIsSaidByEveryCommand()
    {
        for (const QString &name : {QStringLiteral("status"), QStringLiteral("whoami"), QStringLiteral("organizations"),
                                    QStringLiteral("switch")}) {
            SessionWorld world;
            world.leaveSignedIn();
            world.backend.refuseTokens = true;
            const Outcome outcome = run(world, name, {QStringLiteral("foundry")});
            // Who it is and where they belong is known from the last time.
            const bool known = name == QLatin1String("whoami") || name == QLatin1String("organizations");
            QCOMPARE(outcome.code, known ? 0 : 1);
            QVERIFY2((outcome.out + outcome.err).contains(QStringLiteral("do not belong together")), qPrintable(outcome.out + outcome.err));
        }
    }

    void withoutRoomForACopyASwitchIsMadeAllTheSame()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.snapshots.setReadOnly(true);
        const Outcome outcome = run(world, QStringLiteral("switch"), {QStringLiteral("foundry")});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.out, QStringLiteral("Switched to Foundry.\n"));
    }

    void signingInByDeviceCodeShowsTheCodeOnceAndWaits()
    {
        SessionWorld world;
        Running signIn(world, QStringLiteral("sign-in"));
        signIn.start();
        world.pass(std::chrono::minutes(3));
        QCOMPARE(signIn.outcome.code, -1);
        QCOMPARE(signIn.outcome.err.count(QStringLiteral("V8GT-UGZY")), 1);
        QVERIFY(signIn.outcome.err.contains(QStringLiteral("/desktop/device?user_code=V8GTUGZY")));
        world.backend.answerDevice(QStringLiteral("user-demo"));
        QCOMPARE(signIn.finish().code, 0);
        QCOMPARE(signIn.outcome.out, QStringLiteral("Signed in as Demo Person.\n"));
        QVERIFY(world.secrets.has(world.sessionEntryKey()));
    }

    void aDeviceCodeRefusedIsSaid()
    {
        SessionWorld world;
        Running signIn(world, QStringLiteral("sign-in"));
        signIn.start();
        world.backend.answerDevice({});
        QCOMPARE(signIn.finish().code, 1);
        QVERIFY(signIn.outcome.err.contains(QStringLiteral("refused on the other device")));
    }

    void everyQuestionOfASignedOutPersonIsThree_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"status", "whoami", "organizations", "token", "switch"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void everyQuestionOfASignedOutPersonIsThree()
    {
        QFETCH(QString, name);
        SessionWorld world;
        const Outcome outcome = run(world, name, {QStringLiteral("foundry")});
        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.err.contains(QStringLiteral("Nobody is signed in")));
        QVERIFY(outcome.out.isEmpty());
    }

    void aLockedKeychainIsNotCalledSignedOut()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.secrets.setMode(support::FakeSecretStore::Mode::Locked);
        const Outcome outcome = run(world, QStringLiteral("whoami"));
        QCOMPARE(outcome.code, 1);
        QVERIFY(!outcome.err.contains(QStringLiteral("Nobody")));
    }

    void whoamiAnswersOfflineFromTheSnapshot()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.backend.setUnreachable(true);
        const Outcome outcome = run(world, QStringLiteral("whoami"));
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.out, QStringLiteral("Demo Person <demo@example.com>\n"));
        QVERIFY(outcome.err.contains(QStringLiteral("offline, as of")));
    }

    void organizationsMarkTheActiveOne()
    {
        SessionWorld world;
        world.leaveSignedIn();
        const QJsonArray list
            = run(world, QStringLiteral("organizations"), {}, true).json().value(QLatin1String("organizations")).toArray();
        QCOMPARE(list.size(), 3);
        for (const QJsonValue &item : list) {
            const QJsonObject one = item.toObject();
            QCOMPARE(one.value(QLatin1String("isActive")).toBool(), one.value(QLatin1String("slug")) == QLatin1String("north-quay"));
        }
    }

    void switchingBySlug()
    {
        SessionWorld world;
        world.leaveSignedIn();
        QCOMPARE(run(world, QStringLiteral("switch"), {QStringLiteral("foundry")}).code, 0);
        QCOMPARE(world.backend.people.value(QStringLiteral("user-demo")).activeOrganization, QStringLiteral("org-f"));
        const Outcome unknown = run(world, QStringLiteral("switch"), {QStringLiteral("nowhere")});
        QCOMPARE(unknown.code, 1);
        QVERIFY(unknown.err.contains(QStringLiteral("nowhere")));
        world.backend.setUnreachable(true);
        QCOMPARE(run(world, QStringLiteral("switch"), {QStringLiteral("north-quay")}).code, 4);
    }

    void aRefusedSwitchIsOne()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.backend.switchRefusal = QJsonObject{{QStringLiteral("code"), QStringLiteral("FORBIDDEN")}};
        const Outcome outcome = run(world, QStringLiteral("switch"), {QStringLiteral("foundry")}, true);
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.json().value(QLatin1String("error")).toObject().value(QLatin1String("kind")).toString(),
                 QStringLiteral("NotAllowed"));
    }

    void tokenPrintsTheJwtAndNeverTheSessionToken()
    {
        SessionWorld world;
        world.leaveSignedIn();
        const Outcome outcome = run(world, QStringLiteral("token"));
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.out.count(u'.'), 2);
        QVERIFY(!outcome.out.contains(QStringLiteral("token-1-of")));
        world.backend.setUnreachable(true);
        QCOMPARE(run(world, QStringLiteral("token")).code, 4);
    }

    void namesCannotSpeakToTheTerminal()
    {
        SessionWorld world;
        world.backend.people[QStringLiteral("user-demo")].name = QStringLiteral("Eve\x1b[2J\nroot");
        world.leaveSignedIn();
        const Outcome outcome = run(world, QStringLiteral("whoami"));
        QVERIFY(!outcome.out.contains(u'\x1b'));
        QCOMPARE(outcome.out.count(u'\n'), 1);
    }

    void theActiveOrganizationIsMarkedInTheTextToo()
    {
        SessionWorld world;
        world.leaveSignedIn();
        const Outcome outcome = run(world, QStringLiteral("organizations"));
        const QStringList lines = outcome.out.split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        QCOMPARE(lines.filter(QStringLiteral("* ")).size(), 1);
        for (const QString &line : lines) {
            QVERIFY2(line.startsWith(QStringLiteral("* ")) || line.startsWith(QStringLiteral("  ")), qPrintable(line));
            QCOMPARE(line.startsWith(u'*'), line.contains(QStringLiteral("North Quay")));
        }
    }

    void aDeploymentWithoutTheListIsNamedAtOnce_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("organizations") << QStringLiteral("organizations");
        QTest::newRow("switch") << QStringLiteral("switch");
    }

    void aDeploymentWithoutTheListIsNamedAtOnce()
    {
        QFETCH(QString, name);
        SessionWorld world;
        world.leaveSignedIn();
        world.snapshots.erase(world.deployment.siteOrigin());
        world.backend.missingFunctions = {QStringLiteral("organizations:listOrganizations")};
        const Outcome outcome = run(world, name, {QStringLiteral("foundry")});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains(QStringLiteral("organizations:listOrganizations")), qPrintable(outcome.err));
    }

    void aDeploymentWithoutThePersonIsNamedWhileJoining()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.snapshots.erase(world.deployment.siteOrigin());
        world.backend.missingFunctions = {QStringLiteral("auth:getCurrentUser")};
        const Outcome outcome = run(world, QStringLiteral("whoami"));
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains(QStringLiteral("auth:getCurrentUser")), qPrintable(outcome.err));
    }

    void aSignInBesideATokenThatDoesNotComeNamesNobody()
    {
        SessionWorld world;
        world.http.handle(QStringLiteral("/api/auth/convex/token"), [](const auto &) { return support::FakeHttp::response(500); });
        Running running(world, QStringLiteral("sign-in"), {}, true);
        running.start();
        world.backend.answerDevice(flows::demoId);
        const Outcome outcome = running.finish();
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.json().contains(QLatin1String("user")));
        QVERIFY(outcome.json().value(QLatin1String("user")).isNull());
        QVERIFY(world.secrets.has(world.sessionEntryKey()));
    }

    void theReasonIsInTheJson()
    {
        SessionWorld world;
        world.secrets.setMode(support::FakeSecretStore::Mode::Missing);
        const Outcome outcome = run(world, QStringLiteral("status"), {}, true);
        QCOMPARE(outcome.code, 3);
        QCOMPARE(outcome.json().value(QLatin1String("reason")).toString(), QStringLiteral("keychainmissing"));
        QCOMPARE(run(world, QStringLiteral("whoami")).err, QStringLiteral("latchkey: Nobody is signed in. No keyring was found on this "
                                                                          "desktop, and commands cannot stay signed in without one.\n"));
    }

    void theWindowAndTheCommandLineDoNotHurtEachOther()
    {
        SessionWorld world;
        world.signIn();
        const auto window = std::move(world.session);
        QCOMPARE(run(world, QStringLiteral("switch"), {QStringLiteral("foundry")}).code, 0);
        QCOMPARE(window->activeOrganization().name, QStringLiteral("Foundry"));
        QCOMPARE(run(world, QStringLiteral("sign-out")).code, 0);
        world.session.reset();
        world.backend.publish();
        QCOMPARE(window->phase(), runtime::SessionManager::Phase::SignedOut);
    }
};

QTEST_GUILESS_MAIN(CommandsTest)
#include "commands_test.moc"
