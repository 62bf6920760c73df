// SPDX-License-Identifier: MIT
#pragma once

#include "adapters/file_lock.h"
#include "adapters/profile_directory.h"
#include "adapters/secret_service.h"
#include "ports/secret_store.h"

#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>

namespace latchkey::adapters {

/// The desktop's keychain through QtKeychain, which is let near it only when the Secret Service says that it is open.
/// Holds the operations asked for; one runs at a time, each with its own deadline from the moment it was asked for. An
/// answer that comes later is dropped, though what was asked may still happen. A read whose context is gone is skipped; a
/// write or removal is carried out all the same, and nobody is told. An update is a read that becomes a write or a removal,
/// with the lock in the profile's folder held until the last of its jobs has ended, even after its deadline.
/// Does not cache, does not fall back to anything on disk, and never prompts unless requestUnlock() was called.
class KeychainSecretStore final : public ports::SecretStore {
    Q_OBJECT
public:
    /// `service`: what the entries are filed under; each program its own, in reverse-DNS form.
    KeychainSecretStore(const QString &stateDirectory, const QString &profile, QString service = QStringLiteral("dev.latchkey.Latchkey"),
                        std::chrono::milliseconds deadline = std::chrono::seconds(10));
    ~KeychainSecretStore() override;

    void read(const QString &key, QObject *context, core::Completion<std::optional<core::Secret>> done) override;
    void write(const QString &key, core::Secret value, QObject *context, core::Completion<void> done) override;
    void remove(const QString &key, QObject *context, core::Completion<void> done) override;
    void update(const QString &key, ports::SecretDecision decide, QObject *context, core::Completion<void> done) override;
    bool isChanging() const override;
    void requestUnlock() override;

    static constexpr int largestValue = 1200;

private:
    class Operation;
    using Outcome = core::Result<std::optional<core::Secret>>;

    void enqueue(std::unique_ptr<Operation> operation);
    void runNext();
    void lock(Operation *operation);
    void check(Operation *operation);
    void startJob(Operation *operation);
    void take(Operation *operation, Outcome outcome);
    void confirm(Operation *operation);
    void readBack(Operation *operation);
    void removeFirst(Operation *operation, std::function<void()> then);
    void doubt(Operation *operation, Outcome outcome);
    void end(Operation *operation, Outcome outcome);
    void tellIfIdle(bool afterChange);
    bool isRunning(const Operation *operation) const;
    void lookAgain();
    SecretService::Attributes attributesOf(const QString &key) const;

    QString m_serviceName;
    std::chrono::milliseconds m_deadline;
    ProfileDirectory m_directory;
    std::weak_ptr<FileLock> m_lock; ///< against other programs' updates, and our own that cannot be called off
    SecretService m_service;
    std::deque<std::unique_ptr<Operation>> m_operations; ///< the first one runs
    bool m_wasUnavailable = false;
    std::unique_ptr<QObject> m_lookingAgain;
    QTimer m_lookAgainLater; ///< one deadline after another: a slow keychain announces nothing
};

} // namespace latchkey::adapters
