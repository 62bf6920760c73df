// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QObject>
#include <QString>

#include <optional>

namespace latchkey::ports {

/// The desktop's keychain. Values are one short line of base64url. Every operation ends within its deadline (10 s, Timeout)
/// except a read or write of a locked keychain, which answers KeychainLocked at once instead of waiting for a prompt.
/// Kinds: KeychainLocked, KeychainDenied (the person or policy refused), KeychainMissing (no Secret Service), Timeout,
/// StorageFailed. Operations are run one after another in the order they were asked for.
class SecretStore : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// nullopt: the keychain is open and definitely has no such entry.
    virtual void read(const QString &key, QObject *context, core::Completion<std::optional<core::Secret>> done) = 0;
    virtual void write(const QString &key, core::Secret value, QObject *context, core::Completion<void> done) = 0;
    /// Succeeds also when there was no such entry.
    virtual void remove(const QString &key, QObject *context, core::Completion<void> done) = 0;
    /// Asks the desktop to show its unlock prompt; the outcome arrives as becameAvailable(), or not at all.
    virtual void requestUnlock() = 0;

Q_SIGNALS:
    /// The keychain was unlocked, or a missing one appeared: worth asking again.
    void becameAvailable();
};

} // namespace latchkey::ports
