// SPDX-License-Identifier: MIT
#pragma once

#include "convex/value.h"

#include <memory>
#include <optional>

namespace latchkey::convex {

/// Reads one JSON text after another, each an array or an object, into a Value, in as many turns as its owner likes: a message of megabytes must not keep a
/// window from drawing. The tags of Convex values (`$integer`, …) are decoded on the way.
///
/// The parsing is simdjson's. QJsonDocument cannot stop half-way, and its tree would have to be copied into Values.
/// Holds the text, a parser, what is built so far, and the last few hundred keys and short strings, so that equal ones
/// share their memory.
/// Does not know what a text is for.
class JsonReader {
public:
    /// `maxNesting`: arrays and objects inside one another.
    explicit JsonReader(int maxNesting);
    ~JsonReader();
    JsonReader(const JsonReader &) = delete;
    JsonReader &operator=(const JsonReader &) = delete;

    /// A new text; what was being read is forgotten.
    void begin(const QString &text);
    void begin(const QByteArray &utf8);
    /// Reads to the end, or as far as `steps` reach (a step is about a value), and takes off what it used. Answers at the end: with
    /// the value, or with ProtocolViolation.
    std::optional<core::Result<Value>> advance(int &steps);

    /// Of the text read last: whether it has an object with `$` in a key that means nothing to us. It is left as it is, with its
    /// key, which no Value has otherwise: whoever wants that part refuses it, and in a part nobody asks for it does no harm.
    bool hasUndecodable() const;
    /// Forgets all that was read.
    void clear();

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// How deep a Convex value may be (convex-sync-protocol 9.3), and a message around it.
constexpr int maxValueNesting = 64;
constexpr int maxMessageNesting = maxValueNesting + 3;

} // namespace latchkey::convex
