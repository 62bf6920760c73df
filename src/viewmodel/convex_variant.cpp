// SPDX-License-Identifier: MIT
#include "viewmodel/convex_variant.h"

#include <QJSValue>

namespace latchkey::viewmodel {

using convex::Value;
using core::failed;
using core::FailureKind;

namespace {

QVariantList listOf(const Value::Array &array)
{
    QVariantList list;
    list.reserve(qsizetype(array.size()));
    for (const Value &item : array)
        list.append(toVariant(item));
    return list;
}

QVariantMap mapOf(const Value::Object &object)
{
    QVariantMap map;
    for (const auto &[key, member] : object)
        map.insert(key, toVariant(member));
    return map;
}

core::Result<Value> arrayFrom(const QVariantList &list)
{
    Value::Array array;
    for (const QVariant &item : list) {
        auto value = fromVariant(item);
        if (!value)
            return value;
        array.push_back(std::move(*value));
    }
    return Value(std::move(array));
}

core::Result<Value> objectFrom(const QVariantMap &map)
{
    Value::Object object;
    for (auto member = map.begin(); member != map.end(); ++member) {
        if (!member.value().isValid())
            continue; // undefined
        auto value = fromVariant(member.value());
        if (!value)
            return failed(value.error().kind, value.error().detail, member.key());
        object.emplace(member.key(), std::move(*value));
    }
    return Value(std::move(object));
}

} // namespace

QVariant toVariant(const Value &value)
{
    if (const bool *truth = value.asBool())
        return *truth;
    if (const double *number = value.asFloat64())
        return *number;
    if (const qint64 *number = value.asInt64())
        return *number;
    if (const QString *text = value.asString())
        return *text;
    if (const QByteArray *bytes = value.asBytes())
        return *bytes;
    if (const Value::Array *array = value.asArray())
        return listOf(*array);
    if (const Value::Object *object = value.asObject())
        return mapOf(*object);
    return QVariant::fromValue(nullptr);
}

core::Result<Value> fromVariant(const QVariant &variant)
{
    switch (variant.metaType().id()) {
    case QMetaType::Nullptr:
        return Value();
    case QMetaType::Bool:
        return Value(variant.toBool());
    case QMetaType::Int: // how JavaScript hands over a number that has no fraction
    case QMetaType::UInt:
    case QMetaType::Float:
    case QMetaType::Double:
        return Value(variant.toDouble());
    case QMetaType::LongLong:
        return Value(qint64(variant.toLongLong()));
    case QMetaType::QString:
        return Value(variant.toString());
    case QMetaType::QByteArray:
        return Value(variant.toByteArray());
    case QMetaType::QStringList:
    case QMetaType::QVariantList:
        return arrayFrom(variant.toList());
    case QMetaType::QVariantMap:
        return objectFrom(variant.toMap());
    default:
        break;
    }
    if (variant.metaType() == QMetaType::fromType<QJSValue>()) {
        const auto script = variant.value<QJSValue>();
        if (script.isNull())
            return Value();
        const bool plain = script.isUndefined() || !script.isObject() || script.isArray()
            || (!script.isCallable() && !script.isDate() && !script.isQObject() && !script.isRegExp());
        const QVariant inside = plain ? script.toVariant() : QVariant();
        if (inside.isValid() && inside.metaType() != QMetaType::fromType<QJSValue>())
            return fromVariant(inside);
    }
    return failed(FailureKind::InvalidInput, QStringLiteral("no Convex value: %1").arg(QLatin1String(variant.typeName())));
}

core::Result<Value::Object> argumentsFrom(const QVariant &variant)
{
    if (!variant.isValid())
        return Value::Object();
    const auto value = fromVariant(variant);
    if (!value)
        return failed(value.error());
    if (const Value::Object *object = value->asObject())
        return *object;
    return failed(FailureKind::InvalidInput, QStringLiteral("arguments are one object"), QStringLiteral("args"));
}

} // namespace latchkey::viewmodel
