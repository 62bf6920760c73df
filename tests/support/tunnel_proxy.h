// SPDX-License-Identifier: MIT
#pragma once

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>

namespace latchkey::support {

/// An HTTP proxy that leads every CONNECT, to whatever name, to one port of this computer: a test may so be any host there is.
class TunnelProxy final : public QTcpServer {
public:
    explicit TunnelProxy(quint16 target) : m_target(target)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *client = nextPendingConnection())
                serve(client);
        });
    }

    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(serverPort()); }
    /// "host:port" of each CONNECT.
    const QByteArrayList &asked() const { return m_asked; }

private:
    void serve(QTcpSocket *client)
    {
        connect(client, &QTcpSocket::readyRead, client, [this, client] {
            if (!client->property("tunnel").isValid() && client->peek(64 * 1024).contains("\r\n\r\n"))
                open(client);
        });
    }
    void open(QTcpSocket *client)
    {
        m_asked << client->readLine().split(' ').value(1);
        while (client->canReadLine() && client->readLine() != "\r\n") {}
        auto *server = new QTcpSocket(client);
        client->setProperty("tunnel", true);
        connect(server, &QTcpSocket::connected, client, [client] { client->write("HTTP/1.1 200 Connection established\r\n\r\n"); });
        connect(server, &QTcpSocket::readyRead, client, [client, server] { client->write(server->readAll()); });
        connect(client, &QTcpSocket::readyRead, server, [client, server] { server->write(client->readAll()); });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        server->setProxy(QNetworkProxy::NoProxy);
        server->connectToHost(QHostAddress::LocalHost, m_target);
    }

    quint16 m_target;
    QByteArrayList m_asked;
};

} // namespace latchkey::support
