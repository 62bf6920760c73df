// SPDX-License-Identifier: MIT
#include "convex/http_call.h"

#include "convex/call_arguments.h"
#include "convex/function_failure.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace latchkey::convex {

using core::FailureKind;
using core::Result;
using core::failed;

namespace {

QString routeOf(FunctionKind kind)
{
    switch (kind) {
    case FunctionKind::Query:
        return QStringLiteral("/api/query");
    case FunctionKind::Mutation:
        return QStringLiteral("/api/mutation");
    case FunctionKind::Action:
        break;
    }
    return QStringLiteral("/api/action");
}

/// A reply that is no function result: the HTTP status is all there is to go by, and the body's `code` for the log.
core::Failure transportFailure(int httpStatus, const QJsonObject &body)
{
    const QString detail = QStringLiteral("HTTP %1").arg(httpStatus);
    switch (httpStatus) {
    case 400:
        return {FailureKind::InvalidInput, detail, {}, std::nullopt};
    case 401:
    case 403:
        return {FailureKind::NotAllowed, detail, {}, std::nullopt};
    case 404:
        return {
            body.contains(QLatin1String("code")) ? FailureKind::NotFound : FailureKind::NotOurServer, detail, {}, {}};
    case 409:
        return {FailureKind::Conflict, detail, {}, std::nullopt};
    case 413:
        return {FailureKind::InvalidInput, detail, QStringLiteral("arguments"), std::nullopt};
    case 429:
        return {FailureKind::RateLimited, detail, {}, std::nullopt};
    default:
        break;
    }
    return {httpStatus >= 500 ? FailureKind::ServerTrouble : FailureKind::NotOurServer, detail, {}, std::nullopt};
}

FunctionResult functionReply(const QJsonObject &body, const core::Failure &otherwise)
{
    QStringList logLines;
    for (const QJsonValue &line : body[QLatin1String("logLines")].toArray())
        logLines.append(line.toString());
    const QString status = body[QLatin1String("status")].toString();
    if (status == QLatin1String("success"))
        return {fromJson(body[QLatin1String("value")]), std::nullopt, {}, std::move(logLines)};
    if (status != QLatin1String("error"))
        return {failed(otherwise)};
    FunctionError error{body[QLatin1String("errorMessage")].toString(), std::nullopt};
    if (body.contains(QLatin1String("errorData"))) {
        Result<Value> data = fromJson(body[QLatin1String("errorData")]);
        if (!data)
            return {failed(data.error())};
        error.errorData = std::move(*data);
    }
    return {failed(functionFailure({}, error)), error.errorData, error.message, std::move(logLines)};
}

} // namespace

Result<HttpCall> buildHttpCall(const QUrl &deploymentUrl, FunctionKind kind, const QString &path,
                               const Value::Object &args)
{
    const auto call = checkCall(path, args);
    if (!call)
        return failed(call.error());
    QString prefix = deploymentUrl.path();
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    QUrl url = deploymentUrl;
    url.setPath(prefix + routeOf(kind));
    const QJsonObject body{{QStringLiteral("path"), call->path},
                           {QStringLiteral("args"), call->arguments.json},
                           {QStringLiteral("format"), QStringLiteral("convex_encoded_json")}};
    return HttpCall{url, QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

FunctionResult readHttpCallReply(int httpStatus, const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const core::Failure otherwise = transportFailure(httpStatus, json);
    const bool carriesResult = httpStatus == 200 || httpStatus == 560;
    return carriesResult ? functionReply(json, otherwise) : FunctionResult{failed(otherwise)};
}

} // namespace latchkey::convex
