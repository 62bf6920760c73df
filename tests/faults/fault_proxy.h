// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <deque>
#include <functional>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace latchkey::test {

/// What happens to one connection after so many bytes of the server's have gone through.
struct Fault {
    enum class Kind {
        None,
        Cut,       ///< both ends are reset; after 0 bytes: on arrival; after few: in the handshake
        Stall,     ///< nothing goes through for `pause`, then all of it
        GoDark,    ///< nothing goes through any more, and nobody is told
        SlowBytes, ///< from then on the server's bytes come one at a time
        Inject,    ///< `bytes` are put in where the handshake ends
        Act,       ///< `act` is called
    };
    Kind kind = Kind::None;
    qint64 after = 0;
    std::chrono::milliseconds pause{0};
    QByteArray bytes = {};
    std::function<void()> act = {};
};

/// Stands between a client and a server on this computer, and does to each connection what was planned for it: the first fault
/// to the first connection, and so on; what is left goes through as it is.
/// Knows TCP, and of WebSockets only where the handshake ends.
class FaultProxy : public QObject {
    Q_OBJECT
public:
    explicit FaultProxy(quint16 server);
    ~FaultProxy() override;

    quint16 port() const;
    void plan(Fault fault) { m_plan.push_back(std::move(fault)); }
    /// From now on everything goes through, also what was held back; but what has gone dark stays so.
    void relent();
    int connections() const { return m_connections; }

Q_SIGNALS:
    void relented();

private:
    void accept();

    const quint16 m_serverPort;
    const std::unique_ptr<QTcpServer> m_listener;
    std::deque<Fault> m_plan;
    int m_connections = 0;
};

} // namespace latchkey::test
