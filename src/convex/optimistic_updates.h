// SPDX-License-Identifier: MIT
#pragma once

#include "convex/messages.h"
#include "convex/optimistic_local_store.h"

#include <map>
#include <vector>

namespace latchkey::convex {

/// What mutations under way have shown before the server has (convex-sync-protocol 6.3).
/// Holds the updates in the order of their mutations, and what they have made of the server's results. They are run anew over
/// every transition, and each goes with its mutation: the one that succeeded in the transition that shows its write, the one
/// that failed at once. Nothing here reaches the server.
class OptimisticUpdates {
public:
    OptimisticUpdates(const LocalSyncState &local, const RemoteQuerySet &remote) : m_local(local), m_remote(remote) {}

    void add(RequestId mutation, OptimisticUpdate update) { m_updates.emplace(mutation, std::move(update)); }
    /// True when it had one: rerun() is due.
    bool drop(RequestId mutation) { return m_updates.erase(mutation) > 0; }
    /// Runs what is left over the server's results, of which `changed` are new; answers which visible results changed.
    std::vector<QueryId> rerun(std::vector<QueryId> changed);
    /// What is visible: the server's word, or what an update made of it.
    const QueryResult *result(QueryId query) const;

private:
    const LocalSyncState &m_local;
    const RemoteQuerySet &m_remote;
    std::map<RequestId, OptimisticUpdate> m_updates; // by id: the order the mutations were made in
    OptimisticLocalStore::Changes m_changes;
};

} // namespace latchkey::convex
