// SPDX-License-Identifier: MIT
#include "flows/fake_backend.h"

#include "support/drain.h"

#include <QJsonDocument>
#include <QtEndian>

namespace latchkey::flows {

using namespace std::chrono_literals;

using support::FakeHttp;
using support::SeenRequest;

namespace {

QString timestampText(quint64 timestamp)
{
    const quint64 little = qToLittleEndian(timestamp);
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(&little), 8).toBase64());
}

QJsonObject versionOf(quint32 querySet, quint32 identity, quint64 timestamp)
{
    return {{QStringLiteral("querySet"), qint64(querySet)},
            {QStringLiteral("identity"), qint64(identity)},
            {QStringLiteral("ts"), timestampText(timestamp)}};
}

} // namespace

FakeBackend::FakeBackend(FakeHttp &http, support::FakeWebSockets &sockets, support::ManualTime &time)
    : m_http(http), m_sockets(sockets), m_time(time)
{
    sockets.setAutoOpen(true);
    scriptHttp(http);
    scriptSecondFactor(http);
}

void FakeBackend::setUnreachable(bool unreachable)
{
    m_http.setOffline(unreachable);
    m_sockets.setOffline(unreachable);
    if (!unreachable)
        return;
    for (const Connection &connection : m_connections) {
        if (connection.peer->isOpen())
            connection.peer->drop();
    }
    support::drain();
}

void FakeBackend::pump()
{
    for (bool busy = true; busy;) {
        support::drain();
        while (int(m_connections.size()) < m_sockets.count()) {
            Connection connection;
            connection.peer = m_sockets.peers().at(qsizetype(m_connections.size()));
            connection.version = versionOf(0, 0, 0);
            connection.lastWord = m_time.steady();
            m_connections.push_back(std::move(connection));
        }
        busy = false;
        for (Connection &connection : m_connections)
            busy = serve(connection) || busy;
    }
}

void FakeBackend::publish()
{
    ++m_timestamp;
    for (Connection &connection : m_connections) {
        if (connection.peer->isOpen())
            transition(connection);
    }
    pump();
}

void FakeBackend::say(Connection &connection, const QJsonObject &message)
{
    connection.lastWord = m_time.steady();
    connection.peer->deliver(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
}

bool FakeBackend::serve(Connection &connection)
{
    if (connection.peer->isOpen() && m_time.steady() - connection.lastWord >= 15s)
        say(connection, {{QStringLiteral("type"), QStringLiteral("Ping")}});
    const QStringList texts = connection.peer->takeTexts();
    for (const QString &text : texts)
        answerMessage(connection, QJsonDocument::fromJson(text.toUtf8()).object());
    return !texts.isEmpty();
}

void FakeBackend::answerMessage(Connection &connection, const QJsonObject &message)
{
    const QString type = message.value(QLatin1String("type")).toString();
    if (type == QLatin1String("Authenticate"))
        return authenticate(connection, message);
    if (type == QLatin1String("Mutation"))
        return runMutation(connection, message);
    if (type != QLatin1String("ModifyQuerySet"))
        return;
    connection.querySet = quint32(message.value(QLatin1String("newVersion")).toInt());
    for (const QJsonValue &item : message.value(QLatin1String("modifications")).toArray()) {
        const QJsonObject modification = item.toObject();
        const quint32 id = quint32(modification.value(QLatin1String("queryId")).toInt());
        if (modification.value(QLatin1String("type")) == QLatin1String("Add"))
            connection.queries.insert(id, modification.value(QLatin1String("udfPath")).toString());
        else
            connection.queries.remove(id);
    }
    transition(connection);
}

void FakeBackend::authenticate(Connection &connection, const QJsonObject &message)
{
    identitiesSeen << message.value(QLatin1String("tokenType")).toString();
    connection.sessionToken.clear();
    if (identitiesSeen.last() == QLatin1String("User")) {
        if (refuseTokens) {
            const QJsonObject error{{QStringLiteral("type"), QStringLiteral("AuthError")},
                                    {QStringLiteral("error"), QStringLiteral("no provider")},
                                    {QStringLiteral("baseVersion"), 0},
                                    {QStringLiteral("authUpdateAttempted"), true}};
            say(connection, error);
            connection.peer->close(1005);
            return;
        }
        const QByteArray payload = message.value(QLatin1String("value")).toString().toLatin1().split('.').value(1);
        const QJsonObject claims
            = QJsonDocument::fromJson(QByteArray::fromBase64(payload, QByteArray::Base64UrlEncoding)).object();
        connection.sessionToken = claims.value(QLatin1String("bearer")).toString();
    }
    ++connection.identity;
    transition(connection);
}

void FakeBackend::answerHeld()
{
    heldFunction.clear();
    for (Connection &connection : m_connections) {
        const QList<QJsonObject> held = std::exchange(connection.held, {});
        for (const QJsonObject &message : held) {
            if (connection.peer->isOpen())
                runMutation(connection, message);
        }
    }
}

void FakeBackend::runMutation(Connection &connection, const QJsonObject &message)
{
    const QString path = message.value(QLatin1String("udfPath")).toString();
    const QJsonObject args = message.value(QLatin1String("args")).toArray().first().toObject();
    QJsonObject response{{QStringLiteral("type"), QStringLiteral("MutationResponse")},
                         {QStringLiteral("requestId"), message.value(QLatin1String("requestId"))},
                         {QStringLiteral("success"), true},
                         {QStringLiteral("result"), QJsonValue::Null},
                         {QStringLiteral("logLines"), QJsonArray()}};
    if (!heldFunction.isEmpty() && path.endsWith(heldFunction)) {
        connection.held.append(message);
        return;
    }
    const Person *person = personOf(connection);
    if (!person || switchRefusal) {
        response[QStringLiteral("success")] = false;
        response[QStringLiteral("result")] = QStringLiteral("Server Error");
        response[QStringLiteral("errorData")]
            = switchRefusal.value_or(QJsonObject{{QStringLiteral("code"), QStringLiteral("UNAUTHENTICATED")}});
    } else if (path.endsWith(QLatin1String("setActiveOrganization")) && !swallowSwitches) {
        people[person->id].activeOrganization = args.value(QLatin1String("organizationId")).toString();
    } else if (path.endsWith(QLatin1String("createOrganization"))) {
        const QString name = args.value(QLatin1String("name")).toString();
        Person &changed = people[person->id];
        changed.organizations.append({QStringLiteral("org-") + name, name});
        changed.activeOrganization = QStringLiteral("org-") + name;
        response[QStringLiteral("result")] = QJsonObject{{QStringLiteral("id"), changed.activeOrganization}};
    }
    ++m_timestamp;
    if (response[QStringLiteral("success")].toBool())
        response[QStringLiteral("ts")] = timestampText(m_timestamp);
    say(connection, response);
    publish();
}

const FakeBackend::Person *FakeBackend::personOf(const Connection &connection) const
{
    const auto session = sessions.find(connection.sessionToken);
    const auto person = session == sessions.end() ? people.end() : people.find(session->userId);
    return person == people.end() ? nullptr : &*person;
}

void FakeBackend::transition(Connection &connection)
{
    QJsonArray modifications;
    for (auto it = connection.queries.begin(); it != connection.queries.end(); ++it) {
        const bool missing = missingFunctions.contains(it.value());
        const QJsonValue value = missing ? QJsonValue(QJsonValue::Undefined) : run(connection, it.value());
        if (connection.sent.contains(it.key()) && connection.sent.value(it.key()) == value)
            continue;
        connection.sent.insert(it.key(), value);
        QJsonObject modification{{QStringLiteral("queryId"), qint64(it.key())}, {QStringLiteral("logLines"), QJsonArray()},
                                 {QStringLiteral("journal"), QJsonValue::Null}};
        modification[QStringLiteral("type")] = missing ? QStringLiteral("QueryFailed") : QStringLiteral("QueryUpdated");
        if (missing)
            modification[QStringLiteral("errorMessage")]
                = QStringLiteral("[Request ID: 1] Server Error\nCould not find public function for '%1'.").arg(it.value());
        else
            modification[QStringLiteral("value")] = value;
        modifications.append(modification);
    }
    const QJsonObject end = versionOf(connection.querySet, connection.identity, ++m_timestamp);
    const QJsonObject message{{QStringLiteral("type"), QStringLiteral("Transition")},
                              {QStringLiteral("startVersion"), connection.version},
                              {QStringLiteral("endVersion"), end},
                              {QStringLiteral("modifications"), modifications},
                              {QStringLiteral("clientClockSkew"), QJsonValue::Null},
                              {QStringLiteral("serverTs"), QJsonValue::Null}};
    connection.version = end;
    say(connection, message);
}

QJsonValue FakeBackend::run(const Connection &connection, const QString &path) const
{
    const Person *person = personOf(connection);
    if (path == QLatin1String("auth:getCurrentUser"))
        return person && !person->recordMissing ? QJsonValue(recordOf(*person)) : QJsonValue(QJsonValue::Null);
    if (path == QLatin1String("organizations:listOrganizations"))
        return listOf(person ? *person : Person{});
    const char *reason = !person ? "UNAUTHENTICATED"
        : person->recordMissing ? "USER_MISSING"
        : person->activeOrganization.isEmpty() ? "ORGANIZATION_MISSING" : nullptr;
    return QJsonObject{{QStringLiteral("ready"), !reason},
                       {QStringLiteral("reason"), reason ? QJsonValue(QLatin1String(reason)) : QJsonValue(QJsonValue::Null)},
                       {QStringLiteral("activeOrganizationId"), QJsonValue::Null}};
}

QJsonObject FakeBackend::recordOf(const Person &person) const
{
    QJsonObject record{{QStringLiteral("_id"), QStringLiteral("doc-") + person.id},
                       {QStringLiteral("userId"), person.id},
                       {QStringLiteral("name"), person.name},
                       {QStringLiteral("email"), person.email},
                       {QStringLiteral("emailVerified"), true},
                       {QStringLiteral("image"), QJsonValue::Null},
                       {QStringLiteral("activeOrganizationId"), QJsonValue::Null},
                       {QStringLiteral("activeOrganizationSlug"), QJsonValue::Null},
                       {QStringLiteral("activeOrganizationName"), QJsonValue::Null},
                       {QStringLiteral("activeOrganizationRoles"), QJsonArray()},
                       {QStringLiteral("activeOrganization"), QJsonValue::Null}};
    for (const QJsonValue &item : listOf(person).value(QLatin1String("organizations")).toArray()) {
        const QJsonObject organization = item.toObject();
        if (!organization.value(QLatin1String("isActive")).toBool())
            continue;
        record[QStringLiteral("activeOrganization")] = organization;
        record[QStringLiteral("activeOrganizationId")] = organization.value(QLatin1String("id"));
        record[QStringLiteral("activeOrganizationSlug")] = organization.value(QLatin1String("slug"));
        record[QStringLiteral("activeOrganizationName")] = organization.value(QLatin1String("name"));
        record[QStringLiteral("activeOrganizationRoles")] = QJsonArray{organization.value(QLatin1String("role"))};
    }
    return record;
}

QJsonObject FakeBackend::listOf(const Person &person) const
{
    QJsonArray list;
    for (const Organization &organization : person.organizations) {
        list.append(QJsonObject{{QStringLiteral("id"), organization.id},
                                {QStringLiteral("name"), organization.name},
                                {QStringLiteral("slug"), organization.name.toLower().replace(u' ', u'-')},
                                {QStringLiteral("logo"), QJsonValue::Null},
                                {QStringLiteral("role"), organization.role},
                                {QStringLiteral("isPersonal"), organization.isPersonal},
                                {QStringLiteral("isActive"), organization.id == person.activeOrganization},
                                {QStringLiteral("createdAt"), qint64(1763700000000)}});
    }
    return {{QStringLiteral("canCreateOrganization"), true}, {QStringLiteral("organizations"), list}};
}

} // namespace latchkey::flows
