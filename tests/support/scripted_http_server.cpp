// SPDX-License-Identifier: MIT
#include "support/scripted_http_server.h"

#include "support/certificates.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>

namespace latchkey::support {

/// The listening socket; makes plain or encrypted connections.
class ScriptedHttpServer::Listener final : public QTcpServer {
public:
    explicit Listener(ScriptedHttpServer &server) : m_server(server)
    {
        if (server.m_transport == Transport::SelfSignedTls)
            m_pair = Certificate::selfSigned();
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        if (!m_pair) {
            auto *socket = new QTcpSocket(&m_server);
            socket->setSocketDescriptor(handle);
            m_server.accept(socket);
            return;
        }
        auto *socket = new QSslSocket(&m_server);
        socket->setSocketDescriptor(handle);
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(m_pair->certificate);
        configuration.setPrivateKey(m_pair->key);
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->setSslConfiguration(configuration);
        socket->startServerEncryption();
        m_server.accept(socket);
    }

private:
    ScriptedHttpServer &m_server;
    std::optional<Certificate> m_pair;
};

bool ScriptedHttpServer::Request::has(QByteArrayView lowerCaseName) const
{
    return std::any_of(headers.begin(), headers.end(), [&](const auto &pair) { return pair.first == lowerCaseName; });
}

QByteArray ScriptedHttpServer::Request::header(QByteArrayView lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

ScriptedHttpServer::ScriptedHttpServer(Transport transport)
    : m_transport(transport), m_listener(std::make_unique<Listener>(*this))
{
    if (!m_listener->listen(QHostAddress::LocalHost))
        qFatal("ScriptedHttpServer cannot listen: %s", qPrintable(m_listener->errorString()));
}

ScriptedHttpServer::~ScriptedHttpServer()
{
    stop();
}

QUrl ScriptedHttpServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_transport == Transport::Plain ? QStringLiteral("http") : QStringLiteral("https"));
    url.setHost(QStringLiteral("127.0.0.1"));
    url.setPort(port());
    url.setPath(path);
    return url;
}

quint16 ScriptedHttpServer::port() const
{
    return m_listener->serverPort();
}

void ScriptedHttpServer::stop()
{
    m_listener->close();
    const QList<QTcpSocket *> sockets = m_sockets.keys();
    m_sockets.clear();
    for (QTcpSocket *socket : sockets) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
}

void ScriptedHttpServer::answer(const QByteArray &path, int status, const QByteArray &body,
                                const core::HttpHeaders &headers)
{
    script(path, [=](const Request &) { return Reply{wellFormed(status, body, headers), false}; });
}

QByteArray ScriptedHttpServer::wellFormed(int status, const QByteArray &body, const core::HttpHeaders &headers)
{
    QByteArray reply = "HTTP/1.1 " + QByteArray::number(status) + " As-Scripted\r\n";
    for (const auto &[name, value] : headers)
        reply += name + ": " + value + "\r\n";
    return reply + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

QList<ScriptedHttpServer::Request> ScriptedHttpServer::requestsTo(const QByteArray &path) const
{
    QList<Request> result;
    std::copy_if(m_requests.begin(), m_requests.end(), std::back_inserter(result),
                 [&](const Request &request) { return request.target == path; });
    return result;
}

void ScriptedHttpServer::accept(QTcpSocket *socket)
{
    ++m_connectionsSeen;
    m_sockets.insert(socket, {});
    connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    socket->write(m_greeting);
    connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
        m_sockets.remove(socket);
        m_upgraded.removeOne(socket);
        socket->deleteLater();
    });
}

void ScriptedHttpServer::read(QTcpSocket *socket)
{
    if (m_upgraded.contains(socket)) {
        Q_EMIT upgradedBytes(socket->readAll());
        return;
    }
    m_sockets[socket] += socket->readAll();
    while (m_sockets.contains(socket)) {
        const std::optional<Request> request = takeRequest(m_sockets[socket]);
        if (!request)
            return;
        m_requests.append(*request);
        m_lastConnection = socket;
        const Script script = m_scripts.value(request->target.split('?').first());
        const Reply reply = script ? script(*request) : Reply{wellFormed(404), false};
        if (reply.bytes.startsWith("HTTP/1.1 101"))
            m_upgraded.append(socket);
        socket->write(reply.bytes);
        if (reply.thenClose)
            socket->disconnectFromHost();
        Q_EMIT requestSeen();
    }
}

std::optional<ScriptedHttpServer::Request> ScriptedHttpServer::takeRequest(QByteArray &buffer)
{
    const qsizetype headEnd = buffer.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return std::nullopt;
    const QList<QByteArray> lines = buffer.first(headEnd).replace("\r\n", "\n").split('\n');
    Request request;
    const QList<QByteArray> first = lines.first().split(' ');
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.append({line.first(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    const qsizetype bodySize = request.header("content-length").toLongLong();
    if (buffer.size() < headEnd + 4 + bodySize)
        return std::nullopt;
    request.body = buffer.mid(headEnd + 4, bodySize);
    buffer.remove(0, headEnd + 4 + bodySize);
    return request;
}

} // namespace latchkey::support
