// SPDX-License-Identifier: MIT
#pragma once

#include "ports/callback_listener.h"

#include <QHash>
#include <QObject>

#include <chrono>
#include <memory>

class QTcpServer;
class QTcpSocket;

namespace latchkey::adapters {

/// CallbackListener over QTcpServer, on the literal 127.0.0.1 only. Holds the listening socket, at most 16 clients and what
/// each has sent so far. Reads one request of a client, answers it and closes. Does not know what a state or a code is, and
/// logs nothing of a request.
class LoopbackListener final : public QObject, public ports::CallbackListener {
    Q_OBJECT
public:
    /// `patience`: how long one client may take for its request, and then for reading the answer.
    explicit LoopbackListener(std::chrono::milliseconds patience = std::chrono::seconds(5));
    ~LoopbackListener() override;

    core::Result<quint16> listen(quint16 port, Judge judge) override;
    void stop() override;

    static constexpr int mostClients = 16;

private:
    void takeClients();
    void read(QTcpSocket *client);
    void answer(QTcpSocket *client, int status);
    void dropClientsBut(const QTcpSocket *kept);

    const std::chrono::milliseconds m_patience;
    Judge m_judge;
    std::unique_ptr<QTcpServer> m_server;
    QHash<QTcpSocket *, QByteArray> m_clients; ///< those not answered yet, with what they have sent
};

} // namespace latchkey::adapters
