// SPDX-License-Identifier: MIT
#include "session/contract_fields.h"

namespace latchkey::session {

ContractFields::ContractFields(const QJsonValue &json, const QString &where) : m_object(json.toObject()), m_where(where)
{
    if (!json.isObject())
        m_wrong = where.isEmpty() ? QStringLiteral("result") : where;
}

void ContractFields::reject(QStringView name)
{
    if (m_wrong.isEmpty())
        m_wrong = m_where.isEmpty() ? name.toString() : m_where + u'.' + name.toString();
}

QJsonValue ContractFields::take(QStringView name, QJsonValue::Type type, bool optional)
{
    const QJsonValue value = m_object.value(name);
    const bool absent = value.isUndefined() || value.isNull();
    if (value.type() != type && !(absent && optional))
        reject(name);
    return value;
}

QString ContractFields::requiredId(QStringView name)
{
    const QString id = text(name);
    if (id.isEmpty())
        reject(name);
    return id;
}

QString ContractFields::text(QStringView name)
{
    return take(name, QJsonValue::String, false).toString();
}

QString ContractFields::optionalText(QStringView name)
{
    return take(name, QJsonValue::String, true).toString();
}

bool ContractFields::flag(QStringView name)
{
    return take(name, QJsonValue::Bool, false).toBool();
}

bool ContractFields::optionalFlag(QStringView name)
{
    return take(name, QJsonValue::Bool, true).toBool();
}

QJsonArray ContractFields::array(QStringView name)
{
    return take(name, QJsonValue::Array, false).toArray();
}

} // namespace latchkey::session
