// SPDX-License-Identifier: MIT
#include "adapters/logind_system_events.h"
#include "support/fake_system_events.h"
#include "support/private_bus.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;

/// Sleep and wake as logind tells them, on a bus of our own that the adapter takes for the system's.
class SystemEventsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!m_bus.address().isEmpty(), "dbus-daemon did not start");
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_bus.address().toLatin1());
    }

    void theFakeSaysWhatItIsTold()
    {
        support::FakeSystemEvents events;
        QSignalSpy back(&events, &ports::SystemEvents::networkMayBeBack);
        QSignalSpy asleep(&events, &ports::SystemEvents::aboutToSleep);
        QSignalSpy wake(&events, &ports::SystemEvents::wokeUp);
        events.giveNetworkHint();
        events.fallAsleep();
        events.wakeUp();
        QCOMPARE(QList({back.count(), asleep.count(), wake.count()}), QList<qsizetype>({1, 1, 1}));
    }

    void sleepAndWakeComeFromLogind()
    {
        QDBusConnection logind = QDBusConnection::connectToBus(m_bus.address(), QStringLiteral("logind"));
        QVERIFY(logind.registerService(QStringLiteral("org.freedesktop.login1")));
        adapters::LogindSystemEvents events;
        QSignalSpy asleep(&events, &ports::SystemEvents::aboutToSleep);
        QSignalSpy wake(&events, &ports::SystemEvents::wokeUp);
        events.startWatching();
        events.startWatching(); // once is enough
        prepareForSleep(logind, true);
        QTRY_COMPARE(asleep.count(), 1);
        QCOMPARE(wake.count(), 0);
        prepareForSleep(logind, false);
        QTRY_COMPARE(wake.count(), 1);
        QCOMPARE(asleep.count(), 1);
    }

    void someoneElseCannotPutUsToSleep()
    {
        QDBusConnection logind = QDBusConnection::connectToBus(m_bus.address(), QStringLiteral("logind"));
        QDBusConnection stranger = QDBusConnection::connectToBus(m_bus.address(), QStringLiteral("stranger"));
        QVERIFY(logind.registerService(QStringLiteral("org.freedesktop.login1")));
        adapters::LogindSystemEvents events;
        QSignalSpy asleep(&events, &ports::SystemEvents::aboutToSleep);
        QSignalSpy wake(&events, &ports::SystemEvents::wokeUp);
        events.startWatching();
        prepareForSleep(stranger, true);
        QVERIFY(stranger.interface()->isServiceRegistered(QStringLiteral("org.freedesktop.login1")).value()); // it is out
        prepareForSleep(logind, false);
        QTRY_COMPARE(wake.count(), 1);
        QCOMPARE(asleep.count(), 0);
    }

private:
    static void prepareForSleep(const QDBusConnection &from, bool goingToSleep)
    {
        auto signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/login1"),
                                                 QStringLiteral("org.freedesktop.login1.Manager"),
                                                 QStringLiteral("PrepareForSleep"));
        signal << goingToSleep;
        QVERIFY(from.send(signal));
    }

    support::PrivateBus m_bus;
};

/// A machine without a system bus: a container, or another init.
class NoSystemBusTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutABusThereAreNoHintsAndNoHarm()
    {
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        adapters::LogindSystemEvents events;
        QSignalSpy asleep(&events, &ports::SystemEvents::aboutToSleep);
        QSignalSpy wake(&events, &ports::SystemEvents::wokeUp);
        events.startWatching();
        QCOMPARE(asleep.count() + wake.count(), 0);
    }
};

/// Qt keeps the system bus for the life of a process, so the other state has a process of its own.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (application.arguments().value(1) == QLatin1String("nobus"))
        return QTest::qExec(std::make_unique<NoSystemBusTest>().get(), {application.arguments().first()});
    QProcess withoutBus;
    withoutBus.setProcessChannelMode(QProcess::ForwardedChannels);
    withoutBus.start(application.applicationFilePath(), {QStringLiteral("nobus")});
    const bool survived = withoutBus.waitForFinished() && withoutBus.exitStatus() == QProcess::NormalExit;
    const int failed = survived ? withoutBus.exitCode() : 1;
    return failed + QTest::qExec(std::make_unique<SystemEventsTest>().get(), argc, argv);
}

#include "system_events_test.moc"
