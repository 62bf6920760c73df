// SPDX-License-Identifier: MIT
#include "convex/value.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>
#include <bit>
#include <cmath>

namespace latchkey::convex {

using core::FailureKind;
using core::Result;
using core::failed;

namespace {

constexpr int maxNesting = 64;
constexpr size_t maxArrayLength = 8192;
constexpr size_t maxObjectFields = 1024;
constexpr qsizetype maxKeyLength = 1024;

constexpr QLatin1String integerTag("$integer");
constexpr QLatin1String floatTag("$float");
constexpr QLatin1String bytesTag("$bytes");
constexpr QLatin1String commitTimestampTag("$commitTs");

tl::unexpected<core::Failure> undecodable(const char *what)
{
    return failed(FailureKind::ProtocolViolation, QStringLiteral("value: ") + QLatin1String(what));
}

tl::unexpected<core::Failure> unencodable(const char *what, const QString &subject)
{
    return failed(FailureKind::InvalidInput, QLatin1String(what), subject);
}

/// Standard alphabet with padding and nothing else: what does not encode back to itself is refused.
std::optional<QByteArray> fromStrictBase64(const QJsonValue &json)
{
    if (!json.isString())
        return std::nullopt;
    const QByteArray text = json.toString().toUtf8();
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.toBase64() != text)
        return std::nullopt;
    return decoded.decoded;
}

std::optional<quint64> eightBytes(const QJsonValue &json)
{
    const auto bytes = fromStrictBase64(json);
    if (!bytes || bytes->size() != 8)
        return std::nullopt;
    return qFromLittleEndian<quint64>(bytes->constData());
}

QJsonObject tagged(QLatin1String tag, quint64 bits)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToLittleEndian(bits, bytes.data());
    return QJsonObject{{tag, QString::fromLatin1(bytes.toBase64())}};
}

/// A tag counts only in an object of exactly one key (9.2).
Result<Value> decodeTagged(const QString &tag, const QJsonValue &payload)
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

Result<Value> decode(const QJsonValue &json, int depth);

Result<Value> decodeArray(const QJsonArray &json, int depth)
{
    Value::Array items;
    items.reserve(size_t(json.size()));
    for (const QJsonValue item : json) {
        Result<Value> value = decode(item, depth + 1);
        if (!value)
            return value;
        items.push_back(std::move(*value));
    }
    return Value(std::move(items));
}

Result<Value> decodeObject(const QJsonObject &json, int depth)
{
    if (json.size() == 1 && json.begin().key().startsWith(u'$'))
        return decodeTagged(json.begin().key(), json.begin().value());
    Value::Object members;
    for (auto member = json.begin(); member != json.end(); ++member) {
        if (member.key().startsWith(u'$'))
            return undecodable("reserved key");
        Result<Value> value = decode(member.value(), depth + 1);
        if (!value)
            return value;
        members.emplace(member.key(), std::move(*value));
    }
    return Value(std::move(members));
}

Result<Value> decode(const QJsonValue &json, int depth)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return Value(json.toBool());
    case QJsonValue::Double:
        return Value(json.toDouble());
    case QJsonValue::String:
        if (!json.toString().isValidUtf16())
            return undecodable("unpaired surrogate");
        return Value(json.toString());
    case QJsonValue::Array:
        return depth >= maxNesting ? undecodable("too deep") : decodeArray(json.toArray(), depth);
    case QJsonValue::Object:
        return depth >= maxNesting ? undecodable("too deep") : decodeObject(json.toObject(), depth);
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return Value();
}

bool isPlainKey(const QString &key)
{
    return key.size() <= maxKeyLength && !key.startsWith(u'$')
        && std::all_of(key.begin(), key.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

QJsonValue encodeFloat(double number)
{
    const bool survivesJson = std::isfinite(number) && !(number == 0 && std::signbit(number));
    return survivesJson ? QJsonValue(number) : QJsonValue(tagged(floatTag, std::bit_cast<quint64>(number)));
}

Result<QJsonValue> encode(const Value &value, int depth);

Result<QJsonValue> encodeArray(const Value::Array &items, int depth)
{
    if (items.size() > maxArrayLength)
        return unencodable("array too long", QStringLiteral("array"));
    QJsonArray json;
    for (const Value &item : items) {
        Result<QJsonValue> encoded = encode(item, depth + 1);
        if (!encoded)
            return encoded;
        json.append(*encoded);
    }
    return QJsonValue(json);
}

Result<QJsonValue> encodeObject(const Value::Object &members, int depth)
{
    if (members.size() > maxObjectFields)
        return unencodable("too many fields", QStringLiteral("object"));
    QJsonObject json;
    for (const auto &[key, member] : members) {
        if (!isPlainKey(key))
            return unencodable("key not allowed", key);
        Result<QJsonValue> encoded = encode(member, depth + 1);
        if (!encoded)
            return encoded;
        json.insert(key, *encoded);
    }
    return QJsonValue(json);
}

Result<QJsonValue> encode(const Value &value, int depth)
{
    if (const bool *truth = value.asBool())
        return QJsonValue(*truth);
    if (const double *number = value.asFloat64())
        return encodeFloat(*number);
    if (const qint64 *integer = value.asInt64())
        return QJsonValue(tagged(integerTag, std::bit_cast<quint64>(*integer)));
    if (const QByteArray *bytes = value.asBytes())
        return QJsonValue(QJsonObject{{bytesTag, QString::fromLatin1(bytes->toBase64())}});
    if (const QString *text = value.asString()) {
        if (!text->isValidUtf16())
            return unencodable("unpaired surrogate", QStringLiteral("string"));
        return QJsonValue(*text);
    }
    if ((value.isArray() || value.isObject()) && depth >= maxNesting)
        return unencodable("too deep", QStringLiteral("nesting"));
    if (const Value::Array *items = value.asArray())
        return encodeArray(*items, depth);
    if (const Value::Object *members = value.asObject())
        return encodeObject(*members, depth);
    return QJsonValue(QJsonValue::Null);
}

} // namespace

Result<Value> fromJson(const QJsonValue &json)
{
    return decode(json, 0);
}

Result<QJsonValue> toJson(const Value &value)
{
    return encode(value, 0);
}

Result<QString> toCanonicalText(const Value &value)
{
    const Result<QJsonValue> json = toJson(value);
    if (!json)
        return failed(json.error());
    // QJsonDocument takes no bare scalar, so the value goes in as the only item of an array, and the brackets come off.
    // Object keys are ASCII here, and QJsonObject keeps those in UTF-16 order.
    const QByteArray text = QJsonDocument(QJsonArray{*json}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.sliced(1, text.size() - 2));
}

} // namespace latchkey::convex
