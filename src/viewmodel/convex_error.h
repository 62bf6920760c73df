// SPDX-License-Identifier: MIT
#pragma once

#include "convex/function_result.h"

#include <QVariant>

namespace latchkey::viewmodel {

/// Why a function gave no value, as QML sees it.
///
/// `kind`: one of core::FailureKind by name, say "Conflict" (from the `code` of a ConvexError), "Offline", "InvalidInput".
/// `data`: what the function threw with a ConvexError; undefined without one. `message`: the server's own text, for whoever writes
/// the functions, not for the person.
struct ConvexError {
    Q_GADGET
    Q_PROPERTY(QString kind MEMBER kind CONSTANT)
    Q_PROPERTY(QString message MEMBER message CONSTANT)
    Q_PROPERTY(QString sentence MEMBER sentence CONSTANT)
    Q_PROPERTY(QVariant data MEMBER data CONSTANT)
public:
    QString kind;
    QString message;
    QString sentence; ///< for the person, in the language of the program
    QVariant data;
};

ConvexError errorOf(const convex::FunctionResult &failed);

} // namespace latchkey::viewmodel
