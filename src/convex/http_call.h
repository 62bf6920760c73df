// SPDX-License-Identifier: MIT
#pragma once

#include "convex/function_result.h"

#include <QByteArray>
#include <QUrl>

namespace latchkey::convex {

enum class FunctionKind { Query, Mutation, Action };

/// One-shot function calls over HTTP (convex-sync-protocol 10): builds the request and reads the reply; does not send.
/// Mutations have no idempotency key here: never retry one.
struct HttpCall {
    QUrl url;
    QByteArray body;
};

core::Result<HttpCall> buildHttpCall(const QUrl &deploymentUrl, FunctionKind kind, const QString &path,
                                     const Value::Object &args);
/// Decides by the body's `status`, not by the HTTP code (200 and 560 carry it). Anything else becomes NotOurServer,
/// ServerTrouble, RateLimited or, for 401, SessionExpired's weaker cousin NotAllowed: a refused JWT ends no session.
FunctionResult readHttpCallReply(int httpStatus, const QByteArray &body);

} // namespace latchkey::convex
