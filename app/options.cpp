// SPDX-License-Identifier: MIT
#include "options.h"

#include "commands/command.h"
#include "session/desktop_requests.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

namespace latchkey::app {

QString configurationFile(const QString &name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + QStringLiteral("/latchkey/") + name;
}

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        QStringLiteral("Sign in to a product built on Better Auth and Convex.\n\n"
                       "Without a command, opens the window. Commands:\n"
                       "  status           who is signed in, and whether the link is live\n"
                       "  whoami           the signed-in person\n"
                       "  organizations    the organizations you belong to\n"
                       "  switch SLUG      make an organization the active one\n"
                       "  token            print a short-lived Convex token (JWT)\n"
                       "  sign-in          with --email E --password-stdin, or with --device\n"
                       "  sign-out         end the session on this computer and at the server\n"
                       "  doctor           find out why something does not work, and what to do\n\n"
                       "Exit codes: 0 done, 1 failed, 2 usage, 3 signed out, 4 offline."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {QStringLiteral("deployment-url"), QStringLiteral("The Convex deployment."), QStringLiteral("URL")},
        {QStringLiteral("site-url"), QStringLiteral("Its site, where Better Auth answers."), QStringLiteral("URL")},
        {QStringLiteral("profile"), QStringLiteral("Keep several people apart on one computer."), QStringLiteral("NAME")},
        {QStringLiteral("provider"),
         QStringLiteral("Who signs people in at a site without a page for it: google, oauth2:NAME, …"), QStringLiteral("NAME")},
        {QStringLiteral("config"), QStringLiteral("Read this file instead of latchkey.ini."), QStringLiteral("FILE")},
        {QStringLiteral("renderer"), QStringLiteral("How the window is drawn: software (default) or gpu."),
         QStringLiteral("NAME"), QStringLiteral("software")},
        {QStringLiteral("ca-file"), QStringLiteral("Trust these certificate authorities, too (PEM)."), QStringLiteral("FILE")},
        {QStringLiteral("minimized"), QStringLiteral("Open the window as an icon, or not at all where it stays in the tray.")},
        {QStringLiteral("translation"), QStringLiteral("Use this translation (.qm), for whoever makes one."), QStringLiteral("FILE")},
        {QStringLiteral("verbose"), QStringLiteral("Log everything, also to standard error.")},
        {QStringLiteral("page"), QStringLiteral("The page to open; survives signing in."), QStringLiteral("NAME")},
        {QStringLiteral("json"), QStringLiteral("Answer in JSON.")},
        {QStringLiteral("email"), QStringLiteral("For sign-in."), QStringLiteral("E")},
        {QStringLiteral("password-stdin"), QStringLiteral("For sign-in: read the password from standard input.")},
        {QStringLiteral("device"), QStringLiteral("For sign-in: by a code that you approve in any browser.")},
    });
    if constexpr (hasGallery)
        parser.addOption({QStringLiteral("gallery"), QStringLiteral("Show every component of the style, for developers.")});
    parser.addPositionalArgument(QStringLiteral("command"), QStringLiteral("See above."), QStringLiteral("[command]"));
}

/// The one that is named, or the person's and then the computer's (/etc/xdg).
QStringList configFiles(const QCommandLineParser &parser)
{
    if (parser.isSet(QStringLiteral("config")))
        return {parser.value(QStringLiteral("config"))};
    return QStandardPaths::locateAll(QStandardPaths::GenericConfigLocation, QStringLiteral("latchkey/latchkey.ini"));
}

QString valueIn(const QStringList &files, const QString &name)
{
    for (const QString &file : files) {
        if (const QString value = QSettings(file, QSettings::IniFormat).value(name).toString(); !value.isEmpty())
            return value;
    }
    return {};
}

tl::unexpected<EarlyExit> usage(const QString &text)
{
    return tl::unexpected<EarlyExit>({QStringLiteral("Usage"), text + QStringLiteral("\nTry `latchkey --help`."), exitUsage});
}

tl::expected<void, EarlyExit> readCommand(const QCommandLineParser &parser, Options &options)
{
    options.arguments = parser.positionalArguments();
    if (options.arguments.isEmpty())
        return {};
    if (options.arguments.first().startsWith(QLatin1String("latchkey:"), Qt::CaseInsensitive)) {
        if (options.arguments.size() != 1)
            return usage(QStringLiteral("A latchkey:// link comes alone."));
        options.link = options.arguments.takeFirst();
        return {};
    }
    options.command = options.arguments.takeFirst();
    if (!commandNames().contains(options.command))
        return usage(QStringLiteral("There is no command `%1`.").arg(options.command));
    const int wanted = options.command == QLatin1String("switch") ? 1 : 0;
    if (options.arguments.size() != wanted)
        return usage(wanted ? QStringLiteral("`switch` takes the slug of one organization.")
                            : QStringLiteral("`%1` takes no arguments.").arg(options.command));
    const bool signIn = options.command == QLatin1String("sign-in");
    const bool byPassword = !options.email.isEmpty() && options.passwordFromStdin;
    if (signIn && byPassword == options.deviceCode)
        return usage(QStringLiteral("`sign-in` needs --email and --password-stdin, or --device."));
    return {};
}

/// How the window is drawn and opened.
tl::expected<void, EarlyExit> readWindow(const QCommandLineParser &parser, Options &options)
{
    const QString renderer = parser.value(QStringLiteral("renderer"));
    if (renderer != QLatin1String("software") && renderer != QLatin1String("gpu"))
        return usage(QStringLiteral("--renderer is `software` or `gpu`."));
    options.gpuRenderer = renderer == QLatin1String("gpu");
    options.translationFile = parser.value(QStringLiteral("translation"));
    if (!options.translationFile.isEmpty() && !QFileInfo(options.translationFile).isReadable())
        return usage(QStringLiteral("The translation %1 cannot be read.").arg(options.translationFile));
    options.minimized = parser.isSet(QStringLiteral("minimized"));
    options.gallery = hasGallery && parser.isSet(QStringLiteral("gallery")); // it warns of a name it was not told
    options.page = parser.value(QStringLiteral("page"));
    const QStringList pages{QStringLiteral("overview"), QStringLiteral("organizations"), QStringLiteral("account"), QStringLiteral("devices"), QStringLiteral("diagnostics"),
                            QStringLiteral("preferences")};
    if (parser.isSet(QStringLiteral("page")) && !pages.contains(options.page))
        return usage(QStringLiteral("--page is one of: %1.").arg(pages.join(QStringLiteral(", "))));
    return {};
}

/// Which deployment was meant, to be given again, from whatever folder.
QStringList asGiven(const QCommandLineParser &parser)
{
    const auto isFile = [](const QString &name) { return name == QLatin1String("config") || name == QLatin1String("ca-file"); };
    QStringList given;
    for (const char *option : {"deployment-url", "site-url", "profile", "config", "ca-file"}) {
        const QString name = QString::fromLatin1(option);
        if (parser.isSet(name))
            given << QStringLiteral("--") + name << (isFile(name) ? QFileInfo(parser.value(name)).absoluteFilePath() : parser.value(name));
    }
    return given;
}

} // namespace

tl::expected<Options, EarlyExit> parseOptions(const QStringList &arguments,
                                              const std::function<QString(const char *)> &environment)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return usage(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        return tl::unexpected<EarlyExit>({{}, parser.helpText().replace(QStringLiteral("<executable_name>"), QStringLiteral("latchkey")), exitDone});
    if (parser.isSet(QStringLiteral("version")))
        return tl::unexpected<EarlyExit>({{}, QStringLiteral("latchkey " LATCHKEY_VERSION), exitDone});

    const QStringList files = configFiles(parser);
    if (parser.isSet(QStringLiteral("config")) && !QFileInfo(files.constFirst()).isReadable())
        return usage(QStringLiteral("The configuration file %1 cannot be read.").arg(files.constFirst()));
    const auto setting = [&](const QString &name, const char *variable) {
        if (parser.isSet(name))
            return parser.value(name);
        const QString fromEnvironment = environment(variable);
        return fromEnvironment.isEmpty() ? valueIn(files, name) : fromEnvironment;
    };

    Options options;
    options.asGiven = asGiven(parser);
    options.deployment = core::parseDeployment(setting(QStringLiteral("deployment-url"), "LATCHKEY_DEPLOYMENT_URL"),
                                               setting(QStringLiteral("site-url"), "LATCHKEY_SITE_URL"));
    if (const QString profile = setting(QStringLiteral("profile"), "LATCHKEY_PROFILE"); !profile.isEmpty())
        options.profile = profile;
    static const QRegularExpression plainName(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$"));
    if (!plainName.match(options.profile).hasMatch())
        return usage(QStringLiteral("A profile's name is 1 to 64 letters, digits, dots, dashes or underscores."));
    options.provider = setting(QStringLiteral("provider"), "LATCHKEY_PROVIDER");
    if (!options.provider.isEmpty() && !session::isProviderName(options.provider))
        return usage(QStringLiteral("--provider is a name like `google`, or `oauth2:NAME`."));
    options.caFile = setting(QStringLiteral("ca-file"), "LATCHKEY_CA_FILE");
    if (const auto window = readWindow(parser, options); !window)
        return tl::unexpected<EarlyExit>(window.error());
    options.verbose = parser.isSet(QStringLiteral("verbose"));
    options.json = parser.isSet(QStringLiteral("json"));
    options.email = parser.value(QStringLiteral("email"));
    options.passwordFromStdin = parser.isSet(QStringLiteral("password-stdin"));
    options.deviceCode = parser.isSet(QStringLiteral("device"));
    if (const auto command = readCommand(parser, options); !command)
        return tl::unexpected<EarlyExit>(command.error());
    return options;
}

} // namespace latchkey::app
