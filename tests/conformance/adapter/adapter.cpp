// SPDX-License-Identifier: MIT
#include "conformance/adapter/adapter.h"

#include "conformance/adapter/plain_json.h"
#include "core/failure.h"
#include "live/function_call.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMetaEnum>

namespace latchkey::conformance {

using core::FailureKind;

namespace {

constexpr int protocolVersion = 1;
constexpr int longestId = 128;
constexpr auto userAgent = "Latchkey-conformance/0.1.0 (Linux)";

QString text(const QJsonObject &command, const char *member)
{
    return command.value(QLatin1String(member)).toString();
}

QString errorName(const convex::FunctionResult &result)
{
    if (!result.errorMessage.isEmpty() || result.errorData)
        return QStringLiteral("FunctionError");
    switch (result.outcome.error().kind) {
    case FailureKind::NotAllowed:
        return QStringLiteral("AuthError");
    case FailureKind::ProtocolViolation:
        return QStringLiteral("ProtocolError");
    case FailureKind::InvalidInput:
        return QStringLiteral("Error");
    default:
        return QStringLiteral("TransportError");
    }
}

QJsonValue plain(const convex::Value &value)
{
    return convex::toJson(value).value_or(QJsonValue::Null);
}

QJsonObject errorOf(const convex::FunctionResult &result)
{
    const core::Failure &failure = result.outcome.error();
    const char *kind = QMetaEnum::fromType<FailureKind>().valueToKey(int(failure.kind));
    const QString ours = QLatin1String(kind) + QStringLiteral(": ") + failure.detail;
    QJsonObject error{{QStringLiteral("name"), errorName(result)},
                      {QStringLiteral("message"), result.errorMessage.isEmpty() ? ours : result.errorMessage}};
    if (result.errorData)
        error.insert(QStringLiteral("data"), plain(*result.errorData));
    return error;
}

QJsonObject members(const convex::FunctionResult &result)
{
    QJsonObject event{{QStringLiteral("logs"), QJsonArray::fromStringList(result.logLines)}};
    if (result.outcome)
        event.insert(QStringLiteral("value"), plain(*result.outcome));
    else
        event.insert(QStringLiteral("error"), errorOf(result));
    return event;
}

} // namespace

Adapter::Adapter(LineChannel &channel, const QString &deploymentUrl, core::Secret token)
    : m_channel(channel), m_token(std::move(token)), m_http(userAgent), m_webSockets(userAgent)
{
    if (!deploymentUrl.isEmpty())
        m_deployment = core::Deployment{QUrl(deploymentUrl), {}};
    connect(&channel, &LineChannel::lineReceived, this, &Adapter::handleLine);
    connect(&channel, &LineChannel::inputEnded, this, &Adapter::end);
}

void Adapter::handleLine(const QByteArray &line)
{
    if (m_closed)
        return;
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(line, &parse);
    if (!document.isObject())
        return refuse({}, QStringLiteral("ProtocolError"), QStringLiteral("not a JSON object: ") + parse.errorString());
    const QJsonObject command = document.object();
    const QString id = text(command, "id");
    if (id.isEmpty() || id.size() > longestId)
        return refuse({}, QStringLiteral("ProtocolError"), QStringLiteral("id: 1 to 128 characters"));
    static const std::map<QString, Command> commands{
        {QStringLiteral("hello"), &Adapter::hello},
        {QStringLiteral("query"), &Adapter::call},
        {QStringLiteral("mutation"), &Adapter::call},
        {QStringLiteral("action"), &Adapter::call},
        {QStringLiteral("setAuth"), &Adapter::setAuth},
        {QStringLiteral("subscribe"), &Adapter::subscribe},
        {QStringLiteral("unsubscribe"), &Adapter::unsubscribe},
        {QStringLiteral("debugDisconnect"), &Adapter::debugDisconnect},
        {QStringLiteral("close"), &Adapter::close},
    };
    const auto known = commands.find(text(command, "op"));
    if (known == commands.end())
        return refuse(id, QStringLiteral("ProtocolError"), QStringLiteral("unknown op"));
    (this->*known->second)(command);
}

// --- commands ---------------------------------------------------------------------------------------------------------

void Adapter::hello(const QJsonObject &command)
{
    if (command.value(QLatin1String("protocolVersion")).toInt() != protocolVersion)
        return refuse(text(command, "id"), QStringLiteral("ProtocolError"), QStringLiteral("protocolVersion: 1 is spoken here"));
    answer(command, QStringLiteral("ready"),
           {{QStringLiteral("protocolVersion"), protocolVersion},
            {QStringLiteral("language"), QStringLiteral("cpp")},
            {QStringLiteral("implementation"), QStringLiteral("latchkey-convex 0.1 (native C++/Qt)")},
            {QStringLiteral("runtime"), QStringLiteral("Qt %1, GCC %2").arg(QLatin1String(qVersion())).arg(__GNUC__)}});
}

void Adapter::call(const QJsonObject &command)
{
    const QJsonValue args = command.value(QLatin1String("args"));
    if (text(command, "path").isEmpty() || !args.isObject())
        return refuse(text(command, "id"), QStringLiteral("ProtocolError"), QStringLiteral("path (string) and args (object) are needed"));
    if (!hasDeployment(command))
        return;
    const QString op = text(command, "op");
    const auto kind = op == QLatin1String("query") ? convex::FunctionKind::Query
        : op == QLatin1String("mutation")          ? convex::FunctionKind::Mutation
                                                   : convex::FunctionKind::Action;
    live::callFunction(m_http, *m_deployment, kind, text(command, "path"), argumentsFrom(args.toObject()), m_token.clone(),
                          m_calls.get(), [this, command](const convex::FunctionResult &result) {
                              answer(command, result.outcome ? QStringLiteral("result") : QStringLiteral("error"), members(result));
                          });
}

void Adapter::setAuth(const QJsonObject &command)
{
    const QJsonValue token = command.value(QLatin1String("token"));
    if (!token.isString())
        return refuse(text(command, "id"), QStringLiteral("ProtocolError"), QStringLiteral("token: a string is needed"));
    m_token = core::Secret(token.toString().toUtf8());
    answer(command, QStringLiteral("ack"));
}

void Adapter::subscribe(const QJsonObject &command)
{
    const QString subscription = text(command, "subscriptionId");
    const QJsonValue args = command.value(QLatin1String("args"));
    const bool good = !subscription.isEmpty() && subscription.size() <= longestId && !text(command, "path").isEmpty()
        && (args.isUndefined() || args.isObject());
    if (!good)
        return refuse(text(command, "id"), QStringLiteral("ProtocolError"),
                      QStringLiteral("subscriptionId and path (strings) are needed, args is an object"));
    if (!hasDeployment(command))
        return;
    m_queries.erase(subscription);
    if (!m_client) {
        m_client = std::make_unique<live::LiveClient>(*m_deployment, m_webSockets, m_time, m_random);
        m_client->open();
    }
    auto query = m_client->subscribe(text(command, "path"), argumentsFrom(args.toObject()));
    live::LiveQuery *live = query.get();
    m_queries[subscription] = std::move(query);
    answer(command, QStringLiteral("ack"));
    if (live->result())
        tell(subscription, *live->result());
    connect(live, &live::LiveQuery::changed, this, [this, live, subscription] {
        if (live->result())
            tell(subscription, *live->result());
    });
}

void Adapter::unsubscribe(const QJsonObject &command)
{
    const QString subscription = text(command, "subscriptionId");
    if (subscription.isEmpty())
        return refuse(text(command, "id"), QStringLiteral("ProtocolError"), QStringLiteral("subscriptionId: a string is needed"));
    m_queries.erase(subscription);
    answer(command, QStringLiteral("ack"));
}

void Adapter::debugDisconnect(const QJsonObject &command)
{
    if (!m_client)
        return refuse(text(command, "id"), QStringLiteral("TransportError"), QStringLiteral("no connection was ever opened"));
    m_client->cutConnection(QStringLiteral("debugDisconnect"));
    answer(command, QStringLiteral("ack"));
}

void Adapter::close(const QJsonObject &command)
{
    m_queries.clear();
    m_calls.reset();
    if (m_client)
        m_client->close();
    answer(command, QStringLiteral("closed"));
    end();
}

// --- answers ----------------------------------------------------------------------------------------------------------

bool Adapter::hasDeployment(const QJsonObject &command)
{
    if (!m_deployment)
        refuse(text(command, "id"), QStringLiteral("TransportError"), QStringLiteral("CONVEX_URL is not set"));
    return m_deployment.has_value();
}

void Adapter::tell(const QString &subscriptionId, const convex::QueryResult &result)
{
    QJsonObject event = members(result);
    event.insert(QStringLiteral("type"), QStringLiteral("subscription"));
    event.insert(QStringLiteral("subscriptionId"), subscriptionId);
    m_channel.write(lineOf(event));
}

void Adapter::answer(const QJsonObject &command, const QString &type, QJsonObject more)
{
    more.insert(QStringLiteral("type"), type);
    more.insert(QStringLiteral("id"), text(command, "id"));
    m_channel.write(lineOf(more));
}

void Adapter::refuse(const QString &id, const QString &name, const QString &message)
{
    QJsonObject event{{QStringLiteral("type"), QStringLiteral("error")},
                      {QStringLiteral("error"), QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("message"), message}}}};
    if (!id.isEmpty())
        event.insert(QStringLiteral("id"), id);
    m_channel.write(lineOf(event));
}

void Adapter::end()
{
    if (std::exchange(m_closed, true))
        return;
    m_queries.clear();
    m_calls.reset();
    if (m_client)
        m_client->close();
    m_channel.finish();
}

} // namespace latchkey::conformance
