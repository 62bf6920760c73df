// SPDX-License-Identifier: MIT
#include "adapters/sealed_snapshot_store.h"
#include "adapters/system_random.h"
#include "support/failure_names.h"
#include "support/fake_snapshot_store.h"

#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using core::FailureKind;
using ports::SnapshotBinding;

/// What every SnapshotStore must do. Runs on the fake and on the adapter.
class SnapshotStoreContractTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("isReal");
        QTest::newRow("fake") << false;
        QTest::newRow("adapter") << true;
    }

    void init()
    {
        QFETCH_GLOBAL(bool, isReal);
        m_folder = std::make_unique<QTemporaryDir>();
        if (isReal)
            m_store = std::make_unique<adapters::SealedSnapshotStore>(m_folder->path(), QStringLiteral("p"), m_random);
        else
            m_store = std::make_unique<support::FakeSnapshotStore>();
    }

    void whetherThereIsOneIsToldWithoutAKey()
    {
        QVERIFY(!m_store->has(ours().siteOrigin));
        QVERIFY(m_store->save(ours(), key(), "{}"));
        QVERIFY(m_store->has(ours().siteOrigin));
        QVERIFY(!m_store->has(QStringLiteral("https://other.example")));
        QVERIFY(m_store->erase(ours().siteOrigin));
        QVERIFY(!m_store->has(ours().siteOrigin));
    }

    void whatWasSavedIsLoaded()
    {
        for (const QByteArray &content : {QByteArray("{}"), QByteArray(), QByteArray("\0\xff\n", 3),
                                          QByteArray(300'000, 'x')}) {
            QVERIFY(m_store->save(ours(), key(), content));
            const auto loaded = m_store->load(ours(), key());
            QVERIFY(loaded && *loaded);
            QCOMPARE(**loaded, content);
        }
    }

    void whereNothingWasSavedThereIsNone()
    {
        const auto loaded = m_store->load(ours(), key());
        QVERIFY(loaded);
        QVERIFY(!*loaded);
    }

    void aSecondSaveReplacesTheFirst()
    {
        QVERIFY(m_store->save(ours(), key(), "old"));
        QVERIFY(m_store->save(ours(), key(), "new"));
        QCOMPARE(*m_store->load(ours(), key()), std::optional<QByteArray>("new"));
    }

    void anotherUserFormatOrKeyDoesNotOpenIt()
    {
        QVERIFY(m_store->save(ours(), key(), "content"));
        SnapshotBinding otherUser = ours();
        otherUser.userId = QStringLiteral("u2");
        SnapshotBinding otherFormat = ours();
        otherFormat.format = 2;
        const core::Secret otherKey(QByteArray(32, 'z'));
        QCOMPARE(failureOf(m_store->load(otherUser, key())), FailureKind::StorageFailed);
        QCOMPARE(failureOf(m_store->load(otherFormat, key())), FailureKind::StorageFailed);
        QCOMPARE(failureOf(m_store->load(ours(), otherKey)), FailureKind::StorageFailed);
        QCOMPARE(*m_store->load(ours(), key()), std::optional<QByteArray>("content"));
    }

    void sitesDoNotSeeEachOther()
    {
        SnapshotBinding other = ours();
        other.siteOrigin = QStringLiteral("https://heron.example");
        QVERIFY(m_store->save(ours(), key(), "ours"));
        QVERIFY(!*m_store->load(other, key()));
        QVERIFY(m_store->save(other, key(), "theirs"));
        QVERIFY(m_store->erase(other.siteOrigin));
        QCOMPARE(*m_store->load(ours(), key()), std::optional<QByteArray>("ours"));
    }

    void erasedIsGoneAndErasingTwiceIsFine()
    {
        QVERIFY(m_store->save(ours(), key(), "content"));
        QVERIFY(m_store->erase(ours().siteOrigin));
        QVERIFY(!*m_store->load(ours(), key()));
        QVERIFY(m_store->erase(ours().siteOrigin));
    }

    void aShortKeyIsRefused()
    {
        QCOMPARE(failureOf(m_store->save(ours(), core::Secret(QByteArray(31, 'k')), "content")),
                 FailureKind::StorageFailed);
        QVERIFY(!*m_store->load(ours(), key()));
    }

private:
    static SnapshotBinding ours() { return {QStringLiteral("https://otter.example"), QStringLiteral("u1"), 1}; }
    static core::Secret key() { return core::Secret(QByteArray(32, 'k')); }

    template <typename T>
    static std::optional<FailureKind> failureOf(const core::Result<T> &result)
    {
        return result ? std::nullopt : std::optional(result.error().kind);
    }

    adapters::SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ports::SnapshotStore> m_store;
};

QTEST_GUILESS_MAIN(SnapshotStoreContractTest)
#include "snapshot_store_contract_test.moc"
