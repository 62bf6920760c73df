// SPDX-License-Identifier: MIT
#pragma once

#include "scripted_session.h"

#include <functional>

class QQuickWindow;

namespace latchkey::testing {

/// One picture: what the session says, and what a person then did in the window.
struct Scene {
    QString name;
    std::function<void(ScriptedSession &)> script;
    std::function<void(QQuickWindow &)> act;
};

QList<Scene> scenes();

} // namespace latchkey::testing
