// SPDX-License-Identifier: MIT
#pragma once

#include "core/failure.h"

#include <tl/expected.hpp>

#include <functional>

namespace latchkey::core {

/// A value or the failure that kept it from being made.
template <typename T>
using Result = tl::expected<T, Failure>;

/// What a port operation calls when it is done: at most once, never inside the call that started it, never after the
/// context object given beside it is gone.
template <typename T>
using Completion = std::function<void(Result<T>)>;

inline tl::unexpected<Failure> failed(FailureKind kind, QString detail = {}, QString subject = {})
{
    return tl::unexpected<Failure>(Failure{kind, std::move(detail), std::move(subject), std::nullopt});
}

inline tl::unexpected<Failure> failed(Failure failure)
{
    return tl::unexpected<Failure>(std::move(failure));
}

} // namespace latchkey::core
