// SPDX-License-Identifier: MIT
#include "adapters/system_browser.h"

#include <QFile>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace latchkey;
using adapters::SystemBrowser;
using core::FailureKind;
using namespace std::chrono_literals;

namespace {

const QUrl page(QStringLiteral("https://happy-otter-1.convex.site/desktop/sign-in?state=a&code=b%20c;d$(e)"));

} // namespace

class SystemBrowserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QFile::remove(m_folder.filePath(QStringLiteral("opened")));
        m_environment.clear();
        m_outcome.reset();
    }

    void theAddressGoesToTheBrowserNamedAndThroughNoShell()
    {
        m_environment["BROWSER"] = program(QStringLiteral("good"), QStringLiteral("exit 0"));
        open(page);
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QVERIFY(m_outcome->has_value());
        QCOMPARE(opened(), QStringList{page.toString(QUrl::FullyEncoded)});
    }

    void aPlaceForTheAddressIsFilledIn()
    {
        m_environment["BROWSER"] = program(QStringLiteral("placed"), QStringLiteral("exit 0")) + QStringLiteral(" --app=%s last");
        open(page);
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QCOMPARE(opened(), (QStringList{QStringLiteral("--app=") + page.toString(QUrl::FullyEncoded), QStringLiteral("last")}));
    }

    void aBrowserThatFailsOrIsMissingLeavesItToTheNext()
    {
        m_environment["BROWSER"] = QStringLiteral("/no/such/browser:%1:%2")
                                       .arg(program(QStringLiteral("failing"), QStringLiteral("exit 3")),
                                            program(QStringLiteral("next"), QStringLiteral("exit 0")));
        open(page);
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QVERIFY(m_outcome->has_value());
        QCOMPARE(opened().size(), 2);
    }

    void aBrowserThatStaysHasTakenTheAddress()
    {
        // Stays until this test lets it go, by the pipe's other end.
        const QString fifo = m_folder.filePath(QStringLiteral("hold"));
        m_environment["BROWSER"]
            = program(QStringLiteral("staying"), QStringLiteral("mkfifo '%1'; exec cat '%1'").arg(fifo));
        open(page);
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QVERIFY(m_outcome->has_value());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(fifo), 20'000);
        QFile release(fifo);
        QVERIFY(release.open(QIODevice::WriteOnly));
    }

    void withoutAnyBrowserThatIsSaid()
    {
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", m_folder.path().toLocal8Bit()); // no xdg-open there
        open(page);
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        qputenv("PATH", path);
        QVERIFY(!*m_outcome);
        QCOMPARE(m_outcome->error().kind, FailureKind::NotFound);
    }

    void nothingButWebPagesIsOpened_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address : {"file:///etc/passwd", "javascript:alert(1)", "latchkey://callback", "ftp://a.example/",
                                    "https:///nohost", "", "--help"})
            QTest::newRow(address) << QString::fromLatin1(address);
    }

    void nothingButWebPagesIsOpened()
    {
        QFETCH(QString, address);
        m_environment["BROWSER"] = program(QStringLiteral("good"), QStringLiteral("exit 0"));
        open(QUrl(address));
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
        QVERIFY(!*m_outcome);
        QCOMPARE(m_outcome->error().kind, FailureKind::InvalidInput);
        QVERIFY(opened().isEmpty());
    }

    void whoeverIsGoneIsNotAnswered()
    {
        m_environment["BROWSER"] = program(QStringLiteral("good"), QStringLiteral("exit 0"));
        auto context = std::make_unique<QObject>();
        m_browser.open(page, context.get(), [this](const core::Result<void> &outcome) { m_outcome = outcome; });
        context.reset();
        QTRY_COMPARE_WITH_TIMEOUT(opened().size(), 1, 20'000);
        open(page); // answered after the first would have been
        m_outcome.reset();
        QTRY_VERIFY_WITH_TIMEOUT(m_outcome, 20'000);
    }

    void overSshAndWithoutADisplayNothingCanBeOpened_data()
    {
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<bool>("canOpen");
        QTest::newRow("a desktop") << QStringList{QStringLiteral("DISPLAY")} << true;
        QTest::newRow("Wayland") << QStringList{QStringLiteral("WAYLAND_DISPLAY")} << true;
        QTest::newRow("nothing") << QStringList{} << false;
        QTest::newRow("SSH") << QStringList{QStringLiteral("SSH_CONNECTION")} << false;
        QTest::newRow("SSH with a display forwarded") << QStringList{QStringLiteral("SSH_CONNECTION"), QStringLiteral("DISPLAY")} << false;
        QTest::newRow("a terminal over SSH") << QStringList{QStringLiteral("SSH_TTY"), QStringLiteral("DISPLAY")} << false;
        QTest::newRow("asked for by name") << QStringList{QStringLiteral("SSH_TTY"), QStringLiteral("BROWSER")} << true;
    }

    void overSshAndWithoutADisplayNothingCanBeOpened()
    {
        QFETCH(QStringList, variables);
        QFETCH(bool, canOpen);
        for (const QString &name : variables)
            m_environment[name.toLatin1()] = QStringLiteral("something");
        QCOMPARE(m_browser.canOpen(), canOpen);
    }

    void aLinkOfOurSchemeComesToUsOnlyByOurOwnEntry_data()
    {
        QTest::addColumn<QString>("xdgMime");
        QTest::addColumn<bool>("expected");
        QTest::newRow("ours") << QStringLiteral("echo dev.latchkey.Latchkey.desktop") << true;
        QTest::newRow("another program's") << QStringLiteral("echo org.example.Grabber.desktop") << false;
        QTest::newRow("nobody's") << QStringLiteral("exit 0") << false;
        QTest::newRow("ours, but it failed") << QStringLiteral("echo dev.latchkey.Latchkey.desktop; exit 4") << false;
        QTest::newRow("xdg-mime is not installed") << QString() << false;
    }

    void aLinkOfOurSchemeComesToUsOnlyByOurOwnEntry()
    {
        QFETCH(const QString, xdgMime);
        QFETCH(const bool, expected);
        const QTemporaryDir programs;
        if (!xdgMime.isEmpty())
            QVERIFY(QFile::rename(program(QStringLiteral("answer"), xdgMime), programs.filePath(QStringLiteral("xdg-mime"))));
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", programs.path().toLocal8Bit());
        std::optional<core::Result<bool>> brings;
        m_browser.bringsLinks(this, [&brings](const core::Result<bool> &answer) { brings = answer; });
        QVERIFY(!brings); // never inside the call
        QTRY_VERIFY_WITH_TIMEOUT(brings, 20'000);
        qputenv("PATH", path);
        QCOMPARE(brings->value(), expected);
        const QStringList asked{QStringLiteral("query"), QStringLiteral("default"), QStringLiteral("x-scheme-handler/latchkey")};
        QCOMPARE(opened(), xdgMime.isEmpty() ? QStringList() : asked);
    }

private:
    /// A browser that notes its arguments, a line each, then does `rest`.
    QString program(const QString &name, const QString &rest)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(QStringLiteral("#!/bin/sh\nfor a in \"$@\"; do printf '%s\\n' \"$a\" >>'%1/opened'; done\n%2\n")
                           .arg(m_folder.path(), rest)
                           .toUtf8());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        return path;
    }
    QStringList opened() const
    {
        QFile file(m_folder.filePath(QStringLiteral("opened")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts) : QStringList();
    }
    void open(const QUrl &url)
    {
        m_browser.open(url, this, [this](const core::Result<void> &outcome) { m_outcome = outcome; });
        QVERIFY(!m_outcome); // never inside the call
    }

    QTemporaryDir m_folder;
    QHash<QByteArray, QString> m_environment;
    SystemBrowser m_browser{[this](const char *name) { return m_environment.value(name); },
                            QStringLiteral("dev.latchkey.Latchkey.desktop"), 300ms};
    std::optional<core::Result<void>> m_outcome;
};

QTEST_GUILESS_MAIN(SystemBrowserTest)
#include "system_browser_test.moc"
