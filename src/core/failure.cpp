// SPDX-License-Identifier: MIT
#include "core/failure.h"

namespace latchkey::core {

int Failure::retryAfterMs() const
{
    return retryAfter ? int(retryAfter->count()) : -1;
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
