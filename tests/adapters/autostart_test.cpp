// SPDX-License-Identifier: MIT
#include "adapters/autostart.h"
#include "support/failure_names.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace latchkey;
using adapters::Autostart;
using core::FailureKind;

namespace {

const QString id = QStringLiteral("dev.latchkey.Test");
const QString program = QStringLiteral("/usr/bin/latchkey");
const QString minimized = QStringLiteral("--minimized");

Autostart autostartOf(const QString &path = program, const QStringList &arguments = {minimized})
{
    return Autostart({id, QStringLiteral("Latchkey"), path, arguments});
}

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &text)
{
    QVERIFY(QDir().mkpath(QFileInfo(path).path()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(text), text.size());
}

std::optional<FailureKind> failureOf(const core::Result<void> &result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

} // namespace

class AutostartTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder("config")));
        qputenv("XDG_CONFIG_DIRS", QFile::encodeName(folder("first") + u':' + folder("second")));
        qputenv("HOME", QFile::encodeName(folder("home")));
    }

    void lookingLeavesNoTrace()
    {
        QVERIFY(!autostartOf().isEnabled());
        QVERIFY(autostartOf().setEnabled(false));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void enablingWritesTheEntryAndDisablingRemovesIt()
    {
        QVERIFY(autostartOf().setEnabled(true));
        QVERIFY(autostartOf().isEnabled());
        QCOMPARE(autostartOf().filePath(), folder("config/autostart/dev.latchkey.Test.desktop"));
        QCOMPARE(content(autostartOf().filePath()),
                 QByteArray("[Desktop Entry]\nType=Application\nName=Latchkey\nExec=/usr/bin/latchkey --minimized\n"
                            "Icon=dev.latchkey.Test\nX-GNOME-Autostart-enabled=true\n"));
        QVERIFY(autostartOf().setEnabled(false));
        QVERIFY(!autostartOf().isEnabled());
        QVERIFY(QDir(folder("config/autostart")).isEmpty());
        QVERIFY(autostartOf().setEnabled(false));
    }

    void aFolderThatIsMissingIsMadeForItsOwnerAlone()
    {
        QVERIFY(QDir().mkpath(folder("home")));
        const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::ReadOther;
        QVERIFY(QFile::setPermissions(folder("home"), QFile::permissions(folder("home")) | others));
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(folder("home/.config")));
        QVERIFY(autostartOf().setEnabled(true));
        QVERIFY(QFile::permissions(folder("home")) & QFileDevice::ReadOther);
        for (const char *made : {"home/.config", "home/.config/autostart"})
            QVERIFY2(!(QFile::permissions(folder(made)) & others), made);
    }

    void aRelativeFolderIsIgnored()
    {
        const QString there = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_folder->path()));
        const auto back = qScopeGuard([&there] { QDir::setCurrent(there); });
        write(folder("relative/autostart/dev.latchkey.Test.desktop"), "[Desktop Entry]\nExec=latchkey\n");
        qputenv("XDG_CONFIG_DIRS", "relative");
        for (const char *given : {"relative", ""}) {
            qputenv("XDG_CONFIG_HOME", given);
            QCOMPARE(autostartOf().filePath(), folder("home/.config/autostart/dev.latchkey.Test.desktop"));
            QVERIFY(!autostartOf().isEnabled());
        }
    }

    void onlyAnEntryThatIsNotSwitchedOffIsEnabled_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("isEnabled");
        const QByteArray entry = "[Desktop Entry]\nType=Application\nExec=x\n";
        QTest::newRow("plain") << entry << true;
        QTest::newRow("hidden") << entry + "Hidden=true\n" << false;
        QTest::newRow("not hidden") << entry + "Hidden=false\n" << true;
        QTest::newRow("switched off by GNOME") << entry + "X-GNOME-Autostart-enabled=false" << false;
        QTest::newRow("switched on by GNOME") << entry + "X-GNOME-Autostart-enabled=true" << true;
        QTest::newRow("on, but hidden") << entry + "X-GNOME-Autostart-enabled=true\nHidden=true" << false;
        QTest::newRow("with blanks, as editors leave them") << entry + "  Hidden = true \r\n" << false;
        QTest::newRow("in another group") << entry + "[Desktop Action x]\nHidden=true\n" << true;
        QTest::newRow("in a comment") << entry + "#Hidden=true\n# Hidden=true\n" << true;
        QTest::newRow("in another key") << entry + "X-Hidden=true\nHidden[de]=true\n" << true;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("not an entry") << QByteArray("hello\n=\n[\n") << false;
    }
    void onlyAnEntryThatIsNotSwitchedOffIsEnabled()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, isEnabled);
        write(autostartOf().filePath(), text);
        QCOMPARE(autostartOf().isEnabled(), isEnabled);
        QVERIFY(autostartOf().setEnabled(true)); // whoever switched it off
        QVERIFY(autostartOf().isEnabled());
    }

    void oneInstalledForEverybodyIsHiddenAndComesBack()
    {
        const QByteArray installed = "[Desktop Entry]\nType=Application\nName=Latchkey\nExec=latchkey\n";
        write(folder("second/autostart/dev.latchkey.Test.desktop"), installed);
        QVERIFY(autostartOf().isEnabled());
        for (int round = 0; round < 2; ++round) {
            QVERIFY(autostartOf().setEnabled(false));
            QVERIFY(!autostartOf().isEnabled());
            QCOMPARE(content(autostartOf().filePath()),
                     QByteArray("[Desktop Entry]\nType=Application\nName=Latchkey\nHidden=true\n"));
            QVERIFY(autostartOf().setEnabled(true));
            QVERIFY(autostartOf().isEnabled());
            QVERIFY(content(autostartOf().filePath()).contains("Exec=/usr/bin/latchkey --minimized\n"));
        }
        QCOMPARE(content(folder("second/autostart/dev.latchkey.Test.desktop")), installed);
        QVERIFY(!QFile::exists(folder("first")));
    }

    void theFirstEntryCounts()
    {
        write(folder("first/autostart/dev.latchkey.Test.desktop"), "[Desktop Entry]\nHidden=true\n");
        write(folder("second/autostart/dev.latchkey.Test.desktop"), "[Desktop Entry]\nExec=latchkey\n");
        QVERIFY(!autostartOf().isEnabled());
    }

    /// Each line follows from the Desktop Entry Specification, "The Exec key": quoted in whole; `"`, backtick, `$` and the
    /// backslash after a backslash; `%` doubled; and then every backslash doubled once more, as in any string.
    void theCommandIsQuoted_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("exec");
        const auto row = [](const char *name, const char *path, const char *exec) {
            QTest::newRow(name) << QString::fromUtf8(path) << QByteArray(exec);
        };
        row("plain", "/opt/Latchkey-1.0_x86/latchkey", "/opt/Latchkey-1.0_x86/latchkey");
        row("space", "/opt/My Apps/latchkey", R"("/opt/My Apps/latchkey")");
        row("double quote", "/opt/a\"b", "\"/opt/a\\\\\"b\"");
        row("single quote", "/opt/Ada's", "\"/opt/Ada's\"");
        row("dollar", "/opt/$HOME", "\"/opt/\\\\$HOME\"");
        row("backtick", "/opt/`id`", "\"/opt/\\\\`id\\\\`\"");
        row("backslash", "/opt/a\\b", "\"/opt/a\\\\\\\\b\"");
        row("percent", "/opt/100%/latchkey", "/opt/100%%/latchkey");
        row("field code", "/opt/%u %f", "\"/opt/%%u %%f\"");
        row("of a shell", "/opt/a;b&c|d", "\"/opt/a;b&c|d\"");
        row("newline", "/opt/a\nb", "\"/opt/a\\nb\"");
        row("another alphabet", "/opt/Größe", "/opt/Größe");
    }
    void theCommandIsQuoted()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, exec);
        QVERIFY(autostartOf(path, {}).setEnabled(true));
        QVERIFY(content(autostartOf().filePath()).contains("\nExec=" + exec + '\n'));
    }

    /// By GLib, as GNOME and many others start it; the program tells its own name and arguments. Without a percent sign in the
    /// program's path: GLib (2.74) looks for the file before it reads `%%`, and so can start no such program at all.
    void aDesktopStartsThisProgramWithTheseArguments()
    {
        const QString odd = folder("") + QStringLiteral("a b\"c'd$HOME`id`\\e\\\\f;i&j|k~l*m?n#o(p)<q>\tr\nsé");
        const QString said = folder("said");
        write(odd, "#!/bin/sh\nprintf '%s\\0' \"$0\" \"$@\" > \"$SAID.part\" && mv \"$SAID.part\" \"$SAID\"\n");
        QVERIFY(QFile::setPermissions(odd, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner));
        const QStringList arguments{minimized, QString(), QStringLiteral("%u 100%"), QStringLiteral(" \\$x\" "), QStringLiteral("a=b")};
        QVERIFY(autostartOf(odd, arguments).setEnabled(true));
        qputenv("SAID", QFile::encodeName(said));
        QProcess desktop;
        desktop.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        desktop.start(QStringLiteral("/usr/bin/python3"),
                      {QStringLiteral("-c"),
                       QStringLiteral("import sys\nfrom gi.repository import Gio\n"
                                      "entry = Gio.DesktopAppInfo.new_from_filename(sys.argv[1])\n"
                                      "assert entry.get_name() == 'Latchkey' and entry.launch([], None)"),
                       autostartOf().filePath()});
        QVERIFY(desktop.waitForFinished());
        QCOMPARE(desktop.exitCode(), 0);
        QTRY_VERIFY(QFile::exists(said));
        QCOMPARE(QString::fromUtf8(content(said)).split(QChar(0)), QStringList(odd) + arguments + QStringList(QString()));
    }

    void aProgramThatNoEntryCanStartIsRefused()
    {
        QVERIFY(autostartOf().setEnabled(true));
        const QByteArray before = content(autostartOf().filePath());
        const core::Result<void> refused = autostartOf(QStringLiteral("/opt/a=b/latchkey")).setEnabled(true);
        QCOMPARE(failureOf(refused), FailureKind::InvalidInput);
        QCOMPARE(refused.error().subject, QStringLiteral("program"));
        QCOMPARE(content(autostartOf().filePath()), before);
        QVERIFY(autostartOf(QStringLiteral("/opt/a=b/latchkey")).setEnabled(false));
    }

    void aFolderThatCannotBeMadeIsAFailure()
    {
        write(folder("config"), "in the way");
        QCOMPARE(failureOf(autostartOf().setEnabled(true)), FailureKind::StorageFailed);
        QVERIFY(!autostartOf().isEnabled());
        QCOMPARE(content(folder("config")), QByteArray("in the way"));
    }

    void somethingElseInItsPlaceIsAFailure()
    {
        QVERIFY(QDir().mkpath(autostartOf().filePath()));
        QVERIFY(!autostartOf().isEnabled());
        QCOMPARE(failureOf(autostartOf().setEnabled(true)), FailureKind::StorageFailed);
        QCOMPARE(failureOf(autostartOf().setEnabled(false)), FailureKind::StorageFailed);
    }

    /// Where root may write everywhere, /proc stands for a folder that nobody writes to.
    void aFolderThatCannotBeWrittenIsAFailureAndAllIsAsBefore()
    {
        QVERIFY(autostartOf().setEnabled(true));
        const QByteArray before = content(autostartOf().filePath());
        const QString autostart = folder("config/autostart");
        const QFileDevice::Permissions readOnly = QFileDevice::ReadOwner | QFileDevice::ExeOwner;
        QVERIFY(QFile::setPermissions(autostart, readOnly));
        const bool isEnforced = !QFileInfo(autostart).isWritable();
        const auto notWritten = autostartOf(QStringLiteral("/opt/new")).setEnabled(true);
        const auto notRemoved = autostartOf().setEnabled(false);
        QVERIFY(QFile::setPermissions(autostart, readOnly | QFileDevice::WriteOwner));
        if (isEnforced) {
            QCOMPARE(failureOf(notWritten), FailureKind::StorageFailed);
            QCOMPARE(failureOf(notRemoved), FailureKind::StorageFailed);
            QCOMPARE(content(autostartOf().filePath()), before);
        }
        qputenv("XDG_CONFIG_HOME", "/proc");
        QCOMPARE(failureOf(autostartOf().setEnabled(true)), FailureKind::StorageFailed);
    }

    /// As on a full disk: the kernel refuses to let files grow.
    void aWriteThatFailsHalfwayKeepsTheOldEntry()
    {
        QVERIFY(autostartOf().setEnabled(true));
        const QByteArray before = content(autostartOf().filePath());
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
        const rlimit tiny{16, limit.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tiny), 0);
        const auto refused = autostartOf(QStringLiteral("/opt/new")).setEnabled(true);
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, handler);
        QCOMPARE(failureOf(refused), FailureKind::StorageFailed);
        QCOMPARE(content(autostartOf().filePath()), before);
        QCOMPARE(QDir(folder("config/autostart")).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

private:
    QString folder(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(AutostartTest)
#include "autostart_test.moc"
