// SPDX-License-Identifier: MIT
#include "adapters/settings_portal.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace latchkey::adapters {

namespace {

using Settings = QMap<QString, QVariantMap>; // by namespace

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString gnome = QStringLiteral("org.gnome.desktop.interface");
const QString gnomeAccess = QStringLiteral("org.gnome.desktop.a11y.interface");
const QString kde = QStringLiteral("org.kde.kdeglobals.KDE");

constexpr uint prefersDark = 1;
constexpr uint prefersLight = 2;

} // namespace

void SettingsPortal::startWatching()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    qRegisterMetaType<QDBusVariant>(); // Qt learns it by its first use; a connection made before that is refused
    qDBusRegisterMetaType<Settings>();
    bus.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                SLOT(settingChanged(QString, QString, QDBusVariant)));
    auto read = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("ReadAll"));
    read << QStringList{appearance, gnome, gnomeAccess, kde};
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(read), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *call) {
        call->deleteLater();
        const QDBusPendingReply<Settings> reply = *call;
        if (reply.isError())
            return;
        const Settings settings = reply.value();
        for (auto space = settings.begin(); space != settings.end(); ++space) {
            for (auto setting = space->begin(); setting != space->end(); ++setting)
                tell(space.key(), setting.key(), setting.value());
        }
    });
}

void SettingsPortal::settingChanged(const QString &space, const QString &key, const QDBusVariant &value)
{
    tell(space, key, value.variant());
}

void SettingsPortal::tell(const QString &space, const QString &key, const QVariant &value)
{
    if (space == appearance)
        m_standard.insert(key);
    const bool hasContrast = m_standard.contains(QStringLiteral("contrast"));
    const bool hasMotion = m_standard.contains(QStringLiteral("reduced-motion"));
    const auto is = [&](const QString &itsSpace, const char *itsKey) { return space == itsSpace && key == QLatin1String(itsKey); };
    if (is(appearance, "color-scheme")) {
        const uint scheme = value.toUInt();
        const bool says = scheme == prefersDark || scheme == prefersLight;
        Q_EMIT prefersDarkChanged(says ? std::optional(scheme == prefersDark) : std::nullopt);
    } else if (is(appearance, "contrast")) {
        Q_EMIT prefersContrastChanged(value.toUInt() == 1);
    } else if (!hasContrast && is(gnomeAccess, "high-contrast")) {
        Q_EMIT prefersContrastChanged(value.toBool());
    } else if (is(appearance, "reduced-motion")) {
        Q_EMIT prefersLessMotionChanged(value.toUInt() == 1);
    } else if (!hasMotion && is(gnome, "enable-animations")) {
        Q_EMIT prefersLessMotionChanged(!value.toBool());
    } else if (!hasMotion && is(kde, "AnimationDurationFactor")) {
        bool isNumber = false;
        const double factor = value.toDouble(&isNumber); // KDE's portal passes it on as text
        Q_EMIT prefersLessMotionChanged(isNumber && factor == 0);
    } else if (is(gnome, "text-scaling-factor") && value.toDouble() > 0) {
        Q_EMIT textScaleChanged(value.toDouble());
    }
}

} // namespace latchkey::adapters
