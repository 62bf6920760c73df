// SPDX-License-Identifier: MIT
#include "session/auth_failures.h"

#include "session/auth_requests.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace latchkey::session {

using core::Failure;
using core::FailureKind;
using core::HttpResponse;

namespace {

constexpr auto longestRetryAfter = std::chrono::milliseconds(std::chrono::hours(1));

struct CodeRow {
    const char *code;
    FailureKind kind;
    const char *subject = "";
};

// The one table of codes: Better Auth's and its plugins' (better-auth-http sections 1, 4 and 10) and the contract's
// section 7. SESSION_EXPIRED is Better Auth's word for "too old for this", not for "gone": it must never end a session.
constexpr std::array codeTable{
    CodeRow{"BAD_REQUEST", FailureKind::InvalidInput},
    CodeRow{"VALIDATION_ERROR", FailureKind::InvalidInput},
    CodeRow{"MISSING_FIELD", FailureKind::InvalidInput},
    CodeRow{"BODY_MUST_BE_AN_OBJECT", FailureKind::ProtocolViolation},
    CodeRow{"UNSUPPORTED_MEDIA_TYPE", FailureKind::ProtocolViolation},
    CodeRow{"INVALID_EMAIL", FailureKind::InvalidInput, "email"},
    CodeRow{"PASSWORD_TOO_SHORT", FailureKind::InvalidInput, "password-short"},
    CodeRow{"PASSWORD_TOO_LONG", FailureKind::InvalidInput, "password-long"},
    CodeRow{"INVALID_EMAIL_OR_PASSWORD", FailureKind::InvalidCredentials},
    CodeRow{"INVALID_PASSWORD", FailureKind::InvalidCredentials},
    CodeRow{"USER_NOT_FOUND", FailureKind::InvalidCredentials},
    CodeRow{"CREDENTIAL_ACCOUNT_NOT_FOUND", FailureKind::InvalidCredentials},
    CodeRow{"EMAIL_NOT_VERIFIED", FailureKind::EmailNotVerified},
    CodeRow{"BANNED_USER", FailureKind::NotAllowed, "banned"},
    CodeRow{"EMAIL_PASSWORD_DISABLED", FailureKind::NotAllowed, "email-password"},
    CodeRow{"EMAIL_PASSWORD_SIGN_UP_DISABLED", FailureKind::NotAllowed, "sign-up"},
    CodeRow{"USER_ALREADY_EXISTS", FailureKind::AlreadyExists},
    CodeRow{"USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL", FailureKind::AlreadyExists},
    CodeRow{"UNAUTHORIZED", FailureKind::SessionExpired},
    CodeRow{"UNAUTHENTICATED", FailureKind::SessionExpired},
    CodeRow{"SESSION_NOT_FRESH", FailureKind::SessionNotFresh},
    CodeRow{"SESSION_EXPIRED", FailureKind::SessionNotFresh},
    CodeRow{"INVALID_CODE", FailureKind::SecondFactorRejected},
    CodeRow{"INVALID_BACKUP_CODE", FailureKind::SecondFactorRejected},
    CodeRow{"INVALID_TWO_FACTOR_COOKIE", FailureKind::SecondFactorRejected, "challenge"},
    CodeRow{"TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE", FailureKind::SecondFactorRejected, "challenge"},
    CodeRow{"INVALID_OTP", FailureKind::SecondFactorRejected},
    CodeRow{"OTP_EXPIRED", FailureKind::SecondFactorRejected, "challenge"},
    CodeRow{"TOO_MANY_ATTEMPTS", FailureKind::SecondFactorRejected, "challenge"},
    CodeRow{"ACCOUNT_TEMPORARILY_LOCKED", FailureKind::RateLimited},
    CodeRow{"TOO_MANY_SIGN_IN_ATTEMPTS", FailureKind::RateLimited},
    CodeRow{"RATE_LIMITED", FailureKind::RateLimited},
    CodeRow{"TOO_MANY_REQUESTS", FailureKind::RateLimited},
    CodeRow{"INVALID_ORIGIN", FailureKind::ProtocolViolation},
    CodeRow{"MISSING_OR_NULL_ORIGIN", FailureKind::ProtocolViolation},
    CodeRow{"CROSS_SITE_NAVIGATION_LOGIN_BLOCKED", FailureKind::ProtocolViolation},
    CodeRow{"INVALID_CALLBACK_URL", FailureKind::CallbackRejected},
    CodeRow{"INVALID_REDIRECT_URL", FailureKind::CallbackRejected},
    CodeRow{"INVALID_ERROR_CALLBACK_URL", FailureKind::CallbackRejected},
    CodeRow{"INVALID_NEW_USER_CALLBACK_URL", FailureKind::CallbackRejected},
    CodeRow{"INVALID_TOKEN", FailureKind::CallbackRejected},
    CodeRow{"STATE_MISMATCH", FailureKind::CallbackRejected},
    CodeRow{"INVALID_CODE_VERIFIER", FailureKind::CallbackRejected},
    CodeRow{"INVALID_PKCE_METHOD", FailureKind::CallbackRejected},
    CodeRow{"INVALID_CLIENT_ID", FailureKind::CallbackRejected},
    CodeRow{"PROVIDER_NOT_FOUND", FailureKind::NotFound},
    CodeRow{"ID_TOKEN_NOT_SUPPORTED", FailureKind::NotAllowed},
    CodeRow{"EMAIL_CAN_NOT_BE_UPDATED", FailureKind::NotAllowed},
    CodeRow{"CHANGE_EMAIL_DISABLED", FailureKind::NotAllowed},
    CodeRow{"USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION", FailureKind::NotAllowed},
    CodeRow{"YOU_HAVE_REACHED_THE_MAXIMUM_NUMBER_OF_ORGANIZATIONS", FailureKind::NotAllowed},
    CodeRow{"ORGANIZATION_NOT_FOUND", FailureKind::NotFound},
    CodeRow{"ORGANIZATION_ALREADY_EXISTS", FailureKind::Conflict},
    CodeRow{"ORGANIZATION_SLUG_ALREADY_TAKEN", FailureKind::Conflict},
    CodeRow{"FORBIDDEN", FailureKind::NotAllowed},
    CodeRow{"NOT_FOUND", FailureKind::NotFound},
    CodeRow{"CONFLICT", FailureKind::Conflict},
    CodeRow{"INTERNAL_SERVER_ERROR", FailureKind::ServerTrouble},
};

std::optional<Failure> failureOfCode(const QString &code)
{
    const auto row = std::find_if(codeTable.begin(), codeTable.end(),
                                  [&](const CodeRow &candidate) { return code == QLatin1String(candidate.code); });
    if (row == codeTable.end())
        return std::nullopt;
    return Failure{row->kind, QLatin1String(row->code), QLatin1String(row->subject), std::nullopt};
}

/// A JSON answer of our server whose code the table does not know, or that has none.
FailureKind kindOfStatus(int status)
{
    switch (status) {
    case 400:
    case 413:
    case 422:
        return FailureKind::InvalidInput;
    case 401: // not SessionExpired: only UNAUTHORIZED, by name, speaks of the session
    case 403:
        return FailureKind::NotAllowed;
    case 404:
        return FailureKind::NotFound;
    case 408:
        return FailureKind::Timeout;
    case 409:
        return FailureKind::Conflict;
    case 405:
    case 415:
        return FailureKind::ProtocolViolation;
    default:
        return FailureKind::Unexpected;
    }
}

/// Better Auth `{code}`, our own HTTP actions `{error: {code}}`, OAuth's device flow `{error}`.
QString codeOf(const QJsonObject &json)
{
    const QJsonValue error = json.value(u"error");
    if (json.value(u"code").isString())
        return json.value(u"code").toString();
    return error.isObject() ? error[u"code"].toString() : error.toString();
}

std::optional<std::chrono::milliseconds> bounded(std::optional<std::chrono::milliseconds> retryAfter)
{
    if (!retryAfter || retryAfter->count() < 0)
        return std::nullopt;
    return std::min(*retryAfter, longestRetryAfter);
}

/// Better Auth's 429 has X-Retry-After, others Retry-After; both in seconds. A date or anything else is unreadable.
std::optional<std::chrono::milliseconds> retryAfterOf(const HttpResponse &response)
{
    for (const QByteArrayView name : {QByteArrayView("x-retry-after"), QByteArrayView("retry-after")}) {
        const QByteArray text = response.header(name).trimmed();
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        if (!text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit))
            return bounded(text.size() > 9 ? longestRetryAfter : std::chrono::seconds(text.toLongLong()));
    }
    return std::nullopt;
}

/// A 404 that is no answer of Better Auth: nothing is routed there. Better Auth itself answers an unknown path with an
/// empty body; Convex says one of these sentences when the deployment has no such HTTP action, or none at all.
bool lacksAuthRoutes(const HttpResponse &response)
{
    const QByteArray body = response.body.trimmed();
    return response.status == 404
        && (body.isEmpty() || body.startsWith("No HttpAction routed for ")
            || body.startsWith("This Convex deployment does not have HTTP actions enabled"));
}

/// `[body.email] Invalid email; …` names the field.
QString fieldOfValidationMessage(const QString &message)
{
    for (const QLatin1String field : {QLatin1String("email"), QLatin1String("password"), QLatin1String("name")}) {
        if (message.contains(QLatin1String("[body.") + field + u']'))
            return field;
    }
    return {};
}

/// The code itself goes to the log where it looks like one; nothing else of an answer does.
Failure ofUnknownCode(const QString &code, int status)
{
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9_]{1,64}$"));
    const FailureKind kind = kindOfStatus(status);
    // Of roles only the contract's functions speak, never /api/auth.
    const QString subject = kind == FailureKind::NotAllowed ? QStringLiteral("server") : QString();
    return {kind, shape.match(code).hasMatch() ? code : QString(), subject, std::nullopt};
}

Failure failureOfBody(const HttpResponse &response, const QJsonObject &json)
{
    const QString code = codeOf(json);
    Failure failure = failureOfCode(code).value_or(ofUnknownCode(code, response.status));
    if (code == QLatin1String("VALIDATION_ERROR"))
        failure.subject = fieldOfValidationMessage(json.value(u"message").toString());
    if (failure.kind == FailureKind::RateLimited)
        failure.retryAfter = retryAfterOf(response);
    return failure;
}

Failure classify(const HttpResponse &response)
{
    if (response.status == 429)
        return {FailureKind::RateLimited, {}, {}, retryAfterOf(response)};
    // Whatever the body: a gateway's HTML page is trouble all the same.
    if (response.status >= 500 && response.status < 600)
        return {FailureKind::ServerTrouble, {}, {}, retryAfterOf(response)};
    if (lacksAuthRoutes(response))
        return {FailureKind::FunctionMissing, {}, QStringLiteral("/api/auth"), std::nullopt};
    const bool isRefusal = response.status >= 400 && response.status < 500;
    const QJsonDocument document = isRefusal ? QJsonDocument::fromJson(response.body) : QJsonDocument();
    if (!document.isObject())
        return {FailureKind::NotOurServer, {}, {}, std::nullopt};
    return failureOfBody(response, document.object());
}

} // namespace

QStringList mappedCodes()
{
    QStringList codes;
    for (const CodeRow &row : codeTable)
        codes.append(QLatin1String(row.code));
    return codes;
}

Failure failureOf(const HttpResponse &response)
{
    Failure failure = classify(response);
    const QString status = QStringLiteral("HTTP %1").arg(response.status);
    failure.detail = failure.detail.isEmpty() ? status : status + u' ' + failure.detail;
    return failure;
}

Failure failureOfContractCode(const QString &code, std::optional<std::chrono::milliseconds> retryAfter)
{
    Failure failure = failureOfCode(code).value_or(Failure{});
    if (failure.detail.isEmpty())
        failure.detail = QStringLiteral("unknown contract code");
    if (failure.kind == FailureKind::RateLimited)
        failure.retryAfter = bounded(retryAfter);
    return failure;
}

} // namespace latchkey::session
