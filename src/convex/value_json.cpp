// SPDX-License-Identifier: MIT
#include "convex/json_reader.h"
#include "convex/value.h"
#include "convex/value_tags.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>

namespace latchkey::convex {

using core::FailureKind;
using core::Result;
using core::failed;

namespace {

constexpr size_t maxArrayLength = 8192;
constexpr size_t maxObjectFields = 1024;
constexpr qsizetype maxKeyLength = 1024;

tl::unexpected<core::Failure> unencodable(const char *what, const QString &subject)
{
    return failed(FailureKind::InvalidInput, QLatin1String(what), subject);
}

bool isPlainKey(const QString &key)
{
    return key.size() <= maxKeyLength && !key.startsWith(u'$')
        && std::all_of(key.begin(), key.end(), [](QChar c) { return c >= u' ' && c <= u'~'; });
}

QJsonValue encodeFloat(double number)
{
    const bool survivesJson = std::isfinite(number) && !(number == 0 && std::signbit(number));
    return survivesJson ? QJsonValue(number) : QJsonValue(tagged(number));
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
        return QJsonValue(tagged(*integer));
    if (const QByteArray *bytes = value.asBytes())
        return QJsonValue(tagged(*bytes));
    if (const QString *text = value.asString()) {
        if (!text->isValidUtf16())
            return unencodable("unpaired surrogate", QStringLiteral("string"));
        return QJsonValue(*text);
    }
    if ((value.isArray() || value.isObject()) && depth >= maxValueNesting)
        return unencodable("too deep", QStringLiteral("nesting"));
    if (const Value::Array *items = value.asArray())
        return encodeArray(*items, depth);
    if (const Value::Object *members = value.asObject())
        return encodeObject(*members, depth);
    return QJsonValue(QJsonValue::Null);
}

} // namespace

Result<Value> fromJson(const QByteArray &text)
{
    JsonReader reader(maxValueNesting + 1);
    reader.begin('[' + text + ']'); // it takes no bare scalar
    int allSteps = std::numeric_limits<int>::max();
    Result<Value> list = *reader.advance(allSteps);
    if (!list)
        return list;
    if (reader.hasUndecodable())
        return failed(FailureKind::ProtocolViolation, QStringLiteral("value: a tag that means nothing"));
    Value::Array *items = list->asArray();
    return items->size() == 1 ? Result<Value>(std::move(items->front())) : failed(FailureKind::ProtocolViolation, QStringLiteral("JSON: not one value"));
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
