// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>
#include <QString>

namespace latchkey::doctor {

Q_NAMESPACE

enum class Verdict {
    Healthy,
    Notice,      ///< works, and is worth knowing
    Fault,       ///< something does not work, or will not
    NotExamined, ///< cannot be told as long as something before it is a fault
};
Q_ENUM_NS(Verdict)

/// What one check has found, in sentences for a person. Holds no token, no address and no name of anybody: whoever writes
/// `evidence` sees to it, and a test looks for them.
struct Finding {
    QString check;   ///< the check's stable name
    QString subject; ///< what was looked at
    Verdict verdict = Verdict::Healthy;
    QString evidence;
    QString remedy;  ///< what to do; empty when healthy
    QString command; ///< to be typed as it stands; may be empty
};

/// The translation context of everything the doctor says.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words) // lupdate takes the name of the class where it does not see this line
};

/// "Fault": as it stands in a report and in JSON, in no language.
QString wordOf(Verdict verdict);

inline Finding healthy(const QString &evidence)
{
    return {{}, {}, Verdict::Healthy, evidence, {}, {}};
}

inline Finding notice(const QString &evidence, const QString &remedy, const QString &command = {})
{
    return {{}, {}, Verdict::Notice, evidence, remedy, command};
}

inline Finding fault(const QString &evidence, const QString &remedy, const QString &command = {})
{
    return {{}, {}, Verdict::Fault, evidence, remedy, command};
}

inline Finding notExamined(const QString &why)
{
    return {{}, {}, Verdict::NotExamined, why, {}, {}};
}

} // namespace latchkey::doctor
