// SPDX-License-Identifier: MIT
#include "convex/inbox.h"

#include "convex/message_codec.h"

namespace latchkey::convex {

std::optional<core::Result<ServerMessage>> Inbox::next(int &steps)
{
    if (m_texts.empty())
        return std::nullopt;
    const bool isLong = m_texts.front().text.size() > m_pace.longText;
    if (isLong && m_stage == Stage::Come) {
        m_stage = Stage::Due;
        steps = 0;
        return std::nullopt;
    }
    if (m_stage != Stage::Begun) {
        m_stage = Stage::Begun;
        m_reader.begin(m_texts.front().text);
        steps = isLong ? 0 : steps;
    }
    auto json = m_reader.advance(steps);
    if (!json)
        return std::nullopt;
    const bool wasAssembled = m_texts.front().isAssembled;
    m_texts.pop_front();
    m_stage = Stage::Come;
    if (!*json)
        return core::failed(json->error());
    auto message = toMessage(std::move(**json), m_reader.hasUndecodable());
    if (wasAssembled && message && !std::holds_alternative<Transition>(*message))
        return core::failed(core::FailureKind::ProtocolViolation, QStringLiteral("chunks of something else"));
    return message;
}

void Inbox::clear()
{
    m_texts.clear();
    m_reader.clear();
    m_stage = Stage::Come;
}

} // namespace latchkey::convex
