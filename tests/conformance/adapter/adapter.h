// SPDX-License-Identifier: MIT
#pragma once

#include "adapters/qt_http.h"
#include "adapters/qt_time.h"
#include "adapters/qt_web_socket.h"
#include "adapters/system_random.h"
#include "conformance/adapter/line_channel.h"
#include "convex/http_call.h"
#include "live/live_client.h"
#include "live/live_query.h"

#include <QJsonObject>

#include <map>
#include <optional>

namespace latchkey::conformance {

/// The shell over the shipped client that an outside controller drives (conformance-adapter): one JSON line per command, one or
/// more per answer. Calls go over HTTP with the token set, live queries over the sync connection as nobody.
/// Does no protocol work, retries nothing and keeps nothing of its own.
class Adapter : public QObject {
    Q_OBJECT
public:
    Adapter(LineChannel &channel, const QString &deploymentUrl, core::Secret token);

private:
    using Command = void (Adapter::*)(const QJsonObject &);

    void handleLine(const QByteArray &line);
    void hello(const QJsonObject &command);
    void call(const QJsonObject &command);
    void setAuth(const QJsonObject &command);
    void subscribe(const QJsonObject &command);
    void unsubscribe(const QJsonObject &command);
    void debugDisconnect(const QJsonObject &command);
    void close(const QJsonObject &command);

    bool hasDeployment(const QJsonObject &command);
    void tell(const QString &subscriptionId, const convex::QueryResult &result);
    void answer(const QJsonObject &command, const QString &type, QJsonObject more = {});
    void refuse(const QString &id, const QString &name, const QString &message);
    void end();

    LineChannel &m_channel;
    std::optional<core::Deployment> m_deployment;
    core::Secret m_token;
    adapters::QtTime m_time;
    adapters::SystemRandom m_random;
    adapters::QtHttp m_http;
    adapters::QtWebSockets m_webSockets;
    std::unique_ptr<live::LiveClient> m_client; ///< made with the first live query
    std::map<QString, std::unique_ptr<live::LiveQuery>> m_queries;
    std::unique_ptr<QObject> m_calls = std::make_unique<QObject>(); ///< context of every call under way
    bool m_closed = false;
};

} // namespace latchkey::conformance
