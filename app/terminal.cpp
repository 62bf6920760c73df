// SPDX-License-Identifier: MIT
#include "terminal.h"

#include "adapters/extra_certificates.h"
#include "adapters/log_file.h"
#include "commands/command.h"
#include "exit_code.h"
#include "options.h"
#include "program.h"
#include "viewmodel/failure_text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextStream>

#include <cstdio>

namespace latchkey::app {

int refuse(const EarlyExit &why, bool json)
{
    if (why.code == exitDone)
        QTextStream(stdout) << why.text << '\n';
    else if (json)
        QTextStream(stdout) << errorJson(why.kind, why.text);
    else
        QTextStream(stderr) << "latchkey: " << why.text << '\n';
    return why.code;
}

int runCommand(int &argc, char **argv, const Options &options)
{
    QCoreApplication application(argc, argv);
    QLocale::setDefault(QLocale::c()); // a command speaks English, numbers included
    QTextStream out(stdout);
    QTextStream err(stderr);
    if (!options.deployment) {
        const core::Failure &failure = options.deployment.error();
        return refuse({kindOf(failure), viewmodel::FailureText::of(failure), exitUsage}, options.json);
    }
    if (const auto trusted = adapters::trustAlso(options.caFile); !trusted)
        return refuse({kindOf(trusted.error()), viewmodel::FailureText::of(trusted.error()), exitUsage}, options.json);
    const adapters::LogFile log(stateDirectory(), options.verbose, false); // a command has sentences of its own
    kit::Composition composition(programOf(options, false));
    const auto command = makeCommand({composition.session(), composition.doctor()}, options, out, err);
    QObject::connect(command.get(), &Command::finished, &application, &QCoreApplication::exit, Qt::QueuedConnection);
    command->start();
    return application.exec();
}

} // namespace latchkey::app
