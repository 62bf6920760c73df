// SPDX-License-Identifier: MIT
#include "convex/value_tags.h"

#include <QtEndian>

#include <bit>

namespace latchkey::convex {

using core::Result;

namespace {

constexpr QLatin1String integerTag("$integer");
constexpr QLatin1String floatTag("$float");
constexpr QLatin1String bytesTag("$bytes");
constexpr QLatin1String commitTimestampTag("$commitTs");

tl::unexpected<core::Failure> undecodable(const char *what)
{
    return core::failed(core::FailureKind::ProtocolViolation, QStringLiteral("value: ") + QLatin1String(what));
}

/// Standard alphabet with padding and nothing else: what does not encode back to itself is refused.
std::optional<QByteArray> fromStrictBase64(const Value &payload)
{
    const QString *encoded = payload.asString();
    if (!encoded)
        return std::nullopt;
    const QByteArray text = encoded->toUtf8();
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64() != text)
        return std::nullopt;
    return decoded.decoded;
}

std::optional<quint64> eightBytes(const Value &payload)
{
    const auto bytes = fromStrictBase64(payload);
    if (!bytes || bytes->size() != 8)
        return std::nullopt;
    return qFromLittleEndian<quint64>(bytes->constData());
}

Result<Value> decodeTagged(const QString &tag, const Value &payload)
{
    if (tag == commitTimestampTag)
        return Value(); // a placeholder that has no value before the commit
    if (tag == bytesTag) {
        auto bytes = fromStrictBase64(payload);
        return bytes ? Result<Value>(Value(std::move(*bytes))) : undecodable("bad $bytes");
    }
    if (tag == integerTag) {
        const auto bits = eightBytes(payload);
        return bits ? Result<Value>(Value(std::bit_cast<qint64>(*bits))) : undecodable("bad $integer");
    }
    if (tag == floatTag) {
        const auto bits = eightBytes(payload);
        return bits ? Result<Value>(Value(std::bit_cast<double>(*bits))) : undecodable("bad $float");
    }
    return undecodable("unknown tag");
}

QJsonObject taggedBits(QLatin1String tag, quint64 bits)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToLittleEndian(bits, bytes.data());
    return QJsonObject{{tag, QString::fromLatin1(bytes.toBase64())}};
}

} // namespace

bool hasTag(const Value::Object &object)
{
    return std::any_of(object.begin(), object.end(), [](const auto &member) { return member.first.startsWith(u'$'); });
}

bool hasTagInside(const Value &value)
{
    if (const Value::Array *items = value.asArray())
        return std::any_of(items->begin(), items->end(), hasTagInside);
    const Value::Object *object = value.asObject();
    return object && (hasTag(*object) || std::any_of(object->begin(), object->end(), [](const auto &member) { return hasTagInside(member.second); }));
}

Result<Value> untagged(const Value::Object &object)
{
    return object.size() == 1 ? decodeTagged(object.begin()->first, object.begin()->second) : undecodable("reserved key");
}

QJsonObject tagged(qint64 integer)
{
    return taggedBits(integerTag, std::bit_cast<quint64>(integer));
}

QJsonObject tagged(double number)
{
    return taggedBits(floatTag, std::bit_cast<quint64>(number));
}

QJsonObject tagged(const QByteArray &bytes)
{
    return {{bytesTag, QString::fromLatin1(bytes.toBase64())}};
}

} // namespace latchkey::convex
