// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace latchkey::ports {

/// What SecretStore::update() is to do about what it has found.
struct SecretChange {
    enum class Verb { None, Write, Remove };
    Verb verb = Verb::None;
    core::Secret value; ///< to write
};
using SecretDecision = std::function<SecretChange(const std::optional<core::Secret> &found)>;

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
    /// Reads, and does what `decide` says of it, while every other program of this profile waits with its updates. Whatever
    /// programs share is changed by this alone. A failure comes from reading or changing; nothing is decided when reading
    /// fails, or when `context` is gone by then.
    virtual void update(const QString &key, SecretDecision decide, QObject *context, core::Completion<void> done) = 0;
    /// True while there are writes, removals or updates that the program's end would cut off; idle() ends it.
    virtual bool isChanging() const = 0;
    /// Asks the desktop to show its unlock prompt; the outcome arrives as becameAvailable(), or not at all.
    virtual void requestUnlock() = 0;

Q_SIGNALS:
    /// The keychain was unlocked, or a missing one appeared: worth asking again.
    void becameAvailable();
    /// The last change asked for has been made, or has failed, and whoever asked has been told.
    void idle();
};

} // namespace latchkey::ports
