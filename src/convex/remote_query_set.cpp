// SPDX-License-Identifier: MIT
#include "convex/remote_query_set.h"

#include "convex/function_failure.h"
#include "convex/local_sync_state.h"

namespace latchkey::convex {

namespace {

QueryResult toResult(QueryUpdated &updated)
{
    return {std::move(updated.value), std::nullopt, {}, std::move(updated.logLines)};
}

QueryResult toResult(QueryFailed &failure, const QString &path)
{
    auto outcome = core::failed(functionFailure(path, failure.error));
    return {std::move(outcome), std::move(failure.error.errorData), std::move(failure.error.message), std::move(failure.logLines)};
}

tl::unexpected<core::Failure> refused(const char *reason)
{
    return core::failed(core::FailureKind::ProtocolViolation, QLatin1String(reason));
}

} // namespace

bool looksTheSame(const QueryResult &a, const QueryResult &b)
{
    return a.outcome == b.outcome && a.errorData == b.errorData;
}

void RemoteQuerySet::restart()
{
    m_version = {};
    for (auto &[query, entry] : m_results)
        entry.fromThisConnection = false;
}

core::Result<void> RemoteQuerySet::check(const Transition &transition, quint32 sentQuerySet, quint32 sentIdentity) const
{
    const StateVersion &start = transition.start;
    const StateVersion &end = transition.end;
    if (start != m_version)
        return refused("StartVersionMismatch");
    if (end.querySet < start.querySet || end.identity < start.identity || end.ts < start.ts)
        return refused("EndVersionBackwards");
    if (end.querySet > sentQuerySet || end.identity > sentIdentity)
        return refused("EndVersionAhead");
    return {};
}

std::vector<QueryId> RemoteQuerySet::apply(Transition &transition, const LocalSyncState &local)
{
    const bool coveredBefore = coversQuerySet();
    m_version = transition.end;
    std::vector<QueryId> changed;
    for (QueryModification &modification : transition.modifications) {
        const QueryId id = std::visit([](const auto &one) { return one.queryId; }, modification);
        bool isChange = false;
        if (auto *updated = std::get_if<QueryUpdated>(&modification))
            isChange = store(id, toResult(*updated));
        else if (auto *failure = std::get_if<QueryFailed>(&modification))
            isChange = store(id, toResult(*failure, local.pathOf(id)));
        else
            m_results.erase(id);
        if (isChange)
            changed.push_back(id);
    }
    if (coversQuerySet() && !coveredBefore)
        dropLeftovers(changed);
    return changed;
}

bool RemoteQuerySet::store(QueryId query, QueryResult result)
{
    const auto known = m_results.find(query);
    if (known == m_results.end()) {
        m_results.emplace(query, Entry{std::move(result), true});
        return true;
    }
    const bool isChange = !looksTheSame(known->second.result, result);
    known->second = {std::move(result), true};
    return isChange;
}

/// One transition is one snapshot: what it did not bring must not stand beside what it did.
void RemoteQuerySet::dropLeftovers(std::vector<QueryId> &changed)
{
    for (auto entry = m_results.begin(); entry != m_results.end();) {
        if (entry->second.fromThisConnection) {
            ++entry;
            continue;
        }
        changed.push_back(entry->first);
        entry = m_results.erase(entry);
    }
}

std::vector<QueryId> RemoteQuerySet::clear()
{
    std::vector<QueryId> forgotten;
    for (const auto &[query, entry] : std::exchange(m_results, {}))
        forgotten.push_back(query);
    return forgotten;
}

const QueryResult *RemoteQuerySet::result(QueryId query) const
{
    const auto known = m_results.find(query);
    return known == m_results.end() ? nullptr : &known->second.result;
}

} // namespace latchkey::convex
