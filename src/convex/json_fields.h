// SPDX-License-Identifier: MIT
#pragma once

#include "convex/value.h"

#include <QStringList>

#include <optional>

namespace latchkey::convex {

/// The members of one JSON object, read with their types checked. A reader asks for everything it needs and looks once,
/// at the end, whether something was wrong; until then a wrong member reads as an empty one. Holds the object, whose values are
/// moved out of it, and a reference to the name of the first wrong member of the whole message. Does not report members nobody
/// asked for: the protocol may grow.
class JsonFields {
public:
    JsonFields(Value::Object &object, QString &firstWrong, bool hasUndecodable = false)
        : m_object(object), m_firstWrong(firstWrong), m_hasUndecodable(hasUndecodable)
    {
    }

    bool has(const char *key) const { return m_object.find(QLatin1String(key)) != m_object.end(); }
    QString string(const char *key);
    std::optional<QString> stringOrNull(const char *key);
    QStringList strings(const char *key); ///< absent and null read as empty
    bool boolean(const char *key);
    quint32 u32(const char *key);
    std::optional<quint32> u32OrNull(const char *key);
    std::optional<qint64> integerOrNull(const char *key);
    quint64 timestamp(const char *key);
    std::optional<quint64> timestampOrNull(const char *key);
    Value value(const char *key); ///< absent reads as null; what cannot be decoded is wrong

    template <typename Read>
    void inObject(const char *key, Read read)
    {
        Value::Object *object = member(key).asObject();
        if (!object)
            return reject(key);
        JsonFields fields(*object, m_firstWrong, m_hasUndecodable);
        read(fields);
    }

    template <typename Read>
    void eachObject(const char *key, Read read)
    {
        Value::Array *items = member(key).asArray();
        if (!items)
            return reject(key);
        for (Value &item : *items) {
            Value::Object *object = item.asObject();
            if (!object)
                return reject(key);
            JsonFields fields(*object, m_firstWrong, m_hasUndecodable);
            read(fields);
        }
    }

    void reject(const char *key);

private:
    /// A null of nobody's where there is none.
    Value &member(const char *key);

    Value::Object &m_object;
    Value m_absent;
    QString &m_firstWrong;
    const bool m_hasUndecodable; ///< somewhere in the text: see JsonReader
};

} // namespace latchkey::convex
