// SPDX-License-Identifier: MIT
#include "viewmodel/convex_error.h"

#include "convex/function_path.h"
#include "viewmodel/convex_variant.h"
#include "viewmodel/failure_text.h"

#include <QMetaEnum>

namespace latchkey::viewmodel {

/// What a program got wrong is said to whoever writes it.
static QString sentenceOf(const core::Failure &failure)
{
    return failure.detail == convex::notAPath ? QStringLiteral("“%1” is no function path, like messages:list.").arg(failure.subject)
                                              : FailureText::of(failure);
}

ConvexError errorOf(const convex::FunctionResult &failed)
{
    const core::Failure &failure = failed.outcome.error();
    const char *kind = QMetaEnum::fromType<core::FailureKind>().valueToKey(int(failure.kind));
    const QString &text = failed.errorMessage.isEmpty() ? failure.detail : failed.errorMessage;
    return {QLatin1String(kind), text, sentenceOf(failure), failed.errorData ? toVariant(*failed.errorData) : QVariant()};
}

} // namespace latchkey::viewmodel
