// SPDX-License-Identifier: MIT
#include "faults/model_host.h"

#include <QWebSocket>

namespace latchkey::test {

namespace {
constexpr std::chrono::milliseconds pingPeriod{15'000}; // of the server's messages (1.4)
}

struct ModelHost::Link {
    std::unique_ptr<QWebSocket> socket;
    ModelConnection server;

    Link(QWebSocket *ofClient, ModelDeployment &deployment, Complaints &complaints)
        : socket(ofClient), server(deployment, complaints, {})
    {
    }
    ~Link()
    {
        socket->disconnect();
        socket->abort();
        socket.release()->deleteLater();
    }
};

ModelHost::ModelHost(ModelDeployment &deployment, Complaints &complaints, ports::Time &time)
    : m_deployment(deployment), m_complaints(complaints), m_pings(time.createTimer())
{
    connect(&m_server, &QWebSocketServer::newConnection, this, &ModelHost::accept);
    connect(m_pings.get(), &ports::Timer::fired, this, &ModelHost::ping);
    m_server.listen(QHostAddress::LocalHost);
    m_pings->start(pingPeriod);
}

ModelHost::~ModelHost() = default;

void ModelHost::accept()
{
    while (QWebSocket *socket = m_server.nextPendingConnection()) {
        socket->setParent(nullptr);
        auto link = std::make_unique<Link>(socket, m_deployment, m_complaints);
        connect(socket, &QWebSocket::textMessageReceived, this, [this, &link = *link](const QString &text) {
            link.server.receive(text);
            work(); // what it has done concerns the others too
        });
        m_links.push_back(std::move(link));
    }
}

void ModelHost::work()
{
    for (const auto &link : m_links)
        work(*link);
}

void ModelHost::work(Link &link)
{
    while (link.server.work()) { }
    while (const auto word = link.server.takeWord()) {
        if (!word->text.isEmpty())
            link.socket->sendTextMessage(word->text);
        else
            link.socket->close(QWebSocketProtocol::CloseCode(word->closeCode), word->closeReason);
    }
}

void ModelHost::ping()
{
    m_pings->start(pingPeriod);
    for (const auto &link : m_links)
        link->server.ping(0);
    work();
}

void ModelHost::close(int code, const QString &reason)
{
    for (const auto &link : m_links)
        link->server.close(code, reason);
    work();
}

void ModelHost::flood(int commits)
{
    for (int i = 0; i < commits; ++i) {
        m_deployment.writeElsewhere(i);
        for (const auto &link : m_links)
            link->server.ping(0);
        work();
    }
}

void ModelHost::restart()
{
    m_links.clear();
}

} // namespace latchkey::test
