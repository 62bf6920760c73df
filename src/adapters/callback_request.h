// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <variant>

namespace latchkey::adapters {

/// The head of one request to the loopback listener, read strictly (RFC 9112): whatever a browser would not send is refused.
struct IncompleteRequest {};
struct RefusedRequest { int status = 400; };
struct AcceptableRequest { QByteArray target; }; ///< path and query, as they came
using CallbackRequest = std::variant<IncompleteRequest, RefusedRequest, AcceptableRequest>;

inline constexpr qsizetype largestRequestHead = 8 * 1024;

/// Reads what has come so far of a request to 127.0.0.1:`port`. Refusals: 400 for what is no request, carries a body or names
/// another host (a rebound name would), 404 for another path than /callback, 405 for another method than GET, 431 for a head
/// above 8 KiB, 505 for another HTTP than 1.0 and 1.1. Bytes behind the head are not looked at.
CallbackRequest readCallbackRequest(const QByteArray &bytes, quint16 port);

} // namespace latchkey::adapters
