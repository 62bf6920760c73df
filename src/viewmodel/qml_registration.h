// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_manager.h"
#include "viewmodel/appearance.h"
#include "viewmodel/diagnostics.h"
#include "viewmodel/pending_intent.h"

#include <QQmlEngine>

namespace latchkey::live {
class LiveClient;
}

namespace latchkey::viewmodel {

/// The long-lived objects the window draws from, all owned by the composition and older than the engine.
struct Surroundings {
    runtime::SessionManager &session;
    Appearance &appearance;
    PendingIntent &intent;
    Diagnostics &diagnostics;
};

/// Makes them the singletons `Session`, `Appearance`, `PendingIntent` and `Diagnostics` of this engine. Call before engine.load().
///
/// How a program shows the window (app/main.cpp, at file scope and then in order):
///
///     #include <QtQml/QQmlExtensionPlugin>
///     Q_IMPORT_QML_PLUGIN(Latchkey_ViewModelPlugin)
///     Q_IMPORT_QML_PLUGIN(Latchkey_StylePlugin)
///     Q_IMPORT_QML_PLUGIN(LatchkeyPlugin)
///
///     QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);   // before the application object
///     QGuiApplication app(argc, argv);
///     viewmodel::Appearance appearance;                               // reads the palette: after the application
///     viewmodel::PendingIntent intent;                                // intent.request(u"organizations"_qs) for --page
///     viewmodel::Diagnostics diagnostics(doctor, version);
///     QQmlApplicationEngine engine;
///     viewmodel::provide(engine, {session, appearance, intent, diagnostics});
///     engine.addImportPath(u"qrc:/qt/qml"_qs);
///     engine.load(QUrl(u"qrc:/qt/qml/Latchkey/Main.qml"_qs));
///     // session.start() after the first frameSwapped() of the QQuickWindow engine.rootObjects().first()
///
/// CMake: link latchkey_viewmodel latchkey_viewmodelplugin latchkey_style latchkey_styleplugin latchkey_qml
/// latchkey_qmlplugin (or just latchkey_window, an interface target that names all six).
void provide(QQmlEngine &engine, const Surroundings &surroundings);

/// What ConvexQuery, ConvexMutation and ConvexAction of this engine speak through. provide() gives the session's; a program without
/// a sign-in gives a client of its own, which must outlive the engine.
void provideLiveClient(QQmlEngine &engine, live::LiveClient &client);

/// `Appearance` alone, for a window without a session (Misconfigured.qml).
void provideAppearance(QQmlEngine &engine, Appearance &appearance);

/// What `provide` gave this engine, or null. For the create() of the singletons.
runtime::SessionManager *sessionOf(const QQmlEngine &engine);
Appearance *appearanceOf(const QQmlEngine &engine);
PendingIntent *pendingIntentOf(const QQmlEngine &engine);
Diagnostics *diagnosticsOf(const QQmlEngine &engine);
live::LiveClient *liveClientOf(const QQmlEngine &engine);

} // namespace latchkey::viewmodel
