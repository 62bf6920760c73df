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
