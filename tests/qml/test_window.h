// SPDX-License-Identifier: MIT
#pragma once

#include "scripted_doctor.h"
#include "scripted_session.h"
#include "viewmodel/appearance.h"
#include "viewmodel/desktop.h"
#include "viewmodel/diagnostics.h"
#include "viewmodel/language.h"
#include "viewmodel/pending_intent.h"
#include "viewmodel/preferences.h"
#include "viewmodel/window_memory.h"

#include <QQmlEngine>
#include <QTemporaryDir>

namespace latchkey::testing {

/// What an engine needs to draw the window without a program around it: a scripted session and the other singletons.
/// QML tests reach the script by `import Latchkey.Testing`, singleton `Script`.
class TestWindow : public QObject {
    Q_OBJECT

public:
    explicit TestWindow(QQmlEngine &engine);

    QTemporaryDir folder;
    ScriptedSession script;
    viewmodel::Preferences preferences{folder.filePath(QStringLiteral("preferences.ini"))};
    viewmodel::Appearance appearance{preferences};
    viewmodel::Language language{preferences};
    viewmodel::WindowMemory memory{folder.filePath(QStringLiteral("window.ini")), script.manager()};
    bool startsAtLogin = false;
    viewmodel::Desktop desktop{{[this] { return startsAtLogin; }, [this](bool starts) {
                                    startsAtLogin = starts;
                                    return core::Result<void>();
                                }}};
    viewmodel::PendingIntent intent;
    ScriptedDoctor doctor{script.manager()};
    viewmodel::Diagnostics diagnostics{doctor.doctor, QStringLiteral("0.1.0")};

    /// Once per process, before the first engine.
    static void registerTypes();
};

} // namespace latchkey::testing
