// SPDX-License-Identifier: MIT
#include "adapters/loopback_listener.h"

#include "adapters/callback_request.h"

#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace latchkey::adapters {

namespace {

QByteArray reasonOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 431:
        return "Request Header Fields Too Large";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Bad Request";
    }
}

QByteArray pageOf(int status)
{
    if (status != 200)
        return "This address belongs to a sign-in of a program on this computer, and this request does not.\n";
    QFile page(QStringLiteral(":/latchkey/callback_page.html"));
    return page.open(QIODevice::ReadOnly) ? page.readAll() : QByteArray("You can close this tab.\n");
}

QByteArray responseOf(int status)
{
    const QByteArray page = pageOf(status);
    const QByteArray type = status == 200 ? "text/html" : "text/plain";
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonOf(status)
        + "\r\nContent-Type: " + type + "; charset=utf-8\r\nContent-Length: " + QByteArray::number(page.size())
        + (status == 405 ? "\r\nAllow: GET" : "")
        + "\r\nConnection: close\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer"
          "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
          "\r\nX-Content-Type-Options: nosniff\r\nX-Frame-Options: DENY\r\n\r\n"
        + page;
}

} // namespace

LoopbackListener::LoopbackListener(std::chrono::milliseconds patience) : m_patience(patience) {}

LoopbackListener::~LoopbackListener()
{
    stop();
}

core::Result<quint16> LoopbackListener::listen(quint16 port, Judge judge)
{
    stop();
    auto server = std::make_unique<QTcpServer>();
    server->setMaxPendingConnections(mostClients);
    if (!server->listen(QHostAddress(QHostAddress::LocalHost), port))
        return core::failed(core::FailureKind::StorageFailed, server->errorString(), QStringLiteral("port"));
    connect(server.get(), &QTcpServer::newConnection, this, &LoopbackListener::takeClients);
    m_server = std::move(server);
    m_judge = std::move(judge);
    return m_server->serverPort();
}

void LoopbackListener::stop()
{
    m_judge = nullptr;
    dropClientsBut(nullptr);
    if (!m_server)
        return;
    m_server->close();
    m_server.release()->deleteLater(); // one of its signals may be on the stack
}

void LoopbackListener::dropClientsBut(const QTcpSocket *kept)
{
    for (QTcpSocket *client : std::exchange(m_clients, {}).keys()) {
        if (client != kept)
            client->abort(); // its disconnected() deletes it
    }
}

void LoopbackListener::takeClients()
{
    while (QTcpSocket *client = m_server ? m_server->nextPendingConnection() : nullptr) {
        client->setParent(this); // it may have to outlive the listening socket, until its answer is sent
        connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        connect(client, &QObject::destroyed, this, [this, client] { m_clients.remove(client); });
        if (m_clients.size() >= mostClients) {
            client->abort();
            continue;
        }
        m_clients.insert(client, {});
        QTimer::singleShot(m_patience, client, [client] { client->abort(); });
        connect(client, &QTcpSocket::readyRead, this, [this, client] { read(client); });
        read(client); // it may have sent everything before we listened to it
    }
}

void LoopbackListener::read(QTcpSocket *client)
{
    const auto sent = m_clients.find(client);
    if (sent == m_clients.end()) {
        client->readAll(); // answered already
        return;
    }
    sent->append(client->read(largestRequestHead + 1 - sent->size()));
    const CallbackRequest request = readCallbackRequest(*sent, m_server->serverPort());
    if (std::holds_alternative<IncompleteRequest>(request))
        return;
    if (const auto *refused = std::get_if<RefusedRequest>(&request))
        return answer(client, refused->status);
    const Judge judge = m_judge; // it may call stop()
    if (judge(std::get<AcceptableRequest>(request).target) == Verdict::Refuse)
        return answer(client, 400);
    dropClientsBut(client);
    answer(client, 200);
    stop();
}

void LoopbackListener::answer(QTcpSocket *client, int status)
{
    m_clients.remove(client);
    if (client->state() != QAbstractSocket::ConnectedState)
        return; // gone, or dropped by the judge's stop()
    client->write(responseOf(status));
    client->disconnectFromHost(); // when all is written; the patience of its timer bounds that
}

} // namespace latchkey::adapters
