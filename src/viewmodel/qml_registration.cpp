// SPDX-License-Identifier: MIT
#include "viewmodel/qml_registration.h"

#include "live/live_client.h"

#include <QVariant>

namespace latchkey::viewmodel {

namespace {

// Kept on the engine and not in a static: two engines in one process may show two profiles.
constexpr const char *sessionKey = "latchkeySession";
constexpr const char *preferencesKey = "latchkeyPreferences";
constexpr const char *languageKey = "latchkeyLanguage";
constexpr const char *appearanceKey = "latchkeyAppearance";
constexpr const char *memoryKey = "latchkeyWindowMemory";
constexpr const char *desktopKey = "latchkeyDesktop";
constexpr const char *intentKey = "latchkeyPendingIntent";
constexpr const char *diagnosticsKey = "latchkeyDiagnostics";
constexpr const char *clientKey = "latchkeyLiveClient";

template <typename T>
T *read(const QQmlEngine &engine, const char *key)
{
    return qobject_cast<T *>(engine.property(key).value<QObject *>());
}

void write(QQmlEngine &engine, const char *key, QObject &object)
{
    QJSEngine::setObjectOwnership(&object, QJSEngine::CppOwnership);
    engine.setProperty(key, QVariant::fromValue(&object));
}

} // namespace

void provide(QQmlEngine &engine, const Surroundings &surroundings)
{
    write(engine, sessionKey, surroundings.session);
    provideLooks(engine, surroundings.looks);
    write(engine, memoryKey, surroundings.memory);
    write(engine, desktopKey, surroundings.desktop);
    write(engine, intentKey, surroundings.intent);
    write(engine, diagnosticsKey, surroundings.diagnostics);
    if (live::LiveClient *client = surroundings.session.liveClient())
        provideLiveClient(engine, *client);
}

void provideLiveClient(QQmlEngine &engine, live::LiveClient &client)
{
    write(engine, clientKey, client);
}

void provideLooks(QQmlEngine &engine, const Looks &looks)
{
    write(engine, preferencesKey, looks.preferences);
    write(engine, appearanceKey, looks.appearance);
    write(engine, languageKey, looks.language);
    QObject::connect(&looks.language, &Language::changed, &engine, &QQmlEngine::retranslate);
}

runtime::SessionManager *sessionOf(const QQmlEngine &engine)
{
    return read<runtime::SessionManager>(engine, sessionKey);
}

Preferences *preferencesOf(const QQmlEngine &engine)
{
    return read<Preferences>(engine, preferencesKey);
}

Language *languageOf(const QQmlEngine &engine)
{
    return read<Language>(engine, languageKey);
}

Appearance *appearanceOf(const QQmlEngine &engine)
{
    return read<Appearance>(engine, appearanceKey);
}

WindowMemory *windowMemoryOf(const QQmlEngine &engine)
{
    return read<WindowMemory>(engine, memoryKey);
}

Desktop *desktopOf(const QQmlEngine &engine)
{
    return read<Desktop>(engine, desktopKey);
}

PendingIntent *pendingIntentOf(const QQmlEngine &engine)
{
    return read<PendingIntent>(engine, intentKey);
}

Diagnostics *diagnosticsOf(const QQmlEngine &engine)
{
    return read<Diagnostics>(engine, diagnosticsKey);
}

live::LiveClient *liveClientOf(const QQmlEngine &engine)
{
    return read<live::LiveClient>(engine, clientKey);
}

} // namespace latchkey::viewmodel
