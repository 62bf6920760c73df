// SPDX-License-Identifier: MIT
#pragma once

#include "kit/composition.h"
#include "kit/desktop_looks.h"

namespace latchkey::kit {

/// What the QML module needs in a program that is not ours: the session's pages, drawn in the desktop's colours and language. The window
/// is the program's own affair, and so are tray, autostart and notifications: those singletons are there, and do nothing.
class Surroundings {
public:
    explicit Surroundings(Composition &composition);

    /// Makes the singletons of `Latchkey` those of this program. Call before the engine loads anything.
    void provideTo(QQmlEngine &engine);

private:
    Composition &m_composition;
    DesktopLooks m_looks;
    viewmodel::WindowMemory m_memory;
    viewmodel::Desktop m_desktop;
    viewmodel::PendingIntent m_intent;
    viewmodel::Diagnostics m_diagnostics;
};

} // namespace latchkey::kit
