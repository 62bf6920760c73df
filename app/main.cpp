// SPDX-License-Identifier: MIT
#include "options.h"
#include "terminal.h"
#include "window.h"

#include <QCoreApplication>

using namespace latchkey;

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("latchkey"));
    QCoreApplication::setApplicationVersion(QStringLiteral(LATCHKEY_VERSION));
    QCoreApplication::setOrganizationDomain(QStringLiteral("latchkey.dev"));

    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto options = app::parseOptions(arguments, [](const char *name) { return qEnvironmentVariable(name); });
    if (!options)
        return app::refuse(options.error(), arguments.contains(QStringLiteral("--json")));
    return options->command.isEmpty() ? app::runWindow(argc, argv, *options) : app::runCommand(argc, argv, *options);
}
