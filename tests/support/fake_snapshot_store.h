// SPDX-License-Identifier: MIT
#pragma once

#include "ports/snapshot_store.h"

#include <QHash>

namespace latchkey::support {

/// Snapshots in memory, bound like the sealed ones. Holds them in clear text. Does not encrypt.
class FakeSnapshotStore final : public ports::SnapshotStore {
public:
    core::Result<std::optional<QByteArray>> load(const ports::SnapshotBinding &binding, const core::Secret &key) override;
    core::Result<void> save(const ports::SnapshotBinding &binding, const core::Secret &key,
                            const QByteArray &content) override;
    core::Result<void> erase(const QString &siteOrigin) override;

    bool has(const QString &siteOrigin) const override { return m_snapshots.contains(siteOrigin); }
    QByteArray contentFor(const QString &siteOrigin) const { return m_snapshots.value(siteOrigin).content; }
    int saves() const { return m_saves; }
    int loads() const { return m_loads; }

    /// Whatever is kept for this site can no longer be opened.
    void corrupt(const QString &siteOrigin);
    /// The disk is full or read-only: saving and erasing answer StorageFailed, loading still works.
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

private:
    struct Kept {
        QString userId;
        int format = 0;
        QByteArray key;
        QByteArray content;
        bool corrupt = false;
    };

    QHash<QString, Kept> m_snapshots;
    bool m_readOnly = false;
    int m_saves = 0;
    int m_loads = 0;
};

} // namespace latchkey::support
