// SPDX-License-Identifier: MIT
#pragma once

#include "convex/auth_handshake.h"
#include "convex/base_client.h"
#include "convex/connection_history.h"
#include "convex/inbox.h"
#include "convex/local_sync_state.h"
#include "convex/optimistic_updates.h"
#include "convex/pending_requests.h"
#include "convex/remote_query_set.h"
#include "convex/transition_assembly.h"

#include <deque>

namespace latchkey::convex {

/// The chart of one link. Paused (a token is being fetched) is beside it, not in it, and so is what the open sequence
/// still owes: an attempt may open while paused, pause again, and must still send the whole sequence in the end (13.1).
///
///     Down ──handleConnecting──► Connecting ──handleOpened──► Open ──AuthError──► Stopped
///      ▲ ▲                           │                         │ │                   │ token, or none
///      │ └────closed, watchdog, protocol violation─────────────┘ └─FatalError─► Fatal│
///      └──────────────────────────────────────────────────────────────restart()──┴──┘
class BaseClient::Private {
public:
    enum class Link { Down, Connecting, Open, Stopped, Fatal };

    struct End {
        int code = 0;
        QString reason;
    };

    Private(QString id, ReadingPace pace) : sessionId(std::move(id)), inbox(pace) {}

    void read(double random);
    void handleEnd(const End &what, double random);
    void handleMessage(Transition &transition, double random);
    void handleMessage(TransitionChunk &chunk, double random);
    void handleMessage(FunctionResponse &response, double random);
    void handleMessage(AuthError &error, double random);
    void handleMessage(FatalError &error, double random);
    void handleMessage(Ping &, double) {}

    core::Result<RequestId> request(FunctionRequest::Kind kind, const QString &path, const Value::Object &args,
                                    OptimisticUpdate update);
    void sendOpenSequence();
    void flush();
    void resume();
    void dropConnection();
    void reconnect(const QString &reason, Milliseconds base, double random);
    void violated(const QString &reason, double random) { reconnect(reason, baseDelayFor(reason), random); }
    void publish(Transition &transition);
    void announce(const std::vector<QueryId> &queries);
    void finish(std::vector<RequestOutcome> outcomes);
    void answerAuthentication();
    bool isUsable() const { return link == Link::Open && !paused; }
    bool isSynced() const;
    bool isAwaitingAnything() const;

    const QString sessionId;
    Link link = Link::Down;
    bool paused = false;
    bool openSequenceOwed = false;
    bool heardSinceOpen = false;
    Milliseconds lastText{0};
    Milliseconds lastAlive{0};
    std::optional<Milliseconds> doubtedAt;
    /// The other side has ended the connection, and what it said before is not all read yet.
    std::optional<End> end;
    std::optional<Milliseconds> reportedSkew;

    LocalSyncState local;
    RemoteQuerySet remote;
    PendingRequests requests;
    OptimisticUpdates optimistic{local, remote};
    AuthHandshake auth;
    ConnectionHistory history;
    Inbox inbox;
    TransitionAssembly assembly;

    std::deque<ClientMessage> outgoing;
    std::deque<ClientEvent> events;
};

} // namespace latchkey::convex
