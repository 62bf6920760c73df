// SPDX-License-Identifier: MIT
#include "viewmodel/desktop.h"

#include "viewmodel/language.h"

namespace latchkey::viewmodel {

Desktop::Desktop(Autostart autostart) : m_autostart(std::move(autostart))
{
    new LanguageWatch(this, [this] { Q_EMIT startsAtLoginChanged(); });
}

void Desktop::setTray(bool present)
{
    if (present == m_hasTray)
        return;
    m_hasTray = present;
    Q_EMIT trayChanged();
}

void Desktop::setStartsAtLogin(bool starts)
{
    m_hasFailed = !m_autostart.setEnabled(starts).has_value();
    Q_EMIT startsAtLoginChanged();
}

QString Desktop::problem() const
{
    return m_hasFailed ? tr("The desktop's list of what is started could not be changed. Look into its settings.") : QString();
}

} // namespace latchkey::viewmodel
