// SPDX-License-Identifier: MIT
#include "properties/model_connection.h"

#include "convex/message_codec.h"

#include <QJsonDocument>
#include <QUuid>
#include <QtEndian>

namespace latchkey::test {

namespace {

constexpr int noStatus = 1005; // a close frame without a code

QJsonObject versionOf(int querySet, int identity, quint64 ts)
{
    return {{QStringLiteral("querySet"), querySet},
            {QStringLiteral("identity"), identity},
            {QStringLiteral("ts"), convex::encodeTimestamp(ts)}};
}

QJsonObject argsOf(const QJsonObject &message)
{
    return message[QLatin1String("args")].toArray().at(0).toObject();
}

QJsonObject errorData(const QString &code)
{
    return {{QStringLiteral("code"), code}};
}

} // namespace

ModelConnection::ModelConnection(ModelDeployment &deployment, Complaints &complaints, std::optional<int> earlier)
    : m_deployment(deployment), m_complaints(complaints), m_earlier(earlier), m_lastEnd(versionOf(0, 0, 0))
{
    m_judge.open();
}

// --- what the client says ---------------------------------------------------------------------------------------------

void ModelConnection::receive(const QString &text)
{
    if (m_over)
        return;
    m_judge.receive(text);
    for (; m_judged < m_judge.complaints().size(); ++m_judged)
        m_complaints.add(Promise::Versions, m_judge.complaints().at(m_judged));
    const QJsonObject message = m_judge.received().last();
    const QString type = message[QLatin1String("type")].toString();
    if (type == QLatin1String("Connect"))
        receiveConnect(message);
    else if (type == QLatin1String("Authenticate"))
        receiveAuthenticate(message);
    else if (type == QLatin1String("ModifyQuerySet"))
        receiveModifyQuerySet(message);
    else if (type == QLatin1String("Mutation"))
        receiveRequest(message, m_mutations);
    else if (type == QLatin1String("Action"))
        receiveRequest(message, m_actions);
    else
        m_complaints.add(Promise::Versions, QStringLiteral("a message of type '%1'").arg(type));
}

void ModelConnection::receiveConnect(const QJsonObject &message)
{
    m_session = message[QLatin1String("sessionId")].toString();
    if (QUuid::fromString(m_session).isNull())
        m_complaints.add(Promise::Versions, QStringLiteral("the session id is no UUID"));
    if (m_earlier && message[QLatin1String("connectionCount")].toInt(-1) != *m_earlier)
        m_complaints.add(Promise::Versions, QStringLiteral("the connection count is not %1").arg(*m_earlier));
    // Nothing here breaks the protocol, so nothing may be taken for that.
    static const QStringList accusations{QStringLiteral("StartVersionMismatch"), QStringLiteral("EndVersionBackwards"),
                                         QStringLiteral("EndVersionAhead"), QStringLiteral("BrokenChunks"),
                                         QStringLiteral("MalformedMessage")};
    const QString reason = message[QLatin1String("lastCloseReason")].toString();
    if (accusations.contains(reason))
        m_complaints.add(Promise::Versions, QStringLiteral("the client reconnects for %1").arg(reason));
    const QByteArray observed = QByteArray::fromBase64(message[QLatin1String("maxObservedTimestamp")].toString().toLatin1());
    if (observed.size() == 8 && qFromLittleEndian<quint64>(observed.constData()) > m_deployment.latest().ts)
        m_complaints.add(Promise::Versions, QStringLiteral("a timestamp that is not there yet"));
    m_skew = message[QLatin1String("clientTs")].toInteger() - m_deployment.now().count();
}

void ModelConnection::receiveAuthenticate(const QJsonObject &message)
{
    const QString token = message[QLatin1String("value")].toString();
    if (!token.isEmpty() && m_deployment.isRefused(token)) {
        say(authError(m_lastEnd[QLatin1String("identity")], true));
        return close(noStatus, {});
    }
    m_token = token;
    m_scheduled = true;
}

void ModelConnection::receiveModifyQuerySet(const QJsonObject &message)
{
    for (const QJsonValue &value : message[QLatin1String("modifications")].toArray()) {
        const QJsonObject modification = value.toObject();
        const int id = modification[QLatin1String("queryId")].toInt(-1);
        if (modification[QLatin1String("type")].toString() == QLatin1String("Add"))
            m_queries[id] = {modification[QLatin1String("udfPath")].toString(), argsOf(modification), {}};
        else if (m_queries.erase(id) > 0)
            m_removed.push_back(id);
    }
    m_scheduled = true;
}

void ModelConnection::receiveRequest(const QJsonObject &message, std::deque<Request> &waiting)
{
    const int id = message[QLatin1String("requestId")].toInt(-1);
    if (id <= m_lastRequest)
        m_complaints.add(Promise::Requests, QStringLiteral("request %1 came after %2").arg(id).arg(m_lastRequest));
    m_lastRequest = id;
    if (!hasExpired())
        waiting.push_back({id, message[QLatin1String("udfPath")].toString(), argsOf(message), ModelDeployment::personOf(m_token)});
}

/// Noticed only when the identity is used (7.7).
bool ModelConnection::hasExpired()
{
    if (m_token.isEmpty() || !m_deployment.isExpired(m_token))
        return false;
    say(authError(m_lastEnd[QLatin1String("identity")], false));
    close(noStatus, {});
    return true;
}

// --- work -------------------------------------------------------------------------------------------------------------

bool ModelConnection::runMutation()
{
    if (m_over || m_mutations.empty())
        return false;
    const Request request = std::move(m_mutations.front());
    m_mutations.pop_front();
    const Answer answer = m_deployment.mutate(m_session, request.id, request.path, request.args, request.person);
    say(answer.errorCode.isEmpty() ? mutationSucceeded(request.id, answer.value, answer.ts)
                                   : mutationFailed(request.id, QStringLiteral("Server Error"), errorData(answer.errorCode)));
    m_scheduled = true;
    return true;
}

bool ModelConnection::runAction(int which)
{
    if (m_over || m_actions.empty())
        return false;
    const auto chosen = m_actions.begin() + which % int(m_actions.size());
    const Request request = std::move(*chosen);
    m_actions.erase(chosen);
    const Answer answer = m_deployment.act(request.path, request.args, request.person);
    QJsonObject response = QJsonDocument::fromJson(actionSucceeded(request.id, answer.value).toUtf8()).object();
    if (!answer.errorCode.isEmpty()) {
        response[QLatin1String("success")] = false;
        response[QLatin1String("result")] = QStringLiteral("Server Error");
        response[QLatin1String("errorData")] = errorData(answer.errorCode);
    }
    say(toText(response));
    m_scheduled = true;
    return true;
}

bool ModelConnection::beginUpdate()
{
    const Snapshot &now = m_deployment.latest();
    const bool isDue = m_scheduled || (m_lastTs != 0 && m_lastTs < now.ts && !m_queries.empty());
    if (m_over || m_update || !isDue || hasExpired())
        return false;
    m_scheduled = false;
    m_lastTs = now.ts;
    m_update = Update{{}, versionOf(m_judge.querySet(), m_judge.identity(), now.ts), now.ts};
    for (const int id : std::exchange(m_removed, {}))
        m_update->modifications.append(removed(id));
    const auto leftOut = std::exchange(m_deployment.leftOut, std::nullopt);
    for (auto &[id, query] : m_queries) {
        if (leftOut && id % 2 == *leftOut && query.last.isEmpty()) {
            m_scheduled = true;
            continue;
        }
        const Answer answer = ModelDeployment::query(query.path, query.args, ModelDeployment::personOf(m_token), now);
        const QJsonObject said = answer.errorCode.isEmpty()
            ? updated(id, answer.value)
            : failed(id, QStringLiteral("Server Error"), errorData(answer.errorCode));
        const QString before = std::exchange(query.last, toText(said));
        if (before != query.last) // what is the same as last time is not said again (3.1)
            m_update->modifications.append(said);
    }
    return true;
}

bool ModelConnection::finishUpdate()
{
    if (m_over || !m_update)
        return false;
    const QJsonObject message{{QStringLiteral("type"), QStringLiteral("Transition")},
                              {QStringLiteral("startVersion"), m_lastEnd},
                              {QStringLiteral("endVersion"), m_update->end},
                              {QStringLiteral("modifications"), m_update->modifications},
                              {QStringLiteral("clientClockSkew"), m_skew ? QJsonValue(*m_skew) : QJsonValue(QJsonValue::Null)},
                              {QStringLiteral("serverTs"), qint64(m_update->ts)}};
    m_lastEnd = m_update->end;
    m_update.reset();
    const QString text = toText(message);
    for (const QString &said : m_deployment.chunks > 1 ? inChunks(text, m_deployment.chunks) : QStringList{text})
        say(said);
    return true;
}

// --- words ------------------------------------------------------------------------------------------------------------

/// Anywhere among them, between two chunks too (3.2).
void ModelConnection::ping(int position)
{
    if (m_over)
        return;
    m_words.insert(m_words.begin() + std::min(position, int(m_words.size())), {test::ping()});
}

void ModelConnection::close(int code, const QString &reason)
{
    if (m_over)
        return;
    m_words.push_back({{}, code, reason});
    m_over = true;
}

void ModelConnection::sayFatalError()
{
    if (m_over)
        return;
    say(fatalError(QStringLiteral("forbidden")));
    close(noStatus, {});
}

std::optional<ModelConnection::Word> ModelConnection::takeWord()
{
    if (m_words.empty())
        return std::nullopt;
    Word word = std::move(m_words.front());
    m_words.pop_front();
    return word;
}

QStringList ModelConnection::queries() const
{
    QStringList all;
    for (const auto &[id, query] : m_queries)
        all.append(query.path + toText(query.args));
    all.sort();
    return all;
}

} // namespace latchkey::test
