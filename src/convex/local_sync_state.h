// SPDX-License-Identifier: MIT
#pragma once

#include "convex/base_client.h"
#include "convex/messages.h"

#include <QHash>
#include <QVarLengthArray>

#include <map>
#include <set>
#include <vector>

namespace latchkey::convex {

/// What we asked the server for (convex-sync-protocol 5).
/// Holds the subscribed queries with their subscribers, journals and ids; the query set version sent on this
/// connection; changes not sent yet; and which queries have not been answered since the connection was opened. Does not
/// hold results, and does not know whether sending is allowed: its owner takes changes when it is.
class LocalSyncState {
public:
    using Subscribers = QVarLengthArray<SubscriptionId, 1>;

    core::Result<SubscriptionId> subscribe(const QString &path, const Value::Object &args);
    void unsubscribe(SubscriptionId subscription);

    /// The connection is gone, and with it everything the server had seen of us.
    void handleConnectionLost() { m_version = 0; }
    /// Everything we want, as the first message on a new connection; sent even when it is empty.
    ModifyQuerySet restart();
    /// What changed since the last message, if anything did.
    std::optional<ModifyQuerySet> takeChanges();
    /// Highest version handed out on this connection; the server cannot have seen a higher one.
    quint32 version() const { return m_version; }

    void recordJournal(QueryId query, const JournalUpdate &update);
    /// A result came for this query.
    void recordAnswer(QueryId query) { m_unanswered.erase(query); }
    bool allAnswered() const { return m_unanswered.empty(); }

    std::optional<QueryId> queryOf(SubscriptionId subscription) const;
    const Subscribers &subscribersOf(QueryId query) const;
    /// The canonical path, or empty for a query nobody subscribes to.
    QString pathOf(QueryId query) const;

    /// CheckedCall::token() of the query; empty for one nobody subscribes to.
    QString tokenOf(QueryId query) const;
    std::optional<QueryId> queryOfToken(const QString &token) const;
    std::vector<QueryId> queriesOf(const QString &canonicalPath) const;
    Value::Object argsOf(QueryId query) const;

private:
    /// Thousands of these are held: no path or arguments beside the token that has both.
    struct Query {
        QString token; ///< CheckedCall::token()
        std::optional<QString> journal;
        Subscribers subscribers;

        QString path() const { return token.section(u' ', 0, 0); }
        QByteArray argsText() const { return token.section(u' ', 1).toUtf8(); }
    };

    AddQuery addMessage(QueryId id, const Query &query) const;

    std::map<QueryId, Query> m_queries;
    QHash<QString, QueryId> m_idOfToken;
    SortedMap<SubscriptionId, QueryId> m_queryOfSubscription;
    std::set<QueryId> m_pendingAdds;
    std::set<QueryId> m_pendingRemoves;
    std::set<QueryId> m_unanswered;
    quint32 m_version = 0;
    // Neither is ever reused: a late update must not find a new owner.
    QueryId m_nextQuery = 0;
    SubscriptionId m_nextSubscription = 1;
};

} // namespace latchkey::convex
