// SPDX-License-Identifier: MIT
#pragma once

#include "core/http_message.h"
#include "core/result.h"

class QObject;

namespace latchkey::ports {

/// Sends HTTP requests. Completes with a response for *any* HTTP status, 3xx included: redirects are never followed, cookies
/// never kept, nothing cached, no Origin or Sec-Fetch headers. Completes with Offline, Timeout, TlsRejected or NotOurServer
/// (a body over 4 MiB) when there was no usable response (`subject` "proxy": it ended at the proxy), and with DeploymentMismatch for plain http to
/// anything but loopback.
class Http {
public:
    virtual ~Http() = default;
    /// Destroying `context` cancels the request.
    virtual void send(core::HttpRequest request, QObject *context, core::Completion<core::HttpResponse> done) = 0;
};

} // namespace latchkey::ports
