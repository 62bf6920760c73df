// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_manager.h"
#include "viewmodel/qml_registration.h"

#include <QtQml/qqmlregistration.h>

/// The types of lower layers as QML sees them: shells that give a name to a foreign type and hold nothing.
namespace latchkey::viewmodel {

struct SessionShell {
    Q_GADGET
    QML_FOREIGN(latchkey::runtime::SessionManager)
    QML_NAMED_ELEMENT(Session)
    QML_SINGLETON
public:
    static runtime::SessionManager *create(QQmlEngine *engine, QJSEngine *) { return sessionOf(*engine); }
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

struct FailureShell {
    Q_GADGET
    QML_FOREIGN(latchkey::core::Failure)
    QML_VALUE_TYPE(sessionFailure)
};

} // namespace latchkey::viewmodel
