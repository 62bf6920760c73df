// SPDX-License-Identifier: MIT
#pragma once

#include "convex/messages.h"

namespace latchkey::convex {

/// Puts one large transition together from its chunks (convex-sync-protocol 3.2).
/// Holds the parts of one transition, up to maxBufferedSize characters.
/// Does not parse the text and does not decide what a broken sequence means for the connection.
class TransitionAssembly {
public:
    /// Function results may be 16 MiB each and log lines 4 MiB more; several fit, an endless stream does not.
    static constexpr qsizetype maxBufferedSize = qsizetype(128) * 1024 * 1024;

    /// The whole text when `chunk` was the last part, nothing while parts are missing. Refuses with ProtocolViolation a
    /// part that does not follow the last one; that transition is lost then.
    core::Result<std::optional<QString>> add(const TransitionChunk &chunk);
    /// Another message came in between, or the connection is gone.
    void clear();
    bool isEmpty() const { return m_partsHeld == 0; }

private:
    QString m_text;
    QString m_transitionId;
    quint32 m_totalParts = 0;
    quint32 m_partsHeld = 0;
};

} // namespace latchkey::convex
