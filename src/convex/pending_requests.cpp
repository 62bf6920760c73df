// SPDX-License-Identifier: MIT
#include "convex/pending_requests.h"

#include "convex/call_arguments.h"
#include "convex/function_failure.h"

#include <algorithm>

namespace latchkey::convex {

using Kind = FunctionRequest::Kind;

core::Result<RequestId> PendingRequests::add(Kind kind, const QString &path, const Value::Object &args)
{
    const auto call = checkCall(path, args);
    if (!call)
        return core::failed(call.error());
    const RequestId id = m_next++;
    m_requests.emplace(id, Request{FunctionRequest{kind, id, call->path, call->arguments.json}, State::Waiting, false, false, {}});
    return id;
}

std::vector<FunctionRequest> PendingRequests::takeWaiting()
{
    std::vector<FunctionRequest> messages;
    for (auto &[id, request] : m_requests) {
        if (request.state != State::Waiting)
            continue;
        request.state = State::Queued;
        messages.push_back(request.message);
    }
    return messages;
}

void PendingRequests::handleReopened()
{
    for (auto &[id, request] : m_requests)
        request.olderThanReopen = true;
}

void PendingRequests::recordHandedOut(RequestId request)
{
    const auto known = m_requests.find(request);
    if (known != m_requests.end())
        known->second.state = State::Sent;
}

std::optional<RequestOutcome> PendingRequests::handleResponse(const FunctionResponse &response)
{
    const auto known = m_requests.find(response.requestId);
    if (known == m_requests.end() || known->second.message.kind != response.kind
        || known->second.state != State::Sent || known->second.completion)
        return std::nullopt;
    if (response.result && response.kind == Kind::Mutation) {
        known->second.completion = Completion{*response.result, response.ts.value_or(0), response.logLines};
        return std::nullopt;
    }
    RequestOutcome over{response.requestId, {Value(), std::nullopt, {}, response.logLines}};
    if (response.result) {
        over.result.outcome = *response.result;
    } else {
        const FunctionError &error = response.result.error();
        over.result.outcome = core::failed(functionFailure(known->second.message.udfPath, error));
        over.result.errorData = error.errorData;
        over.result.errorMessage = error.message;
    }
    m_requests.erase(known);
    return over;
}

std::vector<RequestOutcome> PendingRequests::handleTransition(quint64 ts)
{
    std::vector<RequestOutcome> over;
    for (auto entry = m_requests.begin(); entry != m_requests.end();) {
        auto &completion = entry->second.completion;
        if (!completion || completion->ts > ts) {
            ++entry;
            continue;
        }
        over.push_back({entry->first, {std::move(completion->value), std::nullopt, {}, std::move(completion->logLines)}});
        entry = m_requests.erase(entry);
    }
    return over;
}

std::optional<RequestOutcome> PendingRequests::giveUp(RequestId request)
{
    const auto known = m_requests.find(request);
    if (known == m_requests.end())
        return std::nullopt;
    known->second.givenUp = true;
    if (known->second.state == State::Sent)
        return std::nullopt;
    m_requests.erase(known);
    return RequestOutcome{request,
                          {core::failed(core::FailureKind::Cancelled, QStringLiteral("given up before it was sent"))}};
}

std::vector<RequestOutcome> PendingRequests::handleConnectionLost()
{
    std::vector<RequestOutcome> over;
    for (auto entry = m_requests.begin(); entry != m_requests.end();) {
        Request &request = entry->second;
        const bool isOver = request.givenUp || (request.message.kind == Kind::Action && request.state == State::Sent);
        if (!isOver) {
            request.state = State::Waiting;
            ++entry;
            continue;
        }
        RequestOutcome outcome{entry->first,
                               {core::failed(core::FailureKind::Offline, QStringLiteral("connection lost in flight"))}};
        if (request.completion)
            outcome.result = {std::move(request.completion->value), std::nullopt, {}, std::move(request.completion->logLines)};
        over.push_back(std::move(outcome));
        entry = m_requests.erase(entry);
    }
    return over;
}

std::vector<RequestOutcome> PendingRequests::failAll(core::FailureKind kind, const QString &detail)
{
    std::vector<RequestOutcome> over;
    for (const auto &[id, request] : m_requests)
        over.push_back({id, {core::failed(kind, detail)}});
    m_requests.clear();
    return over;
}

bool PendingRequests::allOlderThanReopenAnswered() const
{
    return std::none_of(m_requests.begin(), m_requests.end(),
                        [](const auto &entry) { return entry.second.olderThanReopen; });
}

} // namespace latchkey::convex
