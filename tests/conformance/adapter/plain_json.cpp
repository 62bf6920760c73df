// SPDX-License-Identifier: MIT
#include "conformance/adapter/plain_json.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace latchkey::conformance {

namespace {

convex::Value valueFrom(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Bool:
        return json.toBool();
    case QJsonValue::Double:
        return json.toDouble();
    case QJsonValue::String:
        return json.toString();
    case QJsonValue::Array: {
        convex::Value::Array items;
        for (const QJsonValue &item : json.toArray())
            items.push_back(valueFrom(item));
        return items;
    }
    case QJsonValue::Object:
        return argumentsFrom(json.toObject());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return nullptr;
}

} // namespace

convex::Value::Object argumentsFrom(const QJsonObject &json)
{
    convex::Value::Object object;
    for (auto member = json.begin(); member != json.end(); ++member)
        object.emplace(member.key(), valueFrom(member.value()));
    return object;
}

QByteArray lineOf(const QJsonObject &event)
{
    QByteArray line = QJsonDocument(event).toJson(QJsonDocument::Compact);
    line.replace("\xe2\x80\xa8", "\\u2028").replace("\xe2\x80\xa9", "\\u2029");
    return line + '\n';
}

} // namespace latchkey::conformance
