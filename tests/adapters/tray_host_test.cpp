// SPDX-License-Identifier: MIT
#include "adapters/tray_host.h"
#include "support/private_bus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using adapters::TrayHost;

namespace {

const QString service = QStringLiteral("org.kde.StatusNotifierWatcher");
const QString path = QStringLiteral("/StatusNotifierWatcher");

class FakeWatcher final : public QDBusVirtualObject {
    Q_OBJECT
public:
    explicit FakeWatcher(const QString &address) : m_bus(QDBusConnection::connectToBus(address, QStringLiteral("watcher")))
    {
        if (!m_bus.registerVirtualObject(path, this) || !m_bus.registerService(service))
            qFatal("cannot be the watcher of this bus");
    }
    ~FakeWatcher() override { QDBusConnection::disconnectFromBus(QStringLiteral("watcher")); }

    QVariant hasHost = false;
    int asked = 0;

    void say(const char *signal) { QVERIFY(m_bus.send(QDBusMessage::createSignal(path, service, QString::fromLatin1(signal)))); }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        ++asked;
        if (message.arguments() != QVariantList{service, QStringLiteral("IsStatusNotifierHostRegistered")})
            return bus.send(message.createErrorReply(QStringLiteral("org.freedesktop.DBus.Error.UnknownProperty"), {}));
        return bus.send(message.createReply(QVariant::fromValue(QDBusVariant(hasHost))));
    }

private:
    QDBusConnection m_bus;
};

} // namespace

class TrayHostTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!m_bus.address().isEmpty(), "dbus-daemon did not start");
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toLatin1());
    }

    void aTrayThatIsThereIsTold()
    {
        FakeWatcher watcher(m_bus.address());
        watcher.hasHost = true;
        TrayHost host;
        QSignalSpy told(&host, &TrayHost::presentChanged);
        QSignalSpy absent(&host, &TrayHost::absentAtStart);
        host.startWatching();
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toBool(), true);
        QCOMPARE(absent.size(), 0);
    }

    void aTrayThatIsNotThereIsToldOnce()
    {
        TrayHost host;
        QSignalSpy absent(&host, &TrayHost::absentAtStart);
        host.startWatching();
        QTRY_COMPARE(absent.size(), 1);
        FakeWatcher watcher(m_bus.address());
        QTRY_VERIFY(watcher.asked > 0); // it has come, and shows none yet
        QCOMPARE(absent.size(), 1);
    }

    void aTrayComesAndGoes()
    {
        auto watcher = std::make_unique<FakeWatcher>(m_bus.address());
        TrayHost host;
        QSignalSpy told(&host, &TrayHost::presentChanged);
        host.startWatching();
        QTRY_COMPARE(watcher->asked, 1);
        watcher->hasHost = true;
        watcher->say("StatusNotifierHostRegistered");
        QTRY_COMPARE(told.size(), 1);
        watcher->hasHost = false;
        watcher->say("StatusNotifierHostUnregistered");
        QTRY_COMPARE(told.size(), 2);
        watcher->hasHost = true;
        watcher->say("StatusNotifierHostRegistered");
        QTRY_COMPARE(told.size(), 3);
        watcher.reset(); // the whole desktop shell
        QTRY_COMPARE(told.size(), 4);
        QCOMPARE(told[3][0].toBool(), false);
        watcher = std::make_unique<FakeWatcher>(m_bus.address());
        watcher->hasHost = true;
        watcher->say("StatusNotifierHostRegistered");
        QTRY_COMPARE(told.size(), 5);
    }

    void aWatcherThatIsNoneIsNoTray()
    {
        FakeWatcher watcher(m_bus.address());
        watcher.hasHost = QStringLiteral("yes, please"); // not a truth value
        TrayHost host;
        QSignalSpy told(&host, &TrayHost::presentChanged);
        host.startWatching();
        QTRY_COMPARE(watcher.asked, 1);
        watcher.hasHost = true;
        watcher.say("StatusNotifierHostRegistered");
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told[0][0].toBool(), true);
    }

private:
    support::PrivateBus m_bus;
};

QTEST_GUILESS_MAIN(TrayHostTest)
#include "tray_host_test.moc"
