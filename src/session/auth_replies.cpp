// SPDX-License-Identifier: MIT
#include "session/auth_requests.h"

#include "session/auth_cookies.h"
#include "session/contract_fields.h"
#include "session/session_token.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>

namespace latchkey::session {

using core::failed;
using core::FailureKind;
using core::HttpResponse;
using core::Result;
using core::Secret;

namespace {

bool isSuccess(const HttpResponse &response)
{
    return response.status >= 200 && response.status < 300;
}

std::optional<QJsonObject> jsonObjectOf(const HttpResponse &response)
{
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (!document.isObject())
        return std::nullopt;
    return document.object();
}

/// The object of a 2xx; else what failureOf() says, which for a 2xx without an object is NotOurServer.
Result<QJsonObject> successObject(const HttpResponse &response)
{
    std::optional<QJsonObject> json = isSuccess(response) ? jsonObjectOf(response) : std::nullopt;
    if (!json)
        return failed(failureOf(response));
    return *json;
}

tl::unexpected<core::Failure> wrongShape(const char *field)
{
    return failed(FailureKind::ProtocolViolation, QStringLiteral("missing, or of the wrong type"),
                  QString::fromLatin1(field));
}

/// Integers from the Convex adapter, ISO text from any other (better-auth-http, fact 4).
std::optional<std::chrono::milliseconds> readTime(const QJsonValue &value)
{
    constexpr double endOfTime = 253402300800000.0; // the year 10000: what is later is no date, and could overflow
    if (value.isDouble()) {
        const double time = value.toDouble();
        return time > 0 && time < endOfTime ? std::optional(std::chrono::milliseconds(qint64(time))) : std::nullopt;
    }
    QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC); // a server does not know this device's zone
    return std::chrono::milliseconds(time.toMSecsSinceEpoch());
}

/// How to call somebody; only the id is relied upon, so nothing else is insisted on.
User personOf(const QString &id, const QJsonValue &user)
{
    User person;
    person.id = id;
    person.name = user[u"name"].toString();
    person.email = user[u"email"].toString();
    return person;
}

Result<SignInReply> readSecondFactor(const QJsonObject &json, const HttpResponse &response)
{
    SecondFactorReply reply;
    reply.challenge = authCookie(response, "two_factor").pair.value_or(Secret());
    const QJsonArray methods = json.value(u"twoFactorMethods").toArray();
    for (const QJsonValue &method : methods) {
        if (method.isString())
            reply.methods.append(method.toString());
    }
    return SignInReply(std::move(reply));
}

} // namespace

Result<SignInReply> readSignInReply(const HttpResponse &response)
{
    const Result<QJsonObject> json = successObject(response);
    if (!json)
        return failed(json.error());
    if (json->value(u"twoFactorRedirect").toBool()) // before looking for a token: there is none
        return readSecondFactor(*json, response);
    const QJsonValue token = json->value(u"token");
    if (token.isNull())
        return SignInReply(VerificationMailReply());
    std::optional<Secret> sessionToken = readSessionToken(token.toString().toUtf8());
    if (!sessionToken)
        return wrongShape("token");
    ContractFields user(json->value(u"user"), QStringLiteral("user"));
    const Result<QString> userId = user.finish(user.requiredId(u"id"));
    if (!userId)
        return failed(userId.error());
    return SignInReply(SignedInReply{std::move(*sessionToken), personOf(*userId, json->value(u"user"))});
}

Result<std::optional<SessionReply>> readGetSession(const HttpResponse &response)
{
    // QJsonDocument reads objects and arrays alone. Only a 200 counts: nothing else is the server's word on a session.
    if (response.status == 200 && response.body.trimmed() == "null")
        return std::nullopt;
    const Result<QJsonObject> json = successObject(response);
    if (!json)
        return failed(json.error());
    ContractFields session(json->value(u"session"), QStringLiteral("session"));
    SessionReply reply;
    reply.sessionId = session.requiredId(u"id");
    reply.person = personOf(session.requiredId(u"userId"), json->value(u"user"));
    if (const Result<bool> complete = session.finish(true); !complete)
        return failed(complete.error());
    std::optional<Secret> token = readSessionToken(session.object().value(u"token").toString().toUtf8());
    if (!token)
        return wrongShape("session.token");
    const auto expiresAt = readTime(session.object().value(u"expiresAt"));
    if (!expiresAt)
        return wrongShape("session.expiresAt");
    reply.sessionToken = std::move(*token);
    reply.expiresAt = *expiresAt;
    reply.createdAt = readTime(session.object().value(u"createdAt")).value_or(std::chrono::milliseconds(0));
    return std::optional(std::move(reply));
}

Result<Secret> readConvexToken(const HttpResponse &response)
{
    if (response.status == 401 && jsonObjectOf(response))
        return failed(FailureKind::SessionExpired);
    const Result<QJsonObject> json = successObject(response);
    if (!json)
        return failed(json.error());
    std::optional<Secret> token = readBearerToken(json->value(u"token").toString().toUtf8());
    if (!token)
        return wrongShape("token");
    return std::move(*token);
}

bool isDefiniteSignOutAnswer(const HttpResponse &response)
{
    // A captive portal also says 200, and a server without auth routes 404: neither has heard of the sign-out.
    const bool definite = isSuccess(response) || response.status == 401 || response.status == 404;
    return definite && jsonObjectOf(response).has_value();
}

std::optional<std::chrono::milliseconds> serverTime(const HttpResponse &response)
{
    QDateTime time = QLocale::c().toDateTime(QString::fromLatin1(response.header("date").trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    if (!time.isValid())
        return std::nullopt;
    time.setTimeSpec(Qt::UTC);
    return std::chrono::milliseconds(time.toMSecsSinceEpoch());
}

} // namespace latchkey::session
