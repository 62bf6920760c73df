// SPDX-License-Identifier: MIT
#include "kit/composition.h"

#include "adapters/profile_directory.h"
#include "runtime/session_parts.h"

#include <QDir>
#include <QEventLoop>
#include <QTimer>

namespace latchkey::kit {

namespace {
constexpr std::chrono::seconds longestFarewell{25}; ///< two changes of a keychain that does not answer, and three seconds
}

QString stateHome()
{
    const QString fromEnvironment = qEnvironmentVariable("XDG_STATE_HOME");
    const bool usable = QDir::isAbsolutePath(fromEnvironment); // a relative one is to be ignored, says the XDG specification
    return usable ? fromEnvironment : QDir::homePath() + QStringLiteral("/.local/state");
}

Composition::Composition(Program program)
    : m_program(std::move(program)), m_http(m_program.userAgent), m_webSockets(m_program.userAgent),
      m_secrets(m_program.stateDirectory, m_program.profile, m_program.applicationId),
      m_snapshots(m_program.stateDirectory, m_program.profile, m_random),
      m_instance(m_program.stateDirectory, m_program.profile),
      m_browser([](const char *name) { return qEnvironmentVariable(name); },
                m_program.takesLinks ? m_program.applicationId + QStringLiteral(".desktop") : QString()),
      m_computer(adapters::ProfileDirectory(m_program.stateDirectory, m_program.profile).path(), m_program.caFile)
{
    // Before the session listens: dead connections are dropped before it sends anything over them.
    QObject::connect(&m_systemEvents, &ports::SystemEvents::wokeUp, &m_http, &adapters::QtHttp::forgetConnections);
    QObject::connect(&m_systemEvents, &ports::SystemEvents::networkMayBeBack, &m_http,
                     &adapters::QtHttp::forgetConnections);
    const runtime::SessionParts parts{m_program.deployment, m_program.profile, {}, m_program.provider, m_http, m_webSockets, m_secrets, m_snapshots, m_time,
                                      m_random, m_systemEvents, m_instance, m_browser, m_callbacks};
    m_session.emplace(parts);
    m_doctor.emplace(parts, *m_session, m_computer);
}

void Composition::finish()
{
    if (!m_session->hasWorkInFlight())
        return;
    // In none: the program's loop has ended. To run that one again would tell everybody twice that it is about to quit.
    QEventLoop loop;
    QObject::connect(&*m_session, &runtime::SessionManager::workDone, &loop, &QEventLoop::quit);
    QObject::connect(&*m_session, &QObject::destroyed, &loop, &QEventLoop::quit);
    QTimer::singleShot(longestFarewell, &loop, &QEventLoop::quit);
    loop.exec();
}

} // namespace latchkey::kit
