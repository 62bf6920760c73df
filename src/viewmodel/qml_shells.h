// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_manager.h"
#include "viewmodel/convex_error.h"
#include "viewmodel/qml_registration.h"

#include <QtQml/qqmlregistration.h>

/// What QML is given from outside the engine: shells that give a name to a type and hold nothing. A singleton of a class
/// that has a default constructor needs one, too: without it QML would make an object of its own and never call create().
namespace latchkey::viewmodel {

struct SessionShell {
    Q_GADGET
    QML_FOREIGN(latchkey::runtime::SessionManager)
    QML_NAMED_ELEMENT(Session)
    QML_SINGLETON
public:
    static runtime::SessionManager *create(QQmlEngine *engine, QJSEngine *) { return sessionOf(*engine); }
};

struct PreferencesShell {
    Q_GADGET
    QML_FOREIGN(latchkey::viewmodel::Preferences)
    QML_NAMED_ELEMENT(Preferences)
    QML_SINGLETON
public:
    static Preferences *create(QQmlEngine *engine, QJSEngine *) { return preferencesOf(*engine); }
};

struct LanguageShell {
    Q_GADGET
    QML_FOREIGN(latchkey::viewmodel::Language)
    QML_NAMED_ELEMENT(Language)
    QML_SINGLETON
public:
    static Language *create(QQmlEngine *engine, QJSEngine *) { return languageOf(*engine); }
};

struct AppearanceShell {
    Q_GADGET
    QML_FOREIGN(latchkey::viewmodel::Appearance)
    QML_NAMED_ELEMENT(Appearance)
    QML_SINGLETON
public:
    static Appearance *create(QQmlEngine *engine, QJSEngine *) { return appearanceOf(*engine); }
};

struct WindowMemoryShell {
    Q_GADGET
    QML_FOREIGN(latchkey::viewmodel::WindowMemory)
    QML_NAMED_ELEMENT(WindowMemory)
    QML_SINGLETON
public:
    static WindowMemory *create(QQmlEngine *engine, QJSEngine *) { return windowMemoryOf(*engine); }
};

struct DesktopShell {
    Q_GADGET
    QML_FOREIGN(latchkey::viewmodel::Desktop)
    QML_NAMED_ELEMENT(Desktop)
    QML_SINGLETON
public:
    static Desktop *create(QQmlEngine *engine, QJSEngine *) { return desktopOf(*engine); }
};

struct PendingIntentShell {
    Q_GADGET
    QML_FOREIGN(latchkey::viewmodel::PendingIntent)
    QML_NAMED_ELEMENT(PendingIntent)
    QML_SINGLETON
public:
    static PendingIntent *create(QQmlEngine *engine, QJSEngine *) { return pendingIntentOf(*engine); }
};

struct DiagnosticsShell {
    Q_GADGET
    QML_FOREIGN(latchkey::viewmodel::Diagnostics)
    QML_NAMED_ELEMENT(Diagnostics)
    QML_SINGLETON
public:
    static Diagnostics *create(QQmlEngine *engine, QJSEngine *) { return diagnosticsOf(*engine); }
};

struct UserShell {
    Q_GADGET
    QML_FOREIGN(latchkey::session::User)
    QML_VALUE_TYPE(sessionUser)
};

struct OrganizationShell {
    Q_GADGET
    QML_FOREIGN(latchkey::session::Organization)
    QML_VALUE_TYPE(sessionOrganization)
};

struct SignInProgressShell {
    Q_GADGET
    QML_FOREIGN(latchkey::session::SignInProgress)
    QML_VALUE_TYPE(signInProgress)
};

struct ConvexErrorShell {
    Q_GADGET
    QML_FOREIGN(latchkey::viewmodel::ConvexError)
    QML_VALUE_TYPE(convexError)
};

struct FailureShell {
    Q_GADGET
    QML_FOREIGN(latchkey::core::Failure)
    QML_VALUE_TYPE(sessionFailure)
};

} // namespace latchkey::viewmodel
