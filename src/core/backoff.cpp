// SPDX-License-Identifier: MIT
#include "core/backoff.h"

#include <QtGlobal>

#include <algorithm>

namespace latchkey::core {

Backoff::Milliseconds Backoff::next(double unit)
{
    return next(unit, m_base);
}

Backoff::Milliseconds Backoff::next(double unit, Milliseconds base)
{
    // 2^30 ms is 12 days: past any cap, and far from overflow.
    const auto grown = std::min<Milliseconds>(base * (qint64(1) << std::min(m_failures, 30)), m_cap);
    ++m_failures;
    return Milliseconds(qint64(double(grown.count()) * (0.5 + unit)));
}

} // namespace latchkey::core
