// SPDX-License-Identifier: MIT
#include "kit/desktop_looks.h"

namespace latchkey::kit {

DesktopLooks::DesktopLooks(const QString &file, const QString &trialTranslation)
    : m_preferences(file), m_appearance(m_preferences), m_language(m_preferences, trialTranslation)
{
    using adapters::SettingsPortal;
    using viewmodel::Appearance;
    QObject::connect(&m_settings, &SettingsPortal::prefersDarkChanged, &m_appearance, &Appearance::setDesktopPrefersDark);
    QObject::connect(&m_settings, &SettingsPortal::prefersContrastChanged, &m_appearance, &Appearance::setDesktopPrefersContrast);
    QObject::connect(&m_settings, &SettingsPortal::prefersLessMotionChanged, &m_appearance, &Appearance::setDesktopPrefersLessMotion);
    QObject::connect(&m_settings, &SettingsPortal::textScaleChanged, &m_appearance, &Appearance::setDesktopTextScale);
    m_settings.startWatching(); // before a window is made: a local portal has answered by its first frame
}

} // namespace latchkey::kit
