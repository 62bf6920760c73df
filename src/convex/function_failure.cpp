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

constexpr std::array<std::pair<QLatin1String, FailureKind>, 8> kindOfCode{{
    {QLatin1String("UNAUTHENTICATED"), FailureKind::NotAllowed},
    {QLatin1String("FORBIDDEN"), FailureKind::NotAllowed},
    {QLatin1String("NOT_FOUND"), FailureKind::NotFound},
    {QLatin1String("BAD_REQUEST"), FailureKind::InvalidInput},
    {QLatin1String("CONFLICT"), FailureKind::Conflict},
    {QLatin1String("RATE_LIMITED"), FailureKind::RateLimited},
    {QLatin1String("SESSION_NOT_FRESH"), FailureKind::SessionNotFresh},
    {QLatin1String("INTERNAL_SERVER_ERROR"), FailureKind::ServerTrouble},
}};

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
    for (const auto &[known, kind] : kindOfCode) {
        if (code == known) {
            const bool limited = kind == FailureKind::RateLimited;
            return {kind, QString(known), {}, limited ? readRetryAfter(*error.errorData) : std::nullopt};
        }
    }
    return {FailureKind::ServerTrouble, QStringLiteral("application error of another contract"), {}, std::nullopt};
}

} // namespace latchkey::convex
