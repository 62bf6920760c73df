// SPDX-License-Identifier: MIT
#include "convex/transition_assembly.h"

namespace latchkey::convex {

core::Result<std::optional<QString>> TransitionAssembly::add(const TransitionChunk &chunk)
{
    const bool follows = m_partsHeld == 0
        || (chunk.totalParts == m_totalParts && chunk.transitionId == m_transitionId);
    const bool inRange = chunk.partNumber < chunk.totalParts && chunk.partNumber == m_partsHeld;
    const bool fits = m_text.size() + chunk.chunk.size() <= maxBufferedSize;
    if (!follows || !inRange || !fits) {
        clear();
        return core::failed(core::FailureKind::ProtocolViolation, QStringLiteral("chunk out of sequence or too large"));
    }
    m_text += chunk.chunk;
    m_transitionId = chunk.transitionId;
    m_totalParts = chunk.totalParts;
    ++m_partsHeld;
    if (m_partsHeld < m_totalParts)
        return std::nullopt;
    QString whole = std::move(m_text);
    clear();
    return std::optional(std::move(whole));
}

void TransitionAssembly::clear()
{
    m_text = QString();
    m_transitionId = QString();
    m_totalParts = 0;
    m_partsHeld = 0;
}

} // namespace latchkey::convex
