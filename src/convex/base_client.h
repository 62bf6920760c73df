// SPDX-License-Identifier: MIT
#pragma once

#include "convex/function_result.h"
#include "convex/inbox.h"
#include "core/secret.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace latchkey::convex {

using Milliseconds = std::chrono::milliseconds;
using SubscriptionId = quint32;
using RequestId = quint32;

/// What a subscribed query is right now. The subscription lives on after a failure.
using QueryResult = FunctionResult;

/// A mutation or action that is over.
struct RequestOutcome {
    RequestId request = 0;
    FunctionResult result;
};

class OptimisticLocalStore;
/// Shows what a mutation is going to do before the server has done it. Run at once, and again over every change of the server's
/// results until the mutation is over: it must do the same each time, and touch nothing but the store.
using OptimisticUpdate = std::function<void(OptimisticLocalStore &)>;

// What the client wants its driver to know. Drained by nextEvent().
struct QueriesChanged { std::vector<SubscriptionId> subscriptions; }; ///< one transition, published as one
struct RequestFinished { RequestOutcome outcome; };
/// The server confirmed the identity we asked for (`authenticated` false: it confirmed that there is none). Once for each
/// authenticate() or clearAuthentication() that was not overtaken; the same token on a new connection is no news.
struct AuthenticationConfirmed { bool authenticated = false; };
/// Hand me a token by authenticate(), or say clearAuthentication(). Nothing is sent meanwhile, and the connection is gone:
/// either call asks for a new one. `refused`: the server would not take the last token, or it expired, so it must be a
/// fresh one; the same again counts as giving up.
struct TokenWanted { bool refused = false; };
/// Several fresh tokens in a row were refused; the identity is cleared. The set-up is wrong (issuer, audience, keys).
struct AuthenticationGivenUp { QString serverText; };
/// Drop this connection and open another after `delay`.
struct ReconnectWanted { Milliseconds delay{0}; QString reason; };
/// The server called us deterministically wrong; we stop. restart() begins anew.
struct FatalErrorReceived { QString serverText; };
/// This device's wall clock is ahead of the deployment's by this much.
struct ClockSkewLearned { Milliseconds ahead{0}; };

using ClientEvent = std::variant<QueriesChanged, RequestFinished, AuthenticationConfirmed, TokenWanted,
                                 AuthenticationGivenUp, ReconnectWanted, FatalErrorReceived, ClockSkewLearned>;

/// The Convex sync client without a socket, a clock, a timer or a random source (design, section 3; protocol facts:
/// convex-sync-protocol). Give it what happened by handle…(), drain nextMessage(), nextEvent() and nextDeadline() after
/// each call. `now` is a steady clock, `wall` the wall clock, `random` a number in [0, 1).
///
/// Holds: what we asked for (LocalSyncState), what the server told us (RemoteQuerySet), requests under way
/// (PendingRequests) with what they show meanwhile (OptimisticUpdates), and the identity (AuthHandshake) with the
/// connection's JWT until it is replaced or cleared.
/// Does not hold a socket, does not fetch tokens, does not know sessions.
///
/// Order on every new connection: Connect, Authenticate (if any), ModifyQuerySet with everything, unfinished mutations.
class BaseClient {
public:
    /// `sessionId`: a random v4 UUID, kept for this object's whole life (half of the mutations' idempotency key).
    explicit BaseClient(const QString &sessionId, ReadingPace pace = {});
    ~BaseClient();
    BaseClient(const BaseClient &) = delete;
    BaseClient &operator=(const BaseClient &) = delete;

    // --- the connection -------------------------------------------------------------------------------------------
    /// A socket is being opened: starts the 60 s watchdog that also bounds the handshake.
    void handleConnecting(Milliseconds now);
    void handleOpened(Milliseconds now, Milliseconds wall);
    void handleText(const QString &text, Milliseconds now, double random);
    /// A large message is read in pieces, so that nothing else waits for it, and what has come meanwhile is read after it, message
    /// by message: as long as isReading(), call readOn() from the event loop.
    bool isReading() const;
    void readOn(double random);
    /// A binary message: a protocol violation.
    void handleBinary(Milliseconds now, double random);
    /// Bytes came, of a message or of a frame below it: a life sign, enough for 60 s and no longer.
    void handleAlive(Milliseconds now);
    /// Something has happened that connections do not always survive (another network): drop this one unless it shows life
    /// within 3 s.
    void handleDoubt(Milliseconds now);
    /// The other side's end of it, or the network's. What came before is read first.
    void handleClosed(int code, const QString &reason, Milliseconds now, double random);
    /// Our own: whatever is not read yet is not wanted any more. `reason` is what the server is told on the next connection.
    void abandon(const QString &reason, double random);
    /// nextDeadline() has passed.
    void handleDeadline(Milliseconds now, double random);
    /// After FatalErrorReceived: begin anew, with the same session id and subscriptions; the requests were failed.
    void restart(Milliseconds now);

    // --- identity -------------------------------------------------------------------------------------------------
    /// From now on speak as this JWT. Before the first call nothing but Connect is sent if expectAuthentication() was
    /// said.
    void authenticate(core::Secret jwt, Milliseconds now);
    /// Speak as nobody: sends `None` if the server may hold an identity, now or after a pause.
    void clearAuthentication(Milliseconds now);
    /// A token is being fetched: hold everything back until authenticate() or clearAuthentication().
    void expectAuthentication();
    bool isAuthenticationConfirmed() const;

    // --- queries --------------------------------------------------------------------------------------------------
    /// Equal path and args share one query on the wire. Fails with InvalidInput on args the server would not survive.
    core::Result<SubscriptionId> subscribe(const QString &path, const Value::Object &args);
    void unsubscribe(SubscriptionId subscription); ///< harmless when repeated
    /// nullptr while nothing has come yet. Stays what it was across a reconnect until the first new transition. The pointer is good
    /// until the next call of anything that is not const.
    const QueryResult *result(SubscriptionId subscription) const;
    /// What one person was told must not be seen by the next: every query is loading again. With the connection closed.
    void forgetResults();

    // --- requests -------------------------------------------------------------------------------------------------
    core::Result<RequestId> mutate(const QString &path, const Value::Object &args, OptimisticUpdate update = {});
    core::Result<RequestId> runAction(const QString &path, const Value::Object &args);
    /// Not sent (again) from now on: what has not been handed out is over at once, Cancelled; what has may still be answered on
    /// this connection, and is over with it, Offline. Harmless for what is over already.
    void giveUp(RequestId request);
    /// Fails every request under way with `kind` (sign-out). Late replies are ignored.
    void failAllRequests(core::FailureKind kind);
    /// The application is done, and whoever it speaks for next is another: no identity, no requests, no connection, and
    /// no event that was to lead to one. Subscriptions stay; forgetResults() makes them empty. Call it when `None` has been sent,
    /// where there was anybody to hear.
    void close(Milliseconds now);
    bool hasRequestsInFlight() const;

    // --- outputs --------------------------------------------------------------------------------------------------
    /// Text to send, in order. The Authenticate message carries the JWT: never log it.
    std::optional<QString> nextMessage();
    std::optional<ClientEvent> nextEvent();
    /// When to call handleDeadline(), on the `now` clock.
    std::optional<Milliseconds> nextDeadline() const;

    /// True once everything asked for before the last (re)connect has been answered: the link is live.
    bool isSynced() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace latchkey::convex
