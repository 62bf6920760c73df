// SPDX-License-Identifier: MIT
#include "composition.h"

#include "adapters/profile_directory.h"
#include "options.h"
#include "runtime/session_parts.h"

#include <QDir>

namespace latchkey::app {

namespace {

constexpr auto userAgent = "Latchkey/" LATCHKEY_VERSION " (Linux)";

} // namespace

/// QStandardPaths learns of it only in Qt 6.7.
QString stateDirectory()
{
    const QString fromEnvironment = qEnvironmentVariable("XDG_STATE_HOME");
    const bool usable = QDir::isAbsolutePath(fromEnvironment); // a relative one is to be ignored, says the XDG specification
    return (usable ? fromEnvironment : QDir::homePath() + QStringLiteral("/.local/state")) + QStringLiteral("/latchkey");
}

Composition::Composition(const Options &options, bool takesLinks)
    : m_http(userAgent), m_webSockets(userAgent), m_secrets(stateDirectory(), options.profile),
      m_snapshots(stateDirectory(), options.profile, m_random),
      m_instance(stateDirectory(), options.profile),
      m_browser([](const char *name) { return qEnvironmentVariable(name); },
                takesLinks ? applicationId + QStringLiteral(".desktop") : QString()),
      m_computer(adapters::ProfileDirectory(stateDirectory(), options.profile).path(), options.caFile)
{
    // Before the session listens: dead connections are dropped before it sends anything over them.
    QObject::connect(&m_systemEvents, &ports::SystemEvents::wokeUp, &m_http, &adapters::QtHttp::forgetConnections);
    QObject::connect(&m_systemEvents, &ports::SystemEvents::networkMayBeBack, &m_http,
                     &adapters::QtHttp::forgetConnections);
    const runtime::SessionParts parts{*options.deployment, options.profile, {}, options.provider, m_http, m_webSockets, m_secrets, m_snapshots, m_time,
                                      m_random, m_systemEvents, m_instance, m_browser, m_callbacks};
    m_session.emplace(parts);
    m_doctor.emplace(parts, *m_session, m_computer);
}

} // namespace latchkey::app
