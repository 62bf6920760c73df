// SPDX-License-Identifier: MIT
#pragma once

#include "core/http_message.h"

#include <QObject>
#include <QString>
#include <QUrl>

#include <memory>

namespace latchkey::ports {

/// One connection, used once: open(), then text both ways, then exactly one closed(). Does not reconnect.
class WebSocket : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void open(const QUrl &url, const core::HttpHeaders &headers) = 0;
    virtual void sendText(const QString &text) = 0;
    /// Asks the peer for a sign of life, now. It is asked every few seconds anyway.
    virtual void ping() = 0;
    /// Orderly close, bounded to two seconds, then the TCP connection is dropped.
    virtual void close() = 0;
    /// Drops the TCP connection at once; closed() follows with code 1006.
    virtual void abort() = 0;

Q_SIGNALS:
    void opened();
    void textReceived(const QString &text);
    /// Bytes came: of a ping or pong frame, or of a message that is not whole yet.
    void aliveSeen();
    /// The end, also of an attempt that never opened (`code` 1006 then). `reason` is the peer's text or the socket's error.
    void closed(int code, const QString &reason);
};

class WebSockets {
public:
    virtual ~WebSockets() = default;
    virtual std::unique_ptr<WebSocket> create() = 0;
};

} // namespace latchkey::ports
