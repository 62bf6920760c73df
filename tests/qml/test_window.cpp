// SPDX-License-Identifier: MIT
#include "test_window.h"

#include "assistive.h"
#include "viewmodel/qml_registration.h"

#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Latchkey_ViewModelPlugin)
Q_IMPORT_QML_PLUGIN(Latchkey_StylePlugin)
Q_IMPORT_QML_PLUGIN(LatchkeyPlugin)

namespace latchkey::testing {

namespace {

constexpr const char *scriptKey = "latchkeyScript";

} // namespace

TestWindow::TestWindow(QQmlEngine &engine) : QObject(&engine)
{
    viewmodel::provide(engine, {script.manager(), {preferences, appearance, language}, memory, desktop, intent, diagnostics});
    QJSEngine::setObjectOwnership(&script, QJSEngine::CppOwnership);
    QJSEngine::setObjectOwnership(&script.site(), QJSEngine::CppOwnership);
    engine.setProperty(scriptKey, QVariant::fromValue<QObject *>(&script));
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
}

void TestWindow::registerTypes()
{
    qmlRegisterSingletonType<ScriptedSession>("Latchkey.Testing", 1, 0, "Script", [](QQmlEngine *engine, QJSEngine *) {
        return engine->property(scriptKey).value<QObject *>();
    });
    qmlRegisterSingletonType<ScriptedSite>("Latchkey.Testing", 1, 0, "Site", [](QQmlEngine *engine, QJSEngine *) -> QObject * {
        return &engine->property(scriptKey).value<ScriptedSession *>()->site();
    });
    qmlRegisterSingletonType<Assistive>("Latchkey.Testing", 1, 0, "Assistive",
                                        [](QQmlEngine *, QJSEngine *) -> QObject * { return new Assistive; });
}

} // namespace latchkey::testing
