// SPDX-License-Identifier: MIT
#pragma once

#include "core/failure.h"

#include <QMetaEnum>

#include <optional>

namespace latchkey::core {

/// Lets QCOMPARE print the kind it got instead of the one it expected. Found by the argument's namespace.
inline char *toString(const std::optional<FailureKind> &kind)
{
    return qstrdup(kind ? QMetaEnum::fromType<FailureKind>().valueToKey(int(*kind)) : "no failure");
}

} // namespace latchkey::core
