// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command.h"

namespace latchkey::app {

class StatusCommand : public Command {
public:
    using Command::Command;
    void step() override;
};

class WhoamiCommand : public Command {
public:
    using Command::Command;
    void step() override;
};

class OrganizationsCommand : public Command {
public:
    using Command::Command;
    void step() override;
};

class TokenCommand : public Command {
public:
    using Command::Command;
    void step() override;

private:
    bool m_asked = false;
};

} // namespace latchkey::app
