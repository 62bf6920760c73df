// SPDX-License-Identifier: MIT
#include "runtime/snapshot_keeper.h"

#include "ports/instance.h"
#include "ports/snapshot_store.h"
#include "runtime/logging.h"

namespace latchkey::runtime {

namespace {

ports::SnapshotBinding bindingOf(const SessionEntry &entry)
{
    return {entry.siteOrigin, entry.userId, session::snapshotFormat};
}

} // namespace

std::optional<session::Snapshot> SnapshotKeeper::load(const SessionEntry &entry) const
{
    const auto content = m_parts.snapshots.load(bindingOf(entry), entry.snapshotKey);
    if (!content) {
        qCWarning(lcRuntime) << "the snapshot is unreadable and will be made anew:" << content.error().detail;
        return std::nullopt;
    }
    if (!*content)
        return std::nullopt;
    auto snapshot = session::readSnapshot(**content);
    if (!snapshot || snapshot->record.user.id != entry.userId)
        return std::nullopt;
    return *snapshot;
}

bool SnapshotKeeper::isThere() const
{
    return m_parts.snapshots.has(m_parts.deployment.siteOrigin());
}

core::Result<void> SnapshotKeeper::save(const SessionEntry &entry, const session::Snapshot &snapshot) const
{
    if (entry.token.isEmpty() || snapshot.record.user.id != entry.userId)
        return {};
    const core::Result<bool> writer = m_parts.instance.becomeWriter();
    if (!writer)
        return core::failed(writer.error());
    if (!*writer)
        return {}; // another process of this profile keeps it
    return m_parts.snapshots.save(bindingOf(entry), entry.snapshotKey, session::writeSnapshot(snapshot));
}

void SnapshotKeeper::erase() const
{
    const auto erased = m_parts.snapshots.erase(m_parts.deployment.siteOrigin());
    if (!erased)
        qCWarning(lcRuntime) << "the snapshot was not erased:" << erased.error().detail;
}

} // namespace latchkey::runtime
