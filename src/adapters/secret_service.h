// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QMap>
#include <QObject>

class QDBusMessage;
class QDBusObjectPath;

namespace latchkey::adapters {

/// The desktop's org.freedesktop.secrets, asked whether it is there and open. QtKeychain cannot tell: its read of a
/// locked keyring answers "no such entry", its write waits for a prompt. Every call is asynchronous and dies with its
/// context; none has a deadline of its own beyond D-Bus's 25 s.
/// Holds nothing but its subscriptions. Does not read or write secrets.
class SecretService final : public QObject {
    Q_OBJECT
public:
    using Attributes = QMap<QString, QString>;
    enum class Purpose { Find, Store };

    using QObject::QObject;

    /// Whether an entry with these attributes can be found, or stored, without a prompt. Failures: KeychainLocked (also for
    /// storing where there is no default collection yet: making one prompts), KeychainMissing, KeychainDenied,
    /// StorageFailed. A service that is installed but not running is started by the bus.
    /// Answers with how many entries were found: more than one where another program, or a keyring that was copied, has left
    /// some. QtKeychain reads the first of them.
    void check(Purpose purpose, const Attributes &entry, QObject *context, core::Completion<int> done);
    /// Deletes the one that QtKeychain would read.
    void removeFirst(const Attributes &entry, QObject *context, core::Completion<void> done);

    /// Shows the desktop's prompt to unlock the default collection, or to make one.
    void requestUnlock();

    /// From now on changed() tells of the service coming, unlocking or gaining a collection. Cheap, and only once.
    void watch();

Q_SIGNALS:
    /// A hint, which anybody on the bus can give: check() tells the truth.
    void changed();

private:
    class Inquiry;
    void prompt(const QDBusMessage &reply);

    bool m_watching = false;
};

} // namespace latchkey::adapters
