// SPDX-License-Identifier: MIT
#include "session/desktop_requests.h"

#include "core/origin.h"
#include "session/auth_requests.h"
#include "session/contract_fields.h"
#include "session/json_body.h"
#include "session/session_token.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace latchkey::session {

using core::failed;
using core::FailureKind;
using core::HttpRequest;
using core::HttpResponse;
using core::Result;
using core::Secret;
using namespace std::chrono_literals;

namespace {

constexpr QByteArrayView clientId = "latchkey";
constexpr QByteArrayView dummy = "probe";
constexpr QLatin1String genericProvider("oauth2:");
constexpr auto longestLife = std::chrono::milliseconds(30min);
constexpr auto longestInterval = std::chrono::milliseconds(60s);

HttpRequest siteRequest(HttpRequest::Method method, const QUrl &siteUrl, const QString &path)
{
    HttpRequest request;
    request.method = method;
    request.url = siteUrl;
    request.url.setPath(path);
    request.headers = {{QByteArrayLiteral("accept"), QByteArrayLiteral("application/json")}};
    return request;
}

QByteArray encoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

QJsonObject objectOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

bool isTypeable(const QString &userCode)
{
    const auto fits = [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9'); };
    return userCode.size() >= 4 && userCode.size() <= 16 && std::all_of(userCode.begin(), userCode.end(), fits);
}

/// An address we would show and open: nothing but a web page, and no plain text over a network.
QUrl pageOf(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1String("https")
        || (url.scheme() == QLatin1String("http") && core::isLoopback(url));
    return web && url.userInfo().isEmpty() && !url.host().isEmpty() ? url : QUrl();
}

std::chrono::milliseconds secondsOf(const QJsonValue &value, std::chrono::milliseconds otherwise,
                                    std::chrono::milliseconds most)
{
    const double seconds = value.toDouble(-1);
    if (!(seconds > 0))
        return otherwise;
    return seconds * 1000 < double(most.count()) ? std::chrono::milliseconds(qint64(seconds * 1000)) : most;
}

} // namespace

HttpRequest buildMethodsProbe(const QUrl &siteUrl)
{
    return siteRequest(HttpRequest::Method::Get, siteUrl, QStringLiteral("/desktop/methods"));
}

Result<SignInMethods> readMethods(const HttpResponse &response)
{
    if (response.status == 404)
        return failed(FailureKind::FunctionMissing, {}, QStringLiteral("/desktop/methods"));
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    if (response.status != 200 || !document.isObject())
        return failed(failureOf(response));
    ContractFields fields(document.object(), QStringLiteral("methods"));
    SignInMethods methods;
    methods.emailPassword = fields.optionalFlag(u"emailPassword");
    methods.browser = fields.optionalFlag(u"browser");
    methods.device = fields.optionalFlag(u"device");
    return fields.finish(methods);
}

HttpRequest buildSignInPageProbe(const QUrl &siteUrl)
{
    return siteRequest(HttpRequest::Method::Get, siteUrl, QStringLiteral("/desktop/sign-in"));
}

HttpRequest buildCodeProbe(const QUrl &siteUrl)
{
    return buildCodeRedemption(siteUrl, dummy.toByteArray(), dummy.toByteArray(), Secret(dummy));
}

HttpRequest buildOneTimeTokenProbe(const QUrl &siteUrl)
{
    return buildOneTimeTokenRedemption(siteUrl, dummy.toByteArray());
}

Result<bool> readProbe(const HttpResponse &response)
{
    if (response.status == 404) // the plugin is there and says that the dummy is not, or nothing is there
        return objectOf(response).value(u"code").toString() == QLatin1String("INVALID_TOKEN");
    if (response.status == 200 || response.status == 400)
        return true;
    return failed(failureOf(response));
}

HttpRequest buildCodeRedemption(const QUrl &siteUrl, const QByteArray &code, const QByteArray &state, const Secret &verifier)
{
    HttpRequest request = siteRequest(HttpRequest::Method::Post, siteUrl, QStringLiteral("/api/auth/electron/token"));
    request.jsonBody = writeJsonBody({{"token", code}, {"state", state}, {"code_verifier", verifier.expose()}});
    return request;
}

bool isProviderName(const QString &text)
{
    static const QRegularExpression form(QRegularExpression::anchoredPattern(QStringLiteral("(oauth2:)?[A-Za-z0-9_-]{1,64}")));
    return form.match(text).hasMatch();
}

HttpRequest buildProviderSignIn(const QUrl &siteUrl, const QString &provider, const QString &returnAddress)
{
    const bool generic = provider.startsWith(genericProvider);
    HttpRequest request = siteRequest(HttpRequest::Method::Post, siteUrl,
                                      generic ? QStringLiteral("/api/auth/sign-in/oauth2")
                                              : QStringLiteral("/api/auth/sign-in/social"));
    const QJsonObject body{
        {generic ? QStringLiteral("providerId") : QStringLiteral("provider"),
         generic ? provider.sliced(genericProvider.size()) : provider},
        {QStringLiteral("callbackURL"), returnAddress},
        {QStringLiteral("errorCallbackURL"), returnAddress},
        {QStringLiteral("disableRedirect"), true},
    };
    request.jsonBody = Secret(QByteArrayView(QJsonDocument(body).toJson(QJsonDocument::Compact)));
    return request;
}

Result<QUrl> readProviderPage(const HttpResponse &response)
{
    core::Failure failure = response.status == 200 ? core::Failure{FailureKind::ProtocolViolation, {}, {}, {}}
                                                   : failureOf(response);
    const bool unknown = response.status == 404 || (response.status == 400 && !objectOf(response).contains(u"code"));
    if (unknown)
        failure = {FailureKind::NotFound, {}, QStringLiteral("provider"), {}};
    else if (failure.kind == FailureKind::CallbackRejected)
        failure.subject = QStringLiteral("trusted-origins");
    const QUrl page = response.status == 200 ? pageOf(objectOf(response).value(u"url").toString()) : QUrl();
    if (page.isEmpty())
        return failed(failure);
    return page;
}

HttpRequest buildOneTimeTokenRedemption(const QUrl &siteUrl, const QByteArray &token)
{
    HttpRequest request = siteRequest(HttpRequest::Method::Post, siteUrl,
                                      QStringLiteral("/api/auth/cross-domain/one-time-token/verify"));
    request.jsonBody = writeJsonBody({{"token", token}});
    return request;
}

Result<SignInReply> readOneTimeTokenReply(const HttpResponse &response)
{
    if (response.status == 400)
        return failed(FailureKind::CallbackRejected);
    auto session = readGetSession(response);
    if (!session)
        return failed(session.error());
    if (!*session)
        return failed(FailureKind::CallbackRejected);
    return SignInReply(SignedInReply{std::move((*session)->sessionToken), std::move((*session)->person)});
}

QUrl linkPage(const QUrl &siteUrl, const QString &providerId, const QString &userId)
{
    QUrl page = siteUrl;
    page.setPath(QStringLiteral("/desktop/link"));
    page.setQuery(QString::fromLatin1("provider=" + encoded(providerId) + "&user=" + encoded(userId)), QUrl::StrictMode);
    return page;
}

HttpRequest buildDeviceAuthorization(const QUrl &siteUrl)
{
    HttpRequest request = siteRequest(HttpRequest::Method::Post, siteUrl, QStringLiteral("/api/auth/device/code"));
    request.jsonBody = writeJsonBody({{"client_id", clientId}});
    return request;
}

Result<DeviceAuthorization> readDeviceAuthorization(const HttpResponse &response)
{
    if (response.status != 200 || !QJsonDocument::fromJson(response.body).isObject())
        return failed(failureOf(response));
    ContractFields fields(objectOf(response), QStringLiteral("device"));
    std::optional<Secret> deviceCode = readSessionToken(fields.requiredId(u"device_code").toUtf8());
    DeviceAuthorization device;
    device.userCode = fields.requiredId(u"user_code");
    device.page = pageOf(fields.requiredId(u"verification_uri"));
    device.pageWithCode = pageOf(fields.optionalText(u"verification_uri_complete"));
    device.life = secondsOf(fields.object().value(u"expires_in"), 5min, longestLife);
    device.interval = secondsOf(fields.object().value(u"interval"), 5s, longestInterval);
    if (const auto read = fields.finish(true); !read)
        return failed(read.error());
    if (!deviceCode || !isTypeable(device.userCode) || device.page.isEmpty())
        return failed(FailureKind::ProtocolViolation, QStringLiteral("a device authorization nobody could use"),
                      QStringLiteral("device"));
    if (device.pageWithCode.isEmpty())
        device.pageWithCode = device.page;
    device.deviceCode = std::move(*deviceCode);
    return device;
}

HttpRequest buildDevicePoll(const QUrl &siteUrl, const Secret &deviceCode)
{
    HttpRequest request = siteRequest(HttpRequest::Method::Post, siteUrl, QStringLiteral("/api/auth/device/token"));
    request.jsonBody = writeJsonBody({{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
                                      {"device_code", deviceCode.expose()},
                                      {"client_id", clientId}});
    return request;
}

Result<DeviceAnswer> readDevicePoll(const HttpResponse &response)
{
    const QJsonObject json = objectOf(response);
    if (response.status == 200 && json.contains(u"access_token")) {
        std::optional<Secret> token = readSessionToken(json.value(u"access_token").toString().toUtf8());
        if (!token)
            return failed(FailureKind::ProtocolViolation, {}, QStringLiteral("access_token"));
        return DeviceAnswer(DeviceApproved{std::move(*token)});
    }
    const QString error = response.status == 400 ? json.value(u"error").toString() : QString();
    if (error == QLatin1String("authorization_pending") || error == QLatin1String("slow_down"))
        return DeviceAnswer(DevicePending{error == QLatin1String("slow_down")});
    if (error == QLatin1String("access_denied"))
        return DeviceAnswer(DeviceDenied{});
    if (error == QLatin1String("expired_token") || error == QLatin1String("invalid_grant"))
        return DeviceAnswer(DeviceExpired{});
    return failed(failureOf(response));
}

} // namespace latchkey::session
