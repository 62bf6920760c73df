// SPDX-License-Identifier: MIT
#pragma once

#include "adapters/qt_web_socket.h"
#include "support/fake_web_sockets.h"

#include <QWebSocket>
#include <QWebSocketServer>

namespace latchkey::test {

/// What the contract of the WebSocket port needs around it: the port, the other end, and a way to let time pass.
class WebSocketWorld {
public:
    virtual ~WebSocketWorld() = default;
    virtual ports::WebSockets &sockets() = 0;
    virtual QUrl url() const = 0;
    /// Must be called after open(): lets the connection come about.
    virtual void acceptNext() = 0;
    virtual bool peerIsConnected() const = 0;
    virtual QStringList textsAtPeer() const = 0;
    virtual void peerSends(const QString &text) = 0;
    virtual void peerCloses(int code, const QString &reason) = 0;
    virtual void peerDrops() = 0;
    virtual void letPass(std::chrono::milliseconds time) = 0;
};

class FakeWebSocketWorld final : public WebSocketWorld {
public:
    ports::WebSockets &sockets() override { return m_sockets; }
    QUrl url() const override { return QUrl(QStringLiteral("wss://otter.example/api/sync")); }
    void acceptNext() override { m_sockets.last().open(); }
    bool peerIsConnected() const override { return m_sockets.last().isOpen(); }
    QStringList textsAtPeer() const override { return m_sockets.last().texts(); }
    void peerSends(const QString &text) override { m_sockets.last().deliver(text); }
    void peerCloses(int code, const QString &reason) override { m_sockets.last().close(code, reason); }
    void peerDrops() override { m_sockets.last().drop(); }
    void letPass(std::chrono::milliseconds time) override { m_time.advance(time); }

private:
    support::ManualTime m_time;
    support::FakeWebSockets m_sockets{m_time};
};

class RealWebSocketWorld final : public WebSocketWorld {
public:
    RealWebSocketWorld()
    {
        m_server.listen(QHostAddress::LocalHost);
        QObject::connect(&m_server, &QWebSocketServer::newConnection, &m_server, [this] {
            m_peer.reset(m_server.nextPendingConnection());
            QObject::connect(m_peer.get(), &QWebSocket::textMessageReceived, m_peer.get(),
                             [this](const QString &text) { m_texts.append(text); });
        });
    }

    ports::WebSockets &sockets() override { return m_sockets; }
    QUrl url() const override
    {
        QUrl url = m_server.serverUrl();
        url.setPath(QStringLiteral("/api/sync"));
        return url;
    }
    void acceptNext() override {} // the server does it by itself
    bool peerIsConnected() const override { return m_peer && m_peer->state() == QAbstractSocket::ConnectedState; }
    QStringList textsAtPeer() const override { return m_texts; }
    void peerSends(const QString &text) override { m_peer->sendTextMessage(text); }
    void peerCloses(int code, const QString &reason) override
    {
        m_peer->close(QWebSocketProtocol::CloseCode(code), reason);
    }
    void peerDrops() override { m_peer->abort(); }
    void letPass(std::chrono::milliseconds) override {}

private:
    QWebSocketServer m_server{QStringLiteral("test"), QWebSocketServer::NonSecureMode};
    std::unique_ptr<QWebSocket> m_peer;
    QStringList m_texts;
    adapters::QtWebSockets m_sockets{QByteArrayLiteral("Latchkey/test (Linux)")};
};

/// Everything one socket said, in order.
struct Heard {
    explicit Heard(ports::WebSocket &socket)
    {
        QObject::connect(&socket, &ports::WebSocket::opened, &socket, [this] { log.append(QStringLiteral("opened")); });
        QObject::connect(&socket, &ports::WebSocket::textReceived, &socket, [this](const QString &text) {
            texts.append(text);
            log.append(QStringLiteral("text"));
        });
        QObject::connect(&socket, &ports::WebSocket::aliveSeen, &socket, [this] { ++signsOfLife; });
        QObject::connect(&socket, &ports::WebSocket::closed, &socket, [this](int itsCode, const QString &itsReason) {
            code = itsCode;
            reason = itsReason;
            log.append(QStringLiteral("closed"));
        });
    }
    Heard(const Heard &) = delete;

    int times(const char *what) const { return int(log.count(QString::fromLatin1(what))); }

    QStringList log;
    QStringList texts;
    int signsOfLife = 0;
    int code = 0;
    QString reason;
};

} // namespace latchkey::test
