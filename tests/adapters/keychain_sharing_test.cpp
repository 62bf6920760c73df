// SPDX-License-Identifier: MIT
#include "adapters/file_lock.h"
#include "adapters/keychain_secret_store.h"
#include "support/private_keyring.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace std::chrono_literals;
using adapters::FileLock;
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
        QVERIFY(QDir(m_state->path()).mkdir(profile));
        FileLock elsewhere(lockFile());
        QCOMPARE(elsewhere.take(), FileLock::Answer::Ours);
        QCOMPARE(update(theirs), std::nullopt);
    }

    void aProgramThatKeepsTheLockIsWaitedForUntilTheDeadline()
    {
        KeychainSecretStore ours(m_state->path(), profile, QStringLiteral("dev.latchkey.Latchkey"), 500ms);
        QVERIFY(QDir(m_state->path()).mkdir(profile));
        FileLock elsewhere(lockFile());
        QCOMPARE(elsewhere.take(), FileLock::Answer::Ours);
        QCOMPARE(update(ours), core::FailureKind::Timeout);
        elsewhere.release();
        QCOMPARE(update(ours), std::nullopt);
        QCOMPARE(read(ours), QByteArray("1"));
        QCOMPARE(elsewhere.take(), FileLock::Answer::Ours); // and it is let go of after each
    }

    void whatADeadProgramLeftIsNoLock_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a process of another host") << QByteArray("4242\nlatchkey\nold-host\n");
    }

    void whatADeadProgramLeftIsNoLock()
    {
        QFETCH(const QByteArray, content);
        QVERIFY(QDir(m_state->path()).mkdir(profile));
        QFile left(lockFile());
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write(content);
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

    void whatIsWrittenIsWhatIsReadWhereTwoEntriesLie_data()
    {
        QTest::addColumn<bool>("inSessionKeyring");
        QTest::newRow("in one keyring") << false;
        QTest::newRow("in two keyrings") << true;
    }

    void whatIsWrittenIsWhatIsReadWhereTwoEntriesLie()
    {
        QFETCH(bool, inSessionKeyring);
        KeychainSecretStore ours(m_state->path(), profile);
        QCOMPARE(update(ours), std::nullopt);
        m_keyring.duplicate(m_key, "7", inSessionKeyring);
        const QByteArray before = read(ours);
        QCOMPARE(m_keyring.countEntries(m_key), 2); // reading deletes nothing: nobody knows which of them is good
        QCOMPARE(update(ours), std::nullopt);
        QCOMPARE(read(ours), QByteArray::number(before.toInt() + 1));
        QCOMPARE(update(ours), std::nullopt);
        QCOMPARE(read(ours), QByteArray::number(before.toInt() + 2));
    }

    void whatAnUpdateRemovesIsWhatItFound()
    {
        KeychainSecretStore ours(m_state->path(), profile);
        QCOMPARE(update(ours), std::nullopt);
        m_keyring.duplicate(m_key, "7", true);
        const QByteArray first = read(ours);
        const auto removeFirst = [&first](const std::optional<Secret> &found) -> ports::SecretChange {
            const bool isIt = found && found->expose() == first;
            return {isIt ? ports::SecretChange::Verb::Remove : ports::SecretChange::Verb::None, {}};
        };
        QCOMPARE(update(ours, removeFirst), std::nullopt);
        QCOMPARE(m_keyring.countEntries(m_key), 1);
        QCOMPARE(read(ours), QByteArray(first == "7" ? "1" : "7"));
        QCOMPARE(update(ours, removeFirst), std::nullopt);
        QCOMPARE(m_keyring.countEntries(m_key), 1);
    }

    void aKeyringThatWasTooSlowIsAskedAgain()
    {
        KeychainSecretStore ours(m_state->path(), profile, QStringLiteral("dev.latchkey.Latchkey"), 300ms);
        QSignalSpy available(&ours, &ports::SecretStore::becameAvailable);
        m_keyring.freeze();
        QCOMPARE(update(ours), core::FailureKind::Timeout);
        m_keyring.thaw();
        QTRY_COMPARE_WITH_TIMEOUT(available.count(), 1, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(update(ours), std::nullopt, 20'000); // its 300 ms may be short on a machine that works
    }

private:
    static ports::SecretChange oneMore(const std::optional<Secret> &found)
    {
        const int before = found ? found->expose().toByteArray().toInt() : 0;
        return {ports::SecretChange::Verb::Write, Secret(QByteArray::number(before + 1))};
    }

    QString lockFile() const { return m_state->filePath(profile + QStringLiteral("/keychain.lock")); }

    std::optional<core::FailureKind> update(KeychainSecretStore &store, ports::SecretDecision decide = &oneMore)
    {
        std::optional<core::Result<void>> result;
        store.update(m_key, std::move(decide), this, [&result](core::Result<void> arrived) { result = std::move(arrived); });
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

    support::PrivateKeyring m_keyring;
    std::unique_ptr<QTemporaryDir> m_state;
    QString m_key;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(KeychainSharingTest)
#include "keychain_sharing_test.moc"
