// SPDX-License-Identifier: MIT
#pragma once

#include "convex/function_result.h"
#include "convex/http_call.h"
#include "core/http_message.h"
#include "doctor/finding.h"
#include "runtime/session_parts.h"
#include "session/auth_requests.h"
#include "session/jwt_claims.h"

#include <QJsonArray>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace latchkey::live {
class LiveClient;
class LiveQuery;
}
namespace latchkey::ports {
class Computer;
class Timer;
}
namespace latchkey::runtime {
class SessionManager;
}

namespace latchkey::doctor {

using Reply = core::Result<core::HttpResponse>;

/// One examination: what a check may look at, and what the checks before it have learned for those after them. Gone when the
/// examination ends, and every answer still under way with it.
struct Examination {
    Examination(const runtime::SessionParts &parts, runtime::SessionManager &session, ports::Computer &computer);
    ~Examination();

    /// One request of eight seconds, without a bearer.
    void get(const QUrl &url, std::function<void(const Reply &)> done);
    /// One call of a function, without arguments and as nobody: to see whether it is there.
    void callAsNobody(convex::FunctionKind kind, const QString &path, convex::FunctionDone done);
    /// One call of a function, as the person signed in when there is a token, else as nobody.
    void call(convex::FunctionKind kind, const QString &path, convex::FunctionDone done);
    QUrl siteUrl(const QString &path) const;

    const runtime::SessionParts &parts;
    runtime::SessionManager &session;
    ports::Computer &computer;
    QObject context; ///< of everything asked

    // Learned; each by the check named.
    Reply siteReply = core::failed(core::FailureKind::Unexpected);              ///< captive-portal
    convex::FunctionResult deploymentReply{core::failed(core::FailureKind::Unexpected)}; ///< captive-portal
    std::chrono::milliseconds sessionBegan{0};                                  ///< session-valid; zero: not told
    std::chrono::milliseconds sessionEnds{0};                                   ///< session-valid
    QString issuer;                                                             ///< discovery
    QUrl keysUrl;                                                               ///< discovery
    QJsonArray keys;                                                            ///< keys
    core::Secret token;                                                         ///< token
    session::JwtClaims claims;                                                  ///< token

    bool begun = false;
    std::unique_ptr<ports::Timer> lasting; ///< the check under way
    std::unique_ptr<ports::Timer> waiting; ///< for the session to come to rest, then for the connection check

    // The connection check's own connection.
    std::unique_ptr<live::LiveClient> connection;
    std::unique_ptr<live::LiveQuery> query;
    bool tokenRefused = false;
};

/// What kept a request from being answered, as evidence. Names no address.
QString whyUnanswered(const core::Failure &failure);
/// "1 second", "5 minutes", "47 hours": the largest unit of which there are two.
QString spanText(std::chrono::seconds span);
/// "HTTP 503, text/html": what a reply looks like from outside.
QString looksLike(const core::HttpResponse &response);

} // namespace latchkey::doctor
