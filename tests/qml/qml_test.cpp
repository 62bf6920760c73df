// SPDX-License-Identifier: MIT
#include "scripted_deployment.h"
#include "test_window.h"

#include <QGuiApplication>
#include <QQuickWindow>
#include <QSGRendererInterface>
#include <QtQuickTest/quicktest.h>

/// Gives every test file's engine a scripted session, and a deployment that can be opened, before its QML is read.
class QmlTestSetup : public QObject {
    Q_OBJECT

public:
    QmlTestSetup()
    {
        QGuiApplication::setApplicationDisplayName(QStringLiteral("Latchkey"));
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software); // as the program does
        latchkey::testing::TestWindow::registerTypes();
        latchkey::testing::ScriptedDeployment::registerType();
    }

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine)
    {
        new latchkey::testing::TestWindow(*engine);
        new latchkey::testing::ScriptedDeployment(*engine);
    }
};

QUICK_TEST_MAIN_WITH_SETUP(latchkey, QmlTestSetup)
#include "qml_test.moc"
