// SPDX-License-Identifier: MIT
#include "adapters/desktop_notifications.h"
#include "notification_bus.h"

#include <QDBusConnectionInterface>
#include <QElapsedTimer>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using namespace latchkey::notification_texts;
using adapters::DesktopNotifications;
using support::FakeNotificationServer;

/// Servers that come, go, refuse, hang or are not there. The server is played by the test, in this process: a call that waited
/// for it would never be answered.
class NotificationServerTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_bus.isThere(), "dbus-daemon did not start"); }
    /// Also said of each: nothing of it is worth a warning.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void aServerThatComesBackKnowsNothingOfBefore()
    {
        DesktopNotifications notifications(id);
        QSignalSpy chosen(&notifications, &DesktopNotifications::chosen);
        uint before = 0;
        {
            FakeNotificationServer server(m_bus.address());
            before = m_bus.show(notifications, server, invitation);
            server.holdsAnswers = true;
            notifications.show(QStringLiteral("unanswered"), title, body, open);
            QTRY_COMPARE(server.notified.size(), 2);
        }
        FakeNotificationServer server(m_bus.address());
        server.capabilities = {QStringLiteral("body-markup")};
        server.invoke(before, QStringLiteral("default"));
        QVERIFY(m_bus.settle());
        notifications.withdraw(invitation);
        notifications.show(invitation, title, QStringLiteral("<"), open);
        QTRY_COMPARE(server.notified.size(), 1);
        QCOMPARE(server.notified[0].replaces, 0u);
        QCOMPARE(server.notified[0].body, QStringLiteral("&lt;"));
        (void)m_bus.show(notifications, server, QStringLiteral("unanswered"));
        QCOMPARE(server.notified[1].replaces, 0u);
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(server.closed, QList<uint>());
    }

    void withoutAServerNothingHappensUntilThereIsOne()
    {
        DesktopNotifications notifications(id);
        notifications.show(invitation, title, body, open);
        notifications.withdraw(QStringLiteral("never shown"));
        QVERIFY(m_bus.settle());
        FakeNotificationServer server(m_bus.address());
        (void)m_bus.show(notifications, server, QStringLiteral("another"));
        QCOMPARE(server.notified.size(), 1); // the first is old news
    }

    void aServerThatRefusesIsAskedAgainNextTime()
    {
        FakeNotificationServer server(m_bus.address());
        DesktopNotifications notifications(id);
        server.refuses = QStringLiteral("GetCapabilities");
        notifications.show(invitation, title, body, open);
        QTRY_COMPARE(server.calls.size(), 1);
        QVERIFY(m_bus.settle());
        server.refuses = QStringLiteral("Notify");
        notifications.show(invitation, title, body, open);
        QTRY_COMPARE(server.calls.size(), 3);
        QVERIFY(m_bus.settle());
        server.refuses.clear();
        (void)m_bus.show(notifications, server, invitation);
        QCOMPARE(server.notified[0].replaces, 0u);
    }

    void aRefusedReplacementLeavesWhatIsShown()
    {
        FakeNotificationServer server(m_bus.address());
        DesktopNotifications notifications(id);
        QSignalSpy chosen(&notifications, &DesktopNotifications::chosen);
        const uint ours = m_bus.show(notifications, server, invitation);
        server.refuses = QStringLiteral("Notify");
        notifications.show(invitation, title, body, open);
        QTRY_COMPARE(server.calls.size(), 3);
        server.invoke(ours, QStringLiteral("default"));
        QTRY_COMPARE(chosen.count(), 1);
        notifications.withdraw(invitation);
        QTRY_COMPARE(server.closed, QList<uint>({ours}));
    }

    void aServerThatHangsHoldsUpNobody()
    {
        FakeNotificationServer server(m_bus.address());
        server.holdsAnswers = true;
        DesktopNotifications notifications(id);
        QElapsedTimer timer;
        timer.start();
        notifications.show(invitation, title, body, open);
        notifications.show(QStringLiteral("another"), title, body, open);
        notifications.withdraw(invitation);
        QVERIFY(timer.elapsed() < 2000); // a call that waits does so for 25 s
        QTRY_COMPARE(server.calls.size(), 1);
    }

    /// The desktop may start its server by the first notification: that one is shown, too.
    void aServerThatIsStartedByTheFirstShowsIt()
    {
        m_bus.installServer(QCoreApplication::applicationFilePath() + QStringLiteral(" serve"));
        DesktopNotifications notifications(id);
        QSignalSpy chosen(&notifications, &DesktopNotifications::chosen);
        notifications.show(invitation, title, body, open);
        QTRY_COMPARE_WITH_TIMEOUT(chosen.count(), 1, 20'000); // it is clicked as soon as it is shown
        m_bus.removeServer();
        QDBusConnectionInterface *bus = QDBusConnection::sessionBus().interface();
        QTRY_VERIFY(!bus->isServiceRegistered(QStringLiteral("org.freedesktop.Notifications")));
    }

    void withoutABusNothingHappens()
    {
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nonexistent/bus"));
        program.setProcessEnvironment(environment);
        program.start(QCoreApplication::applicationFilePath(), {QStringLiteral("show")});
        QVERIFY(program.waitForFinished());
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 0); // and nothing said
    }

private:
    NotificationBus m_bus;
};

/// Started by the bus: clicks on what it is shown, and ends.
int serve()
{
    FakeNotificationServer server(qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"));
    const bool shown = QTest::qWaitFor([&server] { return !server.notified.isEmpty(); }, 10'000);
    if (shown)
        server.invoke(server.notified[0].id, QStringLiteral("default"));
    server.waitForTheBus();
    return shown ? 0 : 1;
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString mode = application.arguments().value(1);
    if (mode == QLatin1String("serve"))
        return serve();
    if (mode == QLatin1String("show")) {
        static bool warned = false;
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &) { warned |= type != QtDebugMsg; });
        DesktopNotifications notifications(id);
        notifications.show(invitation, title, body, open);
        notifications.withdraw(invitation);
        return warned ? 1 : 0;
    }
    return QTest::qExec(std::make_unique<NotificationServerTest>().get(), argc, argv);
}

#include "notification_server_test.moc"
