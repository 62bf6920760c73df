// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command.h"
#include "doctor/finding.h"

namespace latchkey::app {

/// `doctor`: examines, and prints every finding as it comes. Exit code 0: no fault found. Unlike the others it has something to say where nobody is signed in, or the keyring is locked.
class DoctorCommand final : public Command {
    Q_OBJECT
public:
    DoctorCommand(doctor::Doctor &doctor, runtime::SessionManager &session, const Options &options, QTextStream &out, QTextStream &err);

private:
    void step() override {} // whatever becomes of the session is examined
    std::chrono::seconds patience() const override { return std::chrono::minutes(5); }
    QString asCalled(const QString &command) const;
    void print(const doctor::Finding &finding);
    void finish();

    doctor::Doctor &m_doctor;
};

} // namespace latchkey::app
