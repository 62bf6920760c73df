// SPDX-License-Identifier: MIT
#include "convex/local_sync_state.h"

#include "convex/call_arguments.h"

#include <QJsonDocument>

namespace latchkey::convex {

namespace {
const LocalSyncState::Subscribers nobody;
}

core::Result<SubscriptionId> LocalSyncState::subscribe(const QString &path, const Value::Object &args)
{
    const auto call = checkCall(path, args);
    if (!call)
        return core::failed(call.error());
    const QString token = call->token();
    const SubscriptionId subscription = m_nextSubscription++;
    auto known = m_idOfToken.constFind(token);
    if (known == m_idOfToken.constEnd()) {
        const QueryId id = m_nextQuery++;
        known = m_idOfToken.insert(token, id);
        m_queries.emplace(id, Query{token, std::nullopt, {}});
        m_pendingAdds.insert(id);
    }
    m_queries.at(*known).subscribers.push_back(subscription);
    m_queryOfSubscription.emplace(subscription, *known);
    return subscription;
}

void LocalSyncState::unsubscribe(SubscriptionId subscription)
{
    const auto known = m_queryOfSubscription.find(subscription);
    if (known == m_queryOfSubscription.end())
        return;
    const QueryId id = known->second;
    m_queryOfSubscription.erase(subscription);
    const auto query = m_queries.find(id);
    query->second.subscribers.removeOne(subscription);
    if (!query->second.subscribers.empty())
        return;
    m_idOfToken.remove(query->second.token);
    m_queries.erase(query);
    m_unanswered.erase(id);
    // An Add the server never saw needs no Remove.
    if (m_pendingAdds.erase(id) == 0)
        m_pendingRemoves.insert(id);
}

AddQuery LocalSyncState::addMessage(QueryId id, const Query &query) const
{
    return {id, query.path(), QJsonDocument::fromJson('[' + query.argsText() + ']').array(), query.journal};
}

ModifyQuerySet LocalSyncState::restart()
{
    m_pendingAdds.clear();
    m_pendingRemoves.clear();
    m_unanswered.clear();
    m_version = 1;
    ModifyQuerySet all{0, 1, {}};
    for (const auto &[id, query] : m_queries) {
        all.modifications.emplace_back(addMessage(id, query));
        m_unanswered.insert(id);
    }
    return all;
}

std::optional<ModifyQuerySet> LocalSyncState::takeChanges()
{
    if (m_pendingAdds.empty() && m_pendingRemoves.empty())
        return std::nullopt;
    ModifyQuerySet changes{m_version, m_version + 1, {}};
    for (const QueryId id : m_pendingRemoves)
        changes.modifications.emplace_back(RemoveQuery{id});
    for (const QueryId id : m_pendingAdds)
        changes.modifications.emplace_back(addMessage(id, m_queries.at(id)));
    m_pendingAdds.clear();
    m_pendingRemoves.clear();
    ++m_version;
    return changes;
}

void LocalSyncState::recordJournal(QueryId query, const JournalUpdate &update)
{
    const auto known = m_queries.find(query);
    if (known != m_queries.end() && update.present)
        known->second.journal = update.journal;
}

std::optional<QueryId> LocalSyncState::queryOf(SubscriptionId subscription) const
{
    const auto known = m_queryOfSubscription.find(subscription);
    return known == m_queryOfSubscription.end() ? std::nullopt : std::optional(known->second);
}

const LocalSyncState::Subscribers &LocalSyncState::subscribersOf(QueryId query) const
{
    const auto known = m_queries.find(query);
    return known == m_queries.end() ? nobody : known->second.subscribers;
}

QString LocalSyncState::pathOf(QueryId query) const
{
    const auto known = m_queries.find(query);
    return known == m_queries.end() ? QString() : known->second.path();
}

QString LocalSyncState::tokenOf(QueryId query) const
{
    const auto known = m_queries.find(query);
    return known == m_queries.end() ? QString() : known->second.token;
}

std::optional<QueryId> LocalSyncState::queryOfToken(const QString &token) const
{
    const auto known = m_idOfToken.constFind(token);
    return known == m_idOfToken.constEnd() ? std::nullopt : std::optional(*known);
}

std::vector<QueryId> LocalSyncState::queriesOf(const QString &canonicalPath) const
{
    std::vector<QueryId> found;
    for (const auto &[id, query] : m_queries) {
        if (query.path() == canonicalPath)
            found.push_back(id);
    }
    return found;
}

Value::Object LocalSyncState::argsOf(QueryId query) const
{
    const auto known = m_queries.find(query);
    if (known == m_queries.end())
        return {};
    const auto args = fromJson(known->second.argsText());
    return args && args->isObject() ? *args->asObject() : Value::Object();
}

} // namespace latchkey::convex
