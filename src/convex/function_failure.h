// SPDX-License-Identifier: MIT
#pragma once

#include "convex/messages.h"

namespace latchkey::convex {

/// The one place where a function's failure becomes a Failure (starterapp-contract 7). A ConvexError's `code` decides;
/// without one, "no such function" is told from any other trouble by the server's text. The subject of FunctionMissing
/// is `path`, or the name in the server's text where the caller does not know it.
core::Failure functionFailure(const QString &path, const FunctionError &error);

} // namespace latchkey::convex
