// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command.h"
#include "doctor/finding.h"

namespace latchkey::app {

/// `doctor`: waits until the session has come to rest, or ten seconds, examines, and prints every finding as it comes. Exit code
/// 0: no fault found. Unlike the others it has something to say where nobody is signed in, or the keyring is locked.
class DoctorCommand final : public Command {
    Q_OBJECT
public:
    DoctorCommand(doctor::Doctor &doctor, runtime::SessionManager &session, const Options &options, QTextStream &out, QTextStream &err);

private:
    void step() override;
    std::chrono::seconds patience() const override { return std::chrono::minutes(5); }
    void begin();
    void print(const doctor::Finding &finding);
    void finish();

    doctor::Doctor &m_doctor;
    bool m_begun = false;
};

} // namespace latchkey::app
