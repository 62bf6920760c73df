// SPDX-License-Identifier: MIT
#pragma once

#include "convex/function_result.h"
#include "kit/client.h"
#include "live/live_query.h"

#include <optional>

namespace latchkey {

/// A subscription, or why there is none.
struct Query::Private {
    std::unique_ptr<live::LiveQuery> live;
    std::optional<convex::FunctionResult> refused;
};

namespace kit {

Outcome outcomeOf(const convex::FunctionResult &result);

} // namespace kit

} // namespace latchkey
