// SPDX-License-Identifier: MIT
#include "convex/json_fields.h"

#include <QtEndian>

#include <limits>

namespace latchkey::convex {

namespace {

/// Whole numbers only. Qt keeps a JSON integer in 64 bits, so nothing is lost on the way.
std::optional<qint64> wholeNumber(const QJsonValue &json)
{
    if (!json.isDouble())
        return std::nullopt;
    const qint64 low = json.toInteger(0);
    return low == json.toInteger(1) ? std::optional(low) : std::nullopt;
}

std::optional<quint64> readTimestamp(const QJsonValue &json)
{
    const QByteArray text = json.toString().toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != 8 || decoded.decoded.toBase64() != text)
        return std::nullopt;
    const auto ts = qFromLittleEndian<quint64>(decoded.decoded.constData());
    return ts <= quint64(std::numeric_limits<qint64>::max()) ? std::optional(ts) : std::nullopt;
}

} // namespace

void JsonFields::reject(const char *key)
{
    if (m_firstWrong.isEmpty())
        m_firstWrong = QLatin1String(key);
}

bool JsonFields::isAbsentOrNull(const char *key) const
{
    const QJsonValue member = m_object[QLatin1String(key)];
    return member.isUndefined() || member.isNull();
}

QString JsonFields::string(const char *key)
{
    const QJsonValue member = m_object[QLatin1String(key)];
    if (!member.isString())
        reject(key);
    return member.toString();
}

std::optional<QString> JsonFields::stringOrNull(const char *key)
{
    return isAbsentOrNull(key) ? std::nullopt : std::optional(string(key));
}

QStringList JsonFields::strings(const char *key)
{
    if (isAbsentOrNull(key))
        return {};
    const QJsonValue member = m_object[QLatin1String(key)];
    if (!member.isArray())
        reject(key);
    QStringList texts;
    const QJsonArray items = member.toArray();
    for (const QJsonValue item : items) {
        if (!item.isString())
            reject(key);
        texts.append(item.toString());
    }
    return texts;
}

bool JsonFields::boolean(const char *key)
{
    const QJsonValue member = m_object[QLatin1String(key)];
    if (!member.isBool())
        reject(key);
    return member.toBool();
}

quint32 JsonFields::u32(const char *key)
{
    const auto number = wholeNumber(m_object[QLatin1String(key)]);
    if (!number || *number < 0 || *number > qint64(std::numeric_limits<quint32>::max())) {
        reject(key);
        return 0;
    }
    return quint32(*number);
}

std::optional<quint32> JsonFields::u32OrNull(const char *key)
{
    return isAbsentOrNull(key) ? std::nullopt : std::optional(u32(key));
}

std::optional<qint64> JsonFields::integerOrNull(const char *key)
{
    if (isAbsentOrNull(key))
        return std::nullopt;
    const auto number = wholeNumber(m_object[QLatin1String(key)]);
    if (!number)
        reject(key);
    return number;
}

quint64 JsonFields::timestamp(const char *key)
{
    const auto ts = readTimestamp(m_object[QLatin1String(key)]);
    if (!ts)
        reject(key);
    return ts.value_or(0);
}

std::optional<quint64> JsonFields::timestampOrNull(const char *key)
{
    return isAbsentOrNull(key) ? std::nullopt : std::optional(timestamp(key));
}

Value JsonFields::value(const char *key)
{
    core::Result<Value> decoded = fromJson(m_object[QLatin1String(key)]);
    if (!decoded) {
        reject(key);
        return {};
    }
    return std::move(*decoded);
}

} // namespace latchkey::convex
