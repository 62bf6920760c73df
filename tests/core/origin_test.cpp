// SPDX-License-Identifier: MIT
#include "core/origin.h"

#include <QTest>

using namespace latchkey::core;

/// The addresses an operator may type, and the mistakes that are named back to him.
class OriginTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goodAddressesAreUnderstood_data()
    {
        QTest::addColumn<QString>("deployment");
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("deploymentOrigin");
        QTest::addColumn<QString>("siteOrigin");
        const QString cloud = QStringLiteral("https://happy-otter-123.convex.cloud");
        const QString cloudSite = QStringLiteral("https://happy-otter-123.convex.site");
        const QString local = QStringLiteral("http://127.0.0.1:3210");
        const QString localSite = QStringLiteral("http://127.0.0.1:3211");
        QTest::newRow("cloud gives its site") << cloud << QString() << cloud << cloudSite;
        QTest::newRow("cloud with its site") << cloud << cloudSite << cloud << cloudSite;
        QTest::newRow("own domain as the site") << cloud << QStringLiteral("https://auth.example.com") << cloud
                                                << QStringLiteral("https://auth.example.com");
        QTest::newRow("self-hosted") << local << localSite << local << localSite;
        QTest::newRow("localhost") << QStringLiteral("http://localhost:3210") << localSite
                                   << QStringLiteral("http://localhost:3210") << localSite;
        QTest::newRow("IPv6 loopback") << QStringLiteral("http://[::1]:3210") << localSite
                                       << QStringLiteral("http://[::1]:3210") << localSite;
        QTest::newRow("one slash is no path") << cloud + u'/' << QString() << cloud << cloudSite;
        QTest::newRow("spaces around") << QStringLiteral("  ") + cloud + u'\n' << QStringLiteral("  ") << cloud
                                       << cloudSite;
        QTest::newRow("capitals") << QStringLiteral("HTTPS://Happy-Otter-123.Convex.Cloud") << QString() << cloud
                                  << cloudSite;
        QTest::newRow("default port said") << cloud + QStringLiteral(":443") << QString() << cloud << cloudSite;
    }
    void goodAddressesAreUnderstood()
    {
        QFETCH(QString, deployment);
        QFETCH(QString, site);
        QFETCH(QString, deploymentOrigin);
        QFETCH(QString, siteOrigin);
        const auto parsed = parseDeployment(deployment, site);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().subject));
        QCOMPARE(originOf(parsed->deploymentUrl), deploymentOrigin);
        QCOMPARE(parsed->siteOrigin(), siteOrigin);
        QVERIFY(parsed->deploymentUrl.path().isEmpty());
    }

    void badAddressesAreRefusedByName_data()
    {
        QTest::addColumn<QString>("deployment");
        QTest::addColumn<QString>("site");
        QTest::addColumn<QString>("subject");
        const QString cloud = QStringLiteral("https://happy-otter-123.convex.cloud");
        const QString site = QStringLiteral("https://happy-otter-123.convex.site");
        const auto row = [](const char *name, const QString &deployment, const QString &siteText, const char *subject) {
            QTest::newRow(name) << deployment << siteText << QString::fromLatin1(subject);
        };
        row("nothing", QString(), QString(), "deployment-missing");
        row("only spaces", QStringLiteral("  \t"), site, "deployment-missing");
        row("ftp", QStringLiteral("ftp://happy-otter-123.convex.cloud"), QString(), "scheme");
        row("the socket's own scheme", QStringLiteral("wss://happy-otter-123.convex.cloud"), QString(), "scheme");
        row("a file", QStringLiteral("file:///etc/passwd"), QString(), "scheme");
        row("a script", QStringLiteral("javascript:alert(1)"), QString(), "scheme");
        row("plain http", QStringLiteral("http://happy-otter-123.convex.cloud"), QString(), "plain-http");
        row("plain http to the local network", QStringLiteral("http://192.168.1.5:3210"), site, "plain-http");
        row("a name that begins like loopback", QStringLiteral("http://127.0.0.1.example.com"), site, "plain-http");
        row("a name that ends like localhost", QStringLiteral("http://evil-localhost"), site, "plain-http");
        row("user-info", QStringLiteral("https://me:secret@happy-otter-123.convex.cloud"), QString(), "user-info");
        row("user alone", QStringLiteral("https://me@happy-otter-123.convex.cloud"), QString(), "user-info");
        row("a trailing path", cloud + QStringLiteral("/api"), QString(), "path");
        row("a query", cloud + QStringLiteral("?a=b"), QString(), "path");
        row("a fragment", cloud + QStringLiteral("#x"), QString(), "path");
        row("the site given as the deployment", site, QString(), "site-as-deployment");
        row("both the site", site, site, "site-as-deployment");
        row("the deployment given as the site", cloud, cloud, "cloud-as-site");
        row("self-hosted without a site", QStringLiteral("http://127.0.0.1:3210"), QString(), "site-missing");
        row("own domain without a site", QStringLiteral("https://convex.example.com"), QString(), "site-missing");
        row("a name that only looks like the cloud", QStringLiteral("https://x.convex.cloud.example.com"), QString(),
            "site-missing");
        row("no scheme", QStringLiteral("happy-otter-123.convex.cloud"), QString(), "host");
        row("no host", QStringLiteral("https://"), QString(), "host");
        row("no deployment name", QStringLiteral("https://.convex.cloud"), QString(), "host");
        row("a host with a space", QStringLiteral("https://happy otter.convex.cloud"), QString(), "host");
        row("a port too high", cloud + QStringLiteral(":99999"), QString(), "host");
        row("site with ftp", cloud, QStringLiteral("ftp://example.com"), "scheme");
        row("site with plain http", cloud, QStringLiteral("http://example.com"), "plain-http");
        row("site with a path", cloud, site + QStringLiteral("/sign-in"), "path");
        row("site with user-info", cloud, QStringLiteral("https://me@example.com"), "user-info");
        row("site without a host", cloud, QStringLiteral("https:///x"), "host");
    }
    void badAddressesAreRefusedByName()
    {
        QFETCH(QString, deployment);
        QFETCH(QString, site);
        QFETCH(QString, subject);
        const auto parsed = parseDeployment(deployment, site);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, FailureKind::DeploymentMismatch);
        QCOMPARE(parsed.error().subject, subject);
        QVERIFY(!parsed.error().detail.contains(QLatin1String("secret")));
    }

    void anOriginIsSchemeHostAndPortOnly()
    {
        QCOMPARE(originOf(QUrl(QStringLiteral("HTTPS://User:pw@Example.COM:443/a/b?c#d"))),
                 QStringLiteral("https://example.com"));
        QCOMPARE(originOf(QUrl(QStringLiteral("http://example.com:80"))), QStringLiteral("http://example.com"));
        QCOMPARE(originOf(QUrl(QStringLiteral("http://example.com:443"))), QStringLiteral("http://example.com:443"));
        QCOMPARE(originOf(QUrl(QStringLiteral("https://bücher.example"))),
                 QStringLiteral("https://xn--bcher-kva.example"));
        QVERIFY(originOf(QUrl()).isEmpty());
        QVERIFY(originOf(QUrl(QStringLiteral("/only/a/path"))).isEmpty());
    }

    void originsThatDifferInAnythingAreStrangers()
    {
        const QString own = originOf(QUrl(QStringLiteral("https://a.convex.site")));
        for (const char *other : {"http://a.convex.site", "https://a.convex.site:8443", "https://b.convex.site",
                                  "https://a.convex.site.example.com", "https://a.convex.cloud"})
            QVERIFY2(originOf(QUrl(QString::fromLatin1(other))) != own, other);
    }

    void onlyThisMachineIsLoopback_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("expected");
        QTest::newRow("127.0.0.1") << QStringLiteral("http://127.0.0.1:1") << true;
        QTest::newRow("127.8.9.10") << QStringLiteral("http://127.8.9.10") << true;
        QTest::newRow("localhost") << QStringLiteral("http://LocalHost") << true;
        QTest::newRow("::1") << QStringLiteral("http://[::1]") << true;
        QTest::newRow("a name in between") << QStringLiteral("http://127.0.0.1.example.com") << false;
        QTest::newRow("localhost of somebody") << QStringLiteral("http://localhost.example.com") << false;
        QTest::newRow("no address after all") << QStringLiteral("http://127.999.0.1") << false;
        QTest::newRow("all addresses") << QStringLiteral("http://0.0.0.0") << false;
        QTest::newRow("private network") << QStringLiteral("http://10.0.0.1") << false;
    }
    void onlyThisMachineIsLoopback()
    {
        QFETCH(QString, url);
        QFETCH(bool, expected);
        QCOMPARE(isLoopback(QUrl(url)), expected);
    }
};

QTEST_GUILESS_MAIN(OriginTest)
#include "origin_test.moc"
