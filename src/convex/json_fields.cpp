// SPDX-License-Identifier: MIT
#include "convex/json_fields.h"

#include "convex/value_tags.h"

#include <QtEndian>

#include <cmath>
#include <limits>

namespace latchkey::convex {

namespace {

/// The largest whole number up to which a double tells every one from the next.
constexpr double largestWhole = 9007199254740992.0;

std::optional<qint64> wholeNumber(const Value &value)
{
    const double *number = value.asFloat64();
    if (!number || std::trunc(*number) != *number || std::abs(*number) > largestWhole)
        return std::nullopt;
    return qint64(*number);
}

std::optional<quint64> readTimestamp(const Value &value)
{
    const QByteArray text = value.toString().toLatin1();
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

Value &JsonFields::member(const char *key)
{
    const auto found = m_object.find(QLatin1String(key));
    return found == m_object.end() ? m_absent : found->second;
}

QString JsonFields::string(const char *key)
{
    const QString *text = member(key).asString();
    if (!text)
        reject(key);
    return text ? *text : QString();
}

std::optional<QString> JsonFields::stringOrNull(const char *key)
{
    return member(key).isNull() ? std::nullopt : std::optional(string(key));
}

QStringList JsonFields::strings(const char *key)
{
    QStringList texts;
    const Value &list = member(key);
    if (list.isNull())
        return texts;
    const Value::Array *items = list.asArray();
    if (!items)
        reject(key);
    for (const Value &item : items ? *items : Value::Array()) {
        if (!item.asString())
            reject(key);
        texts.append(item.toString());
    }
    return texts;
}

bool JsonFields::boolean(const char *key)
{
    const bool *truth = member(key).asBool();
    if (!truth)
        reject(key);
    return truth && *truth;
}

quint32 JsonFields::u32(const char *key)
{
    const auto number = wholeNumber(member(key));
    if (!number || *number < 0 || *number > qint64(std::numeric_limits<quint32>::max())) {
        reject(key);
        return 0;
    }
    return quint32(*number);
}

std::optional<quint32> JsonFields::u32OrNull(const char *key)
{
    return member(key).isNull() ? std::nullopt : std::optional(u32(key));
}

std::optional<qint64> JsonFields::integerOrNull(const char *key)
{
    if (member(key).isNull())
        return std::nullopt;
    const auto number = wholeNumber(member(key));
    if (!number)
        reject(key);
    return number;
}

quint64 JsonFields::timestamp(const char *key)
{
    const auto ts = readTimestamp(member(key));
    if (!ts)
        reject(key);
    return ts.value_or(0);
}

std::optional<quint64> JsonFields::timestampOrNull(const char *key)
{
    return member(key).isNull() ? std::nullopt : std::optional(timestamp(key));
}

Value JsonFields::value(const char *key)
{
    if (m_hasUndecodable && hasTagInside(member(key)))
        reject(key);
    return std::exchange(member(key), Value());
}

} // namespace latchkey::convex
