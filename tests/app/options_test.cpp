// SPDX-License-Identifier: MIT
#include "options.h"

#include "exit_code.h"

#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using app::parseOptions;

namespace {

const QString deployment = QStringLiteral("https://happy-otter-1.convex.cloud");

QString nothing(const char *)
{
    return {};
}

QStringList line(QStringList arguments)
{
    arguments.prepend(QStringLiteral("latchkey"));
    return arguments;
}

} // namespace

class OptionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // The person who runs the tests may have a configuration of their own.
        QVERIFY(m_home.isValid());
        qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
    }

    void aCloudDeploymentGivesItsSiteByItself()
    {
        const auto options = parseOptions(line({QStringLiteral("--deployment-url"), deployment}), nothing);
        QVERIFY(options);
        QCOMPARE(options->deployment->siteUrl, QUrl(QStringLiteral("https://happy-otter-1.convex.site")));
        QVERIFY(options->command.isEmpty());
    }

    void theCommandLineBeatsTheEnvironmentAndThatTheFile()
    {
        const QString file = m_home.filePath(QStringLiteral("given.ini"));
        QFile ini(file);
        QVERIFY(ini.open(QIODevice::WriteOnly));
        ini.write("deployment-url=https://from-file.convex.cloud\nprofile=file\n");
        ini.close();
        const QStringList config{QStringLiteral("--config"), file};
        const auto environment = [](const char *name) {
            return QByteArray(name) == "LATCHKEY_DEPLOYMENT_URL" ? QStringLiteral("https://from-env.convex.cloud") : QString();
        };
        const auto host = [](const auto &options) { return options->deployment->deploymentUrl.host(); };
        QCOMPARE(host(parseOptions(line(config), nothing)), QStringLiteral("from-file.convex.cloud"));
        QCOMPARE(parseOptions(line(config), nothing)->profile, QStringLiteral("file"));
        QCOMPARE(host(parseOptions(line(config), environment)), QStringLiteral("from-env.convex.cloud"));
        QCOMPARE(host(parseOptions(line(config + QStringList{QStringLiteral("--deployment-url"), deployment}), environment)),
                 QStringLiteral("happy-otter-1.convex.cloud"));
    }

    void theUsualFileIsRead()
    {
        QVERIFY(QDir(m_home.path()).mkpath(QStringLiteral("latchkey")));
        QFile ini(m_home.filePath(QStringLiteral("latchkey/latchkey.ini")));
        QVERIFY(ini.open(QIODevice::WriteOnly));
        ini.write("deployment-url=https://usual.convex.cloud\n");
        ini.close();
        QCOMPARE(parseOptions(line({}), nothing)->deployment->deploymentUrl.host(), QStringLiteral("usual.convex.cloud"));
        QVERIFY(ini.remove());
    }

    void eachKeyOfThePersonsFileGoesBeforeThatOfTheComputers()
    {
        const QTemporaryDir computer;
        qputenv("XDG_CONFIG_DIRS", computer.path().toLocal8Bit());
        const auto write = [](const QString &folder, const QByteArray &content) {
            QDir(folder).mkpath(QStringLiteral("latchkey"));
            QFile ini(folder + QStringLiteral("/latchkey/latchkey.ini"));
            return ini.open(QIODevice::WriteOnly) && ini.write(content) == content.size();
        };
        QVERIFY(write(computer.path(), "deployment-url=https://computer.convex.cloud\nprofile=everybody\n"));
        QCOMPARE(parseOptions(line({}), nothing)->profile, QStringLiteral("everybody"));
        QVERIFY(write(m_home.path(), "profile=mine\n"));
        QCOMPARE(parseOptions(line({}), nothing)->profile, QStringLiteral("mine"));
        QCOMPARE(parseOptions(line({}), nothing)->deployment->deploymentUrl.host(), QStringLiteral("computer.convex.cloud"));
        QVERIFY(QFile::remove(m_home.filePath(QStringLiteral("latchkey/latchkey.ini"))));
        qunsetenv("XDG_CONFIG_DIRS");
    }

    void aLinkOfOurSchemeIsNoCommand()
    {
        const QString link = QStringLiteral("latchkey://callback?code=a&state=b");
        const auto options = parseOptions(line({QStringLiteral("--deployment-url"), deployment, link}), nothing);
        QVERIFY(options);
        QCOMPARE(options->link, link);
        QVERIFY(options->command.isEmpty());
        QVERIFY(options->isDefaultProfile());
        QVERIFY(!parseOptions(line({QStringLiteral("--profile"), QStringLiteral("work")}), nothing)->isDefaultProfile());
    }

    void nothingConfiguredIsNamedAndStillParses()
    {
        const auto options = parseOptions(line({}), nothing);
        QVERIFY(options);
        QCOMPARE(options->deployment.error().subject, QStringLiteral("deployment-missing"));
    }

    void wrongUseIsExitTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("a link and a command") << QStringList{QStringLiteral("latchkey://callback"), QStringLiteral("status")};
        QTest::newRow("unknown command") << QStringList{QStringLiteral("frobnicate")};
        QTest::newRow("unknown option") << QStringList{QStringLiteral("--frobnicate")};
        QTest::newRow("switch without a slug") << QStringList{QStringLiteral("switch")};
        QTest::newRow("switch with two") << QStringList{QStringLiteral("switch"), QStringLiteral("a"), QStringLiteral("b")};
        QTest::newRow("status with one") << QStringList{QStringLiteral("status"), QStringLiteral("a")};
        QTest::newRow("sign-in without e-mail") << QStringList{QStringLiteral("sign-in"), QStringLiteral("--password-stdin")};
        QTest::newRow("sign-in without password")
            << QStringList{QStringLiteral("sign-in"), QStringLiteral("--email"), QStringLiteral("a@b.c")};
        QTest::newRow("sign-in both ways")
            << QStringList{QStringLiteral("sign-in"), QStringLiteral("--device"), QStringLiteral("--email"),
                           QStringLiteral("a@b.c"), QStringLiteral("--password-stdin")};
        QTest::newRow("provider with a space") << QStringList{QStringLiteral("--provider"), QStringLiteral("goo gle")};
        QTest::newRow("profile with a slash") << QStringList{QStringLiteral("--profile"), QStringLiteral("../x")};
        QTest::newRow("renderer") << QStringList{QStringLiteral("--renderer"), QStringLiteral("crayon")};
        QTest::newRow("config missing") << QStringList{QStringLiteral("--config"), QStringLiteral("/nowhere/x.ini")};
    }

    void wrongUseIsExitTwo()
    {
        QFETCH(QStringList, arguments);
        const auto options = parseOptions(line(arguments), nothing);
        QVERIFY(!options);
        QCOMPARE(options.error().code, app::exitUsage);
        QVERIFY(!options.error().text.isEmpty());
    }

    void theGalleryIsAnOptionOfBuildsForDevelopersAlone()
    {
        const auto options = parseOptions(line({QStringLiteral("--gallery")}), nothing);
        QCOMPARE(options.has_value(), app::hasGallery);
        if (options)
            QVERIFY(options->gallery);
        else
            QCOMPARE(options.error().code, app::exitUsage);
        QVERIFY(!parseOptions(line({}), nothing)->gallery);
    }

    void helpNamesEveryCommandAndExitsZero()
    {
        const auto options = parseOptions(line({QStringLiteral("--help")}), nothing);
        QCOMPARE(options.error().code, app::exitDone);
        for (const char *name : {"status", "whoami", "organizations", "switch", "token", "sign-in", "sign-out"})
            QVERIFY2(options.error().text.contains(QLatin1String(name)), name);
    }

private:
    QTemporaryDir m_home;
};

QTEST_GUILESS_MAIN(OptionsTest)
#include "options_test.moc"
