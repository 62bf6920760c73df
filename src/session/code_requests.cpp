// SPDX-License-Identifier: MIT
#include "session/code_requests.h"

#include "session/auth_cookies.h"
#include "session/auth_requests.h"
#include "session/json_body.h"

#include <QJsonDocument>

#include <algorithm>

namespace latchkey::session {

using core::HttpRequest;

namespace {

constexpr qsizetype digitsOfACode = 6;
constexpr qsizetype halfOfABackupCode = 5;

QString withoutBlanks(const QString &typed)
{
    QString text = typed;
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

bool isCode(const QString &text)
{
    return text.size() == digitsOfACode
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

HttpRequest post(const QUrl &siteUrl, QLatin1String endpoint, core::Secret body)
{
    HttpRequest request;
    request.method = HttpRequest::Method::Post;
    request.url = siteUrl;
    request.url.setPath(QLatin1String("/api/auth") + endpoint);
    request.headers = {{QByteArrayLiteral("accept"), QByteArrayLiteral("application/json")}};
    request.jsonBody = std::move(body);
    return request;
}

} // namespace

std::optional<SecondFactorCode> readSecondFactorCode(const QString &typed)
{
    QString text = withoutBlanks(typed);
    if (isCode(text))
        return SecondFactorCode{false, text.toLatin1()};
    text.remove(u'-');
    const bool isBackup = text.size() == 2 * halfOfABackupCode && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x80 && c.isLetterOrNumber();
    });
    if (!isBackup)
        return std::nullopt;
    return SecondFactorCode{true, text.toLatin1().insert(halfOfABackupCode, '-')};
}

HttpRequest buildSecondFactor(const QUrl &siteUrl, const core::Secret &challenge, const SecondFactorCode &code, bool trustDevice)
{
    const QLatin1String endpoint(code.isBackup ? "/two-factor/verify-backup-code" : "/two-factor/verify-totp");
    core::Secret body = trustDevice ? writeJsonBody({{"code", code.text}, {"trustDevice", "true", JsonMember::Kind::Literal}})
                                    : writeJsonBody({{"code", code.text}});
    HttpRequest request = post(siteUrl, endpoint, std::move(body));
    carryCookie(request, challenge);
    return request;
}

std::optional<QByteArray> readMailedCode(const QString &typed)
{
    const QString text = withoutBlanks(typed);
    return isCode(text) ? std::optional(text.toLatin1()) : std::nullopt;
}

HttpRequest buildSendSignInCode(const QUrl &siteUrl, const QString &email)
{
    return post(siteUrl, QLatin1String("/email-otp/send-verification-otp"),
                writeJsonBody({{"email", email.trimmed().toUtf8()}, {"type", "sign-in"}}));
}

HttpRequest buildEmailCodeSignIn(const QUrl &siteUrl, const QString &email, QByteArrayView code)
{
    return post(siteUrl, QLatin1String("/sign-in/email-otp"), writeJsonBody({{"email", email.trimmed().toUtf8()}, {"otp", code}}));
}

HttpRequest buildSendPasswordCode(const QUrl &siteUrl, const QString &email)
{
    return post(siteUrl, QLatin1String("/email-otp/request-password-reset"), writeJsonBody({{"email", email.trimmed().toUtf8()}}));
}

HttpRequest buildPasswordReset(const QUrl &siteUrl, const QString &email, QByteArrayView code, const core::Secret &password)
{
    return post(siteUrl, QLatin1String("/email-otp/reset-password"),
                writeJsonBody({{"email", email.trimmed().toUtf8()}, {"otp", code}, {"password", password.expose()}}));
}

core::Result<void> readDone(const core::HttpResponse &response)
{
    if (response.status >= 200 && response.status < 300 && QJsonDocument::fromJson(response.body).isObject())
        return {};
    return core::failed(failureOf(response));
}

} // namespace latchkey::session
