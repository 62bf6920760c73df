// SPDX-License-Identifier: MIT
#include "window.h"

#include "adapters/dbus_instance.h"
#include "adapters/extra_certificates.h"
#include "adapters/log_file.h"
#include "adapters/settings_portal.h"
#include "composition.h"
#include "exit_code.h"
#include "options.h"
#include "viewmodel/failure_text.h"
#include "viewmodel/qml_registration.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTimer>
#include <QtQml/QQmlExtensionPlugin>

#include <cstdio>
#include <memory>

Q_IMPORT_QML_PLUGIN(Latchkey_ViewModelPlugin)
Q_IMPORT_QML_PLUGIN(Latchkey_StylePlugin)
Q_IMPORT_QML_PLUGIN(LatchkeyPlugin)

namespace latchkey::app {

namespace {

constexpr std::chrono::seconds longestFarewell{25}; ///< two changes of a keychain that does not answer, and three seconds

/// `ready` runs once, when the window has shown its first frame: nothing that can wait comes before it.
bool show(QQmlApplicationEngine &engine, const QString &file, std::function<void()> ready)
{
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Latchkey/") + file));
    auto *window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    if (!window)
        return false;
    QObject::connect(window, &QQuickWindow::frameSwapped, window, std::move(ready),
                     Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    return true;
}

/// As far as the desktop allows: `token` is its leave to do so (XDG activation), or empty.
void bringToFront(const QByteArray &token)
{
    const QWindowList windows = QGuiApplication::topLevelWindows();
    if (windows.isEmpty())
        return; // it is on its way
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token); // where Qt looks for it
    QWindow *window = windows.constFirst();
    window->setWindowStates(window->windowStates() & ~Qt::WindowMinimized);
    window->raise();
    window->requestActivate();
}

/// The window is gone, and what the session was doing with the keychain may not be cut off.
void finishWork(QGuiApplication &application, const runtime::SessionManager &session)
{
    if (!session.hasWorkInFlight())
        return;
    QObject::connect(&session, &runtime::SessionManager::workDone, &application, &QGuiApplication::quit);
    QTimer::singleShot(longestFarewell, &application, &QGuiApplication::quit);
    application.exec();
}

int runMisconfigured(QGuiApplication &application, viewmodel::Appearance &appearance, const core::Failure &failure)
{
    const QString sentence = viewmodel::FailureText::of(failure);
    std::fprintf(stderr, "latchkey: %s\n", qUtf8Printable(sentence));
    QQmlApplicationEngine engine;
    viewmodel::provideAppearance(engine, appearance);
    engine.setInitialProperties({{QStringLiteral("sentence"), sentence}});
    if (!show(engine, QStringLiteral("Misconfigured.qml"), [] {}))
        return exitFailed;
    application.exec();
    return exitUsage;
}

} // namespace

int runWindow(int &argc, char **argv, const Options &options)
{
    const adapters::LogFile log(stateDirectory(), options.verbose, true);
    const auto isSet = [](const char *name) { return !qEnvironmentVariableIsEmpty(name); };
    if (!isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY") && !isSet("QT_QPA_PLATFORM")) {
        std::fputs("latchkey: There is no display to open a window on. The commands need none: latchkey --help\n", stderr);
        return exitFailed;
    }
    QQuickWindow::setGraphicsApi(options.gpuRenderer ? QSGRendererInterface::OpenGL : QSGRendererInterface::Software);
    QGuiApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(applicationId);
    viewmodel::Appearance appearance;
    adapters::SettingsPortal settings;
    QObject::connect(&settings, &adapters::SettingsPortal::prefersDarkChanged, &appearance,
                     &viewmodel::Appearance::setDesktopPrefersDark);
    settings.startWatching(); // before the window is made: a local portal has answered by its first frame
    if (!options.deployment)
        return runMisconfigured(application, appearance, options.deployment.error());
    if (const auto trusted = adapters::trustAlso(options.caFile); !trusted)
        return runMisconfigured(application, appearance, trusted.error());

    auto instance = std::make_unique<adapters::DBusInstance>(applicationId, options.profile, options.deployment->siteOrigin(),
                                                             options.isDefaultProfile());
    if (instance->claim(options.link) == adapters::DBusInstance::Claim::HandedOver)
        return exitDone;
    Composition composition(options, options.isDefaultProfile());
    QObject::connect(instance.get(), &adapters::DBusInstance::activated, &bringToFront);
    QObject::connect(instance.get(), &adapters::DBusInstance::linkReceived, &composition.session(),
                     &runtime::SessionManager::takeLink);
    viewmodel::PendingIntent intent;
    viewmodel::Diagnostics diagnostics(composition.doctor(), QStringLiteral(LATCHKEY_VERSION));
    if (options.page == QLatin1String("diagnostics"))
        diagnostics.open();
    else
        intent.request(options.page);
    QQmlApplicationEngine engine;
    viewmodel::provide(engine, {composition.session(), appearance, intent, diagnostics});
    const bool shown = show(engine, QStringLiteral("Main.qml"), [&composition, &options] {
        composition.session().start();
        if (options.link.isEmpty())
            composition.session().resumeSignIn();
        else
            composition.session().takeLink(options.link.toUtf8());
        composition.startWatchingSystem();
    });
    const int code = shown ? application.exec() : exitFailed;
    instance.reset(); // whoever starts us now gets a window of their own
    finishWork(application, composition.session());
    return code;
}

} // namespace latchkey::app
