// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command.h"
#include "core/secret.h"

#include <optional>

namespace latchkey::app {

class SwitchCommand : public Command {
public:
    using Command::Command;
    void step() override;

private:
    QString m_target; ///< organisation id, once asked for
};

/// Refuses when somebody is signed in already: a script must never replace a person's session unasked. A session that the
/// keychain will not keep is of no use to the next command, so it is ended again and the keychain named.
class SignInCommand : public Command {
public:
    /// Reads one line of standard input, the password, before anything else happens; with `--device` nothing.
    SignInCommand(runtime::SessionManager &session, const Options &options, QTextStream &out, QTextStream &err);
    void step() override;
    std::chrono::seconds patience() const override;

private:
    void showCode();
    void answerSignedIn();
    void answerNotKept(bool ended);

    QString m_password;
    bool m_asked = false;
    bool m_shown = false; ///< the code of the device flow
    bool m_givingUp = false;
};

class SignOutCommand : public Command {
public:
    SignOutCommand(runtime::SessionManager &session, const Options &options, QTextStream &out, QTextStream &err);
    void step() override;

private:
    void answerNobody();
    void answerSignedOut();

    bool m_asked = false;
    std::optional<bool> m_delivered;
    std::optional<bool> m_earlierDelivered; ///< what became of a sign-out that an earlier run owed
};

} // namespace latchkey::app
