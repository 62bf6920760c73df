// SPDX-License-Identifier: MIT
#pragma once

#include "ports/web_socket.h"

#include <chrono>

namespace latchkey::adapters {

/// Makes WebSockets over QWebSocket. Holds the limits they work with. Does not keep track of them.
class QtWebSockets final : public ports::WebSockets {
public:
    struct Limits {
        std::chrono::milliseconds handshake{20'000}; ///< from open() to opened(); Qt has none
        std::chrono::milliseconds closing{2'000};    ///< from close() to the end of the connection
        std::chrono::milliseconds ping{5'000};       ///< how often we ask for a sign of life, as Convex servers do
        quint64 message = 64u * 1024 * 1024;         ///< largest incoming message
    };

    /// `userAgent`: product and version, say "Latchkey/0.1.0 (Linux)".
    explicit QtWebSockets(QByteArray userAgent) : QtWebSockets(std::move(userAgent), Limits()) {}
    QtWebSockets(QByteArray userAgent, Limits limits);

    std::unique_ptr<ports::WebSocket> create() override;

private:
    QByteArray m_userAgent;
    Limits m_limits;
};

} // namespace latchkey::adapters
