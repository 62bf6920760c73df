// SPDX-License-Identifier: MIT
#pragma once

#include "convex/value.h"

#include <QJsonArray>

namespace latchkey::convex {

/// The arguments of one call, checked and ready for the wire.
struct CallArguments {
    QJsonArray json;       ///< always one object (convex-sync-protocol 9.4)
    QString canonicalText; ///< equal text means equal arguments
};

/// Fails with InvalidInput on what would cost us the connection: see toJson(), and more than 16 MiB in all.
core::Result<CallArguments> encodeArguments(const Value::Object &args);

/// A call of a function, checked and ready for the wire, whichever road it takes.
struct CheckedCall {
    QString path; ///< canonical
    CallArguments arguments;

    /// What tells queries apart: equal text means the same function with equal arguments (convex-sync-protocol 5.1).
    QString token() const { return path + u' ' + arguments.canonicalText; } // no path contains a space
};

/// Fails as canonicalPath() and encodeArguments() do.
core::Result<CheckedCall> checkCall(const QString &path, const Value::Object &args);

} // namespace latchkey::convex
