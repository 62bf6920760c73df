// SPDX-License-Identifier: MIT
#pragma once

#include "convex/value.h"

#include <QStringList>

#include <functional>

namespace latchkey::convex {

/// What came of one run of a function, by whichever road it was asked for: a value, or a failure. A failure before it ran
/// (offline, refused arguments) has `outcome` alone.
struct FunctionResult {
    /// A failure of the function carries `kind` mapped from the `code` of a ConvexError (see functionFailure).
    core::Result<Value> outcome;
    /// Data of a ConvexError; absent is not the same as null.
    std::optional<Value> errorData = std::nullopt;
    /// The server's own text of a failure, for whoever writes the functions. May quote arguments: never shown, never logged.
    QString errorMessage = {};
    QStringList logLines = {};
    friend bool operator==(const FunctionResult &, const FunctionResult &) = default;
};

/// Runs at most once.
using FunctionDone = std::function<void(const FunctionResult &)>;

} // namespace latchkey::convex
