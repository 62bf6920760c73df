// SPDX-License-Identifier: MIT
#pragma once

#include "convex/value.h"
#include "core/failure.h"

#include <chrono>
#include <optional>

namespace latchkey::live {
class LiveQuery;
}

namespace latchkey::account {

/// What a query last answered, or a null value while there is no answer, and where it is a refusal.
const convex::Value &answerOf(const live::LiveQuery &query);
/// Why it gave none; nothing while there is no answer.
std::optional<core::Failure> failureOf(const live::LiveQuery &query);
/// As failureOf(), but nothing where what is asked for is not for this person to see: that is no fault.
std::optional<core::Failure> troubleOf(const live::LiveQuery &query);
/// The rows of an array, or none.
const convex::Value::Array &rowsOf(const convex::Value &value);
/// A moment as our functions write it: Unix epoch in milliseconds, by the server's clock.
std::chrono::milliseconds momentOf(const convex::Value &value);

} // namespace latchkey::account
