// SPDX-License-Identifier: MIT
#pragma once

#include "convex/base_client.h"
#include "convex/messages.h"

#include <map>
#include <vector>

namespace latchkey::convex {

class LocalSyncState;

/// Whether two results are one to whoever draws them: log lines alone are no change.
bool looksTheSame(const QueryResult &a, const QueryResult &b);

/// What the server told us (convex-sync-protocol 4 and 5.6).
/// Holds the state version of this connection and the last result of every query. Results of an earlier connection stay
/// visible until the server has answered the query set of this one, so that a reconnect does not flash.
/// Does not know subscribers, and changes nothing on a transition that check() refused.
class RemoteQuerySet {
public:
    /// A new connection: the server counts from zero again.
    void restart();

    /// Whether the transition follows from where we are and claims no more than we have sent. Refuses with
    /// ProtocolViolation; `detail` is the reason the server is told on the next connection.
    core::Result<void> check(const Transition &transition, quint32 sentQuerySet, quint32 sentIdentity) const;
    /// Takes over a transition that check() has passed; answers which visible results changed.
    /// The results are moved out of it.
    std::vector<QueryId> apply(Transition &transition, const LocalSyncState &local);

    const StateVersion &version() const { return m_version; }
    /// True when this connection's answer covers the query set we opened it with.
    bool coversQuerySet() const { return m_version.querySet > 0; }
    const QueryResult *result(QueryId query) const;
    /// Forgets every result; answers whose.
    std::vector<QueryId> clear();

private:
    struct Entry {
        QueryResult result;
        bool fromThisConnection = true;
    };

    bool store(QueryId query, QueryResult result);
    void dropLeftovers(std::vector<QueryId> &changed);

    StateVersion m_version;
    std::map<QueryId, Entry> m_results;
};

} // namespace latchkey::convex
