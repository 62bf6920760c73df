// SPDX-License-Identifier: MIT
#pragma once

#include "convex/json_reader.h"
#include "convex/messages.h"

#include <deque>

namespace latchkey::convex {

/// How much is read before whoever else waits for the thread has a turn.
struct ReadingPace {
    int stepsPerTurn = 4000;                    ///< values, more or less: half a millisecond
    qsizetype longText = qsizetype(64) * 1024;  ///< characters; to receive one of these, and to take it in, is a turn's work each
};

/// What has come and is not read yet: reads message after message, in order, a limited piece at a time, so that a large one
/// keeps nobody waiting who has something to draw.
/// Holds the texts of one connection. Does not act on a message, and does not put chunks together.
class Inbox {
public:
    explicit Inbox(ReadingPace pace) : m_pace(pace) {}

    int stepsPerTurn() const { return m_pace.stepsPerTurn; }
    void add(const QString &text) { m_texts.push_back({text, false}); }
    /// A whole that was made of chunks, the last of which has just been read: it comes before what has come since.
    void addAssembled(const QString &text) { m_texts.push_front({text, true}); }
    /// The next message, or why it is none. Nothing: all is read, or `steps` are used up (isEmpty() tells).
    std::optional<core::Result<ServerMessage>> next(int &steps);
    bool isEmpty() const { return m_texts.empty(); }
    void clear();

private:
    enum class Stage { Come, Due, Begun };
    struct Text {
        QString text;
        bool isAssembled = false;
    };

    const ReadingPace m_pace;
    std::deque<Text> m_texts;
    Stage m_stage = Stage::Come; ///< of the first of them
    JsonReader m_reader{maxMessageNesting};
};

} // namespace latchkey::convex
