// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringView>

namespace latchkey::session {

/// Reads the fields of one JSON object of a server, strictly: a field of the wrong type is remembered (the first one
/// wins), and finish() then gives a ProtocolViolation that names it (`subject`) instead of the value. Holds the object
/// and where it stands in the document. Does not know any contract, and never puts a value in a failure.
class ContractFields {
public:
    ContractFields(const QJsonValue &json, const QString &where);

    const QJsonObject &object() const { return m_object; }

    QString requiredId(QStringView name); ///< text, not empty
    QString text(QStringView name);
    QString optionalText(QStringView name); ///< absent and null are empty
    bool flag(QStringView name);
    bool optionalFlag(QStringView name); ///< absent and null are false
    QJsonArray array(QStringView name);

    template <typename T> core::Result<T> finish(T value) const
    {
        if (m_wrong.isEmpty())
            return value;
        return core::failed(core::FailureKind::ProtocolViolation, QStringLiteral("missing, or of the wrong type"),
                            m_wrong);
    }

private:
    QJsonValue take(QStringView name, QJsonValue::Type type, bool optional);
    void reject(QStringView name);

    QJsonObject m_object;
    QString m_where;
    QString m_wrong;
};

} // namespace latchkey::session
