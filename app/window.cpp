// SPDX-License-Identifier: MIT
#include "window.h"

#include "adapters/settings_portal.h"
#include "composition.h"
#include "exit_code.h"
#include "options.h"
#include "viewmodel/failure_text.h"
#include "viewmodel/qml_registration.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QtQml/QQmlExtensionPlugin>

#include <cstdio>
#include <memory>

Q_IMPORT_QML_PLUGIN(Latchkey_ViewModelPlugin)
Q_IMPORT_QML_PLUGIN(Latchkey_StylePlugin)
Q_IMPORT_QML_PLUGIN(LatchkeyPlugin)

namespace latchkey::app {

namespace {

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
    QQuickWindow::setGraphicsApi(options.gpuRenderer ? QSGRendererInterface::OpenGL : QSGRendererInterface::Software);
    QGuiApplication application(argc, argv);
    viewmodel::Appearance appearance;
    adapters::SettingsPortal settings;
    QObject::connect(&settings, &adapters::SettingsPortal::prefersDarkChanged, &appearance,
                     &viewmodel::Appearance::setDesktopPrefersDark);
    settings.startWatching(); // before the window is made: a local portal has answered by its first frame
    if (!options.deployment)
        return runMisconfigured(application, appearance, options.deployment.error());

    Composition composition(*options.deployment, options.profile);
    viewmodel::PendingIntent intent;
    intent.request(options.page);
    QQmlApplicationEngine engine;
    viewmodel::provide(engine, {composition.session(), appearance, intent});
    const bool shown = show(engine, QStringLiteral("Main.qml"), [&composition] {
        composition.session().start();
        composition.session().resumeSignIn();
        composition.startWatchingSystem();
    });
    return shown ? application.exec() : exitFailed;
}

} // namespace latchkey::app
