// SPDX-License-Identifier: MIT
#pragma once

#include "convex/sorted_map.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonValue>
#include <QString>

#include <variant>
#include <vector>

namespace latchkey::convex {

/// A Convex value: null, boolean, Float64, Int64, string, bytes, array or object (convex-sync-protocol 9).
/// Int64 and Float64 are different types and never equal; object keys are kept in UTF-16 order, the canonical one.
class Value {
public:
    using Array = std::vector<Value>;
    using Object = SortedMap<QString, Value>;

    Value() = default;
    Value(std::nullptr_t) {}
    Value(bool value) : m_data(value) {}
    Value(double value) : m_data(value) {}
    Value(qint64 value) : m_data(value) {}
    Value(int) = delete; ///< say double or qint64: Convex tells them apart
    Value(const char *) = delete;
    Value(QString value) : m_data(std::move(value)) {}
    Value(QByteArray value) : m_data(std::move(value)) {}
    Value(Array value) : m_data(std::move(value)) {}
    Value(Object value) : m_data(std::move(value)) {}

    bool isNull() const { return std::holds_alternative<std::monostate>(m_data); }
    bool isObject() const { return std::holds_alternative<Object>(m_data); }
    bool isArray() const { return std::holds_alternative<Array>(m_data); }

    /// The content, or nullptr when the value is of another type.
    const bool *asBool() const { return std::get_if<bool>(&m_data); }
    const double *asFloat64() const { return std::get_if<double>(&m_data); }
    const qint64 *asInt64() const { return std::get_if<qint64>(&m_data); }
    const QString *asString() const { return std::get_if<QString>(&m_data); }
    const QByteArray *asBytes() const { return std::get_if<QByteArray>(&m_data); }
    const Array *asArray() const { return std::get_if<Array>(&m_data); }
    const Object *asObject() const { return std::get_if<Object>(&m_data); }
    Array *asArray() { return std::get_if<Array>(&m_data); }
    Object *asObject() { return std::get_if<Object>(&m_data); }

    /// Member of an object; a null value when this is no object or has no such key.
    const Value &operator[](QStringView key) const;
    /// The string, or empty when this is no string.
    QString toString() const;
    bool toBool(bool otherwise = false) const;
    double toDouble(double otherwise = 0) const;

    /// Exact: NaN equals NaN of the same bits, -0 differs from +0. That is what "unchanged" means to the server.
    friend bool operator==(const Value &a, const Value &b);

private:
    std::variant<std::monostate, bool, double, qint64, QString, QByteArray, Array, Object> m_data;
};

/// Decodes the wire form from its UTF-8 text. Fails with ProtocolViolation on what is no JSON, a bad `$integer`, `$float` or
/// `$bytes`, a removed type or too deep a nesting (64).
core::Result<Value> fromJson(const QByteArray &text);

/// Encodes for the wire. Fails with InvalidInput (`subject` is the key or "string") on what would kill the server's
/// connection: keys that are not ASCII or begin with `$`, unpaired surrogates, nesting over 64, arrays over 8192.
core::Result<QJsonValue> toJson(const Value &value);

/// Canonical text of the wire form; equal text means equal value.
core::Result<QString> toCanonicalText(const Value &value);

} // namespace latchkey::convex
