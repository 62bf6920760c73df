// SPDX-License-Identifier: MIT
#include "adapters/settings_portal.h"
#include "support/private_bus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");

/// The portal as GNOME's answers: the value in two variants when read, in one when it changes.
class FakePortal final : public QDBusVirtualObject {
    Q_OBJECT
public:
    explicit FakePortal(const QString &address) : m_bus(QDBusConnection::connectToBus(address, QStringLiteral("portal")))
    {
        if (!m_bus.registerVirtualObject(path, this) || !m_bus.registerService(service))
            qFatal("cannot be the portal of this bus");
    }
    ~FakePortal() override { QDBusConnection::disconnectFromBus(QStringLiteral("portal")); }

    QVariant scheme;

    void change(const QString &space, const QString &key, const QVariant &value)
    {
        auto signal = QDBusMessage::createSignal(path, interface, QStringLiteral("SettingChanged"));
        signal << space << key << QVariant::fromValue(QDBusVariant(value));
        QVERIFY(m_bus.send(signal));
    }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        if (message.member() != QLatin1String("Read") || !scheme.isValid()
            || message.arguments() != QVariantList{appearance, QStringLiteral("color-scheme")})
            return bus.send(message.createErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"), {}));
        const QDBusVariant inner(scheme);
        return bus.send(message.createReply(QVariant::fromValue(QDBusVariant(QVariant::fromValue(inner)))));
    }

private:
    QDBusConnection m_bus;
};

} // namespace

class SettingsPortalTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(!m_bus.address().isEmpty(), "dbus-daemon did not start");
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.address().toLatin1());
    }

    void theSettingIsReadAtTheStart_data()
    {
        QTest::addColumn<QVariant>("scheme");
        QTest::addColumn<std::optional<bool>>("expected");
        QTest::newRow("no preference") << QVariant(0u) << std::optional<bool>();
        QTest::newRow("dark") << QVariant(1u) << std::optional<bool>(true);
        QTest::newRow("light") << QVariant(2u) << std::optional<bool>(false);
        QTest::newRow("a value of a later version") << QVariant(3u) << std::optional<bool>();
        QTest::newRow("not a number") << QVariant(QStringLiteral("dark")) << std::optional<bool>();
    }
    void theSettingIsReadAtTheStart()
    {
        QFETCH(QVariant, scheme);
        QFETCH(std::optional<bool>, expected);
        FakePortal portal(m_bus.address());
        portal.scheme = scheme;
        adapters::SettingsPortal settings;
        QSignalSpy said(&settings, &adapters::SettingsPortal::prefersDarkChanged);
        settings.startWatching();
        QTRY_COMPARE(said.count(), 1);
        QCOMPARE(said[0][0].value<std::optional<bool>>(), expected);
    }

    void aChangeIsToldAndOthersSettingsAreNot()
    {
        FakePortal portal(m_bus.address());
        adapters::SettingsPortal settings; // a portal without this setting: nothing is said about it
        QSignalSpy said(&settings, &adapters::SettingsPortal::prefersDarkChanged);
        settings.startWatching();
        portal.change(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("color-scheme"), 1u);
        portal.change(appearance, QStringLiteral("accent-color"), 1u);
        portal.change(appearance, QStringLiteral("color-scheme"), 2u);
        portal.change(appearance, QStringLiteral("color-scheme"), 1u);
        QTRY_COMPARE(said.count(), 2);
        QCOMPARE(said[0][0].value<std::optional<bool>>(), std::optional(false));
        QCOMPARE(said[1][0].value<std::optional<bool>>(), std::optional(true));
    }

private:
    support::PrivateBus m_bus;
};

QTEST_GUILESS_MAIN(SettingsPortalTest)
#include "settings_portal_test.moc"
