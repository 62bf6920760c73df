// SPDX-License-Identifier: MIT
#include "support/web_socket_frames.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace latchkey::support::webSocketFrames {

namespace {

template <typename Number>
QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof(Number), '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

} // namespace

QByteArray acceptance(const QByteArray &key)
{
    const QByteArray proof = QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                                                      QCryptographicHash::Sha1);
    return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
           + proof.toBase64() + "\r\n\r\n";
}

QByteArray frame(int opcode, const QByteArray &payload, bool isLast)
{
    QByteArray bytes(1, char((isLast ? 0x80 : 0) | opcode));
    if (payload.size() < 126)
        bytes += char(payload.size());
    else if (payload.size() < 0x10000)
        bytes += char(126) + bigEndian(quint16(payload.size()));
    else
        bytes += char(127) + bigEndian(quint64(payload.size()));
    return bytes + payload;
}

QByteArray closing(quint16 code, const QByteArray &reason)
{
    return frame(8, bigEndian(code) + reason);
}

} // namespace latchkey::support::webSocketFrames
