// SPDX-License-Identifier: MIT
#include "adapters/qt_web_socket.h"

#include "adapters/direct_to_loopback.h"
#include "core/origin.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QTimer>
#include <QWebSocket>

namespace latchkey::adapters {

namespace {

constexpr int abnormalClosure = 1006;
constexpr int tryAgainLater = 1013;

/// Qt 6.4 takes the registered codes 1012 to 1014 for invalid, says so with 1002, and loses the reason. Of the three a Convex
/// server sends 1013.
bool isTryAgainLater(const QWebSocket &socket)
{
    return socket.closeCode() == QWebSocketProtocol::CloseCodeProtocolError
        && socket.closeReason().startsWith(QLatin1String("Invalid close code"));
}

/// One connection:
///
///     idle ──open──► opening ──► open ──close──► closing ──► ended
///                       └──────────┴──── error, drop, abort ───┘
///
/// Holds Qt's socket, one timer for whichever deadline runs (handshake, then close) and one for pings. Says closed() exactly
/// once and always from the event loop; after close() or abort() it says nothing else. Does not reconnect.
class QtWebSocket final : public ports::WebSocket {
public:
    QtWebSocket(const QByteArray &userAgent, const QtWebSockets::Limits &limits);
    ~QtWebSocket() override;

    void open(const QUrl &url, const core::HttpHeaders &headers) override;
    void sendText(const QString &text) override;
    void ping() override;
    void close() override;
    void abort() override;

private:
    enum class Phase { Idle, Opening, Open, Closing, Ended };

    void becomeOpen();
    void watchBytes();
    void finish(int code, const QString &reason);
    void fail(const QString &reason) { finish(abnormalClosure, reason); }

    QByteArray m_userAgent;
    QtWebSockets::Limits m_limits;
    Phase m_phase = Phase::Idle;
    std::shared_ptr<QWebSocket> m_socket; ///< outlives us by one turn of the event loop: it may be speaking when we go
    QTimer m_deadline;
    QTimer m_ping;
};

QtWebSocket::QtWebSocket(const QByteArray &userAgent, const QtWebSockets::Limits &limits)
    : m_userAgent(userAgent), m_limits(limits), m_socket(std::make_shared<QWebSocket>())
{
    m_socket->setMaxAllowedIncomingMessageSize(limits.message);
    m_socket->setMaxAllowedIncomingFrameSize(limits.message);
    connect(m_socket.get(), &QWebSocket::connected, this, &QtWebSocket::becomeOpen);
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        if (m_phase == Phase::Open)
            Q_EMIT textReceived(text);
    });
    connect(m_socket.get(), &QWebSocket::disconnected, this, [this] {
        if (m_phase == Phase::Opening) // Qt says 1000 here
            fail(m_socket->errorString());
        else if (isTryAgainLater(*m_socket))
            finish(tryAgainLater, {});
        else
            finish(int(m_socket->closeCode()), m_socket->closeReason());
    });
    connect(m_socket.get(), qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, [this] {
        if (m_phase == Phase::Opening || m_phase == Phase::Open)
            fail(m_socket->errorString());
    });
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { fail(QStringLiteral("timed out")); });
    m_ping.setInterval(limits.ping);
    connect(&m_ping, &QTimer::timeout, this, &QtWebSocket::ping);
}

QtWebSocket::~QtWebSocket()
{
    m_socket->disconnect(this);
    const auto drop = [socket = std::move(m_socket)] { socket->abort(); };
    QMetaObject::invokeMethod(QCoreApplication::instance(), drop, Qt::QueuedConnection);
}

void QtWebSocket::open(const QUrl &url, const core::HttpHeaders &headers)
{
    if (m_phase != Phase::Idle)
        return;
    m_phase = Phase::Opening;
    const bool plainToLoopback = url.scheme() == QLatin1String("ws") && core::isLoopback(url);
    if (url.scheme() != QLatin1String("wss") && !plainToLoopback) {
        fail(QStringLiteral("neither wss nor loopback"));
        return;
    }
    m_socket->setProxy(proxyFor(url)); // a socket left to itself knows none of the system's
    QNetworkRequest request(url);
    request.setRawHeader("User-Agent", m_userAgent);
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
    m_deadline.start(m_limits.handshake);
    m_socket->open(request);
}

void QtWebSocket::sendText(const QString &text)
{
    if (m_phase == Phase::Open)
        m_socket->sendTextMessage(text);
}

void QtWebSocket::ping()
{
    if (m_phase == Phase::Open)
        m_socket->ping();
}

/// QWebSocket tells of whole frames only, and not of the peer's pings. A frame of megabytes over a thin line takes longer than
/// any patience with a silent peer: what counts is that bytes come, and the socket below says so. It is Qt's child of its own.
void QtWebSocket::watchBytes()
{
    const auto *below = m_socket->findChild<QAbstractSocket *>();
    if (!below)
        return;
    connect(below, &QAbstractSocket::readyRead, this, [this] {
        if (m_phase == Phase::Open)
            Q_EMIT aliveSeen();
    });
}

void QtWebSocket::close()
{
    if (m_phase == Phase::Opening) {
        fail(QStringLiteral("closed before it was open"));
    } else if (m_phase == Phase::Open) {
        m_phase = Phase::Closing;
        m_ping.stop();
        m_deadline.start(m_limits.closing);
        m_socket->close();
    }
}

void QtWebSocket::abort()
{
    if (m_phase != Phase::Idle)
        fail(QStringLiteral("aborted"));
}

void QtWebSocket::becomeOpen()
{
    if (m_phase != Phase::Opening)
        return;
    m_phase = Phase::Open;
    m_deadline.stop();
    m_ping.start();
    watchBytes();
    Q_EMIT opened();
}

void QtWebSocket::finish(int code, const QString &reason)
{
    if (m_phase == Phase::Ended)
        return;
    m_phase = Phase::Ended;
    m_deadline.stop();
    m_ping.stop();
    const auto drop = [this, code, reason] {
        m_socket->abort();
        Q_EMIT closed(code, reason);
    };
    QMetaObject::invokeMethod(this, drop, Qt::QueuedConnection);
}

} // namespace

QtWebSockets::QtWebSockets(QByteArray userAgent, Limits limits) : m_userAgent(std::move(userAgent)), m_limits(limits)
{
}

std::unique_ptr<ports::WebSocket> QtWebSockets::create()
{
    return std::make_unique<QtWebSocket>(m_userAgent, m_limits);
}

} // namespace latchkey::adapters
