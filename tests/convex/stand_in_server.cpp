// SPDX-License-Identifier: MIT
#include "convex/stand_in_server.h"

#include "convex/message_codec.h"

#include <QJsonDocument>

namespace latchkey::test {

namespace {

QJsonObject versionObject(int querySet, int identity, quint64 ts)
{
    return {{QStringLiteral("querySet"), querySet},
            {QStringLiteral("identity"), identity},
            {QStringLiteral("ts"), convex::encodeTimestamp(ts)}};
}

QJsonObject response(const QString &type, int requestId, bool success, const QJsonValue &result)
{
    return {{QStringLiteral("type"), type},
            {QStringLiteral("requestId"), requestId},
            {QStringLiteral("success"), success},
            {QStringLiteral("result"), result},
            {QStringLiteral("logLines"), QJsonArray()}};
}

} // namespace

void StandInServer::open()
{
    m_received.clear();
    m_queries.clear();
    m_querySet = 0;
    m_identity = 0;
    m_lastEnd = versionObject(0, 0, 0);
}

void StandInServer::receive(const QString &text)
{
    const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
    const QString type = message[QLatin1String("type")].toString();
    const bool isFirst = m_received.isEmpty();
    m_received.append(message);
    if (isFirst != (type == QLatin1String("Connect")))
        complain(isFirst ? QStringLiteral("%1 before Connect").arg(type) : QStringLiteral("a second Connect"));
    if (type == QLatin1String("ModifyQuerySet"))
        receiveModifyQuerySet(message);
    if (type == QLatin1String("Authenticate") && message[QLatin1String("baseVersion")].toInt(-1) != m_identity++)
        complain(QStringLiteral("Authenticate from another identity version"));
}

void StandInServer::receiveModifyQuerySet(const QJsonObject &message)
{
    if (message[QLatin1String("baseVersion")].toInt(-1) != m_querySet)
        complain(QStringLiteral("ModifyQuerySet from another version"));
    if (message[QLatin1String("newVersion")].toInt(-1) <= m_querySet)
        complain(QStringLiteral("ModifyQuerySet does not advance"));
    m_querySet = message[QLatin1String("newVersion")].toInt();
    const QJsonArray modifications = message[QLatin1String("modifications")].toArray();
    for (const QJsonValue modification : modifications) {
        const int id = modification[QLatin1String("queryId")].toInt(-1);
        const bool isAdd = modification[QLatin1String("type")].toString() == QLatin1String("Add");
        if (isAdd ? !m_queries.insert(id).second : m_queries.erase(id) == 0)
            complain(QStringLiteral("query %1 added twice or removed unknown").arg(id));
    }
}

QString StandInServer::transition(const QJsonArray &modifications, const QJsonObject &more)
{
    QJsonObject message{{QStringLiteral("type"), QStringLiteral("Transition")},
                        {QStringLiteral("startVersion"), m_lastEnd},
                        {QStringLiteral("modifications"), modifications},
                        {QStringLiteral("clientClockSkew"), QJsonValue::Null},
                        {QStringLiteral("serverTs"), qint64(ts)}};
    m_lastEnd = versionObject(m_querySet, m_identity, ++ts);
    message.insert(QStringLiteral("endVersion"), m_lastEnd);
    for (auto field = more.begin(); field != more.end(); ++field)
        message.insert(field.key(), field.value());
    return toText(message);
}

QStringList StandInServer::receivedTypes() const
{
    QStringList types;
    for (const QJsonObject &message : m_received)
        types.append(message[QLatin1String("type")].toString());
    return types;
}

QJsonObject StandInServer::last(const QString &type) const
{
    for (auto message = m_received.crbegin(); message != m_received.crend(); ++message) {
        if ((*message)[QLatin1String("type")].toString() == type)
            return *message;
    }
    return {};
}

int StandInServer::count(const QString &type) const
{
    return int(receivedTypes().count(type));
}

QJsonObject updated(int queryId, const QJsonValue &value, const QJsonValue &journal)
{
    return {{QStringLiteral("type"), QStringLiteral("QueryUpdated")},
            {QStringLiteral("queryId"), queryId},
            {QStringLiteral("value"), value},
            {QStringLiteral("logLines"), QJsonArray()},
            {QStringLiteral("journal"), journal}};
}

QJsonObject failed(int queryId, const QString &message, const QJsonValue &errorData)
{
    QJsonObject json{{QStringLiteral("type"), QStringLiteral("QueryFailed")},
                     {QStringLiteral("queryId"), queryId},
                     {QStringLiteral("errorMessage"), message},
                     {QStringLiteral("logLines"), QJsonArray()},
                     {QStringLiteral("journal"), QJsonValue::Null}};
    if (!errorData.isUndefined())
        json.insert(QStringLiteral("errorData"), errorData);
    return json;
}

QJsonObject removed(int queryId)
{
    return {{QStringLiteral("type"), QStringLiteral("QueryRemoved")}, {QStringLiteral("queryId"), queryId}};
}

QString mutationSucceeded(int requestId, const QJsonValue &result, quint64 ts)
{
    QJsonObject json = response(QStringLiteral("MutationResponse"), requestId, true, result);
    json.insert(QStringLiteral("ts"), convex::encodeTimestamp(ts));
    return toText(json);
}

QString mutationFailed(int requestId, const QString &message, const QJsonValue &errorData)
{
    QJsonObject json = response(QStringLiteral("MutationResponse"), requestId, false, message);
    json.insert(QStringLiteral("ts"), QJsonValue::Null);
    if (!errorData.isUndefined())
        json.insert(QStringLiteral("errorData"), errorData);
    return toText(json);
}

QString actionSucceeded(int requestId, const QJsonValue &result)
{
    return toText(response(QStringLiteral("ActionResponse"), requestId, true, result));
}

QString actionFailed(int requestId, const QString &message, const QJsonValue &errorData)
{
    QJsonObject json = response(QStringLiteral("ActionResponse"), requestId, false, message);
    if (!errorData.isUndefined())
        json.insert(QStringLiteral("errorData"), errorData);
    return toText(json);
}

QString authError(const QJsonValue &baseVersion, bool updateAttempted)
{
    return toText({{QStringLiteral("type"), QStringLiteral("AuthError")},
                   {QStringLiteral("error"), QStringLiteral("no")},
                   {QStringLiteral("baseVersion"), baseVersion},
                   {QStringLiteral("authUpdateAttempted"), updateAttempted}});
}

QString fatalError(const QString &text)
{
    return toText({{QStringLiteral("type"), QStringLiteral("FatalError")}, {QStringLiteral("error"), text}});
}

QStringList inChunks(const QString &transition, int parts)
{
    QStringList chunks;
    const qsizetype size = transition.size() / parts + 1;
    for (int part = 0; part < parts; ++part)
        chunks.append(toText({{QStringLiteral("type"), QStringLiteral("TransitionChunk")},
                              {QStringLiteral("chunk"), transition.mid(part * size, size)},
                              {QStringLiteral("partNumber"), part},
                              {QStringLiteral("totalParts"), parts},
                              {QStringLiteral("transitionId"), QString::number(transition.toUtf8().size())}}));
    return chunks;
}

QString ping()
{
    return QStringLiteral(R"({"type":"Ping"})");
}

QString toText(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace latchkey::test
