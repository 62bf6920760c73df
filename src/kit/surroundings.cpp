// SPDX-License-Identifier: MIT
#include "kit/surroundings.h"

#include "adapters/profile_directory.h"

#include <QStandardPaths>

namespace latchkey::kit {

namespace {

QString settingsFile(const QString &applicationId, const QString &name)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/' + applicationId + u'/' + name;
}

viewmodel::Desktop::Autostart noAutostart()
{
    return {[] { return false; }, [](bool) -> core::Result<void> { return core::failed(core::FailureKind::NotAllowed); }};
}

} // namespace

Surroundings::Surroundings(Composition &composition)
    : m_composition(composition), m_looks(settingsFile(composition.program().applicationId, QStringLiteral("preferences.ini"))),
      m_memory(adapters::ProfileDirectory(composition.program().stateDirectory, composition.program().profile).filePath(QStringLiteral("window.ini")),
               composition.session()),
      m_desktop(noAutostart()),
      m_diagnostics(composition.doctor(), QStringLiteral(LATCHKEY_VERSION))
{
}

void Surroundings::provideTo(QQmlEngine &engine)
{
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    viewmodel::provide(engine, {m_composition.session(), m_looks.looks(), m_memory, m_desktop, m_intent, m_diagnostics});
}

} // namespace latchkey::kit
