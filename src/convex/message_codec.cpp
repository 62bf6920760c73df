// SPDX-License-Identifier: MIT
#include "convex/message_codec.h"

#include "convex/json_fields.h"
#include "convex/json_reader.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <limits>

namespace latchkey::convex {

using core::FailureKind;
using core::Result;
using core::failed;

namespace {

QJsonValue orNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue(QJsonValue::Null);
}

QJsonObject toJsonObject(const Connect &connect)
{
    QJsonObject json{{QStringLiteral("type"), QStringLiteral("Connect")},
                     {QStringLiteral("sessionId"), connect.sessionId},
                     {QStringLiteral("connectionCount"), qint64(connect.connectionCount)},
                     {QStringLiteral("lastCloseReason"), orNull(connect.lastCloseReason)},
                     {QStringLiteral("clientTs"), connect.clientTs}};
    if (connect.maxObservedTimestamp)
        json.insert(QStringLiteral("maxObservedTimestamp"), encodeTimestamp(*connect.maxObservedTimestamp));
    return json;
}

QJsonObject modificationToJson(const AddQuery &add)
{
    QJsonObject json{{QStringLiteral("type"), QStringLiteral("Add")},
                     {QStringLiteral("queryId"), qint64(add.queryId)},
                     {QStringLiteral("udfPath"), add.udfPath},
                     {QStringLiteral("args"), add.args}};
    if (add.journal)
        json.insert(QStringLiteral("journal"), *add.journal);
    return json;
}

QJsonObject modificationToJson(const RemoveQuery &remove)
{
    return {{QStringLiteral("type"), QStringLiteral("Remove")}, {QStringLiteral("queryId"), qint64(remove.queryId)}};
}

QJsonObject toJsonObject(const ModifyQuerySet &modify)
{
    QJsonArray modifications;
    for (const auto &modification : modify.modifications)
        modifications.append(std::visit([](const auto &one) { return modificationToJson(one); }, modification));
    return {{QStringLiteral("type"), QStringLiteral("ModifyQuerySet")},
            {QStringLiteral("baseVersion"), qint64(modify.baseVersion)},
            {QStringLiteral("newVersion"), qint64(modify.newVersion)},
            {QStringLiteral("modifications"), modifications}};
}

QJsonObject toJsonObject(const FunctionRequest &request)
{
    const bool isMutation = request.kind == FunctionRequest::Kind::Mutation;
    return {{QStringLiteral("type"), isMutation ? QStringLiteral("Mutation") : QStringLiteral("Action")},
            {QStringLiteral("requestId"), qint64(request.requestId)},
            {QStringLiteral("udfPath"), request.udfPath},
            {QStringLiteral("args"), request.args}};
}

QJsonObject toJsonObject(const Authenticate &authenticate)
{
    QJsonObject json{{QStringLiteral("type"), QStringLiteral("Authenticate")},
                     {QStringLiteral("baseVersion"), qint64(authenticate.baseVersion)},
                     {QStringLiteral("tokenType"), QStringLiteral("None")}};
    if (!authenticate.jwt.isEmpty()) {
        json.insert(QStringLiteral("tokenType"), QStringLiteral("User"));
        json.insert(QStringLiteral("value"), QString::fromUtf8(authenticate.jwt.expose()));
    }
    return json;
}

StateVersion readVersion(JsonFields &fields)
{
    return {fields.u32("querySet"), fields.u32("identity"), fields.timestamp("ts")};
}

JournalUpdate readJournal(JsonFields &fields)
{
    if (!fields.has("journal"))
        return {};
    return {true, fields.stringOrNull("journal")};
}

FunctionError readFunctionError(JsonFields &fields, const char *messageKey)
{
    FunctionError error{fields.string(messageKey), std::nullopt};
    if (fields.has("errorData"))
        error.errorData = fields.value("errorData");
    return error;
}

QueryModification readModification(JsonFields &fields)
{
    const QString type = fields.string("type");
    const QueryId queryId = fields.u32("queryId");
    if (type == QLatin1String("QueryUpdated"))
        return QueryUpdated{queryId, fields.value("value"), fields.strings("logLines"), readJournal(fields)};
    if (type == QLatin1String("QueryFailed"))
        return QueryFailed{queryId, readFunctionError(fields, "errorMessage"), fields.strings("logLines"),
                           readJournal(fields)};
    if (type != QLatin1String("QueryRemoved"))
        fields.reject("type");
    return QueryRemoved{queryId};
}

ServerMessage readTransition(JsonFields &fields)
{
    Transition transition;
    fields.inObject("startVersion", [&](JsonFields &version) { transition.start = readVersion(version); });
    fields.inObject("endVersion", [&](JsonFields &version) { transition.end = readVersion(version); });
    fields.eachObject("modifications", [&](JsonFields &modification) {
        transition.modifications.push_back(readModification(modification));
    });
    transition.clientClockSkew = fields.integerOrNull("clientClockSkew");
    return transition;
}

ServerMessage readChunk(JsonFields &fields)
{
    return TransitionChunk{fields.string("chunk"), fields.u32("partNumber"), fields.u32("totalParts"),
                           fields.string("transitionId")};
}

ServerMessage readResponse(JsonFields &fields, FunctionRequest::Kind kind)
{
    FunctionResponse response;
    response.kind = kind;
    response.requestId = fields.u32("requestId");
    response.logLines = fields.strings("logLines");
    if (!fields.boolean("success")) {
        response.result = tl::unexpected<FunctionError>(readFunctionError(fields, "result"));
        return response;
    }
    response.result = fields.value("result");
    if (kind == FunctionRequest::Kind::Mutation)
        response.ts = fields.timestampOrNull("ts");
    return response;
}

ServerMessage readAuthError(JsonFields &fields)
{
    AuthError error;
    error.error = fields.string("error");
    error.baseVersion = fields.u32OrNull("baseVersion");
    error.authUpdateAttempted = !fields.has("authUpdateAttempted") || fields.boolean("authUpdateAttempted");
    return error;
}

ServerMessage readMessage(JsonFields &fields)
{
    const QString type = fields.string("type");
    if (type == QLatin1String("Transition"))
        return readTransition(fields);
    if (type == QLatin1String("TransitionChunk"))
        return readChunk(fields);
    if (type == QLatin1String("MutationResponse"))
        return readResponse(fields, FunctionRequest::Kind::Mutation);
    if (type == QLatin1String("ActionResponse"))
        return readResponse(fields, FunctionRequest::Kind::Action);
    if (type == QLatin1String("AuthError"))
        return readAuthError(fields);
    if (type == QLatin1String("FatalError"))
        return FatalError{fields.string("error")};
    if (type != QLatin1String("Ping"))
        fields.reject("type");
    return Ping{};
}

} // namespace

QString encode(const ClientMessage &message)
{
    const QJsonObject json = std::visit([](const auto &one) { return toJsonObject(one); }, message);
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<ServerMessage> decode(const QString &text)
{
    JsonReader reader(maxMessageNesting);
    reader.begin(text);
    int allSteps = std::numeric_limits<int>::max();
    auto json = *reader.advance(allSteps);
    return json ? toMessage(std::move(*json), reader.hasUndecodable()) : failed(json.error());
}

Result<ServerMessage> toMessage(Value json, bool hasUndecodable)
{
    Value::Object *object = json.asObject();
    if (!object)
        return failed(FailureKind::ProtocolViolation, QStringLiteral("not a JSON object"));
    QString wrongField;
    JsonFields fields(*object, wrongField, hasUndecodable);
    ServerMessage message = readMessage(fields);
    if (!wrongField.isEmpty())
        return failed(FailureKind::ProtocolViolation, QStringLiteral("field ") + wrongField);
    return message;
}

QString encodeTimestamp(quint64 ts)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToLittleEndian(ts, bytes.data());
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace latchkey::convex
