// SPDX-License-Identifier: MIT
#pragma once

#include "ports/web_socket.h"
#include "support/manual_time.h"

#include <QPointer>
#include <QStringList>

namespace latchkey::support {

class FakeWebSocket;

/// One connection seen from the server's end. Holds what the client did; outlives the client's socket, so that a test can
/// look back. Everything it does to the client goes through the event loop. Does not answer by itself but for the closing
/// handshake (and not even that after freeze()).
class FakePeer final {
public:
    enum class Phase { Created, Opening, Open, Closing, Ended };

    const QUrl &url() const { return m_url; }
    const core::HttpHeaders &headers() const { return m_headers; }
    /// Every text the client sent, in order.
    const QStringList &texts() const { return m_texts; }
    /// The texts since the last call.
    QStringList takeTexts();
    Phase phase() const { return m_phase; }
    bool isOpen() const { return m_phase == Phase::Open; }
    bool wasAborted() const { return m_aborted; }
    /// The client destroyed its socket.
    bool isAbandoned() const { return m_socket.isNull(); }

    void open();
    void deliver(const QString &text);
    void deliverPing();
    /// Ends it with a close frame.
    void close(int code = 1000, const QString &reason = {});
    /// The TCP connection breaks, or the handshake is refused.
    void drop(const QString &reason = QStringLiteral("connection lost"));
    /// From now on the peer answers nothing, as a machine whose cable was pulled: close() runs into its bound.
    void freeze() { m_frozen = true; }

private:
    friend class FakeWebSocket;
    QPointer<FakeWebSocket> m_socket;
    QUrl m_url;
    core::HttpHeaders m_headers;
    QStringList m_texts;
    qsizetype m_taken = 0;
    Phase m_phase = Phase::Created;
    bool m_aborted = false;
    bool m_frozen = false;
};

/// Makes sockets and keeps every one's other end. Does not open them by itself unless setAutoOpen(true).
class FakeWebSockets final : public ports::WebSockets {
public:
    explicit FakeWebSockets(ManualTime &time) : m_time(time) {}

    std::unique_ptr<ports::WebSocket> create() override;

    const QList<std::shared_ptr<FakePeer>> &peers() const { return m_peers; }
    int count() const { return int(m_peers.size()); }
    /// The newest; must exist.
    FakePeer &last() const;
    /// Every socket opens as soon as it is asked to.
    void setAutoOpen(bool autoOpen) { m_autoOpen = autoOpen; }
    /// Every new connection is refused at once.
    void setOffline(bool offline) { m_offline = offline; }

private:
    friend class FakeWebSocket;
    ManualTime &m_time;
    QList<std::shared_ptr<FakePeer>> m_peers;
    bool m_autoOpen = false;
    bool m_offline = false;
};

} // namespace latchkey::support
