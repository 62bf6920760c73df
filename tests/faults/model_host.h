// SPDX-License-Identifier: MIT
#pragma once

#include "properties/model_connection.h"

#include <QWebSocketServer>

namespace latchkey::test {

/// A ModelDeployment at a real port: whatever a connection can do it does at once. Pings as Convex servers do, on the scale of
/// the time it is given.
/// Holds one ModelConnection for each socket. Adds no fault of its own but those it is asked for.
class ModelHost : public QObject {
    Q_OBJECT
public:
    ModelHost(ModelDeployment &deployment, Complaints &complaints, ports::Time &time);
    ~ModelHost() override;

    quint16 port() const { return m_server.serverPort(); }
    /// Whatever has changed in the database is told.
    void work();
    /// Every connection is closed by the server.
    void close(int code, const QString &reason);
    /// So many commits of somebody else's, each told by itself, with pings between.
    void flood(int commits);
    void restart();

private:
    struct Link;
    void accept();
    void work(Link &link);
    void ping();

    ModelDeployment &m_deployment;
    Complaints &m_complaints;
    const std::unique_ptr<ports::Timer> m_pings;
    QWebSocketServer m_server{{}, QWebSocketServer::NonSecureMode};
    std::vector<std::unique_ptr<Link>> m_links;
};

} // namespace latchkey::test
