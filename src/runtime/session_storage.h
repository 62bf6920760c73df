// SPDX-License-Identifier: MIT
#pragma once

#include "ports/secret_store.h"
#include "runtime/session_entry.h"
#include "runtime/session_parts.h"
#include "session/user_record.h"

#include <memory>

namespace latchkey::runtime {

/// What this computer keeps of a session: its keychain entry, and the snapshot sealed by the entry's key, which an offline
/// start shows. The two end together, and a snapshot is saved only while the entry is there, all of it as updates of the
/// entry: another program of this profile never brings back half of what was ended here. Only the profile's writer saves.
/// A snapshot that cannot be read is treated as none: it costs one round trip, never a session.
/// Holds nothing. Does not make or renew entries: TokenKeeper does.
class SessionStorage {
public:
    explicit SessionStorage(const SessionParts &parts) : m_parts(parts) {}

    /// nullopt: definitely no entry. StorageFailed: there is one that cannot be read.
    void read(QObject *context, core::Completion<std::optional<SessionEntry>> done) const;
    /// Ends what is kept of the session with that token; what has come in its place stays. The snapshot goes first, so that
    /// one without an entry is never of a session that was ended.
    /// An empty token: an entry that nobody can read.
    void end(core::Secret token, QObject *context, core::Completion<void> done) const;

    /// One go at writing an entry.
    struct Writing {
        core::Secret written; ///< its token; empty: nothing was
        core::Secret replaced; ///< the token of another session that lay there
        bool isRefused = false; ///< the entry is no longer ours: signed out, or replaced, by another process
    };
    /// Writes `entry` as it is when its turn comes. The window and the command line share it: what lies there then decides, not what
    /// lay there once. `stored`: the token that the keychain last had from us, empty before the first time. Both must outlive `context`.
    void write(const SessionEntry &entry, const core::Secret &stored, QObject *context,
               std::function<void(const core::Result<void> &, Writing &)> done) const;

    std::optional<session::Snapshot> loadSnapshot(const SessionEntry &entry) const;
    /// Completes with the answer of the disk. A keychain that does not answer, or has another session by now, is no failure.
    void saveSnapshot(const SessionEntry &entry, const session::Snapshot &snapshot, QObject *context,
                      core::Completion<void> done) const;
    bool hasSnapshot() const; ///< readable or not

private:
    ports::SecretChange eraseWith(const core::Secret &token, const std::optional<core::Secret> &line) const;
    void endAgain(std::shared_ptr<core::Secret> token, int copies, QObject *context, core::Completion<void> done) const;
    bool isEntryOf(const core::Secret &token, const std::optional<core::Secret> &line) const;
    void eraseSnapshot() const;
    QString key() const;

    const SessionParts &m_parts;
};

} // namespace latchkey::runtime
