// SPDX-License-Identifier: MIT
#include "properties/request_ledger.h"

#include <algorithm>

namespace latchkey::test {

using core::FailureKind;

RequestLedger::RequestLedger(const ModelDeployment &deployment, Complaints &complaints)
    : m_deployment(deployment), m_complaints(complaints)
{
}

int RequestLedger::add(const QString &path)
{
    const int number = int(m_requests.size());
    Request request;
    request.path = path;
    // While a token is being fetched it may not run as whoever was there before.
    request.askedFrom = m_held ? m_asked.size() : m_asked.size() - 1;
    m_requests.emplace(number, std::move(request));
    return number;
}

void RequestLedger::sent(int wire, int number)
{
    const auto known = m_requests.find(number);
    if (known == m_requests.end())
        return;
    Request &request = known->second;
    const bool again = !request.wires.insert(wire).second;
    if (request.isAction() && (again || request.wires.size() > 1))
        m_complaints.add(Promise::Actions, QStringLiteral("action %1 was sent twice").arg(number));
    else if (again)
        m_complaints.add(Promise::Requests, QStringLiteral("mutation %1 was sent twice on one connection").arg(number));
    if (request.isPast)
        m_complaints.add(Promise::Requests, QStringLiteral("request %1 was sent after its end").arg(number));
}

void RequestLedger::over(int number, const convex::FunctionResult &result)
{
    Request &request = m_requests.at(number);
    request.result = result;
    request.askedUntil = m_asked.size();
    if (++request.endings > 1)
        m_complaints.add(Promise::Requests, QStringLiteral("request %1 ended twice").arg(number));
}

std::optional<convex::RequestId> RequestLedger::giveUp(int which)
{
    for (auto &[number, request] : m_requests) {
        if (request.endings > 0 || request.givenUp || !request.id || which-- > 0)
            continue;
        request.givenUp = true;
        return request.id;
    }
    return std::nullopt;
}

void RequestLedger::closed()
{
    for (auto &[number, request] : m_requests)
        request.closedUpon = request.closedUpon || request.endings == 0;
}

void RequestLedger::nextCommand()
{
    for (auto &[number, request] : m_requests)
        request.isPast = request.endings > 0 || request.givenUp;
}

void RequestLedger::look()
{
    for (auto &[number, request] : m_requests) {
        if (request.endings == 0 && std::exchange(request.closedUpon, false))
            m_complaints.add(Promise::Requests, QStringLiteral("request %1 outlived close()").arg(number));
    }
}

bool RequestLedger::anyWaits() const
{
    return std::any_of(m_requests.begin(), m_requests.end(), [](const auto &entry) { return entry.second.endings == 0; });
}

// --- in the end -------------------------------------------------------------------------------------------------------

void RequestLedger::judge()
{
    size_t latest = 0;
    for (const auto &[number, request] : m_requests) {
        const std::vector<Execution> runs = m_deployment.executionsOf(number);
        if (runs.size() > 1)
            m_complaints.add(request.isAction() ? Promise::Actions : Promise::Requests,
                             QStringLiteral("request %1 ran %2 times").arg(number).arg(runs.size()));
        for (const Execution &run : runs)
            judgeRun(number, request, run);
        if (request.endings == 0) {
            m_complaints.add(Promise::Endings, QStringLiteral("request %1 waits for ever").arg(number));
            continue;
        }
        judgeEnd(number, request, runs.size());
        if (request.isAction() || !request.result.outcome || runs.empty())
            continue;
        if (runs.front().snapshot < latest)
            m_complaints.add(Promise::Requests, QStringLiteral("mutation %1 ran before one made earlier").arg(number));
        latest = runs.front().snapshot;
    }
}

void RequestLedger::judgeEnd(int number, const Request &request, size_t runs)
{
    const Promise promise = request.isAction() ? Promise::Actions : Promise::Requests;
    if (request.result.outcome) {
        if (runs == 0)
            m_complaints.add(promise, QStringLiteral("request %1 succeeded and never ran").arg(number));
        if (request.result.outcome->toDouble(-1) != number)
            m_complaints.add(promise, QStringLiteral("request %1 got the answer to another").arg(number));
        return;
    }
    const FailureKind kind = request.result.outcome.error().kind;
    if (request.result.errorData) { // the function's own
        const bool isOurs = kind == (request.isAction() ? FailureKind::NotFound : FailureKind::Conflict);
        if (!isOurs || (runs > 0 && !request.isAction()))
            m_complaints.add(promise, QStringLiteral("request %1 failed for a reason that is not its own").arg(number));
        return;
    }
    const bool mayEndSo = (kind == FailureKind::Cancelled && (request.givenUp || request.closedUpon || request.mayBeCancelled))
        || (kind == FailureKind::Offline && (request.givenUp || request.isAction()))
        || (kind == FailureKind::ProtocolViolation && m_stopped);
    if (!mayEndSo)
        m_complaints.add(promise, QStringLiteral("request %1 was lost").arg(number));
}

void RequestLedger::judgeRun(int number, const Request &request, const Execution &run)
{
    const auto end = m_asked.begin() + qsizetype(request.endings > 0 ? request.askedUntil : m_asked.size());
    const auto from = m_asked.begin() + qsizetype(std::min(request.askedFrom, m_asked.size()));
    if (std::find(from, end, run.person) == end)
        m_complaints.add(Promise::Discretion, QStringLiteral("request %1 ran as '%2'").arg(number).arg(run.person));
}

} // namespace latchkey::test
