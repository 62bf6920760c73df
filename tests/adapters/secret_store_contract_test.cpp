// SPDX-License-Identifier: MIT
#include "adapters/keychain_secret_store.h"
#include "support/failure_names.h"
#include "support/fake_secret_store.h"
#include "support/private_keyring.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace std::chrono_literals;
using core::FailureKind;
using core::Secret;

namespace {

/// What the contract of the SecretStore port needs around it.
class SecretStoreWorld {
public:
    virtual ~SecretStoreWorld() = default;
    virtual ports::SecretStore &store() = 0;
    virtual void lock() = 0;
    virtual void unlock() = 0;
    virtual void freeze() = 0;
    virtual void thaw() = 0;
    virtual void letDeadlinePass() = 0;
};

class FakeWorld final : public SecretStoreWorld {
public:
    ports::SecretStore &store() override { return m_store; }
    void lock() override { m_store.setMode(support::FakeSecretStore::Mode::Locked); }
    void unlock() override { m_store.setMode(support::FakeSecretStore::Mode::Available); }
    void freeze() override { m_store.hold(); }
    void thaw() override { m_store.release(); }
    void letDeadlinePass() override { m_time.advance(support::FakeSecretStore::deadline); }

private:
    support::ManualTime m_time;
    support::FakeSecretStore m_store{m_time};
};

/// A real gnome-keyring, unlocked; see with_keyring.sh.
class RealWorld final : public SecretStoreWorld {
public:
    ~RealWorld() override
    {
        m_keyring.thaw();
        if (m_keyring.isLocked())
            m_keyring.unlock();
    }
    ports::SecretStore &store() override { return m_store; }
    void lock() override { m_keyring.lock(); }
    void unlock() override { m_keyring.unlock(); }
    void freeze() override { m_keyring.freeze(); }
    void thaw() override { m_keyring.thaw(); }
    void letDeadlinePass() override {} // the real clock does it

private:
    support::PrivateKeyring m_keyring;
    QTemporaryDir m_state;
    adapters::KeychainSecretStore m_store{m_state.path(), QStringLiteral("default"), QStringLiteral("dev.latchkey.Latchkey"), 3s};
};

/// What one operation came to.
struct Answer {
    bool arrived = false;
    std::optional<QByteArray> value;
    std::optional<FailureKind> failure;

    core::Completion<std::optional<Secret>> ofRead()
    {
        return [this](core::Result<std::optional<Secret>> result) {
            arrived = true;
            if (!result)
                failure = result.error().kind;
            else if (*result)
                value = (*result)->expose().toByteArray();
        };
    }
    core::Completion<void> ofChange()
    {
        return [this](core::Result<void> result) {
            arrived = true;
            if (!result)
                failure = result.error().kind;
        };
    }
};

} // namespace

/// What every SecretStore must do. Runs on the fake and on the adapter with a real keyring.
class SecretStoreContractTest final : public QObject {
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
        if (isReal)
            m_world = std::make_unique<RealWorld>();
        else
            m_world = std::make_unique<FakeWorld>();
        m_key = QStringLiteral("default|https://otter.example|%1").arg(++m_count); // every test has its own entry
    }

    void cleanup() { m_world.reset(); }

    void whatWasWrittenIsReadAndOverwrittenAndRemoved()
    {
        QCOMPARE(read().value, std::nullopt);
        QCOMPARE(write("first").failure, std::nullopt);
        QCOMPARE(read().value, std::optional<QByteArray>("first"));
        QCOMPARE(write("second").failure, std::nullopt);
        QCOMPARE(read().value, std::optional<QByteArray>("second"));
        QCOMPARE(remove().failure, std::nullopt);
        const Answer gone = read();
        QCOMPARE(gone.value, std::nullopt);
        QCOMPARE(gone.failure, std::nullopt);
        QCOMPARE(remove().failure, std::nullopt);
    }

    void entriesDoNotTouchEachOther()
    {
        const QString other = m_key + QStringLiteral("|revocation");
        QCOMPARE(write("ours").failure, std::nullopt);
        Answer written;
        m_world->store().write(other, Secret("theirs"), this, written.ofChange());
        QTRY_VERIFY(written.arrived);
        QCOMPARE(remove().failure, std::nullopt);
        Answer kept;
        m_world->store().read(other, this, kept.ofRead());
        QTRY_COMPARE(kept.value, std::optional<QByteArray>("theirs"));
    }

    void onlyOneShortLineIsTaken_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("taken");
        QTest::newRow("base64url") << QByteArray("AZaz09-_.~=%") << true;
        QTest::newRow("1200 bytes") << QByteArray(1200, 'a') << true;
        QTest::newRow("1201 bytes") << QByteArray(1201, 'a') << false;
        QTest::newRow("line feed") << QByteArray("two\nlines") << false;
        QTest::newRow("carriage return") << QByteArray("two\rlines") << false;
        QTest::newRow("zero byte") << QByteArray("a\0b", 3) << false;
        QTest::newRow("escape") << QByteArray("\x1b[31m") << false;
        QTest::newRow("not ASCII") << QByteArray("\xc3\xa9") << false;
        QTest::newRow("nothing") << QByteArray() << false;
    }

    void onlyOneShortLineIsTaken()
    {
        QFETCH(QByteArray, value);
        QFETCH(bool, taken);
        const auto expected = taken ? std::nullopt : std::optional(FailureKind::StorageFailed);
        QCOMPARE(write(value).failure, expected);
        QCOMPARE(read().value, taken ? std::optional(value) : std::nullopt);
    }

    void operationsRunInTheOrderTheyWereAskedFor()
    {
        Answer first;
        Answer second;
        Answer third;
        m_world->store().write(m_key, Secret("a"), this, first.ofChange());
        m_world->store().read(m_key, this, second.ofRead());
        m_world->store().remove(m_key, this, first.ofChange());
        m_world->store().read(m_key, this, third.ofRead());
        QVERIFY(!first.arrived); // never inside the call
        QTRY_VERIFY(third.arrived);
        QCOMPARE(second.value, std::optional<QByteArray>("a"));
        QCOMPARE(third.value, std::nullopt);
    }

    void aLockedKeychainSaysSoAtOnceAndNeverThatItIsEmpty()
    {
        QCOMPARE(write("kept").failure, std::nullopt);
        m_world->lock();
        const Answer locked = read();
        QCOMPARE(locked.failure, FailureKind::KeychainLocked);
        QCOMPARE(readOf(m_key + QStringLiteral("|never written")).failure, FailureKind::KeychainLocked);
        QCOMPARE(write("other").failure, FailureKind::KeychainLocked);
        QCOMPARE(remove().failure, FailureKind::KeychainLocked);
        m_world->unlock();
        QCOMPARE(read().value, std::optional<QByteArray>("kept"));
    }

    void unlockingIsAnnouncedToThoseWhoWereTurnedAway()
    {
        QSignalSpy available(&m_world->store(), &ports::SecretStore::becameAvailable);
        m_world->lock();
        QCOMPARE(read().failure, FailureKind::KeychainLocked);
        QCOMPARE(available.count(), 0);
        m_world->unlock();
        QTRY_COMPARE(available.count(), 1);
        QCOMPARE(read().failure, std::nullopt);
    }

    void aKeychainThatNeverAnswersEndsInTimeoutForAllWhoWait()
    {
        QCOMPARE(write("kept").failure, std::nullopt);
        m_world->freeze();
        Answer first;
        Answer second;
        m_world->store().read(m_key, this, first.ofRead());
        m_world->store().remove(m_key + QStringLiteral("|other"), this, second.ofChange());
        m_world->letDeadlinePass();
        QTRY_COMPARE_WITH_TIMEOUT(first.failure, FailureKind::Timeout, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(second.failure, FailureKind::Timeout, 20'000);
        m_world->thaw();
        QCOMPARE(read().value, std::optional<QByteArray>("kept"));
    }

    void aDeadContextHearsNothingButItsWriteIsDone()
    {
        auto context = std::make_unique<QObject>();
        Answer unheard;
        m_world->store().write(m_key, Secret("written"), context.get(), unheard.ofChange());
        m_world->store().read(m_key, context.get(), unheard.ofRead());
        context.reset();
        QCOMPARE(read().value, std::optional<QByteArray>("written"));
        QVERIFY(!unheard.arrived);
    }

    void anUpdateDoesWhatItDecidesByWhatItFinds()
    {
        QList<std::optional<QByteArray>> found;
        const auto update = [&](ports::SecretChange::Verb verb, QByteArrayView value) {
            Answer answer;
            const auto decide = [&](const std::optional<Secret> &line) -> ports::SecretChange {
                found << (line ? std::optional(line->expose().toByteArray()) : std::nullopt);
                return {verb, Secret(value)};
            };
            m_world->store().update(m_key, decide, this, answer.ofChange());
            waitFor(answer);
            return answer;
        };
        using Verb = ports::SecretChange::Verb;
        QCOMPARE(update(Verb::None, "ignored").failure, std::nullopt);
        QCOMPARE(read().value, std::nullopt);
        QCOMPARE(update(Verb::Write, "first").failure, std::nullopt);
        QCOMPARE(update(Verb::Write, "second").failure, std::nullopt);
        QCOMPARE(update(Verb::None, "ignored").failure, std::nullopt);
        QCOMPARE(update(Verb::Write, "two\nlines").failure, FailureKind::StorageFailed);
        QCOMPARE(read().value, std::optional<QByteArray>("second"));
        QCOMPARE(update(Verb::Remove, "ignored").failure, std::nullopt);
        QCOMPARE(read().value, std::nullopt);
        const QList<std::optional<QByteArray>> expected{std::nullopt, std::nullopt, "first", "second", "second", "second"};
        QCOMPARE(found, expected);
    }

    void nothingIsDecidedAboutALockedKeychain()
    {
        m_world->lock();
        Answer answer;
        bool asked = false;
        const auto decide = [&](const std::optional<Secret> &) {
            asked = true;
            return ports::SecretChange();
        };
        m_world->store().update(m_key, decide, this, answer.ofChange());
        waitFor(answer);
        QCOMPARE(answer.failure, FailureKind::KeychainLocked);
        QVERIFY(!asked);
    }

    void changesAreWaitedForAndReadsAreNot()
    {
        ports::SecretStore &store = m_world->store();
        QSignalSpy idle(&store, &ports::SecretStore::idle);
        QCOMPARE(read().value, std::nullopt);
        QVERIFY(idle.isEmpty());
        Answer first;
        Answer second;
        store.write(m_key, Secret("a"), this, first.ofChange());
        store.update(m_key, [](const auto &) { return ports::SecretChange(); }, this, second.ofChange());
        QVERIFY(store.isChanging());
        connect(&store, &ports::SecretStore::idle, this, [&] { QVERIFY(first.arrived && second.arrived); });
        QTRY_COMPARE_WITH_TIMEOUT(idle.count(), 1, 20'000);
        QVERIFY(!store.isChanging());

        auto context = std::make_unique<QObject>();
        store.update(
            m_key,
            [](const auto &) -> ports::SecretChange { return {ports::SecretChange::Verb::Remove, {}}; }, context.get(),
            [](const core::Result<void> &) {});
        QVERIFY(store.isChanging());
        context.reset(); // nothing is decided then, and nobody waits for ever
        QTRY_COMPARE_WITH_TIMEOUT(idle.count(), 2, 20'000);
        QCOMPARE(read().value, std::optional<QByteArray>("a"));
    }

private:
    Answer read() { return readOf(m_key); }

    Answer readOf(const QString &key)
    {
        Answer answer;
        m_world->store().read(key, this, answer.ofRead());
        waitFor(answer);
        return answer;
    }

    Answer write(QByteArrayView value)
    {
        Answer answer;
        m_world->store().write(m_key, Secret(value), this, answer.ofChange());
        waitFor(answer);
        return answer;
    }

    Answer remove()
    {
        Answer answer;
        m_world->store().remove(m_key, this, answer.ofChange());
        waitFor(answer);
        return answer;
    }

    static void waitFor(const Answer &answer) { QTRY_VERIFY_WITH_TIMEOUT(answer.arrived, 20'000); }

    std::unique_ptr<SecretStoreWorld> m_world;
    QString m_key;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(SecretStoreContractTest)
#include "secret_store_contract_test.moc"
