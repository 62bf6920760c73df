// SPDX-License-Identifier: MIT
#pragma once

#include "adapters/settings_portal.h"
#include "viewmodel/qml_registration.h"

namespace latchkey::kit {

/// How a window is to look and speak: what the person has chosen, and what the desktop says where nothing is chosen.
/// Joins the settings portal with the view models that draw by it.
class DesktopLooks {
public:
    /// `file`: where the choices are kept. `trialTranslation`: a .qm file used whatever the language is; may be empty.
    explicit DesktopLooks(const QString &file, const QString &trialTranslation = {});

    viewmodel::Looks looks() { return {m_preferences, m_appearance, m_language}; }

private:
    viewmodel::Preferences m_preferences;
    viewmodel::Appearance m_appearance;
    viewmodel::Language m_language;
    adapters::SettingsPortal m_settings;
};

} // namespace latchkey::kit
