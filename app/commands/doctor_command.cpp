// SPDX-License-Identifier: MIT
#include "commands/doctor_command.h"

#include "doctor/doctor.h"
#include "options.h"

#include <QJsonArray>

namespace latchkey::app {

using doctor::Finding;
using doctor::Verdict;

namespace {

QString markOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Healthy:
        return QStringLiteral("ok   ");
    case Verdict::Notice:
        return QStringLiteral("note ");
    case Verdict::Fault:
        return QStringLiteral("FAULT");
    case Verdict::NotExamined:
        break;
    }
    return QStringLiteral("  -  ");
}

QJsonObject jsonOf(const Finding &finding)
{
    QJsonObject json{{QStringLiteral("check"), finding.check},
                     {QStringLiteral("subject"), finding.subject},
                     {QStringLiteral("verdict"), doctor::wordOf(finding.verdict)},
                     {QStringLiteral("evidence"), finding.evidence}};
    if (!finding.remedy.isEmpty())
        json.insert(QStringLiteral("remedy"), finding.remedy);
    if (!finding.command.isEmpty())
        json.insert(QStringLiteral("command"), finding.command);
    return json;
}

} // namespace

DoctorCommand::DoctorCommand(doctor::Doctor &doctor, runtime::SessionManager &session, const Options &options, QTextStream &out,
                             QTextStream &err)
    : Command(session, options, out, err), m_doctor(doctor)
{
    connect(&m_doctor, &doctor::Doctor::finished, this, &DoctorCommand::finish);
    if (!options.json)
        connect(&m_doctor, &doctor::Doctor::found, this, &DoctorCommand::print);
    m_doctor.examine(); // which waits for the session by itself
}

/// A command of this program's own is of the deployment that this one was called for.
QString DoctorCommand::asCalled(const QString &command) const
{
    const QString program = QStringLiteral("latchkey");
    return command.startsWith(program + u' ') ? (QStringList(program) + options().asGiven).join(u' ') + command.sliced(program.size()) : command;
}

void DoctorCommand::print(const Finding &finding)
{
    QString text = QStringLiteral("%1  %2: %3").arg(markOf(finding.verdict), finding.subject, printable(finding.evidence));
    if (!finding.remedy.isEmpty())
        text += QStringLiteral("\n         ") + printable(finding.remedy);
    if (!finding.command.isEmpty())
        text += QStringLiteral("\n         $ ") + printable(asCalled(finding.command));
    say(text);
}

void DoctorCommand::finish()
{
    QJsonArray list;
    for (const Finding &finding : m_doctor.findings())
        list.append(jsonOf(finding));
    const int faults = m_doctor.faultCount();
    const QString many = faults == 1 ? QStringLiteral("One fault") : QStringLiteral("%1 faults").arg(faults);
    const QString end = QStringLiteral("\n%1 found.").arg(faults == 0 ? QStringLiteral("No fault") : many);
    answer({{QStringLiteral("findings"), list}, {QStringLiteral("faults"), faults}}, end, faults == 0 ? exitDone : exitFailed);
}

} // namespace latchkey::app
