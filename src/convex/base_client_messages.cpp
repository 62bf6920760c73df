// SPDX-License-Identifier: MIT
#include "convex/base_client_p.h"
#include "convex/message_codec.h"

namespace latchkey::convex {

using core::FailureKind;
using core::Result;

void BaseClient::Private::read(double random)
{
    int steps = inbox.stepsPerTurn();
    while (link == Link::Open && !inbox.isEmpty()) {
        auto message = inbox.next(steps);
        if (!message)
            return;
        if (!*message)
            return violated(QStringLiteral("MalformedMessage"), random);
        const bool isPing = std::holds_alternative<Ping>(**message);
        if (!isPing) {
            heardSinceOpen = true;
            history.recordWord();
        }
        // A transition that was cut short is lost; its next chunk, or the next transition, will show it (3.2).
        if (!isPing && !std::holds_alternative<TransitionChunk>(**message))
            assembly.clear();
        std::visit([&](auto &one) { handleMessage(one, random); }, **message);
        if (isSynced())
            history.recordSynced();
        // One message's news at a time: who is told of it sees what it brought, and not what the next one did to that.
        if (!events.empty())
            return;
    }
    if (end && (link == Link::Open || link == Link::Connecting))
        handleEnd(*std::exchange(end, std::nullopt), random);
}

void BaseClient::Private::handleMessage(Transition &transition, double random)
{
    const Result<void> follows = remote.check(transition, local.version(), auth.version());
    if (!follows)
        return violated(follows.error().detail, random);
    history.recordTimestamp(transition.end.ts);
    if (transition.clientClockSkew) {
        const Milliseconds ahead{*transition.clientClockSkew};
        if (reportedSkew != ahead)
            events.emplace_back(ClockSkewLearned{ahead});
        reportedSkew = ahead;
    }
    // Until this connection's query set is answered, what was shown to an earlier identity may be visible still: nobody is
    // confirmed beside it.
    if (transition.end.querySet > 0)
        auth.handleTransition(remote.coversQuerySet() ? transition.start : StateVersion(), transition.end);
    answerAuthentication();
    publish(transition);
}

void BaseClient::Private::publish(Transition &transition)
{
    for (const QueryModification &modification : transition.modifications) {
        if (const auto *updated = std::get_if<QueryUpdated>(&modification)) {
            local.recordJournal(updated->queryId, updated->journal);
            local.recordAnswer(updated->queryId);
        } else if (const auto *failure = std::get_if<QueryFailed>(&modification)) {
            local.recordJournal(failure->queryId, failure->journal);
            local.recordAnswer(failure->queryId);
        }
    }
    const std::vector<QueryId> changed = remote.apply(transition, local);
    // Before the server has answered the query set of this connection, what is visible may be older than `ts`.
    auto over = remote.coversQuerySet() ? requests.handleTransition(transition.end.ts) : std::vector<RequestOutcome>();
    for (const RequestOutcome &outcome : over)
        optimistic.drop(outcome.request);
    announce(optimistic.rerun(changed));
    finish(std::move(over));
}

void BaseClient::Private::announce(const std::vector<QueryId> &queries)
{
    QueriesChanged changed;
    for (const QueryId query : queries) {
        // Nobody may be left: the server goes on about a query until it has read our Remove (5.3).
        const auto &subscribers = local.subscribersOf(query);
        changed.subscriptions.insert(changed.subscriptions.end(), subscribers.begin(), subscribers.end());
    }
    if (!changed.subscriptions.empty())
        events.emplace_back(std::move(changed));
}

void BaseClient::Private::handleMessage(TransitionChunk &chunk, double random)
{
    const auto whole = assembly.add(chunk);
    if (!whole)
        return violated(QStringLiteral("BrokenChunks"), random);
    if (*whole)
        inbox.addAssembled(**whole);
}

void BaseClient::Private::handleMessage(FunctionResponse &response, double)
{
    if (response.ts)
        history.recordTimestamp(*response.ts);
    if (auto over = requests.handleResponse(response))
        finish({std::move(*over)});
}

void BaseClient::Private::handleMessage(AuthError &error, double random)
{
    switch (auth.handleError(error)) {
    case AuthHandshake::Verdict::Ignored:
        return; // the server closes now, and the next connection carries what we have
    case AuthHandshake::Verdict::GivenUp:
        events.emplace_back(AuthenticationGivenUp{error.error});
        return reconnect(QStringLiteral("AuthenticationGivenUp"), baseDelayFor({}), random);
    case AuthHandshake::Verdict::FreshTokenWanted:
        break;
    }
    // Stopped, not only paused: nothing may run under the refused identity, and no backoff is due (7.6).
    link = Link::Stopped;
    paused = true;
    dropConnection();
    events.emplace_back(TokenWanted{true});
}

void BaseClient::Private::handleMessage(FatalError &error, double)
{
    history.recordClosed(QStringLiteral("FatalError"));
    link = Link::Fatal;
    // Before the connection is dropped: an action in flight fails for this reason, not for being cut off.
    finish(requests.failAll(FailureKind::ProtocolViolation, QStringLiteral("stopped by a fatal error")));
    dropConnection();
    events.emplace_back(FatalErrorReceived{error.error});
}

void BaseClient::Private::finish(std::vector<RequestOutcome> outcomes)
{
    bool shown = false;
    for (const RequestOutcome &outcome : outcomes)
        shown = optimistic.drop(outcome.request) || shown;
    if (shown)
        announce(optimistic.rerun({})); // rolled back before anybody hears why
    for (RequestOutcome &outcome : outcomes)
        events.emplace_back(RequestFinished{std::move(outcome)});
}

} // namespace latchkey::convex
