// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_manager.h"
#include "viewmodel/appearance.h"
#include "viewmodel/desktop.h"
#include "viewmodel/diagnostics.h"
#include "viewmodel/language.h"
#include "viewmodel/pending_intent.h"
#include "viewmodel/preferences.h"
#include "viewmodel/window_memory.h"

#include <QQmlEngine>

namespace latchkey::live {
class LiveClient;
}

namespace latchkey::viewmodel {

/// How a window is to look and speak. All older than the engine.
struct Looks {
    Preferences &preferences;
    Appearance &appearance;
    Language &language;
};

/// The long-lived objects the window draws from, all owned by the composition and older than the engine.
struct Surroundings {
    runtime::SessionManager &session;
    Looks looks;
    WindowMemory &memory;
    Desktop &desktop;
    PendingIntent &intent;
    Diagnostics &diagnostics;
};

/// Makes them the singletons `Session`, `Preferences`, `Appearance`, `Language`, `WindowMemory`, `Desktop`, `PendingIntent` and `Diagnostics` of this engine. Call before engine.load().
/// kit/surroundings does it for another program, app/window.cpp for ours.
void provide(QQmlEngine &engine, const Surroundings &surroundings);

/// What ConvexQuery, ConvexMutation and ConvexAction of this engine speak through. provide() gives the session's; a program without
/// a sign-in gives a client of its own, which must outlive the engine.
void provideLiveClient(QQmlEngine &engine, live::LiveClient &client);

/// These alone, for a window without a session (Misconfigured.qml). The engine writes its strings again when the language changes.
void provideLooks(QQmlEngine &engine, const Looks &looks);

/// What `provide` gave this engine, or null. For the create() of the singletons.
runtime::SessionManager *sessionOf(const QQmlEngine &engine);
Preferences *preferencesOf(const QQmlEngine &engine);
Language *languageOf(const QQmlEngine &engine);
Appearance *appearanceOf(const QQmlEngine &engine);
WindowMemory *windowMemoryOf(const QQmlEngine &engine);
Desktop *desktopOf(const QQmlEngine &engine);
PendingIntent *pendingIntentOf(const QQmlEngine &engine);
Diagnostics *diagnosticsOf(const QQmlEngine &engine);
live::LiveClient *liveClientOf(const QQmlEngine &engine);

} // namespace latchkey::viewmodel
