// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_entry.h"
#include "runtime/session_parts.h"
#include "session/user_record.h"

namespace latchkey::runtime {

/// Keeps what an offline start shows, sealed by the session entry's key and bound to its site and person. Only the
/// profile's writer saves; any process may read and erase. A snapshot that cannot be read is treated as none: it costs one
/// round trip, never a session.
class SnapshotKeeper {
public:
    explicit SnapshotKeeper(const SessionParts &parts) : m_parts(parts) {}

    std::optional<session::Snapshot> load(const SessionEntry &entry) const;
    core::Result<void> save(const SessionEntry &entry, const session::Snapshot &snapshot) const;
    bool isThere() const; ///< readable or not
    void erase() const;

private:
    const SessionParts &m_parts;
};

} // namespace latchkey::runtime
