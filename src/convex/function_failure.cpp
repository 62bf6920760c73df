// SPDX-License-Identifier: MIT
#include "convex/function_failure.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace latchkey::convex {

using core::Failure;
using core::FailureKind;

namespace {

struct CodeRow {
    QLatin1String code;
    FailureKind kind;
    QLatin1String subject = {};
};

constexpr std::array codeTable{
    CodeRow{QLatin1String("UNAUTHENTICATED"), FailureKind::NotAllowed},
    CodeRow{QLatin1String("FORBIDDEN"), FailureKind::NotAllowed},
    CodeRow{QLatin1String("NOT_FOUND"), FailureKind::NotFound},
    CodeRow{QLatin1String("BAD_REQUEST"), FailureKind::InvalidInput},
    CodeRow{QLatin1String("CONFLICT"), FailureKind::Conflict},
    CodeRow{QLatin1String("RATE_LIMITED"), FailureKind::RateLimited},
    CodeRow{QLatin1String("SESSION_NOT_FRESH"), FailureKind::SessionNotFresh},
    CodeRow{QLatin1String("INTERNAL_SERVER_ERROR"), FailureKind::ServerTrouble},
    // account:* and organizations:* of backend/convex
    CodeRow{QLatin1String("INVALID_PASSWORD"), FailureKind::InvalidCredentials, QLatin1String("password")},
    CodeRow{QLatin1String("PASSWORD_TOO_SHORT"), FailureKind::InvalidInput, QLatin1String("password-short")},
    CodeRow{QLatin1String("PASSWORD_TOO_LONG"), FailureKind::InvalidInput, QLatin1String("password-long")},
    CodeRow{QLatin1String("EMAIL_NOT_VERIFIED"), FailureKind::EmailNotVerified, QLatin1String("invitation")},
    CodeRow{QLatin1String("ALREADY_MEMBER"), FailureKind::AlreadyExists, QLatin1String("member")},
    CodeRow{QLatin1String("ONLY_OWNER"), FailureKind::Conflict, QLatin1String("only-owner")},
    CodeRow{QLatin1String("ONLY_METHOD"), FailureKind::Conflict, QLatin1String("only-method")},
    CodeRow{QLatin1String("INVITATION_EXPIRED"), FailureKind::NotFound, QLatin1String("invitation-expired")},
    CodeRow{QLatin1String("INVALID_CODE"), FailureKind::SecondFactorRejected},
    CodeRow{QLatin1String("CODE_EXPIRED"), FailureKind::SecondFactorRejected, QLatin1String("expired")},
    CodeRow{QLatin1String("TOO_MANY_ATTEMPTS"), FailureKind::SecondFactorRejected, QLatin1String("challenge")},
};

constexpr QLatin1String missingFunctionText("Could not find public function for '");

/// A day is longer than any limit of the contract; more is a mistake, and none of it may overflow.
constexpr double longestWaitMs = 24.0 * 60 * 60 * 1000;

QString missingFunction(const QString &message)
{
    const qsizetype start = message.indexOf(missingFunctionText) + missingFunctionText.size();
    return message.sliced(start, std::max<qsizetype>(0, message.indexOf(u'\'', start) - start));
}

std::optional<std::chrono::milliseconds> readRetryAfter(const Value &data)
{
    const double ms = data[QStringLiteral("retryAfter")].toDouble(-1);
    if (!std::isfinite(ms) || ms < 0)
        return std::nullopt;
    return std::chrono::milliseconds(qint64(std::ceil(std::min(ms, longestWaitMs))));
}

} // namespace

Failure functionFailure(const QString &path, const FunctionError &error)
{
    // The text itself may quote arguments, so it goes nowhere; a code is a fixed word of the contract.
    if (!error.errorData) {
        if (error.message.contains(missingFunctionText))
            return {FailureKind::FunctionMissing, QStringLiteral("no such function"),
                    path.isEmpty() ? missingFunction(error.message) : path, std::nullopt};
        return {FailureKind::ServerTrouble, QStringLiteral("function failed"), {}, std::nullopt};
    }
    const QString code = (*error.errorData)[QStringLiteral("code")].toString();
    for (const CodeRow &row : codeTable) {
        if (code == row.code) {
            const bool limited = row.kind == FailureKind::RateLimited;
            return {row.kind, QString(row.code), QString(row.subject), limited ? readRetryAfter(*error.errorData) : std::nullopt};
        }
    }
    return {FailureKind::ServerTrouble, QStringLiteral("application error of another contract"), {}, std::nullopt};
}

} // namespace latchkey::convex
