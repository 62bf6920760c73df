// SPDX-License-Identifier: MIT
// Our client as the differential test drives it: one JSON line per command on standard input, one per event on standard output.
// official_peer.ts does the same with the official client; what each line means is said in README.md.
#include "adapters/qt_time.h"
#include "adapters/qt_web_socket.h"
#include "adapters/system_random.h"
#include "conformance/adapter/line_channel.h"
#include "conformance/adapter/plain_json.h"
#include "live/live_client.h"
#include "live/live_query.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <map>

using namespace latchkey;
using conformance::StdioChannel;

namespace {

class Peer : public QObject {
public:
    Peer(StdioChannel &channel, const QUrl &url)
        : m_channel(channel), m_sockets("Latchkey-differential/0.1.0"), m_client({url, {}}, m_sockets, m_time, m_random)
    {
        connect(&channel, &conformance::LineChannel::lineReceived, this, &Peer::handleLine);
        connect(&channel, &conformance::LineChannel::inputEnded, this, &QCoreApplication::quit);
        connect(&m_client, &live::LiveClient::authenticated, this, [this] { tellIdentity(true); });
        connect(&m_client, &live::LiveClient::authenticationGivenUp, this, [this] { tellIdentity(false); });
        connect(&m_client, &live::LiveClient::tokenWanted, this, [this] { useNextToken(); });
    }

private:
    void handleLine(const QByteArray &line)
    {
        const QJsonObject command = QJsonDocument::fromJson(line).object();
        const QString op = command.value(QLatin1String("op")).toString();
        const QString as = command.value(QLatin1String("as")).toString();
        const QString path = command.value(QLatin1String("path")).toString();
        const auto args = wireArguments(command.value(QLatin1String("args")).toObject());
        if (op == QLatin1String("open"))
            m_client.open();
        else if (op == QLatin1String("subscribe"))
            subscribe(as, path, args);
        else if (op == QLatin1String("unsubscribe"))
            m_queries.erase(as);
        else if (op == QLatin1String("mutate"))
            m_client.mutate(path, args, this, [this, as](const convex::FunctionResult &result) { tell(as, result); });
        else if (op == QLatin1String("action"))
            m_client.runAction(path, args, this, [this, as](const convex::FunctionResult &result) { tell(as, result); });
        else if (op == QLatin1String("setAuth"))
            setAuth(command.value(QLatin1String("tokens")).toArray());
        else if (op == QLatin1String("clearAuth"))
            m_client.useNoToken();
    }

    /// Arguments in wire form, so that both clients can be given an Int64 or bytes.
    static convex::Value::Object wireArguments(const QJsonObject &json)
    {
        const auto value = convex::fromJson(QJsonDocument(json).toJson());
        return value && value->isObject() ? *value->asObject() : convex::Value::Object();
    }

    void subscribe(const QString &as, const QString &path, const convex::Value::Object &args)
    {
        auto query = m_client.subscribe(path, args);
        live::LiveQuery *held = query.get();
        m_queries[as] = std::move(query);
        if (held->result())
            tell(as, *held->result());
        connect(held, &live::LiveQuery::changed, this, [this, held, as] {
            if (held->result())
                tell(as, *held->result());
        });
    }

    void setAuth(const QJsonArray &tokens)
    {
        m_tokens = tokens;
        m_client.holdForToken();
        QMetaObject::invokeMethod(this, [this] { useNextToken(); }, Qt::QueuedConnection);
    }

    /// Each refusal is answered with the next; the last again and again. null: there is none.
    void useNextToken()
    {
        const QJsonValue token = m_tokens.isEmpty() ? QJsonValue() : m_tokens.first();
        if (m_tokens.size() > 1)
            m_tokens.removeFirst();
        if (token.isString())
            return m_client.useToken(core::Secret(token.toString().toLatin1()));
        m_client.useNoToken();
        tellIdentity(false);
    }

    void tell(const QString &as, const convex::FunctionResult &result)
    {
        QJsonObject event{{QStringLiteral("as"), as}};
        if (result.outcome)
            event.insert(QStringLiteral("value"), convex::toJson(*result.outcome).value_or(QJsonValue()));
        else
            event.insert(QStringLiteral("error"), result.errorData ? convex::toJson(*result.errorData).value_or(QJsonValue()) : QJsonValue(QStringLiteral("plain")));
        m_channel.write(conformance::lineOf(event));
    }

    void tellIdentity(bool authenticated)
    {
        m_channel.write(conformance::lineOf({{QStringLiteral("as"), QStringLiteral("identity")}, {QStringLiteral("value"), authenticated}}));
    }

    StdioChannel &m_channel;
    adapters::QtTime m_time;
    adapters::SystemRandom m_random;
    adapters::QtWebSockets m_sockets;
    live::LiveClient m_client;
    QJsonArray m_tokens;
    std::map<QString, std::unique_ptr<live::LiveQuery>> m_queries;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    StdioChannel channel;
    const Peer peer(channel, QUrl(application.arguments().value(1)));
    return QCoreApplication::exec();
}
