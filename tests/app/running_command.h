// SPDX-License-Identifier: MIT
#pragma once

#include "commands/command.h"
#include "flows/session_world.h"
#include "doctor/doctor.h"
#include "options.h"
#include "support/fake_computer.h"

#include <QJsonDocument>
#include <QTextStream>

namespace latchkey::app::testing {

struct Outcome {
    int code = -1;
    bool cutOffWork = false; ///< the program ended while a sign-out was being told to the server, or the keychain changed
    QString out;
    QString err;

    QJsonObject json() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

/// One command run the way the program does, in a world of fakes.
class Running {
public:
    Running(flows::SessionWorld &world, const QString &name, const QStringList &arguments = {}, bool json = false) : m_world(world)
    {
        m_options.command = name;
        m_options.arguments = arguments;
        m_options.json = json;
        m_options.deviceCode = name == QLatin1String("sign-in");
        world.session = std::make_unique<runtime::SessionManager>(world.parts());
        m_doctor.emplace(world.parts(), *world.session, m_computer);
        m_command = makeCommand({*world.session, *m_doctor}, m_options, m_out, m_err);
        QObject::connect(m_command.get(), &Command::finished, [this](int code) {
            outcome.code = code;
            outcome.cutOffWork = m_world.session->isDeliveringSignOut() || m_world.secrets.isChanging();
        });
    }

    void start()
    {
        m_command->start();
        m_world.pump();
    }
    const Outcome &finish()
    {
        for (int second = 0; outcome.code < 0 && second < 30; ++second)
            m_world.pass(std::chrono::seconds(1));
        return outcome;
    }

    Outcome outcome;

private:
    flows::SessionWorld &m_world;
    Options m_options;
    support::FakeComputer m_computer;
    std::optional<doctor::Doctor> m_doctor;
    QTextStream m_out{&outcome.out};
    QTextStream m_err{&outcome.err};
    std::unique_ptr<Command> m_command;
};

inline Outcome run(flows::SessionWorld &world, const QString &name, const QStringList &arguments = {}, bool json = false)
{
    Running running(world, name, arguments, json);
    running.start();
    return running.finish();
}

} // namespace latchkey::app::testing
