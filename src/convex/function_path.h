// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QString>

namespace latchkey::convex {

inline constexpr QLatin1String notAPath("not a function path"); ///< the detail of canonicalPath()'s refusal

/// The path under which the server knows a function (convex-sync-protocol 5.1): split at the last colon, `default`
/// where the function part is missing, the module without `.js`. Refuses with InvalidInput and the path as subject what
/// the server could not parse, because it would answer that with a FatalError for the whole connection.
core::Result<QString> canonicalPath(const QString &path);

} // namespace latchkey::convex
