// SPDX-License-Identifier: MIT
#include "core/failure.h"

#include <algorithm>
#include <limits>

namespace latchkey::core {

int Failure::retryAfterMs() const
{
    // A server may ask for longer than an int of milliseconds holds; that must not come out short, or negative.
    constexpr std::chrono::milliseconds longest{std::numeric_limits<int>::max()};
    return retryAfter ? int(std::clamp(*retryAfter, std::chrono::milliseconds{0}, longest).count()) : -1;
}

bool isTransient(FailureKind kind)
{
    switch (kind) {
    case FailureKind::Offline:
    case FailureKind::Timeout:
    case FailureKind::TlsRejected:
    case FailureKind::NotOurServer:
    case FailureKind::ServerTrouble:
    case FailureKind::RateLimited:
    case FailureKind::KeychainLocked:
        return true;
    default:
        return false;
    }
}

bool endsSession(FailureKind kind)
{
    return kind == FailureKind::SessionExpired;
}

} // namespace latchkey::core
