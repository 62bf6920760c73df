// SPDX-License-Identifier: MIT
// latchkey_shots DIR [name part]: draws every scene, light and dark, wide and narrow, into PNG files.
// latchkey_shots --stay SCENE: shows one scene until closed, for whoever looks at it from outside.
#include "scenes.h"
#include "test_window.h"

#include <QDir>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QSGRendererInterface>
#include <QTimer>

#include <cstdio>

using namespace latchkey;

namespace {

constexpr std::chrono::milliseconds untilItRests{700}; // longer than the quiet start and every transition

class Photographer : public QObject {
public:
    Photographer(QString folder, QList<testing::Scene> scenes) : m_folder(std::move(folder)), m_scenes(std::move(scenes)) {}

    void next()
    {
        if (m_at == 4 * m_scenes.size())
            return QCoreApplication::quit();
        const testing::Scene &scene = m_scenes.at(m_at / 4);
        m_engine = std::make_unique<QQmlApplicationEngine>();
        auto *around = new testing::TestWindow(*m_engine);
        scene.script(around->script);
        const bool dark = m_at % 2 == 1;
        around->preferences.setScheme(dark ? viewmodel::Preferences::Scheme::Dark : viewmodel::Preferences::Scheme::Light);
        m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/Latchkey/Main.qml")));
        auto *window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().value(0));
        if (!window)
            return QCoreApplication::exit(1);
        window->resize(m_at % 4 < 2 ? 960 : 360, 640);
        window->requestActivate();
        QTimer::singleShot(untilItRests / 2, window, [window, &scene] {
            if (scene.act)
                scene.act(*window);
        });
        QTimer::singleShot(untilItRests, window, [this, window, &scene] { take(*window, scene); });
    }

private:
    void take(QQuickWindow &window, const testing::Scene &scene)
    {
        const char *form = m_at % 4 < 2 ? "wide" : "narrow";
        const char *scheme = m_at % 2 ? "dark" : "light";
        const QString file = QStringLiteral("%1/%2-%3-%4.png")
                                 .arg(m_folder, scene.name, QLatin1String(form), QLatin1String(scheme));
        if (!window.grabWindow().save(file)) {
            std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
            return QCoreApplication::exit(1);
        }
        ++m_at;
        QTimer::singleShot(0, this, &Photographer::next);
    }

    QString m_folder;
    QList<testing::Scene> m_scenes;
    qsizetype m_at = 0;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
};

int stay(const QString &name)
{
    for (const testing::Scene &scene : testing::scenes()) {
        if (scene.name != name)
            continue;
        QQmlApplicationEngine engine;
        auto *around = new testing::TestWindow(engine);
        scene.script(around->script);
        engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Latchkey/Main.qml")));
        return QCoreApplication::exec();
    }
    std::fprintf(stderr, "no such scene: %s\n", qPrintable(name));
    return 2;
}

} // namespace

int main(int argc, char **argv)
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QGuiApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    testing::TestWindow::registerTypes();
    if (arguments.value(1) == QLatin1String("--stay"))
        return stay(arguments.value(2));
    if (arguments.size() < 2 || !QDir().mkpath(arguments.at(1))) {
        std::fprintf(stderr, "usage: latchkey_shots DIR [name part] | --stay SCENE\n");
        return 2;
    }
    QList<testing::Scene> scenes = testing::scenes();
    scenes.removeIf([&](const testing::Scene &scene) { return !scene.name.contains(arguments.value(2)); });
    Photographer photographer(arguments.at(1), scenes);
    QTimer::singleShot(0, &photographer, &Photographer::next);
    return app.exec();
}
