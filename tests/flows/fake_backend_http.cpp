// SPDX-License-Identifier: MIT
// The part of FakeBackend that is Better Auth: what the site answers over HTTP.
#include "flows/fake_backend.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QUrlQuery>

namespace latchkey::flows {

using support::FakeHttp;
using support::SeenRequest;

namespace {

QByteArray part(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

FakeHttp::Answer refusal(int status, const char *code)
{
    return FakeHttp::jsonResponse(status, {{QStringLiteral("code"), QLatin1String(code)}});
}

} // namespace

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
    http.handle(QStringLiteral("/desktop/sign-in"), [this](const SeenRequest &) -> Answer {
        return FakeHttp::response(hasDesktopPages || hasOwnPage ? 400 : 404);
    });
    http.handle(QStringLiteral("/api/auth/electron/token"), [this](const SeenRequest &r) { return redeemCode(r); });
    http.handle(QStringLiteral("/api/auth/sign-in/social"),
                [this](const SeenRequest &r) { return providerPage(r, QStringLiteral("provider")); });
    http.handle(QStringLiteral("/api/auth/sign-in/oauth2"),
                [this](const SeenRequest &r) { return providerPage(r, QStringLiteral("providerId")); });
    http.handle(QStringLiteral("/api/auth/cross-domain/one-time-token/verify"),
                [this](const SeenRequest &r) { return redeemOneTimeToken(r); });
    http.handle(QStringLiteral("/api/auth/device/code"), [this](const SeenRequest &) { return startDevice(); });
    http.handle(QStringLiteral("/api/auth/device/token"), [this](const SeenRequest &) { return pollDevice(); });
    http.handle(QStringLiteral("/api/auth/sign-out"), [this](const SeenRequest &r) -> Answer {
        sessions.remove(QString::fromLatin1(r.bearer));
        return FakeHttp::jsonResponse(200, {{QStringLiteral("success"), true}});
    });
}

QJsonObject FakeBackend::ownerOf(const QString &token) const
{
    const Person person = people.value(sessions.value(token).userId);
    return {{QStringLiteral("id"), person.id},
            {QStringLiteral("name"), person.name},
            {QStringLiteral("email"), person.email}};
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

FakeBackend::Answer FakeBackend::providerPage(const SeenRequest &request, const QString &name)
{
    if (!trustsLoopback)
        return refusal(403, "INVALID_CALLBACK_URL");
    const QString provider = request.json(name);
    if (provider != QLatin1String("google") && provider != QLatin1String("acme"))
        return refusal(404, "PROVIDER_NOT_FOUND");
    QUrl page(QStringLiteral("https://accounts.example/%1").arg(provider));
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("return"), QString::fromLatin1(QUrl::toPercentEncoding(request.json(QStringLiteral("callbackURL")))));
    page.setQuery(query);
    return FakeHttp::jsonResponse(200, {{QStringLiteral("url"), page.toString(QUrl::FullyEncoded)},
                                        {QStringLiteral("redirect"), false}});
}

QString FakeBackend::signInAtProvider(const QUrl &page, const QString &userId)
{
    const QString returnAddress = QUrlQuery(page).queryItemValue(QStringLiteral("return"), QUrl::FullyDecoded);
    const QString token = QStringLiteral("one-time-token-%1-of-thirty-two--").arg(m_oneTimeTokens.size() + 1);
    m_oneTimeTokens.insert(token, signInDirectly(userId)); // the browser's session, made by its callback
    return returnAddress + QStringLiteral("&ott=") + token;
}

FakeBackend::Answer FakeBackend::redeemOneTimeToken(const SeenRequest &request)
{
    if (!hasCrossDomain)
        return FakeHttp::response(404);
    const QString token = m_oneTimeTokens.take(request.json(QStringLiteral("token")));
    if (token.isEmpty())
        return FakeHttp::jsonResponse(400, {{QStringLiteral("message"), QStringLiteral("Invalid token")}});
    return answerGetSession(token);
}

FakeBackend::Answer FakeBackend::redeemCode(const SeenRequest &request)
{
    if (!hasDesktopPages && !hasOwnPage)
        return FakeHttp::response(404);
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
              {QStringLiteral("expires_in"), int(deviceCodeLife.count())},
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
    return FakeHttp::jsonResponse(200, {{QStringLiteral("token"), token}, {QStringLiteral("user"), ownerOf(token)}});
}

FakeBackend::Answer FakeBackend::signIn(const SeenRequest &request)
{
    for (const Person &person : people) {
        if (person.email == request.json(QStringLiteral("email")) && person.password == request.json(QStringLiteral("password")))
            return firstFactorDone(request, person);
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
    return answerGetSession(token);
}

FakeBackend::Answer FakeBackend::answerGetSession(const QString &token)
{
    const Session session = sessions.value(token);
    const qint64 week = qint64(7) * 24 * 3600 * 1000;
    return FakeHttp::jsonResponse(200, {{QStringLiteral("session"),
                                         QJsonObject{{QStringLiteral("id"), session.id},
                                                     {QStringLiteral("token"), token},
                                                     {QStringLiteral("userId"), session.userId},
                                                     {QStringLiteral("expiresAt"), qint64(m_time.wall().count()) + week}}},
                                        {QStringLiteral("user"), ownerOf(token)}});
}

} // namespace latchkey::flows
