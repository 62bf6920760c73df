// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace latchkey::ports {

/// What a snapshot is bound to. Opening it with any other value fails as if it were corrupt.
struct SnapshotBinding {
    QString siteOrigin;
    QString userId;
    int format = 1;
};

/// Keeps one sealed (encrypted and authenticated) snapshot per profile and site. Calls are synchronous: a snapshot is a few
/// kilobytes. Does not hold the key and does not know what is inside.
class SnapshotStore {
public:
    virtual ~SnapshotStore() = default;
    /// nullopt: there is none. StorageFailed: it is there but unreadable, foreign, corrupt or of another format.
    virtual core::Result<std::optional<QByteArray>> load(const SnapshotBinding &binding, const core::Secret &key) = 0;
    /// Replaces the snapshot atomically: after a crash either the old or the new one is there.
    virtual core::Result<void> save(const SnapshotBinding &binding, const core::Secret &key, const QByteArray &content) = 0;
    /// Whether there is one for that site, readable or not. Needs no key.
    virtual bool has(const QString &siteOrigin) const = 0;
    virtual core::Result<void> erase(const QString &siteOrigin) = 0;
};

} // namespace latchkey::ports
