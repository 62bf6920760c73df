// SPDX-License-Identifier: MIT
#pragma once

#include "core/http_message.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTcpSocket>

#include <functional>
#include <optional>

namespace latchkey::support {

/// An HTTP/1.1 server on 127.0.0.1 that says byte for byte what a test wants, right or wrong.
/// Holds every request it saw and the connections it has. Knows no chunked uploads. A path without a script gets a 404.
class ScriptedHttpServer final : public QObject {
    Q_OBJECT
public:
    struct Request {
        QByteArray method;
        QByteArray target;
        core::HttpHeaders headers; ///< names in lower case
        QByteArray body;

        bool has(QByteArrayView lowerCaseName) const;
        QByteArray header(QByteArrayView lowerCaseName) const;
    };

    struct Reply {
        QByteArray bytes;         ///< as they go over the wire; may be nothing
        bool thenClose = false;   ///< close the connection after them
    };
    using Script = std::function<Reply(const Request &)>;

    enum class Transport { Plain, SelfSignedTls };
    explicit ScriptedHttpServer(Transport transport = Transport::Plain);
    ~ScriptedHttpServer() override;

    QUrl url(const QString &path = {}) const;
    quint16 port() const;
    /// Stops listening and drops all connections.
    void stop();

    void script(const QByteArray &path, Script script) { m_scripts.insert(path, std::move(script)); }
    void answer(const QByteArray &path, int status, const QByteArray &body = {}, const core::HttpHeaders &headers = {});
    /// Said to everyone who connects, before any request: a server of another protocol.
    void setGreeting(const QByteArray &greeting) { m_greeting = greeting; }
    static QByteArray wellFormed(int status, const QByteArray &body = {}, const core::HttpHeaders &headers = {});

    const QList<Request> &requests() const { return m_requests; }
    QList<Request> requestsTo(const QByteArray &path) const;
    int connectionsSeen() const { return m_connectionsSeen; }
    int openConnections() const { return int(m_sockets.size()); }
    /// The connection of the newest request, for tests that go on by hand (a WebSocket).
    QTcpSocket *lastConnection() const { return m_lastConnection; }

Q_SIGNALS:
    void requestSeen();
    /// Bytes after a request that was answered with "101 Switching Protocols".
    void upgradedBytes(const QByteArray &bytes);

private:
    class Listener;
    void accept(QTcpSocket *socket);
    void read(QTcpSocket *socket);
    static std::optional<Request> takeRequest(QByteArray &buffer);

    Transport m_transport;
    std::unique_ptr<Listener> m_listener;
    QHash<QByteArray, Script> m_scripts;
    QByteArray m_greeting;
    QList<Request> m_requests;
    QHash<QTcpSocket *, QByteArray> m_sockets;
    QList<QTcpSocket *> m_upgraded;
    QPointer<QTcpSocket> m_lastConnection;
    int m_connectionsSeen = 0;
};

} // namespace latchkey::support
