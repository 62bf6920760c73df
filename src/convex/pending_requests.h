// SPDX-License-Identifier: MIT
#pragma once

#include "convex/base_client.h"
#include "convex/messages.h"

#include <map>
#include <vector>

namespace latchkey::convex {

/// The mutations and actions that are not over yet (convex-sync-protocol 6).
///
///     Waiting ──queued──► Queued ──handed out──► Sent ──failure, or an action's reply──► over
///        ▲                   │                    │ │
///        │                   │                    │ └─mutation's success─► Completed ──transition ≥ its ts──► over
///        └───────────connection lost──────────────┴───────────────────────────┘  (over: a sent action, and what was given up)
///
/// Holds each request's text and state. A mutation is sent again after a lost connection, a completed one too: the
/// server recognises (session id, request id) and answers from memory. An action is not: it might run twice. Does not
/// send, and does not know when sending is allowed.
class PendingRequests {
public:
    core::Result<RequestId> add(FunctionRequest::Kind kind, const QString &path, const Value::Object &args);
    /// Every request that waits to be sent, in the order made; they count as queued from now on.
    std::vector<FunctionRequest> takeWaiting();
    /// The queue is being built for a new connection: what is waiting now belongs to what it must answer to be in sync.
    void handleReopened();
    void recordHandedOut(RequestId request);

    /// A reply; answers the outcome if that was the end of the request. Unknown and repeated replies are ignored.
    std::optional<RequestOutcome> handleResponse(const FunctionResponse &response);
    /// A transition up to `ts` has been applied and published.
    std::vector<RequestOutcome> handleTransition(quint64 ts);
    /// Not for another connection. The outcome, where it had not been handed out to this one.
    std::optional<RequestOutcome> giveUp(RequestId request);
    /// Fails the actions that were on their way and what was given up, keeps the rest for the next connection.
    std::vector<RequestOutcome> handleConnectionLost();
    std::vector<RequestOutcome> failAll(core::FailureKind kind, const QString &detail);

    bool isEmpty() const { return m_requests.empty(); }
    bool allOlderThanReopenAnswered() const;

private:
    enum class State { Waiting, Queued, Sent };
    struct Completion {
        Value value;
        quint64 ts = 0;
        QStringList logLines;
    };
    struct Request {
        FunctionRequest message;
        State state = State::Waiting;
        bool olderThanReopen = false;
        bool givenUp = false;
        std::optional<Completion> completion;
    };

    // Ordered by id: that is the order the requests were made in, and the order they are sent in again.
    std::map<RequestId, Request> m_requests;
    RequestId m_next = 0;
};

} // namespace latchkey::convex
