// SPDX-License-Identifier: MIT
#include "live/live_client.h"

#include "ports/random.h"
#include "ports/time.h"
#include "live/client_name.h"
#include "live/live_query.h"
#include "live/logging.h"

#include <QUuid>

#include <algorithm>
#include <utility>
#include <vector>

namespace latchkey::live {

using core::FailureKind;
using std::chrono::milliseconds;

namespace {

constexpr int abnormalClosure = 1006; // RFC 6455, section 7.4.1
/// After the device woke up: how long, and how often at least.
constexpr milliseconds hurry{60'000};
constexpr milliseconds hurriedDelay{1'000};

QString newSessionId(ports::Random &random)
{
    QByteArray bytes = random.bytes(16);
    bytes[6] = char((bytes[6] & 0x0f) | 0x40); // RFC 4122: version 4, variant 1
    bytes[8] = char((bytes[8] & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

} // namespace

QUrl syncUrl(const QUrl &deploymentUrl)
{
    QUrl url = deploymentUrl;
    url.setScheme(deploymentUrl.scheme() == QLatin1String("http") ? QStringLiteral("ws") : QStringLiteral("wss"));
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path + QStringLiteral("/api/sync"));
    return url;
}

LiveClient::LiveClient(const core::Deployment &deployment, ports::WebSockets &webSockets, ports::Time &time, ports::Random &random,
                       convex::ReadingPace pace)
    : m_deployment(deployment), m_webSockets(webSockets), m_time(time), m_random(random), m_jitter(random.unit()), m_base(newSessionId(random), pace),
      m_deadline(time.createTimer()), m_reading(time.createTimer()), m_reconnect(time.createTimer())
{
    connect(m_deadline.get(), &ports::Timer::fired, this, [this] {
        m_base.handleDeadline(m_time.steady(), m_jitter);
        pump();
    });
    connect(m_reading.get(), &ports::Timer::fired, this, [this] {
        m_base.readOn(m_jitter);
        pump();
    });
    connect(m_reconnect.get(), &ports::Timer::fired, this, &LiveClient::connectNow);
}

LiveClient::~LiveClient()
{
    for (const auto &[subscription, query] : m_queries)
        query->m_client = nullptr;
}

void LiveClient::open()
{
    m_isClosing = false;
    if (m_state == State::Closed)
        connectNow();
}

void LiveClient::close()
{
    m_base.failAllRequests(FailureKind::Cancelled); // or those that wait would be sent as nobody
    m_base.clearAuthentication(m_time.steady());
    sendMessages(); // `None`, while the socket still can
    retireSocket();
    m_reconnect->stop();
    m_reading->stop();
    m_failedAttempts = 0;
    m_base.close(m_time.steady());
    const bool wasOpen = std::exchange(m_state, State::Closed) != State::Closed;
    m_isClosing = true;
    for (const auto &[request, waiting] : std::exchange(m_waiting, {})) {
        if (waiting.context)
            waiting.done({core::failed(FailureKind::Cancelled, QStringLiteral("closed"))});
    }
    if (wasOpen)
        Q_EMIT stateChanged();
    m_base.forgetResults();
    pump(); // which may be what is calling us, and ends the closing when everybody has been told
}

void LiveClient::holdForToken()
{
    m_base.expectAuthentication();
}

void LiveClient::useToken(const core::Secret &jwt)
{
    m_base.authenticate(jwt.clone(), m_time.steady());
    pump();
}

void LiveClient::useNoToken()
{
    m_base.clearAuthentication(m_time.steady());
    pump();
}

std::unique_ptr<LiveQuery> LiveClient::subscribe(const QString &path, const convex::Value::Object &args)
{
    auto subscription = m_base.subscribe(path, args);
    auto query = std::make_unique<LiveQuery>(*this, subscription);
    if (subscription)
        m_queries.emplace(*subscription, query.get());
    pump();
    return query;
}

void LiveClient::release(convex::SubscriptionId subscription)
{
    m_queries.erase(subscription);
    m_base.unsubscribe(subscription);
    pump();
}

std::optional<convex::RequestId> LiveClient::mutate(const QString &path, const convex::Value::Object &args, QObject *context,
                                                    convex::FunctionDone done, convex::OptimisticUpdate update)
{
    const core::Result<convex::RequestId> request = m_base.mutate(path, args, std::move(update));
    wait(request, context, std::move(done));
    return request ? std::optional(*request) : std::nullopt;
}

void LiveClient::giveUp(convex::RequestId request)
{
    m_base.giveUp(request);
    pump();
}

void LiveClient::runAction(const QString &path, const convex::Value::Object &args, QObject *context, convex::FunctionDone done)
{
    wait(m_base.runAction(path, args), context, std::move(done));
}

void LiveClient::wait(core::Result<convex::RequestId> request, QObject *context, convex::FunctionDone done)
{
    // Asked for while the others are told that it is over: it belongs to whoever is leaving, and must not be said by the next.
    if (request && m_isClosing) {
        m_base.giveUp(*request);
        request = core::failed(FailureKind::Cancelled, QStringLiteral("closing"));
    }
    if (!request) {
        QMetaObject::invokeMethod(
            context, [done, failure = request.error()] { done({core::failed(failure)}); }, Qt::QueuedConnection);
        return;
    }
    m_waiting[*request] = {context, std::move(done)};
    pump();
}

void LiveClient::retryNow()
{
    if (m_state == State::Failed)
        m_base.restart(m_time.steady());
    if (m_state == State::Failed || m_state == State::Waiting)
        connectNow();
}

void LiveClient::noteNetwork()
{
    if (m_state == State::Open) {
        m_base.handleDoubt(m_time.steady());
        m_socket->ping();
        pump();
    }
    retryNow();
}

void LiveClient::replaceConnection()
{
    m_hurriedUntil = m_time.steady() + hurry;
    cutConnection(QStringLiteral("DeviceWoke"));
    retryNow();
}

void LiveClient::cutConnection(const QString &reason)
{
    if (m_state != State::Open && m_state != State::Connecting)
        return;
    m_base.abandon(reason, m_jitter);
    pump();
}

bool LiveClient::isLive() const
{
    return m_state == State::Open && m_base.isAuthenticationConfirmed() && m_base.isSynced();
}

bool LiveClient::isAuthenticated() const
{
    return m_base.isAuthenticationConfirmed();
}

void LiveClient::connectNow()
{
    m_reconnect->stop();
    dropSocket();
    m_socket = m_webSockets.create();
    auto *socket = m_socket.get();
    connect(socket, &ports::WebSocket::opened, this, [this] {
        m_failedAttempts = 0;
        setState(State::Open);
        m_base.handleOpened(m_time.steady(), m_time.wall());
        pump();
    });
    connect(socket, &ports::WebSocket::textReceived, this, [this](const QString &text) {
        m_base.handleText(text, m_time.steady(), m_jitter);
        pump();
    });
    connect(socket, &ports::WebSocket::aliveSeen, this, [this] { m_base.handleAlive(m_time.steady()); });
    connect(socket, &ports::WebSocket::closed, this, [this](int code, const QString &reason) {
        // Without a close frame the reason is this computer's own text, and no news to the server.
        const bool ofServer = code != abnormalClosure;
        if (!ofServer)
            qCInfo(lcLive) << "the connection broke:" << reason;
        m_base.handleClosed(code, ofServer ? reason : QString(), m_time.steady(), m_jitter);
        pump();
    });
    m_base.handleConnecting(m_time.steady());
    socket->open(syncUrl(m_deployment.deploymentUrl), {{"Convex-Client", clientName}});
    setState(State::Connecting); // whoever is told may close
    pump();
}

void LiveClient::dropSocket()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this);
    m_socket->abort();
    // Its own signal may be on the stack: it must not be destroyed from inside it.
    m_socket.release()->deleteLater();
}

void LiveClient::retireSocket()
{
    if (!m_socket)
        return;
    auto *socket = m_socket.release();
    socket->disconnect(this);
    socket->setParent(this);
    connect(socket, &ports::WebSocket::closed, socket, &QObject::deleteLater);
    socket->close(); // what was just said still goes out; the port bounds the wait
}

void LiveClient::pump()
{
    if (m_pumping)
        return; // an event's receiver called us back: the loop below goes on with what it asked for
    m_pumping = true;
    drainEvents();
    m_pumping = false;
    m_isClosing = false;
    armDeadline();
    if (m_base.isReading() && !m_reading->isActive())
        m_reading->start(milliseconds(0));
    // A reconnect may end with nothing changed but this: no event of the base client says so.
    const bool liveChanged = std::exchange(m_wasLive, isLive()) != isLive();
    const bool currentChanged = std::exchange(m_wasCurrent, isCurrent()) != isCurrent();
    if (liveChanged || currentChanged)
        Q_EMIT advanced();
}

void LiveClient::sendMessages()
{
    while (auto text = m_base.nextMessage()) {
        if (m_socket && m_state == State::Open)
            m_socket->sendText(*text);
    }
}

void LiveClient::drainEvents()
{
    for (;;) {
        sendMessages();
        auto event = m_base.nextEvent();
        if (!event)
            return;
        std::visit([this](auto &what) { handle(what); }, *event);
    }
}

void LiveClient::armDeadline()
{
    const auto deadline = m_base.nextDeadline();
    if (!deadline || m_state == State::Closed) {
        m_deadline->stop();
        return;
    }
    m_deadline->start(std::max<milliseconds>(*deadline - m_time.steady(), milliseconds(0)));
}

void LiveClient::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged();
}

void LiveClient::handle(const convex::QueriesChanged &event)
{
    // Receivers may subscribe or let go while being told: walk over a list of our own, and check each is still there.
    std::vector<QPointer<LiveQuery>> changed;
    for (const convex::SubscriptionId subscription : event.subscriptions) {
        const auto query = m_queries.find(subscription);
        if (query != m_queries.end())
            changed.emplace_back(query->second);
    }
    for (const QPointer<LiveQuery> &query : changed) {
        if (query)
            Q_EMIT query->changed();
    }
    Q_EMIT advanced();
}

void LiveClient::handle(convex::RequestFinished &event)
{
    const auto it = m_waiting.find(event.outcome.request);
    if (it == m_waiting.end())
        return;
    const Waiting waiting = std::move(it->second);
    m_waiting.erase(it);
    if (waiting.context)
        waiting.done(event.outcome.result);
}

void LiveClient::handle(const convex::AuthenticationConfirmed &event)
{
    if (event.authenticated)
        Q_EMIT authenticated();
    Q_EMIT advanced();
}

void LiveClient::handle(const convex::TokenWanted &event)
{
    Q_EMIT tokenWanted(event.refused);
    Q_EMIT advanced();
}

void LiveClient::handle(const convex::AuthenticationGivenUp &)
{
    Q_EMIT authenticationGivenUp();
    Q_EMIT advanced();
}

void LiveClient::handle(const convex::ReconnectWanted &event)
{
    qCInfo(lcLive) << "connection lost:" << event.reason << "next try in" << event.delay.count() << "ms";
    m_jitter = m_random.unit();
    dropSocket();
    if (m_state == State::Closed)
        return;
    if (m_state == State::Connecting)
        ++m_failedAttempts;
    const bool hurried = m_hurriedUntil && m_time.steady() < *m_hurriedUntil;
    m_reconnect->start(hurried ? std::min(event.delay, hurriedDelay) : event.delay);
    setState(State::Waiting);
}

void LiveClient::handle(const convex::FatalErrorReceived &event)
{
    dropSocket();
    m_reconnect->stop();
    setState(State::Failed);
    Q_EMIT fatal(event.serverText);
}

void LiveClient::handle(const convex::ClockSkewLearned &event)
{
    Q_EMIT clockSkewLearned(event.ahead);
}

} // namespace latchkey::live
