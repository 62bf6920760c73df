// SPDX-License-Identifier: MIT
#pragma once

#include "convex/messages.h"

namespace latchkey::convex {

/// The text of a message. That of Authenticate carries the JWT: never log it.
QString encode(const ClientMessage &message);

/// Reads one whole message and checks all of it, so that a caller can apply it without a way back: shape, ranges, every
/// value decodable. Unknown fields are ignored. Refuses with ProtocolViolation; `detail` names the field, never its
/// content.
core::Result<ServerMessage> decode(const QString &text);
/// The same of a text that has been read.
core::Result<ServerMessage> toMessage(Value json, bool hasUndecodable);

/// A timestamp as the wire has it: base64 of eight bytes, little-endian.
QString encodeTimestamp(quint64 ts);

} // namespace latchkey::convex
