// SPDX-License-Identifier: MIT
#include "convex/optimistic_updates.h"

#include "convex/call_arguments.h"
#include "convex/function_path.h"
#include "convex/local_sync_state.h"
#include "convex/remote_query_set.h"

#include <algorithm>
#include <set>

namespace latchkey::convex {

namespace {

const Value *valueOf(const QueryResult *result)
{
    return result && result->outcome ? &*result->outcome : nullptr;
}

} // namespace

// --- what an update sees ----------------------------------------------------------------------------------------------

const Value *OptimisticLocalStore::getQuery(const QString &path, const Value::Object &args) const
{
    const auto call = checkCall(path, args);
    if (!call)
        return nullptr;
    const auto change = m_changes.find(call->token());
    if (change != m_changes.end())
        return change->second.result ? valueOf(&*change->second.result) : nullptr;
    const auto query = m_local.queryOfToken(call->token());
    return query ? valueOf(m_remote.result(*query)) : nullptr;
}

std::vector<OptimisticLocalStore::Query> OptimisticLocalStore::getAllQueries(const QString &path) const
{
    std::vector<Query> all;
    const auto canonical = canonicalPath(path);
    if (!canonical)
        return all;
    for (const QueryId id : m_local.queriesOf(*canonical)) {
        if (!m_changes.contains(m_local.tokenOf(id)))
            all.push_back({m_local.argsOf(id), valueOf(m_remote.result(id))});
    }
    for (const auto &[token, change] : m_changes) {
        if (change.path == *canonical)
            all.push_back({change.args, change.result ? valueOf(&*change.result) : nullptr});
    }
    return all;
}

void OptimisticLocalStore::setQuery(const QString &path, const Value::Object &args, std::optional<Value> value)
{
    const auto call = checkCall(path, args);
    if (!call)
        return;
    Change change{call->path, args, std::nullopt};
    if (value)
        change.result = QueryResult{std::move(*value)};
    m_changes.insert_or_assign(call->token(), std::move(change));
}

// --- running them -----------------------------------------------------------------------------------------------------

std::vector<QueryId> OptimisticUpdates::rerun(std::vector<QueryId> changed)
{
    if (m_updates.empty() && m_changes.empty())
        return changed;
    OptimisticLocalStore store(m_local, m_remote);
    for (const auto &[mutation, update] : m_updates)
        update(store);
    const auto before = std::exchange(m_changes, std::move(store.m_changes));

    // A query is new to whoever looks when what covered it, or what shows through now, is something else.
    std::set<QueryId> visible(changed.begin(), changed.end());
    const auto compare = [&](const QString &token, const QueryResult *old) {
        const auto query = m_local.queryOfToken(token);
        if (!query)
            return;
        const QueryResult *now = result(*query);
        const bool same = old && now ? looksTheSame(*old, *now) : old == now;
        if (same)
            visible.erase(*query);
        else
            visible.insert(*query);
    };
    for (const auto &[token, change] : before)
        compare(token, change.result ? &*change.result : nullptr);
    for (const auto &[token, change] : m_changes) {
        const auto query = m_local.queryOfToken(token);
        const bool serverChangedToo = query && std::find(changed.begin(), changed.end(), *query) != changed.end();
        if (!before.contains(token) && query && !serverChangedToo)
            compare(token, m_remote.result(*query));
    }
    return {visible.begin(), visible.end()};
}

const QueryResult *OptimisticUpdates::result(QueryId query) const
{
    if (!m_changes.empty()) {
        const auto change = m_changes.find(m_local.tokenOf(query));
        if (change != m_changes.end())
            return change->second.result ? &*change->second.result : nullptr;
    }
    return m_remote.result(query);
}

} // namespace latchkey::convex
