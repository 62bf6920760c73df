// SPDX-License-Identifier: MIT
#include "app/running_command.h"
#include "runtime/session_entry.h"

#include <QTest>

using namespace latchkey;
using flows::SessionWorld;
using namespace app::testing;

/// How commands end a session, and how they end themselves while one is being ended.
class SignOutCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signOutTellsWhetherTheServerKnows()
    {
        SessionWorld world;
        world.leaveSignedIn();
        QCOMPARE(run(world, QStringLiteral("sign-out")).out, QStringLiteral("Signed out.\n"));
        QVERIFY(world.backend.sessions.isEmpty());
        QCOMPARE(run(world, QStringLiteral("sign-out")).out, QStringLiteral("Nobody was signed in.\n"));

        world.leaveSignedIn();
        world.backend.setUnreachable(true);
        const Outcome offline = run(world, QStringLiteral("sign-out"), {}, true);
        QCOMPARE(offline.code, 0);
        QCOMPARE(offline.json().value(QLatin1String("delivered")).toBool(true), false);
        QVERIFY(world.secrets.has(world.revocationEntryKey()));
    }

    void signOutClaimsNothingAboutAKeychainItCannotRead()
    {
        SessionWorld world;
        world.leaveSignedIn();
        for (const auto mode : {support::FakeSecretStore::Mode::Missing, support::FakeSecretStore::Mode::Denied,
                                support::FakeSecretStore::Mode::Locked}) {
            world.secrets.setMode(mode);
            const Outcome outcome = run(world, QStringLiteral("sign-out"));
            QVERIFY(outcome.code != 0);
            QVERIFY(outcome.out.isEmpty());
        }
        QCOMPARE(world.backend.sessions.size(), 1);
    }

    void aSignOutWhileAnotherIsOwedEndsThisSessionToo()
    {
        SessionWorld world;
        world.leaveSignedIn();
        const QString earlier = world.backend.signInDirectly(QStringLiteral("user-demo"));
        std::vector<runtime::Revocation> owed;
        owed.push_back({core::Secret(earlier.toLatin1()), world.time.wall() + std::chrono::hours(168)});
        world.secrets.put(world.revocationEntryKey(), runtime::writeRevocations(owed).expose().toByteArray());
        world.http.handle(QStringLiteral("/api/auth/sign-out"),
                          [](const auto &) { return support::FakeHttp::response(503); });
        const Outcome outcome = run(world, QStringLiteral("sign-out"));
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains(QStringLiteral("as soon as it can be reached")));
        QVERIFY2(!world.secrets.has(world.sessionEntryKey()), "the session is still in the keychain");
        const auto entry = runtime::readRevocations(core::Secret(world.secrets.value(world.revocationEntryKey())));
        QVERIFY(entry);
        QCOMPARE(entry->size(), size_t(2));
    }

    void anOlderSignOutThatIsSettledMeanwhileIsNotTakenForOurs()
    {
        const QString path = QStringLiteral("/api/auth/sign-out");
        SessionWorld world;
        world.leaveSignedIn();
        std::vector<runtime::Revocation> owed;
        owed.push_back({core::Secret(QByteArrayView("an-older-token-of-thirty-two-chars")), world.time.wall() + std::chrono::hours(168)});
        world.secrets.put(world.revocationEntryKey(), runtime::writeRevocations(owed).expose().toByteArray());
        world.http.handle(path, [](const auto &) { return support::FakeHttp::response(503); });
        world.http.hold(path);
        Running signOut(world, QStringLiteral("sign-out"));
        QObject::connect(world.session.get(), &runtime::SessionManager::phaseChanged, [&world] {
            if (world.session->phase() == runtime::SessionManager::Phase::SigningOut)
                world.secrets.hold(); // ours gets no further for now
        });
        signOut.start();
        QCOMPARE(world.http.underWay(path), 1);
        QCOMPARE(world.session->phase(), runtime::SessionManager::Phase::SigningOut);
        world.http.release(path);
        world.pump();
        QCOMPARE(signOut.outcome.code, -1);
        QCOMPARE(signOut.outcome.out, QString());
        world.secrets.release();
        QCOMPARE(signOut.finish().code, 0);
        QVERIFY(!world.secrets.has(world.sessionEntryKey()));
    }

    void aCommandThatFindsTheSessionOverLeavesNothingOfIt()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.backend.endSessionsOf(flows::demoId);
        const Outcome outcome = run(world, QStringLiteral("whoami"));
        QCOMPARE(outcome.code, 3);
        QVERIFY(!outcome.cutOffWork);
        QVERIFY(world.secrets.keys().isEmpty());
        QVERIFY(!world.snapshots.has(world.deployment.siteOrigin()));
        world.killProgram();
        QCOMPARE(run(world, QStringLiteral("whoami")).err, QStringLiteral("latchkey: Nobody is signed in.\n"));
    }

    void whatIsOwedIsDeliveredByAnyCommandAndSaidBySignOut()
    {
        for (const QString &name : {QStringLiteral("status"), QStringLiteral("sign-out")}) {
            SessionWorld world;
            world.leaveSignedIn();
            world.backend.setUnreachable(true);
            QCOMPARE(run(world, QStringLiteral("sign-out")).code, 0);
            QCOMPARE(world.backend.sessions.size(), 1);
            world.backend.setUnreachable(false);
            world.http.hold(QStringLiteral("/api/auth/sign-out"));
            Running running(world, name);
            running.start();
            QCOMPARE(running.outcome.code, -1); // the server has been asked, and has not answered
            world.http.release(QStringLiteral("/api/auth/sign-out"));
            const Outcome outcome = running.finish();
            QVERIFY2(!outcome.cutOffWork, qPrintable(name));
            QVERIFY(world.backend.sessions.isEmpty());
            QVERIFY2(!world.secrets.has(world.revocationEntryKey()), qPrintable(name));
            QCOMPARE(outcome.out.contains(QStringLiteral("told of an earlier sign-out")), name == QLatin1String("sign-out"));
        }
    }

    void aSignOutThatTheKeyringHoldsUpIsNotCalledDone()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.secrets.refuseWrites(core::FailureKind::KeychainDenied);
        const Outcome outcome = run(world, QStringLiteral("sign-out"));
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains(QStringLiteral("your keyring has kept the session")), qPrintable(outcome.err));
    }

    void aSessionThatCannotBeKeptIsEndedAgainOrSaidToGoOn_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("kind");
        QTest::newRow("the server hears of it") << 200 << QStringLiteral("NotRemembered");
        QTest::newRow("the server is in trouble") << 503 << QStringLiteral("NotEnded");
    }

    void aSessionThatCannotBeKeptIsEndedAgainOrSaidToGoOn()
    {
        QFETCH(const int, status);
        QFETCH(const QString, kind);
        SessionWorld world;
        world.secrets.setMode(support::FakeSecretStore::Mode::Missing);
        if (status != 200)
            world.http.handle(QStringLiteral("/api/auth/sign-out"), [status](const auto &) { return support::FakeHttp::response(status); });
        Running running(world, QStringLiteral("sign-in"), {}, true);
        running.start();
        world.backend.answerDevice(flows::demoId);
        const Outcome outcome = running.finish();
        QCOMPARE(outcome.code, 1);
        QCOMPARE(outcome.json().value(QLatin1String("error")).toObject().value(QLatin1String("kind")).toString(), kind);
        QCOMPARE(world.backend.sessions.isEmpty(), status == 200);
    }

    void aKeyringThatDoesNotAnswerIsNotASignOut()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.backend.setUnreachable(true);
        Running signOut(world, QStringLiteral("sign-out"));
        QObject::connect(world.session.get(), &runtime::SessionManager::phaseChanged, [&world] {
            if (world.session->phase() == runtime::SessionManager::Phase::SigningOut)
                world.secrets.hold();
        });
        signOut.start();
        const Outcome outcome = signOut.finish();
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.err.contains(QStringLiteral("your keyring has kept the session")), qPrintable(outcome.err));
        QVERIFY(world.secrets.has(world.sessionEntryKey()));
    }

    void whatNobodyCanReadIsRemovedWhenAskedTo()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.secrets.put(world.sessionEntryKey(), "!!!");
        QCOMPARE(run(world, QStringLiteral("whoami")).code, 3);
        QVERIFY(world.secrets.has(world.sessionEntryKey()));
        const Outcome outcome = run(world, QStringLiteral("sign-out"));
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.out.contains(QStringLiteral("could not be read")), qPrintable(outcome.out));
        QVERIFY(world.secrets.keys().isEmpty());
        QVERIFY(!world.snapshots.has(world.deployment.siteOrigin()));
    }

    void whoeverSignsInAgainAfterTheEndIsNotSentAway()
    {
        SessionWorld world;
        world.leaveSignedIn();
        world.backend.endSessionsOf(flows::demoId);
        Running running(world, QStringLiteral("sign-in"), {}, true);
        running.start();
        world.backend.answerDevice(flows::demoId);
        QCOMPARE(running.finish().code, 0);
        QCOMPARE(world.backend.sessions.size(), 1);

        QCOMPARE(run(world, QStringLiteral("sign-in"), {}, true).code, 1); // a good one stands in the way, as ever
    }
};

QTEST_GUILESS_MAIN(SignOutCommandTest)
#include "sign_out_command_test.moc"
