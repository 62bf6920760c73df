// SPDX-License-Identifier: MIT
#include "adapters/log_file.h"

#include <QDir>
#include <QLoggingCategory>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using adapters::LogFile;

Q_LOGGING_CATEGORY(lcOurs, "latchkey.test", QtWarningMsg)
Q_LOGGING_CATEGORY(lcOthers, "somebody.else", QtDebugMsg)

class LogFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { qunsetenv("QT_LOGGING_RULES"); }
    void whatIsSaidOfTheProgramIsKeptAndNothingElse();
    void verboseKeepsEverythingOfOurs();
    void whatLooksLikeASecretOrAPersonIsNotWritten_data();
    void whatLooksLikeASecretOrAPersonIsNotWritten();
    void aLargeFileMakesRoomAndOneOlderIsKept();
    void onlyItsOwnerReadsIt();
    void whereNothingCanBeWrittenTheProgramGoesOn();

private:
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QTemporaryDir m_folder;
};

void LogFileTest::whatIsSaidOfTheProgramIsKeptAndNothingElse()
{
    const LogFile log(m_folder.filePath(QStringLiteral("a")), false, true);
    QVERIFY(!QFile::exists(log.path())); // until there is something to say
    qCDebug(lcOurs) << "chatter";
    qCInfo(lcOurs) << "signed in";
    qCInfo(lcOthers) << "not ours";
    qCWarning(lcOthers) << "not ours, but grave";
    const QByteArray text = content(log.path());
    QVERIFY2(text.contains("latchkey.test info: signed in\n"), text.constData());
    QVERIFY(text.contains("somebody.else warning: not ours, but grave\n"));
    QCOMPARE(text.count('\n'), 2);
}

void LogFileTest::verboseKeepsEverythingOfOurs()
{
    const LogFile log(m_folder.filePath(QStringLiteral("b")), true, true);
    qCDebug(lcOurs) << "chatter";
    QVERIFY(content(log.path()).contains("latchkey.test debug: chatter\n"));
}

void LogFileTest::whatLooksLikeASecretOrAPersonIsNotWritten_data()
{
    QTest::addColumn<QString>("secret");
    QTest::newRow("session token") << QStringLiteral("dVx0aU4jY8sQp2LrT6wZ9bN1cM3eK5gH");
    QTest::newRow("signed token") << QStringLiteral("dVx0aU4jY8sQp2LrT6wZ.Zm9vYmFyYmF6cXV4");
    QTest::newRow("JWT") << QStringLiteral("eyJhbGciOiJSUzI1NiJ9abc.eyJzdWIiOiJ1c2VyLTEifQ.c2lnbmF0dXJl");
    QTest::newRow("e-mail address") << QStringLiteral("mara.lindqvist+desk@example.com");
}

void LogFileTest::whatLooksLikeASecretOrAPersonIsNotWritten()
{
    QFETCH(QString, secret);
    const LogFile log(m_folder.filePath(QStringLiteral("c")), false, true);
    qCWarning(lcOurs).noquote() << "before" << secret << "after";
    qCWarning(lcOurs).noquote() << QStringLiteral("https://site.test/callback?code=") + secret;
    const QByteArray text = content(log.path());
    QVERIFY(text.contains("before"));
    QVERIFY(text.contains("after"));
    for (const QString &part : secret.split(QRegularExpression(QStringLiteral("[.@+]")))) {
        if (part.size() > 3)
            QVERIFY2(!text.contains(part.toUtf8()), text.constData());
    }
}

void LogFileTest::aLargeFileMakesRoomAndOneOlderIsKept()
{
    const QString folder = m_folder.filePath(QStringLiteral("d"));
    const LogFile log(folder, false, true);
    const QString line = QStringLiteral("word ").repeated(2000);
    for (int i = 0; i < 250; ++i) // two and a half megabytes
        qCInfo(lcOurs).noquote() << i << line;
    QCOMPARE(QDir(folder).entryList(QDir::Files), (QStringList{QStringLiteral("latchkey.log"), QStringLiteral("latchkey.log.1")}));
    QVERIFY(content(log.path()).contains("info: 249 "));
    for (const QString &name : {log.path(), log.path() + QStringLiteral(".1")})
        QVERIFY(QFileInfo(name).size() < LogFile::largestFile + 2 * line.size());
}

void LogFileTest::onlyItsOwnerReadsIt()
{
    const LogFile log(m_folder.filePath(QStringLiteral("e")), false, true);
    qCWarning(lcOurs) << "something";
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(QFile::exists(log.path()));
    QVERIFY(!(QFile::permissions(log.path()) & others));
}

void LogFileTest::whereNothingCanBeWrittenTheProgramGoesOn()
{
    QFile blocking(m_folder.filePath(QStringLiteral("f")));
    QVERIFY(blocking.open(QIODevice::WriteOnly));
    const LogFile log(blocking.fileName() + QStringLiteral("/below"), false, true);
    qCWarning(lcOurs) << "something";
    QVERIFY(!QFile::exists(log.path()));
}

QTEST_GUILESS_MAIN(LogFileTest)
#include "log_file_test.moc"
