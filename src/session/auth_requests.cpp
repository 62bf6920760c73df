// SPDX-License-Identifier: MIT
#include "session/auth_requests.h"

#include "session/json_body.h"

#include <algorithm>

namespace latchkey::session {

using core::failed;
using core::FailureKind;
using core::HttpRequest;
using core::Result;
using core::Secret;

namespace {

// Better Auth's own limits; an address is at most 320 characters by RFC 3696.
constexpr qsizetype maxEmail = 320;
constexpr qsizetype maxName = 100;
constexpr qsizetype minPassword = 8;
constexpr qsizetype maxPassword = 128;

HttpRequest authRequest(HttpRequest::Method method, const QUrl &siteUrl, QLatin1String endpoint)
{
    HttpRequest request;
    request.method = method;
    request.url = siteUrl;
    request.url.setPath(QLatin1String("/api/auth") + endpoint);
    request.headers = {{QByteArrayLiteral("accept"), QByteArrayLiteral("application/json")}};
    return request;
}

tl::unexpected<core::Failure> invalid(QLatin1String field)
{
    return failed(FailureKind::InvalidInput, {}, field);
}

/// Whether it has the shape of an address at all; whether it exists is the server's business.
bool looksLikeEmail(const QString &email)
{
    const qsizetype at = email.lastIndexOf(u'@');
    const bool hasGap = std::any_of(email.begin(), email.end(), [](QChar c) { return c.isSpace() || c < u' '; });
    return at > 0 && at + 1 < email.size() && !hasGap && email.size() <= maxEmail;
}

} // namespace

HttpRequest buildEmailSignIn(const QUrl &siteUrl, const QString &email, const Secret &password)
{
    HttpRequest request = authRequest(HttpRequest::Method::Post, siteUrl, QLatin1String("/sign-in/email"));
    request.jsonBody = writeJsonBody({{"email", email.trimmed().toUtf8()}, {"password", password.expose()}});
    return request;
}

HttpRequest buildEmailSignUp(const QUrl &siteUrl, const QString &name, const QString &email, const Secret &password)
{
    HttpRequest request = authRequest(HttpRequest::Method::Post, siteUrl, QLatin1String("/sign-up/email"));
    request.jsonBody = writeJsonBody(
        {{"name", name.trimmed().toUtf8()}, {"email", email.trimmed().toUtf8()}, {"password", password.expose()}});
    return request;
}

HttpRequest buildSignOut(const QUrl &siteUrl, const Secret &sessionToken)
{
    HttpRequest request = authRequest(HttpRequest::Method::Post, siteUrl, QLatin1String("/sign-out"));
    request.bearer = sessionToken.clone();
    request.jsonBody = writeJsonBody({}); // never a POST without a body: Qt would call it a form
    return request;
}

HttpRequest buildGetSession(const QUrl &siteUrl, const Secret &sessionToken)
{
    HttpRequest request = authRequest(HttpRequest::Method::Get, siteUrl, QLatin1String("/get-session"));
    request.bearer = sessionToken.clone();
    return request;
}

HttpRequest buildConvexToken(const QUrl &siteUrl, const Secret &sessionToken)
{
    HttpRequest request = authRequest(HttpRequest::Method::Get, siteUrl, QLatin1String("/convex/token"));
    request.bearer = sessionToken.clone();
    return request;
}

Result<void> checkEmail(const QString &email)
{
    return looksLikeEmail(email.trimmed()) ? Result<void>() : invalid(QLatin1String("email"));
}

Result<void> checkSignInInput(const QString &email, qsizetype passwordLength)
{
    if (Result<void> input = checkEmail(email); !input)
        return input;
    if (passwordLength == 0)
        return invalid(QLatin1String("password"));
    if (passwordLength > maxPassword)
        return invalid(QLatin1String("password-long"));
    return {}; // a short one may be right: the server's limit may have been lower once
}

Result<void> checkSignUpInput(const QString &name, const QString &email, qsizetype passwordLength)
{
    const QString trimmedName = name.trimmed();
    if (trimmedName.isEmpty() || trimmedName.size() > maxName)
        return invalid(QLatin1String("name"));
    if (Result<void> input = checkSignInInput(email, passwordLength); !input)
        return input;
    return checkNewPassword(passwordLength);
}

Result<void> checkNewPassword(qsizetype length)
{
    if (length < minPassword)
        return invalid(QLatin1String("password-short"));
    return length > maxPassword ? invalid(QLatin1String("password-long")) : Result<void>();
}

} // namespace latchkey::session
