// SPDX-License-Identifier: MIT
#include "options.h"
#include "terminal.h"
#include "window.h"

#include <QGuiApplication>

#include <sys/resource.h>

using namespace latchkey;

/// What is in memory stays out of files, also when the program crashes. Not PR_SET_DUMPABLE: the desktop's portals look into
/// /proc/PID/root to tell who asks, and would refuse us.
static void forbidCoreFiles()
{
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

int main(int argc, char **argv)
{
    forbidCoreFiles();
    QCoreApplication::setApplicationName(QStringLiteral("latchkey"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Latchkey")); // in every sentence that names the program
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
