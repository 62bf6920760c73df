// SPDX-License-Identifier: MIT
#include "window.h"

#include "adapters/dbus_instance.h"
#include "adapters/extra_certificates.h"
#include "adapters/log_file.h"
#include "desktop_manners.h"
#include "exit_code.h"
#include "kit/desktop_looks.h"
#include "options.h"
#include "program.h"
#include "viewmodel/failure_text.h"
#include "viewmodel/qml_registration.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QtQml/QQmlExtensionPlugin>

#include <cstdio>
#include <memory>

Q_IMPORT_QML_PLUGIN(Latchkey_ViewModelPlugin)
Q_IMPORT_QML_PLUGIN(Latchkey_StylePlugin)
Q_IMPORT_QML_PLUGIN(LatchkeyPlugin)
#if LATCHKEY_GALLERY
Q_IMPORT_QML_PLUGIN(Latchkey_GalleryPlugin)
#endif

namespace latchkey::app {

namespace {

/// Not shown yet: it has to be put into its place first.
QQuickWindow *makeWindow(QQmlApplicationEngine &engine, const QString &file, QVariantMap properties)
{
    properties.insert(QStringLiteral("visible"), false);
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties(properties);
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Latchkey/") + file));
    return engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
}

/// A window without a session behind it.
int runAlone(QGuiApplication &application, const viewmodel::Looks &looks, const QString &file, const QVariantMap &properties)
{
    QQmlApplicationEngine engine;
    viewmodel::provideLooks(engine, looks);
    QQuickWindow *window = makeWindow(engine, file, properties);
    if (!window)
        return exitFailed;
    window->show();
    return application.exec();
}

int runMisconfigured(QGuiApplication &application, const viewmodel::Looks &looks, const core::Failure &failure)
{
    const QString sentence = viewmodel::FailureText::of(failure);
    std::fprintf(stderr, "latchkey: %s\n", qUtf8Printable(sentence));
    const int code = runAlone(application, looks, QStringLiteral("Misconfigured.qml"), {{QStringLiteral("sentence"), sentence}});
    return code == exitDone ? exitUsage : code;
}

/// The window of a session, from its first frame to the end of what it has begun.
int runSession(QGuiApplication &application, const Options &options, const viewmodel::Looks &looks)
{
    auto instance = std::make_unique<adapters::DBusInstance>(applicationId, options.profile, options.deployment->siteOrigin(),
                                                             options.isDefaultProfile());
    if (instance->claim(options.link) == adapters::DBusInstance::Claim::HandedOver)
        return exitDone;
    kit::Composition composition(programOf(options, options.isDefaultProfile()));
    QObject::connect(instance.get(), &adapters::DBusInstance::activated, &bringToFront);
    QObject::connect(instance.get(), &adapters::DBusInstance::linkReceived, &composition.session(),
                     &runtime::SessionManager::takeLink);
    viewmodel::PendingIntent intent;
    viewmodel::Diagnostics diagnostics(composition.doctor(), QStringLiteral(LATCHKEY_VERSION));
    if (options.page == QLatin1String("diagnostics"))
        diagnostics.open();
    else if (options.page == QLatin1String("preferences"))
        looks.preferences.open();
    else
        intent.request(options.page);
    composition.session().start(); // first of all: the keyring answers while the window is made
    DesktopManners manners(options, composition.session(), looks.preferences);
    QQmlApplicationEngine engine;
    viewmodel::provide(engine, {composition.session(), looks, manners.memory(), manners.desktop(), intent, diagnostics});
    QQuickWindow *window = makeWindow(engine, QStringLiteral("Main.qml"), {});
    if (window) {
        QObject::connect(&manners, &DesktopManners::pageWanted, &intent, [&](const QString &page) {
            looks.preferences.close(); // it would open behind them
            diagnostics.close();
            intent.request(page);
        });
        QObject::connect(&manners, &DesktopManners::settled, &application, [&composition] { composition.startWatchingSystem(); });
        manners.show(*window, [&] {
            if (options.link.isEmpty())
                composition.session().resumeSignIn();
            else
                composition.session().takeLink(options.link.toUtf8());
        });
    }
    const int code = window ? application.exec() : exitFailed;
    instance.reset(); // whoever starts us now gets a window of their own
    composition.finish();
    return code;
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
    const auto scratch = options.gallery ? std::make_unique<QTemporaryDir>() : nullptr; // what is tried in the gallery is not kept
    const QString file = QStringLiteral("preferences.ini");
    kit::DesktopLooks desktop(scratch ? scratch->filePath(file) : configurationFile(file), options.translationFile);
    const viewmodel::Looks looks = desktop.looks();
    if (options.gallery)
        return runAlone(application, looks, QStringLiteral("Gallery/Gallery.qml"), {});
    if (!options.deployment)
        return runMisconfigured(application, looks, options.deployment.error());
    if (const auto trusted = adapters::trustAlso(options.caFile); !trusted)
        return runMisconfigured(application, looks, trusted.error());
    return runSession(application, options, looks);
}

} // namespace latchkey::app
