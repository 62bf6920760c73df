// SPDX-License-Identifier: MIT
#include "qml/test_window.h"

#include <QQuickWindow>
#include <QSGRendererInterface>
#include <QtQml/QQmlExtensionPlugin>
#include <QtQuickTest/quicktest.h>

Q_IMPORT_QML_PLUGIN(Latchkey_GalleryPlugin)

/// The looks that the gallery draws from; it asks for nothing else of what a test window has.
class GalleryTestSetup : public QObject {
    Q_OBJECT

public:
    GalleryTestSetup()
    {
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software); // as the program does
        latchkey::testing::TestWindow::registerTypes();
    }

public Q_SLOTS:
    void qmlEngineAvailable(QQmlEngine *engine) { new latchkey::testing::TestWindow(*engine); }
};

QUICK_TEST_MAIN_WITH_SETUP(gallery, GalleryTestSetup)
#include "gallery_test.moc"
