// SPDX-License-Identifier: MIT
#pragma once

#include "ports/secret_store.h"
#include "support/manual_time.h"

#include <QHash>

#include <deque>

namespace latchkey::support {

/// A keychain in memory that a test can lock, withhold, slow down or take away. Holds its entries in clear text, and what
/// was asked of it. Operations run one after another through the event loop, each within its deadline by ManualTime. Does
/// not forget entries while locked or missing: they are there again afterwards.
class FakeSecretStore final : public ports::SecretStore {
    Q_OBJECT
public:
    enum class Mode { Available, Locked, Denied, Missing };

    struct Operation {
        enum class Verb { Read, Write, Remove, Update };
        Verb verb = Verb::Read;
        QString key;
        friend bool operator==(const Operation &, const Operation &) = default;
    };

    static constexpr std::chrono::seconds deadline{10};
    static constexpr int largestValue = 1200;

    explicit FakeSecretStore(ManualTime &time);
    ~FakeSecretStore() override;

    void read(const QString &key, QObject *context, core::Completion<std::optional<core::Secret>> done) override;
    void write(const QString &key, core::Secret value, QObject *context, core::Completion<void> done) override;
    void remove(const QString &key, QObject *context, core::Completion<void> done) override;
    void update(const QString &key, ports::SecretDecision decide, QObject *context, core::Completion<void> done) override;
    bool isChanging() const override;
    void requestUnlock() override;

    /// Going from Locked or Missing to Available announces itself by becameAvailable().
    void setMode(Mode mode);
    /// What the person does when the unlock prompt shows: nothing (the default), or types the right password.
    void setUnlocksWhenAsked(bool unlocks) { m_unlocksWhenAsked = unlocks; }
    /// Operations wait, as behind an unanswered prompt, until release() or their deadline.
    void hold() { m_held = true; }
    void release();
    /// Writes and removals fail with this kind; reads go on. nullopt: they work again.
    void refuseWrites(std::optional<core::FailureKind> kind) { m_writeRefusal = kind; }

    void put(const QString &key, const QByteArray &value) { m_entries.insert(key, value); }
    /// Gone without anybody having asked us.
    void forget(const QString &key) { m_entries.remove(key); }
    bool has(const QString &key) const { return m_entries.contains(key); }
    QByteArray value(const QString &key) const { return m_entries.value(key); }
    QStringList keys() const;
    /// Everything asked for, in order, whether or not it succeeded.
    const QList<Operation> &operations() const { return m_operations; }
    int unlockRequests() const { return m_unlockRequests; }

private:
    using Outcome = core::Result<std::optional<core::Secret>>;
    struct Job;

    void enqueue(Operation operation, core::Secret value, QObject *context, std::function<void(Outcome)> done);
    void runNext();
    void endFirst(Outcome outcome);
    void expire(const Job *job);
    Outcome perform(const Job &job);
    Outcome change(const QString &key, const core::Secret *value);

    ManualTime &m_time;
    Mode m_mode = Mode::Available;
    bool m_held = false;
    bool m_unlocksWhenAsked = false;
    bool m_runScheduled = false;
    std::optional<core::FailureKind> m_writeRefusal;
    QHash<QString, QByteArray> m_entries;
    QList<Operation> m_operations;
    int m_unlockRequests = 0;
    std::deque<std::unique_ptr<Job>> m_jobs;
};

} // namespace latchkey::support
