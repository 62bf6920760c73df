// SPDX-License-Identifier: MIT
#pragma once

#include "convex/value.h"

#include <chrono>

namespace latchkey::live {
class LiveQuery;
}

namespace latchkey::account {

/// What a query last answered, or a null value while there is no answer, and where it is a refusal.
const convex::Value &answerOf(const live::LiveQuery &query);
/// The rows of an array, or none.
const convex::Value::Array &rowsOf(const convex::Value &value);
/// A moment as our functions write it: Unix epoch in milliseconds, by the server's clock.
std::chrono::milliseconds momentOf(const convex::Value &value);

} // namespace latchkey::account
