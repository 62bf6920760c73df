// SPDX-License-Identifier: MIT
// Notes that the members of an organisation share, live. What signs people in stands between the marks.
#include <QGuiApplication>
#include <QQmlApplicationEngine>

// sign-in {
#include <latchkey/client.h>
// }

int main(int argc, char **argv)
{
    QGuiApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Notes"));
    // sign-in {
    latchkey::Client client({qEnvironmentVariable("NOTES_DEPLOYMENT_URL"), qEnvironmentVariable("NOTES_SITE_URL"),
                             QStringLiteral("com.example.Notes"), QStringLiteral("Notes/1.0")});
    if (!client.problem().isEmpty())
        qFatal("%s", qUtf8Printable(client.problem()));
    // }
    QQmlApplicationEngine engine;
    client.provideTo(engine); // sign-in
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Notes/Main.qml")));
    if (engine.rootObjects().isEmpty())
        return 1;
    client.start(); // sign-in
    return application.exec();
}
