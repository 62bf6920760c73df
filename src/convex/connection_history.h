// SPDX-License-Identifier: MIT
#pragma once

#include "core/backoff.h"

#include <QString>

#include <optional>

namespace latchkey::convex {

/// What outlives a connection and shapes the next one (convex-sync-protocol 2.1 and 8).
/// Holds the count of sockets opened, why the last one ended, the highest timestamp seen, and the backoff.
/// Does not hold the state of the present connection and does not wait.
class ConnectionHistory {
public:
    using Milliseconds = std::chrono::milliseconds;

    /// A client that could not keep the server waiting, or one that was told nothing better.
    static constexpr Milliseconds ownInitiative{100};

    quint32 connectionCount() const { return m_connectionCount; }
    std::optional<QString> lastCloseReason() const { return m_lastCloseReason; }
    std::optional<quint64> maxObservedTimestamp() const { return m_maxObservedTimestamp; }

    void recordOpened();
    /// The first cause wins; failed attempts before the first opened socket do not count.
    void recordClosed(const QString &reason);
    void recordTimestamp(quint64 ts);
    /// Closed 1011 without a word after Connect. After three in a row with a timestamp in Connect we stop claiming it:
    /// a deployment restored to an older state would refuse us for ever. Documented deviation.
    void recordSilentInternalError();
    void recordWord() { m_silentInternalErrors = 0; }

    Milliseconds nextDelay(double random, Milliseconds base) { return m_backoff.next(random, base); }
    /// Everything asked for has been answered. A server that accepts sockets and then dies never gets here.
    void recordSynced() { m_backoff.reset(); }

private:
    quint32 m_connectionCount = 0;
    std::optional<QString> m_lastCloseReason = QStringLiteral("InitialConnect");
    std::optional<quint64> m_maxObservedTimestamp;
    int m_silentInternalErrors = 0;
    core::Backoff m_backoff{ownInitiative, Milliseconds{16'000}};
};

/// How patient a close reason asks us to be (8.2).
ConnectionHistory::Milliseconds baseDelayFor(const QString &closeReason);

} // namespace latchkey::convex
