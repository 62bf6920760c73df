// SPDX-License-Identifier: MIT
// A window that takes the colour of a live query's last value, as the web peer's page does with `#pixel`: red for an odd number, blue for
// an even one. From the socket to the screen on the ways the library has.
#include "adapters/qt_time.h"
#include "adapters/qt_web_socket.h"
#include "adapters/system_random.h"
#include "live/live_client.h"
#include "live/live_query.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

using namespace latchkey;

namespace {

double numberIn(const live::LiveQuery &query)
{
    const auto *result = query.result();
    return result && result->outcome ? (*result->outcome)[QStringLiteral("seq")].toDouble() : 0;
}

} // namespace

int main(int argc, char **argv)
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    const QGuiApplication application(argc, argv);
    adapters::QtTime time;
    adapters::SystemRandom random;
    adapters::QtWebSockets sockets("Latchkey-bench/0.1.0");
    live::LiveClient client({QUrl(application.arguments().value(1)), {}}, sockets, time, random);
    QQmlApplicationEngine engine;
    engine.loadData("import QtQuick\n"
                    "Window { width: 960; height: 640; visible: true; title: \"Pixel\"; property bool odd; color: odd ? \"#ff0000\" : \"#0000ff\" }\n");
    if (engine.rootObjects().isEmpty())
        return 1;
    client.open();
    const auto query = client.subscribe(QStringLiteral("bench:one"), {{QStringLiteral("i"), 0.0}});
    QObject::connect(query.get(), &live::LiveQuery::changed, engine.rootObjects().constFirst(), [&] {
        engine.rootObjects().constFirst()->setProperty("odd", (int(numberIn(*query)) & 1) != 0);
    });
    return QGuiApplication::exec();
}
