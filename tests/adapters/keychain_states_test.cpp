// SPDX-License-Identifier: MIT
#include "adapters/keychain_secret_store.h"
#include "support/failure_names.h"
#include "support/private_keyring.h"
#include "support/scripted_secret_service.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;
using namespace std::chrono_literals;
using core::FailureKind;
using core::Secret;

namespace {

const QString profile = QStringLiteral("default");
const QString key = QStringLiteral("default|https://otter.example");

/// Reads, writes and removes on one store, and what came of it.
class Asker : public QObject {
    Q_OBJECT
protected:
    std::optional<FailureKind> read(adapters::KeychainSecretStore &store)
    {
        std::optional<core::Result<std::optional<Secret>>> result;
        store.read(key, this, [&](core::Result<std::optional<Secret>> arrived) { result = std::move(arrived); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(result, 20'000); }();
        m_found = result && *result && **result;
        return result && !*result ? std::optional(result->error().kind) : std::nullopt;
    }

    std::optional<FailureKind> write(adapters::KeychainSecretStore &store)
    {
        return change([&](core::Completion<void> done) { store.write(key, Secret("value"), this, std::move(done)); });
    }

    std::optional<FailureKind> remove(adapters::KeychainSecretStore &store)
    {
        return change([&](core::Completion<void> done) { store.remove(key, this, std::move(done)); });
    }

    template <typename Start>
    std::optional<FailureKind> change(Start start)
    {
        std::optional<core::Result<void>> result;
        start([&](core::Result<void> arrived) { result = std::move(arrived); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(result, 20'000); }();
        return result && !*result ? std::optional(result->error().kind) : std::nullopt;
    }

    void everythingAnswers(FailureKind kind)
    {
        adapters::KeychainSecretStore store{m_state.path(), profile};
        QElapsedTimer elapsed;
        elapsed.start();
        QCOMPARE(read(store), kind);
        QCOMPARE(write(store), kind);
        QCOMPARE(remove(store), kind);
        QVERIFY(elapsed.elapsed() < 9000); // said, not waited for: one deadline is 10 s
    }

    bool m_found = false;
    QTemporaryDir m_state;
};

} // namespace

/// A keyring of an earlier session, not unlocked since: the state after an automatic login.
class LockedTest final : public Asker {
    Q_OBJECT
private Q_SLOTS:
    void everythingIsRefusedUntilItIsUnlocked()
    {
        everythingAnswers(FailureKind::KeychainLocked);
        adapters::KeychainSecretStore store{m_state.path(), profile};
        QSignalSpy available(&store, &ports::SecretStore::becameAvailable);
        QCOMPARE(read(store), FailureKind::KeychainLocked);
        store.requestUnlock(); // nothing here can show a prompt: it stays as it is
        QCOMPARE(read(store), FailureKind::KeychainLocked);
        QCOMPARE(available.count(), 0);
        support::PrivateKeyring().unlock();
        QTRY_COMPARE(available.count(), 1);
        QCOMPARE(write(store), std::nullopt);
        QCOMPARE(read(store), std::nullopt);
        QVERIFY(m_found);
    }

    void aDaemonThatDiedComesBackLocked()
    {
        adapters::KeychainSecretStore store{m_state.path(), profile};
        QCOMPARE(read(store), std::nullopt);
        QVERIFY(m_found);
        support::PrivateKeyring().kill(); // the bus starts another one, which knows no password
        QTRY_COMPARE(read(store), FailureKind::KeychainLocked);
    }
};

/// A person who has no keyring yet.
class FreshTest final : public Asker {
    Q_OBJECT
private Q_SLOTS:
    void nothingIsFoundAndNothingCanBeStoredUntilThereIsACollection()
    {
        adapters::KeychainSecretStore store{m_state.path(), profile};
        QSignalSpy available(&store, &ports::SecretStore::becameAvailable);
        QCOMPARE(read(store), std::nullopt);
        QVERIFY(!m_found);
        QCOMPARE(remove(store), std::nullopt);
        QCOMPARE(write(store), FailureKind::KeychainLocked);
        support::PrivateKeyring().createLogin();
        QTRY_COMPARE(available.count(), 1);
        QCOMPARE(write(store), std::nullopt);
        QCOMPARE(read(store), std::nullopt);
        QVERIFY(m_found);
    }
};

/// No Secret Service on the bus; later a scripted one, for what takes a person in front of a prompt.
class AbsentTest final : public Asker {
    Q_OBJECT
private Q_SLOTS:
    void everythingIsMissing() { everythingAnswers(FailureKind::KeychainMissing); }

    void aServiceThatAppearsIsAnnounced()
    {
        adapters::KeychainSecretStore store{m_state.path(), profile};
        QSignalSpy available(&store, &ports::SecretStore::becameAvailable);
        QCOMPARE(read(store), FailureKind::KeychainMissing);
        support::ScriptedSecretService service;
        service.locked = false;
        QTRY_COMPARE(available.count(), 1);
    }

    void aServiceThatAppearsLockedIsNotYetWorthAsking()
    {
        adapters::KeychainSecretStore store{m_state.path(), profile};
        QSignalSpy available(&store, &ports::SecretStore::becameAvailable);
        QCOMPARE(read(store), FailureKind::KeychainMissing);
        support::ScriptedSecretService service;
        QTRY_VERIFY(service.calls().contains(QStringLiteral("Get"))); // it was looked at
        QCOMPARE(read(store), FailureKind::KeychainLocked);
        QCOMPARE(available.count(), 0);
    }

    void askingToUnlockShowsThePromptAndTellsTheOutcome_data()
    {
        QTest::addColumn<bool>("exists");
        QTest::addColumn<bool>("needsPrompt");
        QTest::addColumn<QString>("call");
        QTest::newRow("locked") << true << true << QStringLiteral("Unlock");
        QTest::newRow("locked, no prompt needed") << true << false << QStringLiteral("Unlock");
        QTest::newRow("no collection yet") << false << true << QStringLiteral("CreateCollection");
        QTest::newRow("no collection, no prompt needed") << false << false << QStringLiteral("CreateCollection");
    }

    void askingToUnlockShowsThePromptAndTellsTheOutcome()
    {
        QFETCH(bool, exists);
        QFETCH(bool, needsPrompt);
        QFETCH(QString, call);
        support::ScriptedSecretService service;
        service.exists = exists;
        service.needsPrompt = needsPrompt;
        adapters::KeychainSecretStore store{m_state.path(), profile};
        QSignalSpy available(&store, &ports::SecretStore::becameAvailable);
        QCOMPARE(write(store), FailureKind::KeychainLocked);
        QVERIFY(!service.calls().contains(call)); // never unasked
        store.requestUnlock();
        QTRY_VERIFY(service.calls().contains(call));
        if (needsPrompt) {
            QTRY_VERIFY(service.calls().contains(QStringLiteral("Prompt")));
            QCOMPARE(available.count(), 0);
            service.answerPrompt(true);
        }
        QTRY_COMPARE(available.count(), 1);
    }

    void aDismissedPromptTellsNothing()
    {
        support::ScriptedSecretService service;
        adapters::KeychainSecretStore store{m_state.path(), profile};
        QSignalSpy available(&store, &ports::SecretStore::becameAvailable);
        store.requestUnlock();
        QTRY_VERIFY(service.calls().contains(QStringLiteral("Prompt")));
        service.answerPrompt(false);
        QCOMPARE(read(store), FailureKind::KeychainLocked);
        QCOMPARE(available.count(), 0);
    }

    void aServiceThatRefusesUsIsDenied()
    {
        support::ScriptedSecretService service;
        service.error = QStringLiteral("org.freedesktop.DBus.Error.AccessDenied");
        everythingAnswers(FailureKind::KeychainDenied);
        service.error = QStringLiteral("org.freedesktop.Secret.Error.IsLocked");
        everythingAnswers(FailureKind::KeychainLocked);
        service.error = QStringLiteral("org.freedesktop.DBus.Error.Failed");
        everythingAnswers(FailureKind::StorageFailed);
    }

    void aServiceThatNeverAnswersIsBounded()
    {
        support::ScriptedSecretService service;
        service.silent = true;
        adapters::KeychainSecretStore store(m_state.path(), profile, QStringLiteral("dev.latchkey.Latchkey"), 200ms);
        QCOMPARE(read(store), FailureKind::Timeout);
        QCOMPARE(write(store), FailureKind::Timeout);
    }

    void aServiceThatDiesInTheMiddleIsMissing()
    {
        auto service = std::make_unique<support::ScriptedSecretService>();
        service->silent = true;
        adapters::KeychainSecretStore store{m_state.path(), profile};
        std::optional<FailureKind> kind;
        store.remove(key, this, [&](core::Result<void> result) { kind = result.error().kind; });
        QTRY_VERIFY(!service->calls().isEmpty());
        service.reset();
        QTRY_COMPARE(kind, FailureKind::KeychainMissing);
    }

    void aStoreDestroyedWhileItAsksSaysNothing()
    {
        support::ScriptedSecretService service;
        service.silent = true;
        auto store = std::make_unique<adapters::KeychainSecretStore>(m_state.path(), profile);
        bool heard = false;
        store->remove(key, this, [&](const core::Result<void> &) { heard = true; });
        QTRY_VERIFY(!service.calls().isEmpty());
        store.reset();
        QVERIFY(!heard);
    }
};

/// The bus' own policy keeps us away from the keyring.
class DeniedTest final : public Asker {
    Q_OBJECT
private Q_SLOTS:
    void everythingIsDenied() { everythingAnswers(FailureKind::KeychainDenied); }
};

class NoBusTest final : public Asker {
    Q_OBJECT
private Q_SLOTS:
    void everythingIsMissing() { everythingAnswers(FailureKind::KeychainMissing); }

    void askingToUnlockDoesNothing()
    {
        adapters::KeychainSecretStore store{m_state.path(), profile};
        store.requestUnlock();
        QCOMPARE(read(store), FailureKind::KeychainMissing);
    }
};

/// with_keyring.sh says which state it made; the tests of that state run.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QByteArray state = qgetenv("LATCHKEY_KEYRING");
    if (state == "locked")
        return QTest::qExec(std::make_unique<LockedTest>().get(), argc, argv);
    if (state == "fresh")
        return QTest::qExec(std::make_unique<FreshTest>().get(), argc, argv);
    if (state == "absent")
        return QTest::qExec(std::make_unique<AbsentTest>().get(), argc, argv);
    if (state == "denied")
        return QTest::qExec(std::make_unique<DeniedTest>().get(), argc, argv);
    if (state == "nobus")
        return QTest::qExec(std::make_unique<NoBusTest>().get(), argc, argv);
    qFatal("run me through with_keyring.sh");
}

#include "keychain_states_test.moc"
