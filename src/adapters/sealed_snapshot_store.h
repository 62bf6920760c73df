// SPDX-License-Identifier: MIT
#pragma once

#include "adapters/profile_directory.h"
#include "ports/random.h"
#include "ports/snapshot_store.h"

namespace latchkey::adapters {

/// Snapshots as files, one per site, sealed with AES-256-GCM. The file: a magic word, a random nonce, the ciphertext, the
/// tag. Site, user and format are authenticated beside it, so a file moved, renamed or left by another person does not
/// open. The AES key is derived from the given one (HMAC-SHA-256), which may therefore be text or bytes, 32 at least.
/// Holds the folder. Does not keep keys and does not know what is inside.
class SealedSnapshotStore final : public ports::SnapshotStore {
public:
    SealedSnapshotStore(const QString &stateDirectory, const QString &profile, ports::Random &random);

    core::Result<std::optional<QByteArray>> load(const ports::SnapshotBinding &binding, const core::Secret &key) override;
    core::Result<void> save(const ports::SnapshotBinding &binding, const core::Secret &key,
                            const QByteArray &content) override;
    bool has(const QString &siteOrigin) const override;
    core::Result<void> erase(const QString &siteOrigin) override;

    /// Where the snapshot of a site is, or would be.
    QString filePath(const QString &siteOrigin) const;

    static constexpr qint64 largestContent = 1024 * 1024;

private:
    ProfileDirectory m_directory;
    ports::Random &m_random;
};

} // namespace latchkey::adapters
