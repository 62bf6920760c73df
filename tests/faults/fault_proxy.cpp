// SPDX-License-Identifier: MIT
#include "faults/fault_proxy.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

namespace latchkey::test {

namespace {

const QByteArray endOfHead("\r\n\r\n");

/// One connection through the proxy. Lives until both ends are gone.
class Passage : public QObject {
public:
    Passage(QTcpSocket *client, quint16 server, Fault fault, FaultProxy *proxy);

private:
    void fromServer();
    void pass();
    qint64 untilFault() const { return std::max<qint64>(m_fault.after - m_passed, 0); }
    void strike();
    void passOneByte();
    void inject();
    void end();

    QTcpSocket *const m_client;
    QTcpSocket *const m_server;
    Fault m_fault;
    bool m_isStruck = false;
    bool m_isHeld = false; ///< nothing goes through
    bool m_isSlow = false;
    qint64 m_passed = 0;
    QByteArray m_waiting; ///< of the server's, not passed on yet
};

Passage::Passage(QTcpSocket *client, quint16 server, Fault fault, FaultProxy *proxy)
    : QObject(proxy), m_client(client), m_server(new QTcpSocket(this)), m_fault(std::move(fault))
{
    m_client->setParent(this);
    connect(m_server, &QTcpSocket::readyRead, this, &Passage::fromServer);
    connect(m_client, &QTcpSocket::readyRead, this, &Passage::pass);
    connect(m_server, &QTcpSocket::connected, this, &Passage::pass);
    connect(m_client, &QTcpSocket::disconnected, this, &Passage::end);
    connect(m_server, &QTcpSocket::disconnected, this, [this] {
        fromServer(); // its last words
        m_client->disconnectFromHost();
    });
    connect(proxy, &FaultProxy::relented, this, [this] {
        if (m_fault.kind == Fault::Kind::GoDark && m_isStruck)
            return; // it is for the client to find out
        m_fault.kind = Fault::Kind::None;
        m_isHeld = m_isSlow = false;
        pass();
    });
    m_server->connectToHost(QHostAddress::LocalHost, server);
    if (m_fault.kind == Fault::Kind::Cut && m_fault.after == 0)
        strike();
}

void Passage::fromServer()
{
    if (m_server->isOpen())
        m_waiting += m_server->readAll();
    pass();
}

void Passage::pass()
{
    if (m_isHeld || !m_client->isOpen())
        return;
    if (m_server->state() == QTcpSocket::ConnectedState)
        m_server->write(m_client->readAll());
    if (m_isSlow || m_waiting.isEmpty())
        return;
    if (m_fault.kind == Fault::Kind::Inject)
        return inject();
    const bool strikes = m_fault.kind != Fault::Kind::None && !m_isStruck && m_waiting.size() >= untilFault();
    // Dark between two messages: half-way through a frame it is QWebSocket that gives up, after five seconds.
    const bool inTheMidst = strikes && m_fault.kind != Fault::Kind::GoDark;
    const QByteArray now = m_waiting.left(inTheMidst ? untilFault() : m_waiting.size());
    m_waiting.remove(0, now.size());
    m_passed += now.size();
    m_client->write(now);
    if (strikes)
        strike();
}

void Passage::strike()
{
    m_isStruck = true;
    switch (m_fault.kind) {
    case Fault::Kind::Cut:
        m_client->abort();
        return end();
    case Fault::Kind::Stall:
        m_isHeld = true;
        return QTimer::singleShot(m_fault.pause, this, [this] {
            m_isHeld = false;
            pass();
        });
    case Fault::Kind::GoDark:
        m_isHeld = true;
        return;
    case Fault::Kind::SlowBytes:
        m_isSlow = true;
        return passOneByte();
    case Fault::Kind::Act:
        m_fault.act();
        return pass();
    case Fault::Kind::Inject:
    case Fault::Kind::None:
        return;
    }
}

void Passage::passOneByte()
{
    if (!m_isSlow || !m_client->isOpen())
        return;
    m_client->write(m_waiting.left(1));
    m_client->flush();
    m_waiting.remove(0, 1);
    QTimer::singleShot(0, this, &Passage::passOneByte);
}

void Passage::inject()
{
    const qsizetype end = m_waiting.indexOf(endOfHead);
    if (end < 0)
        return;
    m_waiting.insert(end + endOfHead.size(), m_fault.bytes);
    m_fault.kind = Fault::Kind::None;
    pass();
}

void Passage::end()
{
    m_server->abort();
    deleteLater();
}

} // namespace

FaultProxy::FaultProxy(quint16 server) : m_serverPort(server), m_listener(std::make_unique<QTcpServer>())
{
    connect(m_listener.get(), &QTcpServer::newConnection, this, &FaultProxy::accept);
    m_listener->listen(QHostAddress::LocalHost);
}

FaultProxy::~FaultProxy() = default;

quint16 FaultProxy::port() const
{
    return m_listener->serverPort();
}

void FaultProxy::accept()
{
    while (QTcpSocket *client = m_listener->nextPendingConnection()) {
        ++m_connections;
        Fault fault;
        if (!m_plan.empty()) {
            fault = std::move(m_plan.front());
            m_plan.pop_front();
        }
        new Passage(client, m_serverPort, std::move(fault), this);
    }
}

void FaultProxy::relent()
{
    m_plan.clear();
    Q_EMIT relented();
}

} // namespace latchkey::test
