// SPDX-License-Identifier: MIT
#include "viewmodel/qml_registration.h"

#include "test_window.h"

#include <QQmlComponent>
#include <QTemporaryDir>
#include <QTest>

using namespace latchkey;

namespace {

QVariant evaluate(QQmlEngine &engine, const char *expression)
{
    QQmlComponent component(&engine);
    component.setData(QByteArray("import QtQml\nimport Latchkey.ViewModel\nQtObject { property var it: ") + expression + " }",
                      QUrl());
    const std::unique_ptr<QObject> probe(component.create());
    if (!probe) {
        qWarning("%s", qPrintable(component.errorString()));
        return {};
    }
    return probe->property("it");
}

} // namespace

class QmlRegistrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void qmlSeesTheVeryObjectsOfTheProgram();
    void twoEnginesMayShowTwoSessions();
    void theSingletonsOutliveTheirEngine();
    void noPropertyOfTheSessionCanBeWritten();
    void everyVerbReturnsNothing();
};

void QmlRegistrationTest::qmlSeesTheVeryObjectsOfTheProgram()
{
    QQmlEngine engine;
    auto *around = new testing::TestWindow(engine);
    QCOMPARE(evaluate(engine, "Session").value<QObject *>(), &around->script.manager());
    QCOMPARE(evaluate(engine, "Appearance").value<QObject *>(), &around->appearance);
    QCOMPARE(evaluate(engine, "PendingIntent").value<QObject *>(), &around->intent);
    around->script.showHome();
    QCOMPARE(evaluate(engine, "Session.user.name").toString(), QStringLiteral("Mara Lindqvist"));
    QCOMPARE(evaluate(engine, "Session.activeOrganization.name").toString(), QStringLiteral("North Quay"));
    QCOMPARE(evaluate(engine, "Session.phase === Session.Active && Session.link === Session.Live").toBool(), true);
}

void QmlRegistrationTest::twoEnginesMayShowTwoSessions()
{
    QQmlEngine first;
    QQmlEngine second;
    auto *aroundFirst = new testing::TestWindow(first);
    auto *aroundSecond = new testing::TestWindow(second);
    QCOMPARE(evaluate(first, "Session").value<QObject *>(), &aroundFirst->script.manager());
    QCOMPARE(evaluate(second, "Session").value<QObject *>(), &aroundSecond->script.manager());
}

void QmlRegistrationTest::theSingletonsOutliveTheirEngine()
{
    testing::ScriptedSession script;
    QTemporaryDir folder;
    viewmodel::Preferences preferences(folder.filePath(QStringLiteral("preferences.ini")));
    viewmodel::Appearance appearance(preferences);
    viewmodel::Language language(preferences);
    viewmodel::WindowMemory memory(folder.filePath(QStringLiteral("window.ini")), script.manager());
    viewmodel::Desktop desktop({[] { return false; }, [](bool) { return core::Result<void>(); }});
    viewmodel::PendingIntent intent;
    testing::ScriptedDoctor doctor(script.manager());
    viewmodel::Diagnostics diagnostics(doctor.doctor, QStringLiteral("0.1.0"));
    {
        QQmlEngine engine;
        viewmodel::provide(engine, {script.manager(), {preferences, appearance, language}, memory, desktop, intent, diagnostics});
        QVERIFY(evaluate(engine, "[Session, Preferences, Appearance, Language, WindowMemory, Desktop, PendingIntent, Diagnostics].every(it => it !== null)").toBool());
    }
    script.showHome(); // a use after free for the sanitizer if the engine had taken it along
    QCOMPARE(script.manager().user().name, QStringLiteral("Mara Lindqvist"));
}

void QmlRegistrationTest::noPropertyOfTheSessionCanBeWritten()
{
    const QMetaObject &meta = runtime::SessionManager::staticMetaObject;
    QVERIFY(meta.propertyCount() > meta.propertyOffset());
    for (int i = meta.propertyOffset(); i < meta.propertyCount(); ++i)
        QVERIFY2(!meta.property(i).isWritable(), meta.property(i).name());
}

void QmlRegistrationTest::everyVerbReturnsNothing()
{
    const QMetaObject &meta = runtime::SessionManager::staticMetaObject;
    for (int i = meta.methodOffset(); i < meta.methodCount(); ++i)
        QVERIFY2(meta.method(i).returnType() == QMetaType::Void, meta.method(i).methodSignature().constData());
}

QTEST_MAIN(QmlRegistrationTest)
#include "qml_registration_test.moc"
