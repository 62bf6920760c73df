// SPDX-License-Identifier: MIT
// The least that a Qt Quick window costs: empty, of the size of ours and drawn by the same renderer. What ours needs beyond it is ours.
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

int main(int argc, char **argv)
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QGuiApplication application(argc, argv);
    QQmlApplicationEngine engine;
    engine.loadData("import QtQuick\nWindow { width: 960; height: 640; visible: true; title: \"Bare\" }\n");
    return engine.rootObjects().isEmpty() ? 1 : application.exec();
}
