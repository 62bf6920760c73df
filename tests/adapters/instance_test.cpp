// SPDX-License-Identifier: MIT
#include "adapters/file_instance.h"
#include "support/fake_instance.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace latchkey;
using adapters::FileInstance;

/// The contract of Instance on the fake and on the adapter, and the adapter against a second, real process: this program
/// itself, started with "hold".
class InstanceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whoHoldsItKeepsIt_data()
    {
        QTest::addColumn<bool>("isReal");
        QTest::newRow("fake") << false;
        QTest::newRow("adapter") << true;
    }

    void whoHoldsItKeepsIt()
    {
        QFETCH(bool, isReal);
        std::unique_ptr<ports::Instance> instance = std::make_unique<support::FakeInstance>();
        if (isReal)
            instance = std::make_unique<FileInstance>(m_folder->path(), QStringLiteral("p"));
        QVERIFY(instance->becomeWriter().value_or(false));
        QVERIFY(instance->becomeWriter().value_or(false));
    }

    void aFakeHeldElsewhereWaitsForItsRelease()
    {
        support::FakeInstance instance;
        instance.setHeldElsewhere(true);
        QVERIFY(!instance.becomeWriter().value_or(false));
        instance.setHeldElsewhere(false);
        QVERIFY(instance.becomeWriter().value_or(false));
    }

    void asLongAsAnotherProcessHoldsItWeDoNot()
    {
        const auto other = startHolder(QStringLiteral("p"));
        FileInstance ours(m_folder->path(), QStringLiteral("p"));
        QVERIFY(!ours.becomeWriter().value_or(false));
        FileInstance otherProfile(m_folder->path(), QStringLiteral("q"));
        QVERIFY(otherProfile.becomeWriter().value_or(false));
        other->closeWriteChannel(); // it ends properly, and lets go
        QVERIFY(other->waitForFinished());
        QVERIFY(ours.becomeWriter().value_or(false));
    }

    void theLockOfAKilledProcessIsTakenOver()
    {
        const auto other = startHolder(QStringLiteral("p"));
        FileInstance ours(m_folder->path(), QStringLiteral("p"));
        QVERIFY(!ours.becomeWriter().value_or(false));
        QCOMPARE(::kill(pid_t(other->processId()), SIGKILL), 0);
        QVERIFY(other->waitForFinished());
        QVERIFY(QFile::exists(m_folder->filePath(QStringLiteral("p/writer.lock")))); // it did leave one behind
        QVERIFY(ours.becomeWriter().value_or(false));
    }

    void aFileAloneIsNoLock()
    {
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("p")));
        QFile left(m_folder->filePath(QStringLiteral("p/writer.lock")));
        QVERIFY(left.open(QIODevice::WriteOnly)); // and not one byte in it, as after a power cut
        left.close();
        FileInstance ours(m_folder->path(), QStringLiteral("p"));
        QVERIFY(ours.becomeWriter().value_or(false));
    }

    void aStoppedProcessIsNotDead()
    {
        const auto other = startHolder(QStringLiteral("p"));
        QCOMPARE(::kill(pid_t(other->processId()), SIGSTOP), 0);
        FileInstance ours(m_folder->path(), QStringLiteral("p"));
        QVERIFY(!ours.becomeWriter().value_or(false));
        QCOMPARE(::kill(pid_t(other->processId()), SIGCONT), 0);
        other->closeWriteChannel();
        QVERIFY(other->waitForFinished());
    }

    void whereNothingCanBeWrittenNobodyIsTheWriter()
    {
        QFile inTheWay(m_folder->filePath(QStringLiteral("state")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        FileInstance instance(m_folder->filePath(QStringLiteral("state")), QStringLiteral("p"));
        const auto writer = instance.becomeWriter();
        QVERIFY(!writer); // not the same as somebody else's being it
        QCOMPARE(writer.error().kind, core::FailureKind::StorageFailed);
    }

private:
    /// Returns once the other process says that it holds the lock.
    std::unique_ptr<QProcess> startHolder(const QString &profile)
    {
        auto process = std::make_unique<QProcess>();
        process->start(QCoreApplication::applicationFilePath(), {QStringLiteral("hold"), m_folder->path(), profile});
        if (!process->waitForReadyRead() || process->readAll() != "holding\n")
            qFatal("the other process did not get the lock");
        return process;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == QLatin1String("hold")) {
        FileInstance instance(arguments.value(2), arguments.value(3));
        std::puts(instance.becomeWriter().value_or(false) ? "holding" : "refused");
        std::fflush(stdout);
        return std::getchar() == EOF ? 0 : 1;
    }
    InstanceTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "instance_test.moc"
