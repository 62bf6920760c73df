// SPDX-License-Identifier: MIT
#include "viewmodel/convex_error.h"

#include "viewmodel/convex_variant.h"
#include "viewmodel/failure_text.h"

#include <QMetaEnum>

namespace latchkey::viewmodel {

ConvexError errorOf(const convex::FunctionResult &failed)
{
    const core::Failure &failure = failed.outcome.error();
    const char *kind = QMetaEnum::fromType<core::FailureKind>().valueToKey(int(failure.kind));
    const QString &text = failed.errorMessage.isEmpty() ? failure.detail : failed.errorMessage;
    return {QLatin1String(kind), text, FailureText::of(failure), failed.errorData ? toVariant(*failed.errorData) : QVariant()};
}

} // namespace latchkey::viewmodel
