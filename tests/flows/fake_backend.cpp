// SPDX-License-Identifier: MIT
#include "flows/fake_backend.h"

#include "support/drain.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrlQuery>
#include <QtEndian>

namespace latchkey::flows {

using support::FakeHttp;
using support::SeenRequest;

namespace {

QByteArray part(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

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

FakeHttp::Answer refusal(int status, const char *code)
{
    return FakeHttp::jsonResponse(status, {{QStringLiteral("code"), QLatin1String(code)}});
}

} // namespace

FakeBackend::FakeBackend(FakeHttp &http, support::FakeWebSockets &sockets, support::ManualTime &time)
    : m_http(http), m_sockets(sockets), m_time(time)
{
    sockets.setAutoOpen(true);
    scriptHttp(http);
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

void FakeBackend::scriptHttp(FakeHttp &http)
{
    http.handle(QStringLiteral("/api/auth/sign-in/email"), [this](const SeenRequest &r) { return signIn(r); });
    http.handle(QStringLiteral("/api/auth/sign-up/email"), [this](const SeenRequest &r) { return signUp(r); });
    http.handle(QStringLiteral("/api/auth/convex/token"), [this](const SeenRequest &r) { return convexToken(r); });
    http.handle(QStringLiteral("/api/auth/get-session"), [this](const SeenRequest &r) { return getSession(r); });
    http.handle(QStringLiteral("/desktop/methods"), [this](const SeenRequest &) -> Answer {
        if (!hasDesktopPages)
            return FakeHttp::response(404, "No HttpAction routed for /desktop/methods");
        return FakeHttp::jsonResponse(200, {{QStringLiteral("emailPassword"), true},
                                            {QStringLiteral("browser"), true},
                                            {QStringLiteral("device"), true}});
    });
    http.handle(QStringLiteral("/api/auth/electron/token"), [this](const SeenRequest &r) { return redeemCode(r); });
    http.handle(QStringLiteral("/api/auth/device/code"), [this](const SeenRequest &) { return startDevice(); });
    http.handle(QStringLiteral("/api/auth/device/token"), [this](const SeenRequest &) { return pollDevice(); });
    http.handle(QStringLiteral("/api/auth/sign-out"), [this](const SeenRequest &r) -> Answer {
        sessions.remove(QString::fromLatin1(r.bearer));
        return FakeHttp::jsonResponse(200, {{QStringLiteral("success"), true}});
    });
}

QString FakeBackend::signInDirectly(const QString &userId)
{
    const QString token = QStringLiteral("token-%1-of-thirty-two-characters").arg(++m_lastSession);
    sessions.insert(token, {QStringLiteral("session-%1").arg(m_lastSession), userId});
    return token;
}

QString FakeBackend::continueOnPage(const QUrl &page, const QString &userId)
{
    const QUrlQuery query(page);
    const QString code = QStringLiteral("code-%1-of-thirty-two-characters").arg(m_grants.size() + 1);
    m_grants.insert(code, {userId, query.queryItemValue(QStringLiteral("state")),
                           query.queryItemValue(QStringLiteral("code_challenge"))});
    return code;
}

FakeBackend::Answer FakeBackend::redeemCode(const SeenRequest &request)
{
    const auto found = m_grants.constFind(request.json(QStringLiteral("token")));
    if (found == m_grants.constEnd() || found->userId.isEmpty())
        return refusal(404, "INVALID_TOKEN");
    const Grant grant = std::exchange(m_grants[found.key()], {}); // spent, whatever comes of it
    if (grant.state != request.json(QStringLiteral("state")))
        return refusal(400, "STATE_MISMATCH");
    const QByteArray challenge
        = QCryptographicHash::hash(request.json(QStringLiteral("code_verifier")).toLatin1(), QCryptographicHash::Sha256)
              .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    if (grant.challenge != QString::fromLatin1(challenge))
        return refusal(400, "INVALID_CODE_VERIFIER");
    return answerSession(signInDirectly(grant.userId));
}

FakeBackend::Answer FakeBackend::startDevice()
{
    m_deviceAnswer.reset();
    return FakeHttp::jsonResponse(
        200, {{QStringLiteral("device_code"), QStringLiteral("device-code-of-forty-characters-in-total")},
              {QStringLiteral("user_code"), QStringLiteral("V8GTUGZY")},
              {QStringLiteral("verification_uri"), QStringLiteral("https://happy-otter-1.convex.site/desktop/device")},
              {QStringLiteral("verification_uri_complete"),
               QStringLiteral("https://happy-otter-1.convex.site/desktop/device?user_code=V8GTUGZY")},
              {QStringLiteral("expires_in"), 600},
              {QStringLiteral("interval"), 5}});
}

FakeBackend::Answer FakeBackend::pollDevice()
{
    QString error = devicePollError;
    if (error.isEmpty() && !m_deviceAnswer)
        error = QStringLiteral("authorization_pending");
    if (error.isEmpty() && m_deviceAnswer->isEmpty())
        error = QStringLiteral("access_denied");
    if (!error.isEmpty())
        return FakeHttp::jsonResponse(400, {{QStringLiteral("error"), error}});
    return FakeHttp::jsonResponse(200, {{QStringLiteral("access_token"), signInDirectly(*m_deviceAnswer)},
                                        {QStringLiteral("token_type"), QStringLiteral("Bearer")}});
}

void FakeBackend::endSessionsOf(const QString &userId)
{
    for (auto it = sessions.begin(); it != sessions.end();)
        it = it->userId == userId ? sessions.erase(it) : std::next(it);
}

FakeBackend::Answer FakeBackend::answerSession(const QString &token)
{
    const QJsonObject user{{QStringLiteral("id"), sessions.value(token).userId}};
    return FakeHttp::jsonResponse(200, {{QStringLiteral("token"), token}, {QStringLiteral("user"), user}});
}

FakeBackend::Answer FakeBackend::signIn(const SeenRequest &request)
{
    for (const Person &person : people) {
        if (person.email == request.json(QStringLiteral("email")) && person.password == request.json(QStringLiteral("password")))
            return answerSession(signInDirectly(person.id));
    }
    return refusal(401, "INVALID_EMAIL_OR_PASSWORD");
}

FakeBackend::Answer FakeBackend::signUp(const SeenRequest &request)
{
    const QString email = request.json(QStringLiteral("email"));
    for (const Person &person : people) {
        if (person.email == email)
            return refusal(422, "USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL");
    }
    const QString id = QStringLiteral("user-%1").arg(email);
    const Organization personal{QStringLiteral("org-%1").arg(id), QStringLiteral("Personal"), QStringLiteral("owner"), true};
    people.insert(id, {id, request.json(QStringLiteral("name")), email, request.json(QStringLiteral("password")),
                       {personal}, personal.id});
    return answerSession(signInDirectly(id));
}

FakeBackend::Answer FakeBackend::convexToken(const SeenRequest &request)
{
    const QString token = QString::fromLatin1(request.bearer);
    if (!sessions.contains(token))
        return refusal(401, "UNAUTHORIZED");
    const Session session = sessions.value(token);
    const qint64 now = m_time.wall().count() / 1000;
    const QByteArray jwt = part({{QStringLiteral("alg"), QStringLiteral("RS256")}}) + '.'
        + part({{QStringLiteral("sub"), jwtSubject.isEmpty() ? session.userId : jwtSubject},
                {QStringLiteral("sessionId"), session.id},
                {QStringLiteral("bearer"), token},
                {QStringLiteral("iat"), now},
                {QStringLiteral("exp"), now + 900},
                {QStringLiteral("n"), ++tokensMinted}})
        + ".c2ln";
    return FakeHttp::jsonResponse(200, {{QStringLiteral("token"), QString::fromLatin1(jwt)}});
}

FakeBackend::Answer FakeBackend::getSession(const SeenRequest &request)
{
    const QString token = QString::fromLatin1(request.bearer);
    if (!sessions.contains(token))
        return FakeHttp::response(200, "null", {{"content-type", "application/json"}});
    const Session session = sessions.value(token);
    const qint64 week = qint64(7) * 24 * 3600 * 1000;
    return FakeHttp::jsonResponse(200, {{QStringLiteral("session"),
                                         QJsonObject{{QStringLiteral("id"), session.id},
                                                     {QStringLiteral("token"), token},
                                                     {QStringLiteral("userId"), session.userId},
                                                     {QStringLiteral("expiresAt"), qint64(m_time.wall().count()) + week}}},
                                        {QStringLiteral("user"), QJsonObject{{QStringLiteral("id"), session.userId}}}});
}

void FakeBackend::pump()
{
    for (bool busy = true; busy;) {
        support::drain();
        while (int(m_connections.size()) < m_sockets.count()) {
            Connection connection;
            connection.peer = m_sockets.peers().at(qsizetype(m_connections.size()));
            connection.version = versionOf(0, 0, 0);
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

bool FakeBackend::serve(Connection &connection)
{
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
            connection.peer->deliver(QString::fromUtf8(QJsonDocument(error).toJson()));
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

void FakeBackend::runMutation(Connection &connection, const QJsonObject &message)
{
    const QString path = message.value(QLatin1String("udfPath")).toString();
    const QJsonObject args = message.value(QLatin1String("args")).toArray().first().toObject();
    QJsonObject response{{QStringLiteral("type"), QStringLiteral("MutationResponse")},
                         {QStringLiteral("requestId"), message.value(QLatin1String("requestId"))},
                         {QStringLiteral("success"), true},
                         {QStringLiteral("result"), QJsonValue::Null},
                         {QStringLiteral("logLines"), QJsonArray()}};
    if (holdCreations && path.endsWith(QLatin1String("createOrganization")))
        return;
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
    connection.peer->deliver(QString::fromUtf8(QJsonDocument(response).toJson(QJsonDocument::Compact)));
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
    connection.peer->deliver(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
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
