// SPDX-License-Identifier: MIT
#pragma once

#include "convex/base_client.h"

#include <map>
#include <vector>

namespace latchkey::convex {

class LocalSyncState;
class OptimisticUpdates;
class RemoteQuerySet;

/// The results of the queries as an optimistic update sees and changes them, for the time of that update alone. Names are
/// those of the official client.
/// Does not ask the server: a query nobody subscribes to has no value here, and may be given one.
class OptimisticLocalStore {
public:
    struct Query {
        Value::Object args;
        const Value *value = nullptr; ///< nullptr: loading, or failed
    };

    /// nullptr while loading, after a failure, and for arguments no query could have.
    const Value *getQuery(const QString &path, const Value::Object &args) const;
    /// Every query of this function that is subscribed to or was set here.
    std::vector<Query> getAllQueries(const QString &path) const;
    /// nullopt: as if it were loading. Arguments no query could have are ignored.
    void setQuery(const QString &path, const Value::Object &args, std::optional<Value> value);

private:
    friend class OptimisticUpdates;

    struct Change {
        QString path;
        Value::Object args;
        std::optional<QueryResult> result;
    };
    using Changes = std::map<QString, Change>; // by query token

    OptimisticLocalStore(const LocalSyncState &local, const RemoteQuerySet &remote) : m_local(local), m_remote(remote) {}

    const LocalSyncState &m_local;
    const RemoteQuerySet &m_remote;
    Changes m_changes;
};

} // namespace latchkey::convex
