// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>

namespace latchkey::conformance {

/// Lines in, lines out, until either side ends it. Holds what has come of a line that is not whole yet. Does not look into them.
class LineChannel : public QObject {
    Q_OBJECT
public:
    virtual void write(const QByteArray &line) = 0;
    /// Everything written has gone out, and nothing is to come: ended() follows.
    virtual void finish() = 0;

Q_SIGNALS:
    void lineReceived(const QByteArray &line);
    /// The other side has nothing more to say.
    void inputEnded();
    void ended();

protected:
    void take(const QByteArray &bytes);

private:
    QByteArray m_partial;
};

/// Standard input and output.
class StdioChannel final : public LineChannel {
    Q_OBJECT
public:
    StdioChannel();
    void write(const QByteArray &line) override;
    void finish() override;

private:
    void read();
    QSocketNotifier m_input;
};

/// One connection at an address; whoever comes later finds nobody.
class TcpChannel final : public LineChannel {
    Q_OBJECT
public:
    /// False: nothing can listen there, says error().
    bool listen(const QString &hostAndPort);
    QString error() const { return m_server.errorString(); }
    void write(const QByteArray &line) override;
    void finish() override;

private:
    void accept();
    QTcpServer m_server;
    QTcpSocket *m_socket = nullptr; ///< owned by the server
};

} // namespace latchkey::conformance
