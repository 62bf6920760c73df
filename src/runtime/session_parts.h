// SPDX-License-Identifier: MIT
#pragma once

#include "core/origin.h"

#include <QString>

namespace latchkey::ports {
class Browser;
class CallbackListener;
class Http;
class Instance;
class Random;
class SecretStore;
class SnapshotStore;
class SystemEvents;
class Time;
class WebSockets;
}

namespace latchkey::runtime {

/// The backend functions a session needs, by their Convex names. A product with names of its own says so here.
struct FunctionNames {
    QString currentUser = QStringLiteral("auth:getCurrentUser");
    QString serverIdentity = QStringLiteral("auth:getServerIdentity"); ///< for finding out what is wrong; no session needs it
    QString setupStatus = QStringLiteral("auth:getSetupStatus");
    QString listOrganizations = QStringLiteral("organizations:listOrganizations");
    QString createOrganization = QStringLiteral("organizations:createOrganization");
    QString setActiveOrganization = QStringLiteral("organizations:setActiveOrganization");
};

/// Everything a session is built from. Holds references only: whoever composes the program owns the ports and outlives
/// the session.
struct SessionParts {
    core::Deployment deployment;
    QString profile;
    FunctionNames functions;
    /// Who signs people in at a site that has no page for it: session::isProviderName, or empty. Not asked for elsewhere.
    QString provider;
    ports::Http &http;
    ports::WebSockets &webSockets;
    ports::SecretStore &secrets;
    ports::SnapshotStore &snapshots;
    ports::Time &time;
    ports::Random &random;
    ports::SystemEvents &systemEvents;
    ports::Instance &instance;
    ports::Browser &browser;
    ports::CallbackListener &callbacks;
};

} // namespace latchkey::runtime
