// SPDX-License-Identifier: MIT
#include "scripted_deployment.h"

#include "viewmodel/qml_registration.h"

#include <QJSValue>
#include <QJsonDocument>

namespace latchkey::testing {

namespace {

constexpr const char *deploymentKey = "latchkeyDeployment";

QJsonObject errorOf(const QString &code)
{
    return {{QStringLiteral("code"), code}, {QStringLiteral("message"), QStringLiteral("…")}};
}

/// What a test has written down as an object comes as one of the engine's.
QJsonValue jsonOf(const QVariant &value)
{
    return QJsonValue::fromVariant(value.canConvert<QJSValue>() ? value.value<QJSValue>().toVariant() : value);
}

bool isMutation(const QJsonObject &request)
{
    return request[QLatin1String("type")].toString() == QLatin1String("Mutation");
}

} // namespace

ScriptedDeployment::ScriptedDeployment(QQmlEngine &engine) : QObject(&engine), m_engine(engine)
{
    QJSEngine::setObjectOwnership(this, QJSEngine::CppOwnership);
    engine.setProperty(deploymentKey, QVariant::fromValue<QObject *>(this));
}

ScriptedDeployment::~ScriptedDeployment() = default;

void ScriptedDeployment::registerType()
{
    qmlRegisterSingletonType<ScriptedDeployment>("Latchkey.Testing", 1, 0, "Deployment", [](QQmlEngine *engine, QJSEngine *) {
        return engine->property(deploymentKey).value<QObject *>();
    });
}

void ScriptedDeployment::open()
{
    if (m_world)
        m_earlier.push_back(std::move(m_world));
    m_world = std::make_unique<test::LiveWorld>();
    m_answered = 0;
    viewmodel::provideLiveClient(m_engine, m_world->client);
    m_world->client.open();
    m_world->exchange();
}

QList<int> ScriptedDeployment::queriesOf(const QString &path)
{
    m_world->exchange();
    QList<int> ids;
    for (const QJsonObject &message : m_world->server.received()) {
        const QJsonArray modifications = message[QLatin1String("modifications")].toArray();
        for (const QJsonValue modification : modifications) {
            const int id = modification[QLatin1String("queryId")].toInt(-1);
            if (modification[QLatin1String("udfPath")].toString() == path && m_world->server.queries().contains(id))
                ids << id;
        }
    }
    return ids;
}

void ScriptedDeployment::answer(const QString &path, const QVariant &value)
{
    QJsonArray modifications;
    for (const int id : queriesOf(path))
        modifications << test::updated(id, jsonOf(value));
    Q_ASSERT_X(!modifications.isEmpty(), "ScriptedDeployment::answer", "nobody asks for that");
    m_world->hearTransition(modifications);
}

void ScriptedDeployment::refuseQuery(const QString &path, const QString &code)
{
    QJsonArray modifications;
    for (const int id : queriesOf(path))
        modifications << test::failed(id, QStringLiteral("Server Error"), code.isEmpty() ? QJsonValue(QJsonValue::Undefined) : errorOf(code));
    Q_ASSERT_X(!modifications.isEmpty(), "ScriptedDeployment::refuseQuery", "nobody asks for that");
    m_world->hearTransition(modifications);
}

QList<QJsonObject> ScriptedDeployment::requests()
{
    m_world->exchange();
    QList<QJsonObject> found;
    for (const QJsonObject &message : m_world->server.received()) {
        const QString type = message[QLatin1String("type")].toString();
        if (type == QLatin1String("Mutation") || type == QLatin1String("Action"))
            found << message;
    }
    return found;
}

QStringList ScriptedDeployment::asked()
{
    QStringList asked;
    for (const QJsonObject &request : requests()) {
        const QJsonObject arguments = request[QLatin1String("args")].toArray().at(0).toObject();
        asked << request[QLatin1String("udfPath")].toString() + u' ' + QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact));
    }
    return asked;
}

QJsonObject ScriptedDeployment::takeRequest()
{
    const QList<QJsonObject> all = requests();
    Q_ASSERT_X(m_answered < all.size(), "ScriptedDeployment", "nothing waits for an answer");
    return all.at(m_answered++);
}

void ScriptedDeployment::succeed(const QVariant &value)
{
    const QJsonObject request = takeRequest();
    const int id = request[QLatin1String("requestId")].toInt();
    const QJsonValue result = jsonOf(value);
    m_world->hear(isMutation(request) ? test::mutationSucceeded(id, result, m_world->server.ts) : test::actionSucceeded(id, result));
    m_world->hearTransition(); // it is told when the queries show it
}

void ScriptedDeployment::refuse(const QString &code)
{
    const QJsonObject request = takeRequest();
    const int id = request[QLatin1String("requestId")].toInt();
    const QString text = QStringLiteral("Server Error");
    m_world->hear(isMutation(request) ? test::mutationFailed(id, text, errorOf(code)) : test::actionFailed(id, text, errorOf(code)));
}

QStringList ScriptedDeployment::complaints() const
{
    return m_world->server.complaints();
}

} // namespace latchkey::testing
