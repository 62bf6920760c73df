// SPDX-License-Identifier: MIT
#include "support/fake_snapshot_store.h"

namespace latchkey::support {

using core::FailureKind;

core::Result<std::optional<QByteArray>> FakeSnapshotStore::load(const ports::SnapshotBinding &binding,
                                                                const core::Secret &key)
{
    ++m_loads;
    const auto kept = m_snapshots.constFind(binding.siteOrigin);
    if (kept == m_snapshots.constEnd())
        return std::nullopt;
    const bool ours = !kept->corrupt && kept->userId == binding.userId && kept->format == binding.format
                      && kept->key == key.expose().toByteArray();
    if (!ours)
        return core::failed(FailureKind::StorageFailed, QStringLiteral("foreign or corrupt"));
    return kept->content;
}

core::Result<void> FakeSnapshotStore::save(const ports::SnapshotBinding &binding, const core::Secret &key,
                                           const QByteArray &content)
{
    if (m_readOnly || key.size() < 32)
        return core::failed(FailureKind::StorageFailed, QStringLiteral("cannot be written"));
    ++m_saves;
    m_snapshots.insert(binding.siteOrigin,
                       Kept{binding.userId, binding.format, key.expose().toByteArray(), content, false});
    return {};
}

core::Result<void> FakeSnapshotStore::erase(const QString &siteOrigin)
{
    if (m_readOnly && has(siteOrigin))
        return core::failed(FailureKind::StorageFailed, QStringLiteral("cannot be erased"));
    m_snapshots.remove(siteOrigin);
    return {};
}

void FakeSnapshotStore::corrupt(const QString &siteOrigin)
{
    if (has(siteOrigin))
        m_snapshots[siteOrigin].corrupt = true;
}

} // namespace latchkey::support
