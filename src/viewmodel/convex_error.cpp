// SPDX-License-Identifier: MIT
#include "viewmodel/convex_error.h"

#include "viewmodel/convex_variant.h"

#include <QMetaEnum>

namespace latchkey::viewmodel {

ConvexError errorOf(const convex::FunctionResult &failed)
{
    const core::Failure &failure = failed.outcome.error();
    const char *kind = QMetaEnum::fromType<core::FailureKind>().valueToKey(int(failure.kind));
    const QString &text = failed.errorMessage.isEmpty() ? failure.detail : failed.errorMessage;
    return {QLatin1String(kind), text, failed.errorData ? toVariant(*failed.errorData) : QVariant()};
}

} // namespace latchkey::viewmodel
