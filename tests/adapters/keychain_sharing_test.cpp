// SPDX-License-Identifier: MIT
#include "adapters/keychain_secret_store.h"
#include "support/private_keyring.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace std::chrono_literals;
using adapters::KeychainSecretStore;
using core::Secret;

namespace {
const QString profile = QStringLiteral("default");
}

/// Two programs on one entry of a real gnome-keyring, and two entries where there should be one; see with_keyring.sh.
class KeychainSharingTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_state = std::make_unique<QTemporaryDir>();
        m_key = QStringLiteral("default|https://otter.example|%1").arg(++m_count);
    }

    void noUpdateIsLostWhereTwoProgramsMakeThem()
    {
        constexpr int each = 10;
        KeychainSecretStore ours(m_state->path(), profile);
        KeychainSecretStore theirs(m_state->path(), profile);
        int ended = 0;
        for (int i = 0; i < each; ++i) {
            for (KeychainSecretStore *store : {&ours, &theirs})
                store->update(m_key, &oneMore, this, [&ended](const core::Result<void> &done) { ended += done ? 1 : 0; });
        }
        QTRY_COMPARE_WITH_TIMEOUT(ended, 2 * each, 20'000);
        QCOMPARE(read(ours), QByteArray::number(2 * each));
    }

    void anotherProfileIsNotWaitedFor()
    {
        KeychainSecretStore ours(m_state->path(), profile);
        KeychainSecretStore theirs(m_state->path(), QStringLiteral("other"));
        QLockFile elsewhere(lockFile());
        QVERIFY(QDir(m_state->path()).mkdir(profile));
        QVERIFY(elsewhere.tryLock(0));
        QCOMPARE(update(theirs), std::nullopt);
    }

    void aProgramThatKeepsTheLockIsWaitedForUntilTheDeadline()
    {
        KeychainSecretStore ours(m_state->path(), profile, 500ms);
        QVERIFY(QDir(m_state->path()).mkdir(profile));
        QLockFile elsewhere(lockFile());
        QVERIFY(elsewhere.tryLock(0));
        QCOMPARE(update(ours), core::FailureKind::Timeout);
        elsewhere.unlock();
        QCOMPARE(update(ours), std::nullopt);
        QCOMPARE(read(ours), QByteArray("1"));
        QVERIFY(elsewhere.tryLock(0)); // and it is let go of after each
    }

    void theLockOfADeadProgramIsTakenOver()
    {
        QVERIFY(QDir(m_state->path()).mkdir(profile));
        QFile left(lockFile());
        QVERIFY(left.open(QIODevice::WriteOnly));
        constexpr int nobody = 0x3fffff; // above what this kernel hands out, or just not running
        left.write(QStringLiteral("%1\nlatchkey\n%2\n").arg(nobody).arg(QSysInfo::machineHostName()).toUtf8());
        left.close();
        KeychainSecretStore ours(m_state->path(), profile);
        QCOMPARE(update(ours), std::nullopt);
    }

    void whereNoLockCanBeMadeASessionIsKeptAllTheSame()
    {
        QFile inTheWay(m_state->filePath(QStringLiteral("state")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        KeychainSecretStore ours(inTheWay.fileName(), profile);
        QCOMPARE(update(ours), std::nullopt);
        QCOMPARE(read(ours), QByteArray("1"));
    }

    void twoEntriesAreOne_data()
    {
        QTest::addColumn<bool>("inSessionKeyring");
        QTest::newRow("in one keyring") << false;
        QTest::newRow("in two keyrings") << true;
    }

    void twoEntriesAreOne()
    {
        QFETCH(bool, inSessionKeyring);
        KeychainSecretStore ours(m_state->path(), profile);
        QCOMPARE(update(ours), std::nullopt);
        letASecondPass(); // keyrings count no finer
        m_keyring.duplicate(m_key, "7", inSessionKeyring);
        QCOMPARE(m_keyring.countEntries(m_key), 2);
        QCOMPARE(read(ours), QByteArray("7"));
        QCOMPARE(m_keyring.countEntries(m_key), 1);
        letASecondPass();
        QCOMPARE(update(ours), std::nullopt); // into the default keyring, wherever the other one is
        QCOMPARE(read(ours), QByteArray("8"));
        QCOMPARE(m_keyring.countEntries(m_key), 1);
        m_keyring.duplicate(m_key, "7", inSessionKeyring);
        remove(ours);
        QCOMPARE(read(ours), QByteArray());
        QCOMPARE(m_keyring.countEntries(m_key), 0);
    }

private:
    static ports::SecretChange oneMore(const std::optional<Secret> &found)
    {
        const int before = found ? found->expose().toByteArray().toInt() : 0;
        return {ports::SecretChange::Verb::Write, Secret(QByteArray::number(before + 1))};
    }

    static void letASecondPass()
    {
        const qint64 before = QDateTime::currentSecsSinceEpoch();
        QTRY_VERIFY(QDateTime::currentSecsSinceEpoch() > before);
    }

    QString lockFile() const { return m_state->filePath(profile + QStringLiteral("/keychain.lock")); }

    std::optional<core::FailureKind> update(KeychainSecretStore &store)
    {
        std::optional<core::Result<void>> result;
        store.update(m_key, &oneMore, this, [&result](core::Result<void> arrived) { result = std::move(arrived); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(result, 20'000); }();
        return *result ? std::nullopt : std::optional(result->error().kind);
    }

    /// Empty where there is none.
    QByteArray read(KeychainSecretStore &store)
    {
        std::optional<QByteArray> found;
        store.read(m_key, this, [&found](const core::Result<std::optional<Secret>> &line) {
            found = line && *line ? (*line)->expose().toByteArray() : QByteArray();
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(found, 20'000); }();
        return *found;
    }

    void remove(KeychainSecretStore &store)
    {
        bool done = false;
        store.remove(m_key, this, [&done](const core::Result<void> &) { done = true; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(done, 20'000); }();
    }

    support::PrivateKeyring m_keyring;
    std::unique_ptr<QTemporaryDir> m_state;
    QString m_key;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(KeychainSharingTest)
#include "keychain_sharing_test.moc"
