// SPDX-License-Identifier: MIT
#pragma once

#include "convex/value.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace latchkey::convex {

/// The members of one JSON object, read with their types checked. A reader asks for everything it needs and looks once,
/// at the end, whether something was wrong; until then a wrong member reads as an empty one. Holds the object and a
/// reference to the name of the first wrong member of the whole message. Does not report members nobody asked for: the
/// protocol may grow.
class JsonFields {
public:
    JsonFields(QJsonObject object, QString &firstWrong) : m_object(std::move(object)), m_firstWrong(firstWrong) {}

    bool has(const char *key) const { return m_object.contains(QLatin1String(key)); }
    QString string(const char *key);
    std::optional<QString> stringOrNull(const char *key);
    QStringList strings(const char *key); ///< absent and null read as empty
    bool boolean(const char *key);
    quint32 u32(const char *key);
    std::optional<quint32> u32OrNull(const char *key);
    std::optional<qint64> integerOrNull(const char *key);
    quint64 timestamp(const char *key);
    std::optional<quint64> timestampOrNull(const char *key);
    Value value(const char *key); ///< absent reads as null

    template <typename Read>
    void inObject(const char *key, Read read)
    {
        const QJsonValue member = m_object[QLatin1String(key)];
        if (!member.isObject())
            return reject(key);
        JsonFields fields(member.toObject(), m_firstWrong);
        read(fields);
    }

    template <typename Read>
    void eachObject(const char *key, Read read)
    {
        const QJsonValue member = m_object[QLatin1String(key)];
        if (!member.isArray())
            return reject(key);
        const QJsonArray items = member.toArray();
        for (const QJsonValue item : items) {
            if (!item.isObject())
                return reject(key);
            JsonFields fields(item.toObject(), m_firstWrong);
            read(fields);
        }
    }

    void reject(const char *key);

private:
    bool isAbsentOrNull(const char *key) const;

    QJsonObject m_object;
    QString &m_firstWrong;
};

} // namespace latchkey::convex
