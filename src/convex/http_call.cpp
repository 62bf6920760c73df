// SPDX-License-Identifier: MIT
#include "convex/http_call.h"

#include "convex/call_arguments.h"
#include "convex/function_failure.h"
#include "convex/json_fields.h"

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
core::Failure transportFailure(int httpStatus, const Value &body)
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
            body.asObject() && body.asObject()->contains(QLatin1String("code")) ? FailureKind::NotFound : FailureKind::NotOurServer, detail, {}, {}};
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

FunctionResult functionReply(Value &body, const core::Failure &otherwise)
{
    if (!body.isObject())
        return {failed(otherwise)};
    QString wrongField;
    JsonFields fields(*body.asObject(), wrongField);
    const QString status = fields.string("status");
    QStringList logLines = fields.strings("logLines");
    if (status == QLatin1String("success"))
        return wrongField.isEmpty() ? FunctionResult{fields.value("value"), std::nullopt, {}, std::move(logLines)}
                                    : FunctionResult{failed(FailureKind::ProtocolViolation, QStringLiteral("field ") + wrongField)};
    if (status != QLatin1String("error"))
        return {failed(otherwise)};
    FunctionError error{fields.string("errorMessage"), std::nullopt};
    if (fields.has("errorData"))
        error.errorData = fields.value("errorData");
    if (!wrongField.isEmpty())
        return {failed(FailureKind::ProtocolViolation, QStringLiteral("field ") + wrongField)};
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
    Result<Value> json = fromJson(body);
    static const Value nothing;
    const core::Failure otherwise = transportFailure(httpStatus, json ? *json : nothing);
    const bool carriesResult = httpStatus == 200 || httpStatus == 560;
    if (!carriesResult)
        return {failed(otherwise)};
    if (json)
        return functionReply(*json, otherwise);
    // Somebody else's page, or a server of ours that says what no client can read.
    const bool isJson = QJsonDocument::fromJson(body).isObject();
    return {failed(isJson ? json.error() : otherwise)};
}

} // namespace latchkey::convex
