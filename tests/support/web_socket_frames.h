// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

namespace latchkey::support {

/// RFC 6455 from the server's side, as bytes: for peers that do what a well-behaved server library would not.
namespace webSocketFrames {

/// The reply that turns an HTTP connection into a WebSocket, for the client's Sec-WebSocket-Key.
QByteArray acceptance(const QByteArray &key);
/// One unmasked frame. Opcodes: 0 continuation, 1 text, 8 close, 9 ping.
QByteArray frame(int opcode, const QByteArray &payload, bool isLast = true);
QByteArray closing(quint16 code, const QByteArray &reason = {});

} // namespace webSocketFrames

} // namespace latchkey::support
