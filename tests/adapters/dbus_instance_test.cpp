// SPDX-License-Identifier: MIT
#include "adapters/dbus_instance.h"
#include "support/private_bus.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using adapters::DBusInstance;

namespace {

const QString id = QStringLiteral("dev.latchkey.Test");
const QString site = QStringLiteral("https://happy-otter-1.convex.site");
const QString callback = QStringLiteral("latchkey://callback?code=0123456789abcdef&state=s");

DBusInstance instanceOf(const QString &profile, const QString &siteOrigin, bool takesLinks = true)
{
    return {id, profile, siteOrigin, takesLinks};
}

} // namespace

/// The test's process is the first window; a second start is this program again, with what it is to claim as arguments.
class DBusInstanceTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!m_bus.address().isEmpty(), "dbus-daemon did not start");
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toLatin1());
    }

    void aSecondStartHandsOverItsLinkAndEnds()
    {
        DBusInstance first = instanceOf(QStringLiteral("default"), site);
        QSignalSpy links(&first, &DBusInstance::linkReceived);
        QSignalSpy activated(&first, &DBusInstance::activated);
        QCOMPARE(first.claim({}), DBusInstance::Claim::First);
        QCOMPARE(start({QStringLiteral("default"), site, callback}), QByteArray("handed over"));
        QCOMPARE(links.count(), 1);
        QCOMPARE(links[0][0].toByteArray(), callback.toUtf8());
        QCOMPARE(activated.count(), 1);
    }

    void aSecondStartWithoutALinkOnlyShowsTheWindowWithTheDesktopsLeave()
    {
        DBusInstance first = instanceOf(QStringLiteral("default"), site);
        QSignalSpy links(&first, &DBusInstance::linkReceived);
        QSignalSpy activated(&first, &DBusInstance::activated);
        QCOMPARE(first.claim({}), DBusInstance::Claim::First);
        qputenv("XDG_ACTIVATION_TOKEN", "leave-1");
        QCOMPARE(start({QStringLiteral("default"), site, QString()}), QByteArray("handed over"));
        qunsetenv("XDG_ACTIVATION_TOKEN");
        QCOMPARE(links.count(), 0);
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].toByteArray(), QByteArray("leave-1"));
    }

    void anotherProfileOrSiteIsAnotherWindow()
    {
        DBusInstance first = instanceOf(QStringLiteral("default"), site);
        QCOMPARE(first.claim({}), DBusInstance::Claim::First);
        QCOMPARE(start({QStringLiteral("work"), site, callback}), QByteArray("first"));
        QCOMPARE(start({QStringLiteral("default"), site + QStringLiteral(":8443"), callback}), QByteArray("first"));
    }

    void theNameIsFreeWhenItsHolderHasGone()
    {
        QCOMPARE(start({QStringLiteral("default"), site, QString()}), QByteArray("first"));
        DBusInstance next = instanceOf(QStringLiteral("default"), site);
        QCOMPARE(next.claim({}), DBusInstance::Claim::First);
    }

    void aWindowThatDoesNotAnswerStopsNobody()
    {
        QDBusConnection silent = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("silent"));
        QString name;
        {
            DBusInstance first = instanceOf(QStringLiteral("default"), site);
            QCOMPARE(first.claim({}), DBusInstance::Claim::First);
            name = nameOfTheWindow();
        }
        QVERIFY(silent.registerService(name)); // without an object, and so without an answer but an error
        QCOMPARE(start({QStringLiteral("default"), site, callback}), QByteArray("first"));
        QDBusConnection::disconnectFromBus(QStringLiteral("silent"));
    }

    void theDesktopsLinksGoToTheWindowThatTakesThem()
    {
        {
            DBusInstance work = instanceOf(QStringLiteral("work"), site, false);
            QCOMPARE(work.claim({}), DBusInstance::Claim::First);
            QVERIFY(!isOwned(id));
        }
        DBusInstance first = instanceOf(QStringLiteral("default"), site);
        QSignalSpy links(&first, &DBusInstance::linkReceived);
        QCOMPARE(first.claim({}), DBusInstance::Claim::First);
        QVERIFY(isOwned(id));
        open({callback, QStringLiteral("latchkey://") + QString(9000, u'a'), QStringLiteral("latchkey://second")});
        QTRY_COMPARE(links.count(), 2);
        QCOMPARE(links[1][0].toByteArray(), QByteArray("latchkey://second"));
    }

    void withoutABusThereIsOneWindowEach()
    {
        const QByteArray bus = qgetenv("DBUS_SESSION_BUS_ADDRESS");
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        QCOMPARE(start({QStringLiteral("default"), site, callback}), QByteArray("first"));
        qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    }

private:
    /// What a second start says of itself. This process answers meanwhile.
    static QByteArray start(const QStringList &arguments)
    {
        QProcess second;
        second.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("claim")} + arguments);
        const bool ended = QTest::qWaitFor([&second] { return second.state() == QProcess::NotRunning; }, 30'000);
        return ended ? second.readAllStandardOutput() : QByteArray("no end");
    }
    static bool isOwned(const QString &name)
    {
        return QDBusConnection::sessionBus().interface()->isServiceRegistered(name);
    }
    static QString nameOfTheWindow()
    {
        const QStringList names = QDBusConnection::sessionBus().interface()->registeredServiceNames();
        const auto found = names.filter(id + QStringLiteral(".w_"));
        return found.value(0);
    }
    /// As a desktop does it, from a connection of its own.
    static void open(const QStringList &links)
    {
        QDBusConnection desktop = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop"));
        auto call = QDBusMessage::createMethodCall(id, QStringLiteral("/dev/latchkey/Test"),
                                                   QStringLiteral("org.freedesktop.Application"), QStringLiteral("Open"));
        call << links << QVariantMap();
        desktop.asyncCall(call);
    }

    support::PrivateBus m_bus;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == QLatin1String("claim")) {
        DBusInstance instance = instanceOf(arguments[2], arguments[3]);
        const bool isFirst = instance.claim(arguments[4]) == DBusInstance::Claim::First;
        std::fputs(isFirst ? "first" : "handed over", stdout);
        return 0;
    }
    return QTest::qExec(std::make_unique<DBusInstanceTest>().get(), argc, argv);
}

#include "dbus_instance_test.moc"
