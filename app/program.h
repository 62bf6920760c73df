// SPDX-License-Identifier: MIT
#pragma once

#include "kit/composition.h"

namespace latchkey::app {

/// The name of the desktop entry, of the D-Bus name and of the window (freedesktop, reverse DNS).
inline const QString applicationId = QStringLiteral("dev.latchkey.Latchkey");

struct Options;

/// $XDG_STATE_HOME/latchkey: the profiles' folders and the log.
QString stateDirectory();

/// Of options with a deployment. `takesLinks`: the desktop's links come to this program, in this profile.
kit::Program programOf(const Options &options, bool takesLinks);

} // namespace latchkey::app
