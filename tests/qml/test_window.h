// SPDX-License-Identifier: MIT
#pragma once

#include "scripted_doctor.h"
#include "scripted_session.h"
#include "viewmodel/appearance.h"
#include "viewmodel/diagnostics.h"
#include "viewmodel/pending_intent.h"

#include <QQmlEngine>

namespace latchkey::testing {

/// What an engine needs to draw the window without a program around it: a scripted session and the other singletons.
/// QML tests reach the script by `import Latchkey.Testing`, singleton `Script`.
class TestWindow : public QObject {
    Q_OBJECT

public:
    explicit TestWindow(QQmlEngine &engine);

    ScriptedSession script;
    viewmodel::Appearance appearance;
    viewmodel::PendingIntent intent;
    ScriptedDoctor doctor{script.manager()};
    viewmodel::Diagnostics diagnostics{doctor.doctor, QStringLiteral("0.1.0")};

    /// Once per process, before the first engine.
    static void registerTypes();
};

} // namespace latchkey::testing
