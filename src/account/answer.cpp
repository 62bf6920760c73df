// SPDX-License-Identifier: MIT
#include "account/answer.h"

#include "live/live_query.h"

namespace latchkey::account {

using convex::Value;

const Value &answerOf(const live::LiveQuery &query)
{
    static const Value none;
    const convex::FunctionResult *result = query.result();
    return result && result->outcome ? *result->outcome : none;
}

std::optional<core::Failure> failureOf(const live::LiveQuery &query)
{
    const convex::FunctionResult *result = query.result();
    return result && !result->outcome ? std::optional(result->outcome.error()) : std::nullopt;
}

std::optional<core::Failure> troubleOf(const live::LiveQuery &query)
{
    const auto failure = failureOf(query);
    const bool notTheirs = failure && (failure->kind == core::FailureKind::NotAllowed || failure->kind == core::FailureKind::NotFound);
    return notTheirs ? std::nullopt : failure;
}

const Value::Array &rowsOf(const Value &value)
{
    static const Value::Array none;
    return value.asArray() ? *value.asArray() : none;
}

std::chrono::milliseconds momentOf(const Value &value)
{
    return std::chrono::milliseconds(qint64(value.toDouble()));
}

} // namespace latchkey::account
