// SPDX-License-Identifier: MIT
#pragma once

#include "convex/base_client.h"
#include "core/origin.h"
#include "ports/web_socket.h"

#include <QObject>
#include <QPointer>

#include <map>
#include <memory>

namespace latchkey::ports {
class Random;
class Time;
class Timer;
}

namespace latchkey::live {

class LiveQuery;

/// One live connection to a Convex deployment: drives convex::BaseClient with a socket and two timers.
///
/// Holds: the base client for its whole life (its session id makes replayed mutations safe), at most one socket, and who
/// waits for which request. Reconnects by itself until close(). When a token is wanted it says so and holds everything
/// back until useToken() or useNoToken(); it never fetches one.
/// Does not know sessions, people or organisations.
class LiveClient : public QObject {
    Q_OBJECT
public:
    enum class State { Closed, Connecting, Open, Waiting, Failed };

    /// The ports must outlive this object.
    LiveClient(const core::Deployment &deployment, ports::WebSockets &webSockets, ports::Time &time, ports::Random &random,
               convex::ReadingPace pace = {});
    ~LiveClient() override;

    void open();
    /// Ends the connection and forgets identity, requests and results; every waiting completion gets Cancelled before this returns,
    /// and so does whatever is asked for by those who are told.
    void close();

    /// Hold messages back until a token is there.
    void holdForToken();
    void useToken(const core::Secret &jwt);
    void useNoToken();

    /// Equal path and args share one subscription; it ends with the last holder.
    std::unique_ptr<LiveQuery> subscribe(const QString &path, const convex::Value::Object &args);
    /// Sent again on every new connection until it is answered. nullopt: the arguments are refused, as `done` will say. What
    /// `update` makes of the results is shown until then.
    std::optional<convex::RequestId> mutate(const QString &path, const convex::Value::Object &args, QObject *context,
                                            convex::FunctionDone done, convex::OptimisticUpdate update = {});
    /// Whoever asked has given up: the request is not sent (again). An answer on its way still counts.
    void giveUp(convex::RequestId request);
    /// Never sent twice: it fails with Offline when the connection is lost before its answer.
    void runAction(const QString &path, const convex::Value::Object &args, QObject *context, convex::FunctionDone done);
    /// Do not wait for the next backoff step.
    void retryNow();
    /// The network may be another one: retryNow(), and whatever connection there is has to show that it lives.
    void noteNetwork();
    /// The device woke up: whatever connection there was is dead without knowing it. For a minute from now no wait between two
    /// tries is longer than a second: the network comes back after us, and not everywhere is there somebody to say so.
    void replaceConnection();
    /// As if the network had cut it: reconnects by the ordinary path, with its ordinary wait. Nothing where there is none.
    /// `reason` is what the server is told on the next connection.
    void cutConnection(const QString &reason);

    State state() const { return m_state; }
    /// Connected, the identity confirmed by the server, and everything asked for answered.
    bool isLive() const;
    bool isAuthenticated() const;
    /// Connected, and everything asked for answered, by whatever identity.
    bool isCurrent() const { return m_state == State::Open && m_base.isSynced(); }
    /// The last attempt to connect never got an answer.
    bool isOutOfReach() const { return m_failedAttempts > 0; }

Q_SIGNALS:
    void stateChanged();
    /// isLive() or isCurrent() may have changed, or new results are there.
    void advanced();
    void authenticated();
    void tokenWanted(bool refused);
    /// This device's wall clock is ahead of the deployment's by this much.
    void clockSkewLearned(std::chrono::milliseconds ahead);
    /// Several fresh tokens were refused: the deployment is not set up to trust this site.
    void authenticationGivenUp();
    /// The server says that we are deterministically wrong; nothing is retried until retryNow().
    void fatal(const QString &serverText);

private:
    friend class LiveQuery;
    struct Waiting {
        QPointer<QObject> context;
        convex::FunctionDone done;
    };

    void release(convex::SubscriptionId subscription);
    void wait(core::Result<convex::RequestId> request, QObject *context, convex::FunctionDone done);
    void connectNow();
    void dropSocket();
    void retireSocket();
    void pump();
    void sendMessages();
    void drainEvents();
    void armDeadline();
    void setState(State state);

    void handle(const convex::QueriesChanged &event);
    void handle(convex::RequestFinished &event);
    void handle(const convex::AuthenticationConfirmed &event);
    void handle(const convex::TokenWanted &event);
    void handle(const convex::AuthenticationGivenUp &event);
    void handle(const convex::ReconnectWanted &event);
    void handle(const convex::FatalErrorReceived &event);
    void handle(const convex::ClockSkewLearned &event);

    const core::Deployment m_deployment;
    ports::WebSockets &m_webSockets;
    ports::Time &m_time;
    ports::Random &m_random;
    double m_jitter; ///< of the next wait; drawn anew when that has begun, not for each message that might end a connection
    convex::BaseClient m_base;
    State m_state = State::Closed;
    bool m_pumping = false;
    bool m_isClosing = false; ///< from close() until everybody has been told, or open()
    bool m_wasLive = false;
    bool m_wasCurrent = false;
    int m_failedAttempts = 0;
    std::optional<std::chrono::milliseconds> m_hurriedUntil; ///< steady clock
    std::unique_ptr<ports::WebSocket> m_socket;
    std::unique_ptr<ports::Timer> m_deadline;
    std::unique_ptr<ports::Timer> m_reading; ///< the next turn of reading a large message
    std::unique_ptr<ports::Timer> m_reconnect;
    convex::SortedMap<convex::SubscriptionId, LiveQuery *> m_queries;
    std::map<convex::RequestId, Waiting> m_waiting;
};

/// The address the sync protocol is spoken at. A path prefix of the deployment survives.
QUrl syncUrl(const QUrl &deploymentUrl);

} // namespace latchkey::live
