// SPDX-License-Identifier: MIT
#include "support/fake_web_sockets.h"

#include "core/origin.h"

namespace latchkey::support {

using Phase = FakePeer::Phase;
using namespace std::chrono_literals;

namespace {
constexpr auto handshakeDeadline = 20s;
constexpr auto closeDeadline = 2s;
constexpr auto pingPeriod = 5s;
}

/// The client's end. Holds one timer that is first the handshake's deadline, then the bound of close(), and one for the pings
/// that a peer answers unless it is frozen.
class FakeWebSocket final : public ports::WebSocket {
public:
    FakeWebSocket(FakeWebSockets &world, std::shared_ptr<FakePeer> peer)
        : m_world(world), m_peer(std::move(peer)), m_timer(world.m_time.createTimer()),
          m_pings(world.m_time.createTimer())
    {
        m_peer->m_socket = this;
        connect(m_timer.get(), &ports::Timer::fired, this, [this] { finish(1006, QStringLiteral("timed out")); });
        connect(m_pings.get(), &ports::Timer::fired, this, [this] {
            ping();
            m_pings->start(pingPeriod);
        });
    }

    ~FakeWebSocket() override { m_peer->m_phase = Phase::Ended; }

    void open(const QUrl &url, const core::HttpHeaders &headers) override
    {
        m_peer->m_url = url;
        m_peer->m_headers = headers;
        m_peer->m_phase = Phase::Opening;
        m_timer->start(handshakeDeadline);
        if (url.scheme() != QLatin1String("wss") && !core::isLoopback(url))
            later([this] { finish(1006, QStringLiteral("plain ws refused")); });
        else if (m_world.m_offline)
            later([this] { finish(1006, QStringLiteral("offline")); });
        else if (m_world.m_autoOpen)
            becomeOpen();
    }

    void sendText(const QString &text) override
    {
        if (m_peer->m_phase == Phase::Open)
            m_peer->m_texts.append(text);
    }

    void ping() override
    {
        if (!m_peer->m_frozen)
            receivePing();
    }

    void close() override
    {
        if (m_peer->m_phase != Phase::Opening && m_peer->m_phase != Phase::Open)
            return;
        const bool wasOpen = m_peer->m_phase == Phase::Open;
        m_peer->m_phase = Phase::Closing;
        m_timer->start(closeDeadline);
        if (!m_peer->m_frozen)
            later([this, wasOpen] { finish(wasOpen ? 1000 : 1006, {}); });
    }

    void abort() override
    {
        if (m_peer->m_phase == Phase::Ended || m_peer->m_phase == Phase::Created)
            return;
        m_peer->m_aborted = true;
        m_peer->m_phase = Phase::Closing;
        later([this] { finish(1006, QStringLiteral("aborted")); });
    }

    void becomeOpen()
    {
        later([this] {
            if (m_peer->m_phase != Phase::Opening)
                return;
            m_peer->m_phase = Phase::Open;
            m_timer->stop();
            m_pings->start(pingPeriod);
            Q_EMIT opened();
        });
    }

    void receive(const QString &text)
    {
        later([this, text] {
            if (m_peer->m_phase == Phase::Open)
                Q_EMIT textReceived(text);
        });
    }

    void receivePing()
    {
        later([this] {
            if (m_peer->m_phase == Phase::Open)
                Q_EMIT aliveSeen();
        });
    }

    void finishLater(int code, const QString &reason)
    {
        later([this, code, reason] { finish(code, reason); });
    }

private:
    template <typename Step>
    void later(Step step)
    {
        QMetaObject::invokeMethod(this, std::move(step), Qt::QueuedConnection);
    }

    void finish(int code, const QString &reason)
    {
        if (m_peer->m_phase == Phase::Ended)
            return;
        m_peer->m_phase = Phase::Ended;
        m_timer->stop();
        m_pings->stop();
        Q_EMIT closed(code, reason);
    }

    FakeWebSockets &m_world;
    std::shared_ptr<FakePeer> m_peer;
    std::unique_ptr<ports::Timer> m_timer;
    std::unique_ptr<ports::Timer> m_pings;
};

QStringList FakePeer::takeTexts()
{
    const QStringList fresh = m_texts.mid(m_taken);
    m_taken = m_texts.size();
    return fresh;
}

void FakePeer::open()
{
    if (m_socket)
        m_socket->becomeOpen();
}

void FakePeer::deliver(const QString &text)
{
    if (m_socket && !m_frozen)
        m_socket->receive(text);
}

void FakePeer::deliverPing()
{
    if (m_socket)
        m_socket->receivePing();
}

void FakePeer::close(int code, const QString &reason)
{
    if (m_socket)
        m_socket->finishLater(code, reason);
}

void FakePeer::drop(const QString &reason)
{
    if (m_socket)
        m_socket->finishLater(1006, reason);
}

std::unique_ptr<ports::WebSocket> FakeWebSockets::create()
{
    m_peers.append(std::make_shared<FakePeer>());
    return std::make_unique<FakeWebSocket>(*this, m_peers.last());
}

FakePeer &FakeWebSockets::last() const
{
    Q_ASSERT_X(!m_peers.isEmpty(), "FakeWebSockets::last", "no socket was created");
    return *m_peers.last();
}

} // namespace latchkey::support
