// SPDX-License-Identifier: MIT
#include "convex/value.h"

#include <bit>

namespace latchkey::convex {

namespace {

const Value nullValue;

} // namespace

const Value &Value::operator[](QStringView key) const
{
    const Object *members = asObject();
    if (!members)
        return nullValue;
    const auto member = members->find(key);
    return member == members->end() ? nullValue : member->second;
}

QString Value::toString() const
{
    const QString *text = asString();
    return text ? *text : QString();
}

bool Value::toBool(bool otherwise) const
{
    const bool *truth = asBool();
    return truth ? *truth : otherwise;
}

double Value::toDouble(double otherwise) const
{
    const double *number = asFloat64();
    return number ? *number : otherwise;
}

bool operator==(const Value &a, const Value &b)
{
    const double *left = a.asFloat64();
    const double *right = b.asFloat64();
    if (left && right)
        return std::bit_cast<quint64>(*left) == std::bit_cast<quint64>(*right);
    return a.m_data == b.m_data;
}

} // namespace latchkey::convex
