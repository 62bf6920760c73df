// SPDX-License-Identifier: MIT
#include "adapters/settings_portal.h"
#include "support/private_bus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusVirtualObject>
#include <QSignalSpy>
#include <QTest>

using namespace latchkey;
using adapters::SettingsPortal;

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");

using Settings = QMap<QString, QVariantMap>; // by namespace

/// Answers ReadAll as the portals do, and tells of changes.
class FakePortal final : public QDBusVirtualObject {
    Q_OBJECT
public:
    explicit FakePortal(const QString &address) : m_bus(QDBusConnection::connectToBus(address, QStringLiteral("portal")))
    {
        qDBusRegisterMetaType<Settings>();
        if (!m_bus.registerVirtualObject(path, this) || !m_bus.registerService(service))
            qFatal("cannot be the portal of this bus");
    }
    ~FakePortal() override { QDBusConnection::disconnectFromBus(QStringLiteral("portal")); }

    Settings settings;
    int asked = 0;

    void change(const QString &space, const QString &key, const QVariant &value)
    {
        auto signal = QDBusMessage::createSignal(path, interface, QStringLiteral("SettingChanged"));
        signal << space << key << QVariant::fromValue(QDBusVariant(value));
        QVERIFY(m_bus.send(signal));
    }

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &bus) override
    {
        if (message.member() != QLatin1String("ReadAll"))
            return bus.send(message.createErrorReply(QStringLiteral("org.freedesktop.portal.Error.NotFound"), {}));
        ++asked;
        const QStringList spaces = message.arguments().value(0).toStringList();
        Settings wanted; // only the namespaces that were named
        for (auto space = settings.begin(); space != settings.end(); ++space) {
            if (spaces.contains(space.key()))
                wanted.insert(space.key(), *space);
        }
        return bus.send(message.createReply(QVariant::fromValue(wanted)));
    }

private:
    QDBusConnection m_bus;
};

/// What was said, each with its value.
class Said final : public QObject {
    Q_OBJECT
public:
    explicit Said(const SettingsPortal &portal)
    {
        connect(&portal, &SettingsPortal::prefersDarkChanged, this, [this](std::optional<bool> dark) {
            words << QStringLiteral("scheme %1").arg(dark ? QLatin1String(*dark ? "dark" : "light") : QLatin1String("any"));
        });
        connect(&portal, &SettingsPortal::prefersContrastChanged, this, [this](bool more) { words << QStringLiteral("contrast %1").arg(more); });
        connect(&portal, &SettingsPortal::prefersLessMotionChanged, this, [this](bool less) { words << QStringLiteral("less motion %1").arg(less); });
        connect(&portal, &SettingsPortal::textScaleChanged, this, [this](double scale) { words << QStringLiteral("text %1").arg(scale); });
    }
    QStringList words;
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

    void aSettingIsReadAtTheStartAndWhenItChanges_data()
    {
        QTest::addColumn<QString>("space");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("said");
        const QString appearance = QStringLiteral("org.freedesktop.appearance");
        const QString scheme = QStringLiteral("color-scheme");
        const QString gnome = QStringLiteral("org.gnome.desktop.interface");
        const QString text = QStringLiteral("text-scaling-factor");
        const QString speed = QStringLiteral("AnimationDurationFactor");
        const QString kde = QStringLiteral("org.kde.kdeglobals.KDE");
        QTest::newRow("no preference") << appearance << scheme << QVariant(0u) << "scheme any";
        QTest::newRow("dark") << appearance << scheme << QVariant(1u) << "scheme dark";
        QTest::newRow("light") << appearance << scheme << QVariant(2u) << "scheme light";
        QTest::newRow("a scheme of a later version") << appearance << scheme << QVariant(3u) << "scheme any";
        QTest::newRow("a scheme that is no number") << appearance << scheme << QVariant(QStringLiteral("dark")) << "scheme any";
        QTest::newRow("high contrast") << appearance << "contrast" << QVariant(1u) << "contrast 1";
        QTest::newRow("normal contrast") << appearance << "contrast" << QVariant(0u) << "contrast 0";
        QTest::newRow("high contrast of GNOME") << "org.gnome.desktop.a11y.interface" << "high-contrast" << QVariant(true) << "contrast 1";
        QTest::newRow("reduced motion") << appearance << "reduced-motion" << QVariant(1u) << "less motion 1";
        QTest::newRow("no animations in GNOME") << gnome << "enable-animations" << QVariant(false) << "less motion 1";
        QTest::newRow("animations in GNOME") << gnome << "enable-animations" << QVariant(true) << "less motion 0";
        QTest::newRow("no animations in KDE") << kde << speed << QVariant(QStringLiteral("0")) << "less motion 1";
        QTest::newRow("quick animations in KDE") << kde << speed << QVariant(QStringLiteral("0.5")) << "less motion 0";
        QTest::newRow("a speed that is no number") << kde << speed << QVariant(QStringLiteral("instant")) << "less motion 0";
        QTest::newRow("larger text") << gnome << text << QVariant(1.25) << "text 1.25";
        QTest::newRow("text of no size") << gnome << text << QVariant(0.0) << QString();
        QTest::newRow("a setting we do not know") << appearance << "accent-color" << QVariant(1u) << QString();
        QTest::newRow("a known key of somebody else") << gnome << scheme << QVariant(1u) << QString();
    }
    void aSettingIsReadAtTheStartAndWhenItChanges()
    {
        QFETCH(QString, space);
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        QFETCH(QString, said);
        const QString last = QStringLiteral("text 2"); // told after everything else
        FakePortal portal(m_bus.address());
        portal.settings = {{space, {{key, value}}}};
        SettingsPortal settings;
        const Said told(settings);
        settings.startWatching();
        QTRY_COMPARE(portal.asked, 1);
        portal.change(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("text-scaling-factor"), 2.0);
        QTRY_VERIFY(told.words.contains(last));
        portal.change(space, key, value);
        portal.change(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("text-scaling-factor"), 2.0);
        QTRY_COMPARE(told.words.count(last), 2);
        QCOMPARE(told.words, said.isEmpty() ? QStringList({last, last}) : QStringList({said, last, said, last}));
    }

    void aPortalThatKnowsNothingIsNotTold()
    {
        FakePortal portal(m_bus.address());
        SettingsPortal settings;
        const Said told(settings);
        settings.startWatching();
        QTRY_COMPARE(portal.asked, 1);
        portal.change(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"), 1u);
        QTRY_COMPARE(told.words, QStringList{QStringLiteral("scheme dark")});
    }

    void whatAllDesktopsAgreeOnGoesBeforeTheWordsOfOne()
    {
        const QString appearance = QStringLiteral("org.freedesktop.appearance");
        const QString gnome = QStringLiteral("org.gnome.desktop.interface");
        FakePortal portal(m_bus.address());
        portal.settings = {{appearance, {{QStringLiteral("contrast"), 1u}}},
                           {QStringLiteral("org.gnome.desktop.a11y.interface"), {{QStringLiteral("high-contrast"), false}}},
                           {gnome, {{QStringLiteral("enable-animations"), false}}}};
        SettingsPortal settings;
        const Said told(settings);
        settings.startWatching();
        QTRY_COMPARE(told.words, QStringList({QStringLiteral("contrast 1"), QStringLiteral("less motion 1")}));
        portal.change(appearance, QStringLiteral("reduced-motion"), 0u); // from now on there is a word for it
        portal.change(gnome, QStringLiteral("enable-animations"), false);
        portal.change(QStringLiteral("org.kde.kdeglobals.KDE"), QStringLiteral("AnimationDurationFactor"), QStringLiteral("0"));
        portal.change(gnome, QStringLiteral("text-scaling-factor"), 2.0);
        QTRY_COMPARE(told.words.mid(2), QStringList({QStringLiteral("less motion 0"), QStringLiteral("text 2")}));
    }

private:
    support::PrivateBus m_bus;
};

QTEST_GUILESS_MAIN(SettingsPortalTest)
#include "settings_portal_test.moc"
