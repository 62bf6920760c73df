// SPDX-License-Identifier: MIT
#include "convex/base_client.h"

#include "convex/base_client_p.h"
#include "convex/message_codec.h"

namespace latchkey::convex {

using core::FailureKind;
using core::Result;

namespace {

/// Without a text message for this long the server is gone, whatever the frames below say (1.4). Runs from the start of
/// the attempt, so it bounds the handshake too.
constexpr Milliseconds inactivityLimit{60'000};
/// Without a byte for this long nobody is there to answer what we have asked: a server pings every five seconds (1.4), and
/// so do we.
constexpr Milliseconds silenceLimit{15'000};
/// After a hint that the network is another one. Live again within two seconds of it; a link that needs longer for its answer pays with
/// one connection more.
constexpr Milliseconds doubtLimit{1'500};
constexpr int internalErrorCode = 1011;

} // namespace

// --- sending ------------------------------------------------------------------------------------------------------

/// 8.5, after Connect: identity, the whole query set (even an empty one), requests by id.
void BaseClient::Private::sendOpenSequence()
{
    openSequenceOwed = false;
    if (auto authenticate = auth.restart())
        outgoing.emplace_back(std::move(*authenticate));
    outgoing.emplace_back(local.restart());
    requests.handleReopened();
}

/// Sends whatever is due, in the order of 5.5, if sending is allowed at all.
void BaseClient::Private::flush()
{
    if (!isUsable())
        return;
    if (openSequenceOwed) {
        sendOpenSequence();
    } else {
        if (auto authenticate = auth.takeMessage())
            outgoing.emplace_back(std::move(*authenticate));
        if (auto changes = local.takeChanges())
            outgoing.emplace_back(std::move(*changes));
    }
    for (FunctionRequest &request : requests.takeWaiting())
        outgoing.emplace_back(std::move(request));
}

Result<RequestId> BaseClient::Private::request(FunctionRequest::Kind kind, const QString &path,
                                               const Value::Object &args, OptimisticUpdate update)
{
    // Nothing settles a request of a client that has stopped, so it must not begin (13.8).
    if (link == Link::Fatal)
        return core::failed(FailureKind::ProtocolViolation, QStringLiteral("stopped by a fatal error"));
    const Result<RequestId> id = requests.add(kind, path, args);
    if (id && update) {
        optimistic.add(*id, std::move(update));
        announce(optimistic.rerun({}));
    }
    flush();
    return id;
}

/// Every way an identity can be settled ends here, and here the link is always made to run again (13.6).
void BaseClient::Private::resume()
{
    paused = false;
    if (link == Link::Stopped) {
        link = Link::Down;
        events.emplace_back(ReconnectWanted{Milliseconds{0}, QStringLiteral("AuthenticationChanged")});
    }
    flush();
    answerAuthentication();
}

void BaseClient::Private::answerAuthentication()
{
    if (const auto answer = auth.takeAnswer())
        events.emplace_back(AuthenticationConfirmed{*answer});
}

// --- losing the connection ----------------------------------------------------------------------------------------

/// Nothing of this connection may reach the next one: versions restart, and stale messages would collide with them.
void BaseClient::Private::dropConnection()
{
    outgoing.clear();
    end.reset();
    inbox.clear();
    assembly.clear();
    openSequenceOwed = false;
    auth.handleConnectionLost();
    local.handleConnectionLost();
    finish(requests.handleConnectionLost());
}

void BaseClient::Private::reconnect(const QString &reason, Milliseconds base, double random)
{
    if (link == Link::Open)
        history.recordClosed(reason);
    link = Link::Down;
    dropConnection();
    events.emplace_back(ReconnectWanted{history.nextDelay(random, base), reason});
}

bool BaseClient::Private::isSynced() const
{
    return link == Link::Open && !openSequenceOwed && remote.coversQuerySet() && local.allAnswered()
        && auth.isSettledSinceOpen() && requests.allOlderThanReopenAnswered();
}

bool BaseClient::Private::isAwaitingAnything() const
{
    return !isSynced() || !requests.isEmpty() || remote.version().querySet != local.version()
        || remote.version().identity != auth.version();
}

// --- the connection -----------------------------------------------------------------------------------------------

BaseClient::BaseClient(const QString &sessionId, ReadingPace pace) : d(std::make_unique<Private>(sessionId, pace))
{
}

BaseClient::~BaseClient() = default;

void BaseClient::handleConnecting(Milliseconds now)
{
    if (d->link == Private::Link::Fatal)
        return;
    if (d->link == Private::Link::Open) {
        // The driver replaced a connection it no longer believed in.
        d->history.recordClosed(QStringLiteral("Replaced"));
        d->dropConnection();
    }
    // The driver may have its own reason to be quick (a network hint); what we asked for is done then.
    std::erase_if(d->events, [](const ClientEvent &event) { return std::holds_alternative<ReconnectWanted>(event); });
    d->link = Private::Link::Connecting;
    d->lastText = now;
    d->doubtedAt.reset();
}

void BaseClient::handleOpened(Milliseconds now, Milliseconds wall)
{
    if (d->link != Private::Link::Connecting)
        return;
    d->link = Private::Link::Open;
    d->lastAlive = now;
    d->heardSinceOpen = false;
    d->remote.restart();
    d->outgoing.emplace_back(Connect{d->sessionId, d->history.connectionCount(), d->history.lastCloseReason(),
                                     d->history.maxObservedTimestamp(), wall.count()});
    d->history.recordOpened();
    d->openSequenceOwed = true;
    d->flush();
}

void BaseClient::handleText(const QString &text, Milliseconds now, double random)
{
    // Late words of a connection we have given up are nobody's.
    if (d->link != Private::Link::Open)
        return;
    d->lastText = now;
    handleAlive(now);
    d->inbox.add(text);
    d->read(random);
}

void BaseClient::readOn(double random)
{
    d->read(random);
}

bool BaseClient::isReading() const
{
    return !d->inbox.isEmpty() || d->end;
}

void BaseClient::handleBinary(Milliseconds, double random)
{
    if (d->link == Private::Link::Open)
        d->violated(QStringLiteral("BinaryMessage"), random);
}

void BaseClient::handleAlive(Milliseconds now)
{
    d->lastAlive = now;
    d->doubtedAt.reset();
}

void BaseClient::handleDoubt(Milliseconds now)
{
    if (d->link == Private::Link::Open)
        d->doubtedAt = now;
}

void BaseClient::handleClosed(int code, const QString &reason, Milliseconds, double random)
{
    if (d->link != Private::Link::Open && d->link != Private::Link::Connecting)
        return;
    d->end = Private::End{code, reason};
    d->read(random);
}

void BaseClient::abandon(const QString &reason, double random)
{
    if (d->link == Private::Link::Open || d->link == Private::Link::Connecting)
        d->reconnect(reason, baseDelayFor(reason), random);
}

void BaseClient::Private::handleEnd(const End &what, double random)
{
    if (link == Link::Open && what.code == internalErrorCode && !heardSinceOpen)
        history.recordSilentInternalError();
    const QString told = what.reason.isEmpty() ? QStringLiteral("closed with code %1").arg(what.code) : what.reason;
    reconnect(told, baseDelayFor(told), random);
}

void BaseClient::handleDeadline(Milliseconds now, double random)
{
    const auto deadline = nextDeadline();
    if (deadline && now >= *deadline)
        d->reconnect(QStringLiteral("InactiveServer"), ConnectionHistory::ownInitiative, random);
}

void BaseClient::restart(Milliseconds)
{
    if (d->link != Private::Link::Fatal)
        return;
    d->link = Private::Link::Down;
    d->events.emplace_back(ReconnectWanted{Milliseconds{0}, QStringLiteral("Restart")});
}

std::optional<Milliseconds> BaseClient::nextDeadline() const
{
    if (d->link != Private::Link::Open && d->link != Private::Link::Connecting)
        return std::nullopt;
    // A proxy answers pings for a server that is long gone: in the end only text counts (1.4).
    Milliseconds deadline = d->lastText + inactivityLimit;
    if (d->link == Private::Link::Open && d->isAwaitingAnything())
        deadline = std::min(deadline, d->lastAlive + silenceLimit);
    if (d->doubtedAt)
        deadline = std::min(deadline, *d->doubtedAt + doubtLimit);
    return deadline;
}

// --- identity -----------------------------------------------------------------------------------------------------

void BaseClient::authenticate(core::Secret jwt, Milliseconds now)
{
    if (jwt.isEmpty())
        return clearAuthentication(now);
    if (!d->auth.setToken(std::move(jwt)))
        d->events.emplace_back(AuthenticationGivenUp{QStringLiteral("the refused token was offered again")});
    d->resume();
}

void BaseClient::clearAuthentication(Milliseconds)
{
    d->auth.clear();
    d->resume();
}

void BaseClient::expectAuthentication()
{
    d->paused = true;
}

bool BaseClient::isAuthenticationConfirmed() const
{
    return d->auth.phase() == AuthHandshake::Phase::Confirmed;
}

// --- queries and requests -----------------------------------------------------------------------------------------

Result<SubscriptionId> BaseClient::subscribe(const QString &path, const Value::Object &args)
{
    const Result<SubscriptionId> subscription = d->local.subscribe(path, args);
    d->flush();
    return subscription;
}

void BaseClient::unsubscribe(SubscriptionId subscription)
{
    d->local.unsubscribe(subscription);
    d->flush();
}

const QueryResult *BaseClient::result(SubscriptionId subscription) const
{
    const auto query = d->local.queryOf(subscription);
    return query ? d->optimistic.result(*query) : nullptr;
}

void BaseClient::forgetResults()
{
    d->announce(d->optimistic.rerun(d->remote.clear()));
}

Result<RequestId> BaseClient::mutate(const QString &path, const Value::Object &args, OptimisticUpdate update)
{
    return d->request(FunctionRequest::Kind::Mutation, path, args, std::move(update));
}

Result<RequestId> BaseClient::runAction(const QString &path, const Value::Object &args)
{
    return d->request(FunctionRequest::Kind::Action, path, args, {});
}

void BaseClient::giveUp(RequestId request)
{
    const auto over = d->requests.giveUp(request);
    if (!over)
        return;
    std::erase_if(d->outgoing, [request](const ClientMessage &message) {
        const auto *queued = std::get_if<FunctionRequest>(&message);
        return queued && queued->requestId == request;
    });
    d->finish({*over});
}

void BaseClient::failAllRequests(FailureKind kind)
{
    d->finish(d->requests.failAll(kind, QStringLiteral("given up by the client")));
    std::erase_if(d->outgoing,
                  [](const ClientMessage &message) { return std::holds_alternative<FunctionRequest>(message); });
}

void BaseClient::close(Milliseconds now)
{
    clearAuthentication(now);
    failAllRequests(FailureKind::Cancelled);
    if (d->link == Private::Link::Open)
        d->history.recordClosed(QStringLiteral("closed with code 1000"));
    d->link = Private::Link::Down;
    d->dropConnection();
    std::erase_if(d->events, [](const ClientEvent &event) {
        return !std::holds_alternative<RequestFinished>(event) && !std::holds_alternative<QueriesChanged>(event);
    });
}

bool BaseClient::hasRequestsInFlight() const
{
    return !d->requests.isEmpty();
}

// --- outputs ------------------------------------------------------------------------------------------------------

std::optional<QString> BaseClient::nextMessage()
{
    if (d->outgoing.empty())
        return std::nullopt;
    const ClientMessage message = std::move(d->outgoing.front());
    d->outgoing.pop_front();
    if (const auto *request = std::get_if<FunctionRequest>(&message))
        d->requests.recordHandedOut(request->requestId);
    return encode(message);
}

std::optional<ClientEvent> BaseClient::nextEvent()
{
    if (d->events.empty())
        return std::nullopt;
    ClientEvent event = std::move(d->events.front());
    d->events.pop_front();
    return event;
}

bool BaseClient::isSynced() const
{
    return d->isSynced();
}

} // namespace latchkey::convex
