// SPDX-License-Identifier: MIT
#include "kit/client.h"

#include <QDir>
#include <QQmlEngine>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;

/// What Client does with what a program gives it. What comes of a session is tested where it is made, and in tests/library with programs.
class ClientTest : public QObject {
    Q_OBJECT

private:
    static Configuration usable()
    {
        return {QStringLiteral("http://127.0.0.1:1"), QStringLiteral("http://127.0.0.1:2"), QStringLiteral("com.example.Notes")};
    }

private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere"); } // nobody's keychain is looked into
    void init()
    {
        state = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", state->path().toUtf8());
    }

    void whatCannotBeUsedIsSaidAndNothingComesOfIt_data()
    {
        QTest::addColumn<QString>("deployment");
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("application");
        QTest::addColumn<QString>("named");
        const QString cloud = QStringLiteral("https://happy-otter-123.convex.cloud"), notes = QStringLiteral("com.example.Notes");
        QTest::newRow("no address") << QString() << QString() << notes << QString();
        QTest::newRow("no address at all") << QStringLiteral("happy otter") << QString() << notes << QString();
        QTest::newRow("http to elsewhere") << QStringLiteral("http://convex.example.com") << QStringLiteral("https://site.example.com") << notes << QString();
        QTest::newRow("a self-hosted one without its site") << QStringLiteral("https://convex.example.com") << QString() << notes << QString();
        for (const char *id : {"", "Notes", "com..Notes", "com.example.", "../../elsewhere", "com.example/Notes", "com.1example.Notes"})
            QTest::addRow("application id “%s”", id) << cloud << QString() << QString::fromLatin1(id) << QString::fromLatin1(id);
        QTest::newRow("an endless application id") << cloud << QString() << QStringLiteral("a.") + QString(255, u'b') << QString();
    }
    void whatCannotBeUsedIsSaidAndNothingComesOfIt()
    {
        QFETCH(const QString, deployment);
        QFETCH(const QString, site);
        QFETCH(const QString, application);
        QFETCH(const QString, named);
        Client client({deployment, site, application});
        QVERIFY(!client.problem().isEmpty());
        QVERIFY2(client.problem().contains(named), qPrintable(client.problem()));

        QQmlEngine engine;
        QVERIFY(!client.provideTo(engine));
        client.start();
        client.signIn(QStringLiteral("ada@example.com"), QStringLiteral("secret"));
        client.signInWithBrowser();
        client.signInWithDeviceCode();
        client.submitCode(QStringLiteral("123456"));
        client.cancelSignIn();
        client.switchOrganization(QStringLiteral("org"));
        client.signOut();
        QCOMPARE(client.phase(), Client::Phase::Starting);
        QCOMPARE(client.link(), Client::Link::Offline);
        QVERIFY(!client.hasWorkInFlight());
        QVERIFY(client.failure().isEmpty());

        const auto query = client.query(QStringLiteral("notes:list"));
        QVERIFY(!query->isLoading());
        QVERIFY(!query->outcome().sentence.isEmpty());
        QCOMPARE(resultOf(client, {}).kind, QStringLiteral("DeploymentMismatch"));
        QCOMPARE(QDir(state->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }

    void argumentsThatConvexHasNoWordForAreRefused()
    {
        Client client(usable());
        QCOMPARE(client.problem(), QString());
        const QVariantMap odd{{QStringLiteral("size"), QSize(1, 2)}};
        QCOMPARE(client.query(QStringLiteral("notes:list"), odd)->outcome().kind, QStringLiteral("InvalidInput"));
        QCOMPARE(resultOf(client, odd).kind, QStringLiteral("InvalidInput"));
    }

    void whatIsNoFunctionPathIsSaidAtOnceWithoutAServer()
    {
        Client client(usable());
        const QString path = QStringLiteral("not a path");
        const auto query = client.query(path);
        QVERIFY(!query->isLoading());
        QSignalSpy changed(query.get(), &Query::changed);
        QTRY_COMPARE(changed.size(), 1); // for a program that only listens
        QCOMPARE(query->outcome().kind, QStringLiteral("InvalidInput"));
        QVERIFY2(query->outcome().sentence.contains(path), qPrintable(query->outcome().sentence));
        QCOMPARE(resultOf(client, {}, path).sentence, query->outcome().sentence);
    }

    void anyTextIsAProfileAndNoneLeavesTheFolder_data()
    {
        QTest::addColumn<QString>("profile");
        for (const char *profile : {"", ".", "..", "../../elsewhere", "/etc", "two words", "a\nb", "größer"})
            QTest::addRow("“%s”", profile) << QString::fromUtf8(profile);
    }
    void anyTextIsAProfileAndNoneLeavesTheFolder()
    {
        QFETCH(const QString, profile);
        Configuration configuration = usable();
        configuration.profile = profile;
        const QStringList around = QDir(QDir(state->path()).filePath(QStringLiteral(".."))).entryList();
        Client client(configuration);
        QCOMPARE(client.problem(), QString());
        client.start();
        QTRY_VERIFY(client.phase() != Client::Phase::Starting); // there is no keychain here
        QCOMPARE(QDir(QDir(state->path()).filePath(QStringLiteral(".."))).entryList(), around);
        for (const QString &made : QDir(state->path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot))
            QCOMPARE(made, QStringLiteral("com.example.Notes"));
    }

private:
    static Outcome resultOf(Client &client, const QVariantMap &arguments, const QString &path = QStringLiteral("notes:add"))
    {
        std::optional<Outcome> outcome;
        QObject context;
        client.run(Client::Run::Mutation, path, arguments, &context, [&](const Outcome &told) { outcome = told; });
        if (outcome)
            return {false, {}, QStringLiteral("told before the event loop"), {}, {}};
        const bool inTime = QTest::qWaitFor([&] { return outcome.has_value(); });
        return inTime ? *outcome : Outcome();
    }

    std::unique_ptr<QTemporaryDir> state;
};

QTEST_MAIN(ClientTest)
#include "client_test.moc"
