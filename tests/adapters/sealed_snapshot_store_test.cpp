// SPDX-License-Identifier: MIT
#include "adapters/sealed_snapshot_store.h"
#include "adapters/system_random.h"
#include "support/failure_names.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace latchkey;
using adapters::SealedSnapshotStore;
using core::FailureKind;

/// What only files can get wrong: bits that flip, disks that are full, folders that are not ours.
class SealedSnapshotStoreTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<SealedSnapshotStore>(m_folder->filePath(QStringLiteral("state")),
                                                        QStringLiteral("p"), m_random);
    }

    void everyFlippedBitIsNoticed()
    {
        QVERIFY(m_store->save(ours(), key(), "Ada"));
        const QByteArray intact = fileContent();
        for (qsizetype i = 0; i < intact.size() * 8; ++i) {
            QByteArray flipped = intact;
            flipped[i / 8] = char(flipped[i / 8] ^ (1 << (i % 8)));
            setFileContent(flipped);
            QVERIFY2(failureOf(m_store->load(ours(), key())) == FailureKind::StorageFailed,
                     qPrintable(QStringLiteral("bit %1").arg(i)));
        }
        setFileContent(intact);
        QCOMPARE(*m_store->load(ours(), key()), std::optional<QByteArray>("Ada"));
    }

    void everyTruncationIsNoticed()
    {
        QVERIFY(m_store->save(ours(), key(), "Ada"));
        const QByteArray intact = fileContent();
        for (qsizetype size = 0; size < intact.size(); ++size) {
            setFileContent(intact.first(size));
            QCOMPARE(failureOf(m_store->load(ours(), key())), FailureKind::StorageFailed);
        }
        setFileContent(intact + 'x');
        QCOMPARE(failureOf(m_store->load(ours(), key())), FailureKind::StorageFailed);
    }

    void aFileCopiedToAnotherSitesNameDoesNotOpen()
    {
        ports::SnapshotBinding stranger = ours();
        stranger.siteOrigin = QStringLiteral("https://heron.example");
        QVERIFY(m_store->save(ours(), key(), "Ada"));
        QVERIFY(QFile::copy(path(), m_store->filePath(stranger.siteOrigin)));
        QCOMPARE(failureOf(m_store->load(stranger, key())), FailureKind::StorageFailed);
    }

    void partsOfTheBindingCannotBeShiftedIntoEachOther()
    {
        ports::SnapshotBinding shifted = ours();
        shifted.siteOrigin += shifted.userId;
        shifted.userId.clear();
        QVERIFY(m_store->save(ours(), key(), "Ada"));
        QVERIFY(QFile::copy(path(), m_store->filePath(shifted.siteOrigin)));
        QCOMPARE(failureOf(m_store->load(shifted, key())), FailureKind::StorageFailed);
    }

    void theSameContentIsSealedDifferentlyEachTimeAndNeverReadable()
    {
        QVERIFY(m_store->save(ours(), key(), "Ada Lovelace"));
        const QByteArray first = fileContent();
        QVERIFY(m_store->save(ours(), key(), "Ada Lovelace"));
        const QByteArray second = fileContent();
        QVERIFY(first != second);
        QVERIFY(first.mid(8, 12) != second.mid(8, 12)); // the nonce; never twice with one key
        for (const char *clear : {"Ada", "otter", "u1"})
            QVERIFY2(!second.contains(clear) && !path().contains(QLatin1String(clear)), clear);
    }

    void fileAndFolderAreForTheOwnerAlone()
    {
        const mode_t before = ::umask(0);
        QVERIFY(m_store->save(ours(), key(), "Ada"));
        ::umask(before);
        QCOMPARE(modeOf(path()), 0600u);
        QCOMPARE(modeOf(QFileInfo(path()).path()), 0700u);
        QVERIFY(QFile::setPermissions(path(), QFileDevice::Permissions(0x6644)));
        QVERIFY(m_store->save(ours(), key(), "Ada"));
        QCOMPARE(modeOf(path()), 0600u);
    }

    void loadingAndErasingLeaveNoTrace()
    {
        QVERIFY(!*m_store->load(ours(), key()));
        QVERIFY(m_store->erase(ours().siteOrigin));
        QVERIFY(QDir(m_folder->path()).isEmpty());
    }

    void aProfileNameCannotLeaveTheStateFolder_data()
    {
        QTest::addColumn<QString>("profile");
        for (const char *name : {"../../escape", "..", ".", "", "/etc", "a/b", "a\nb", "work "})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void aProfileNameCannotLeaveTheStateFolder()
    {
        QFETCH(QString, profile);
        const QString state = m_folder->filePath(QStringLiteral("state"));
        SealedSnapshotStore store(state, profile, m_random);
        QVERIFY(store.save(ours(), key(), "Ada"));
        const QFileInfo written(store.filePath(ours().siteOrigin));
        QCOMPARE(QFileInfo(written.canonicalPath()).canonicalPath(), QFileInfo(state).canonicalFilePath());
    }

    void contentOverTheBoundIsRefusedAndAnOversizedFileIsNotRead()
    {
        const QByteArray largest(int(SealedSnapshotStore::largestContent), 'x');
        QVERIFY(m_store->save(ours(), key(), largest));
        QVERIFY(*m_store->load(ours(), key()) == largest);
        QCOMPARE(failureOf(m_store->save(ours(), key(), largest + 'x')), FailureKind::StorageFailed);
        setFileContent(fileContent() + 'x');
        QCOMPARE(failureOf(m_store->load(ours(), key())), FailureKind::StorageFailed);
    }

    void somethingElseInItsPlaceIsAFailureNotACrash()
    {
        QVERIFY(QDir().mkpath(path()));
        QCOMPARE(failureOf(m_store->load(ours(), key())), FailureKind::StorageFailed);
        QCOMPARE(failureOf(m_store->save(ours(), key(), "Ada")), FailureKind::StorageFailed);
        QCOMPARE(failureOf(m_store->erase(ours().siteOrigin)), FailureKind::StorageFailed);
    }

    void aFolderThatCannotBeMadeIsAFailure()
    {
        QFile inTheWay(m_folder->filePath(QStringLiteral("state")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QCOMPARE(failureOf(m_store->save(ours(), key(), "Ada")), FailureKind::StorageFailed);
        QVERIFY(!*m_store->load(ours(), key()));
    }

    void aFullDiskKeepsTheOldSnapshot()
    {
        const QString disk = m_folder->filePath(QStringLiteral("disk"));
        QVERIFY(QDir().mkpath(disk));
        if (::mount("tmpfs", QFile::encodeName(disk).constData(), "tmpfs", 0, "size=64k") != 0)
            QSKIP("mounting a tiny tmpfs needs root");
        {
            SealedSnapshotStore store(disk, QStringLiteral("p"), m_random);
            const bool savedOld = bool(store.save(ours(), key(), "old"));
            const auto refused = store.save(ours(), key(), QByteArray(200'000, 'x'));
            const auto loaded = store.load(ours(), key());
            const QStringList files = QDir(disk + QStringLiteral("/p")).entryList(QDir::Files | QDir::Hidden);
            QCOMPARE(::umount(QFile::encodeName(disk).constData()), 0);
            QVERIFY(savedOld);
            QCOMPARE(failureOf(refused), FailureKind::StorageFailed);
            QCOMPARE(*loaded, std::optional<QByteArray>("old"));
            QCOMPARE(files.size(), 1);
        }
    }

    void aReadOnlyDiskKeepsTheOldSnapshot()
    {
        const QString disk = m_folder->filePath(QStringLiteral("disk"));
        QVERIFY(QDir().mkpath(disk));
        const QByteArray encoded = QFile::encodeName(disk);
        if (::mount("tmpfs", encoded.constData(), "tmpfs", 0, "size=64k") != 0)
            QSKIP("mounting a tiny tmpfs needs root");
        SealedSnapshotStore store(disk, QStringLiteral("p"), m_random);
        const bool savedOld = bool(store.save(ours(), key(), "old"));
        const bool readOnly = ::mount("tmpfs", encoded.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, "size=64k") == 0;
        const auto refused = store.save(ours(), key(), "new");
        const auto notErased = store.erase(ours().siteOrigin);
        const auto loaded = store.load(ours(), key());
        QCOMPARE(::umount(encoded.constData()), 0);
        QVERIFY(savedOld && readOnly);
        QCOMPARE(failureOf(refused), FailureKind::StorageFailed);
        QCOMPARE(failureOf(notErased), FailureKind::StorageFailed);
        QCOMPARE(*loaded, std::optional<QByteArray>("old"));
    }

    void aWriteThatFailsHalfwayKeepsTheOldSnapshot_data()
    {
        QTest::addColumn<int>("size");
        QTest::newRow("while it is written") << 200'000;
        QTest::newRow("when the buffer is emptied") << 5'000;
    }

    /// The same without root: the kernel refuses to let files grow.
    void aWriteThatFailsHalfwayKeepsTheOldSnapshot()
    {
        QFETCH(int, size);
        QVERIFY(m_store->save(ours(), key(), "old"));
        const auto before = std::signal(SIGXFSZ, SIG_IGN);
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &limit), 0);
        const rlimit tiny{4096, limit.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &tiny), 0);
        const auto refused = m_store->save(ours(), key(), QByteArray(size, 'x'));
        ::setrlimit(RLIMIT_FSIZE, &limit);
        std::signal(SIGXFSZ, before);
        QCOMPARE(failureOf(refused), FailureKind::StorageFailed);
        QCOMPARE(*m_store->load(ours(), key()), std::optional<QByteArray>("old"));
        QCOMPARE(QDir(QFileInfo(path()).path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    /// A writer that is killed again and again: a reader beside it sees a whole snapshot every time.
    void aReaderSeesTheOldOrTheNewNeverAMixture()
    {
        const QByteArray first(100'000, 'a');
        const QByteArray second(200'000, 'b');
        QVERIFY(m_store->save(ours(), key(), first));
        for (int round = 0; round < 20; ++round) {
            const pid_t writer = ::fork();
            if (writer == 0) {
                for (;;) {
                    (void)m_store->save(ours(), key(), second);
                    (void)m_store->save(ours(), key(), first);
                }
            }
            int seen = 0;
            for (int i = 0; i < 20; ++i) {
                const auto loaded = m_store->load(ours(), key());
                seen += loaded && *loaded && (**loaded == first || **loaded == second) ? 1 : 0;
            }
            ::kill(writer, SIGKILL);
            ::waitpid(writer, nullptr, 0);
            QCOMPARE(seen, 20);
            const auto left = m_store->load(ours(), key());
            QVERIFY(left && *left && (**left == first || **left == second));
        }
    }

private:
    static ports::SnapshotBinding ours() { return {QStringLiteral("https://otter.example"), QStringLiteral("u1"), 1}; }
    static core::Secret key() { return core::Secret(QByteArray(32, 'k')); }
    QString path() const { return m_store->filePath(ours().siteOrigin); }

    QByteArray fileContent() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void setFileContent(const QByteArray &content)
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(content), content.size());
    }

    static unsigned modeOf(const QString &path)
    {
        struct stat status {};
        return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777 : 0;
    }

    template <typename T>
    static std::optional<FailureKind> failureOf(const core::Result<T> &result)
    {
        return result ? std::nullopt : std::optional(result.error().kind);
    }

    adapters::SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SealedSnapshotStore> m_store;
};

QTEST_GUILESS_MAIN(SealedSnapshotStoreTest)
#include "sealed_snapshot_store_test.moc"
