// SPDX-License-Identifier: MIT
#include "convex/connection_history.h"

#include <algorithm>
#include <array>

namespace latchkey::convex {

namespace {

constexpr int silentInternalErrorsBeforeForgetting = 3;

constexpr std::array<QLatin1String, 11> overloadReasons{
    QLatin1String("closed with code 1013"), // "try again later", where the reason did not get through
    QLatin1String("SubscriptionsWorkerFullError"), QLatin1String("TooManyConcurrentRequests"),
    QLatin1String("CommitterFullError"),           QLatin1String("AwsTooManyRequestsException"),
    QLatin1String("ExecuteFullError"),             QLatin1String("SystemTimeoutError"),
    QLatin1String("ExpiredInQueue"),               QLatin1String("VectorIndexTooLarge"),
    QLatin1String("SearchIndexTooLarge"),          QLatin1String("TooManyWritesInTimePeriod"),
};

} // namespace

void ConnectionHistory::recordOpened()
{
    ++m_connectionCount;
    m_lastCloseReason.reset();
}

void ConnectionHistory::recordClosed(const QString &reason)
{
    if (!m_lastCloseReason)
        m_lastCloseReason = reason;
}

void ConnectionHistory::recordTimestamp(quint64 ts)
{
    m_maxObservedTimestamp = std::max(ts, m_maxObservedTimestamp.value_or(0));
}

void ConnectionHistory::recordSilentInternalError()
{
    if (!m_maxObservedTimestamp || ++m_silentInternalErrors < silentInternalErrorsBeforeForgetting)
        return;
    m_maxObservedTimestamp.reset();
    m_silentInternalErrors = 0;
}

ConnectionHistory::Milliseconds baseDelayFor(const QString &closeReason)
{
    // The reasons with a second of their own (InternalServerError and the index bootstraps) need no list: so has the
    // rest.
    const bool isOverload = std::any_of(overloadReasons.begin(), overloadReasons.end(),
                                        [&](QLatin1String known) { return closeReason.startsWith(known); });
    return isOverload ? ConnectionHistory::Milliseconds{3'000} : ConnectionHistory::Milliseconds{1'000};
}

} // namespace latchkey::convex
