// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QByteArray>

namespace latchkey::ports {

/// Waits for the browser on 127.0.0.1 (RFC 8252, section 7.3): takes `GET /callback?…`, shows whoever judges the request
/// target, and answers the browser with a page. Knows neither state nor code: accept or refuse is the judge's word alone.
///
/// One at a time. Everything but a GET of /callback with the right Host is answered without the judge: 404 elsewhere, 405
/// for another method, 400 for what is no HTTP or names another host, 431 above 8 KiB. A client that has not sent its
/// request within 5 s is dropped, and of more than 16 at once the newest. A request line is never logged.
class CallbackListener {
public:
    enum class Verdict {
        Accept, ///< 200, "you may close this tab", then stop listening
        Refuse, ///< 400, and go on waiting
    };
    /// Called once for each request that gets as far; `target` is path and query as they came, at most 8 KiB. May call
    /// stop(), but not listen().
    using Judge = std::function<Verdict(const QByteArray &target)>;

    virtual ~CallbackListener() = default;
    /// Listens on `port`, or on a free one for 0, and gives the port back. Ends what it listened to before. StorageFailed
    /// when the port cannot be had.
    virtual core::Result<quint16> listen(quint16 port, Judge judge) = 0;
    /// From now on nobody is answered. Also what the destructor does.
    virtual void stop() = 0;
};

} // namespace latchkey::ports
