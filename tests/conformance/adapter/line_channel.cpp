// SPDX-License-Identifier: MIT
#include "conformance/adapter/line_channel.h"

#include <array>
#include <cerrno>

#include <unistd.h>

namespace latchkey::conformance {

void LineChannel::take(const QByteArray &bytes)
{
    m_partial += bytes;
    for (qsizetype end = m_partial.indexOf('\n'); end >= 0; end = m_partial.indexOf('\n')) {
        QByteArray line = m_partial.first(end);
        m_partial.remove(0, end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        if (!line.isEmpty())
            Q_EMIT lineReceived(line);
    }
}

// --- standard input and output ----------------------------------------------------------------------------------------

StdioChannel::StdioChannel() : m_input(STDIN_FILENO, QSocketNotifier::Read)
{
    connect(&m_input, &QSocketNotifier::activated, this, &StdioChannel::read);
}

void StdioChannel::read()
{
    std::array<char, 65536> buffer;
    const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count > 0)
        return take(QByteArray(buffer.data(), count));
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    m_input.setEnabled(false);
    Q_EMIT inputEnded();
}

void StdioChannel::write(const QByteArray &line)
{
    for (qsizetype done = 0; done < line.size();) {
        const ssize_t count = ::write(STDOUT_FILENO, line.constData() + done, size_t(line.size() - done));
        if (count < 0 && errno != EINTR && errno != EAGAIN)
            return Q_EMIT ended(); // nobody reads any more
        done += std::max<ssize_t>(count, 0);
    }
}

void StdioChannel::finish()
{
    Q_EMIT ended();
}

// --- one connection ---------------------------------------------------------------------------------------------------

bool TcpChannel::listen(const QString &hostAndPort)
{
    const qsizetype colon = hostAndPort.lastIndexOf(u':');
    bool isPort = false;
    const quint16 port = hostAndPort.sliced(colon + 1).toUShort(&isPort);
    const QString host = hostAndPort.first(std::max<qsizetype>(colon, 0));
    const QHostAddress address = host == QLatin1String("localhost") ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(host);
    connect(&m_server, &QTcpServer::newConnection, this, &TcpChannel::accept);
    return colon > 0 && isPort && !address.isNull() && m_server.listen(address, port);
}

void TcpChannel::accept()
{
    m_socket = m_server.nextPendingConnection();
    m_server.close();
    connect(m_socket, &QTcpSocket::readyRead, this, [this] { take(m_socket->readAll()); });
    connect(m_socket, &QTcpSocket::disconnected, this, &LineChannel::ended);
    connect(m_socket, &QTcpSocket::errorOccurred, this, [this](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::RemoteHostClosedError)
            Q_EMIT inputEnded();
    });
}

void TcpChannel::write(const QByteArray &line)
{
    if (m_socket)
        m_socket->write(line);
}

void TcpChannel::finish()
{
    if (m_socket && m_socket->state() != QAbstractSocket::UnconnectedState)
        m_socket->disconnectFromHost(); // what was written goes out first
    else
        Q_EMIT ended();
}

} // namespace latchkey::conformance
