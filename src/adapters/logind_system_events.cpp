// SPDX-License-Identifier: MIT
#include "adapters/logind_system_events.h"

#include <QDBusConnection>
#include <QNetworkInformation>

namespace latchkey::adapters {

void LogindSystemEvents::startWatching()
{
    if (std::exchange(m_watching, true))
        return;
    QDBusConnection bus = QDBusConnection::systemBus();
    if (bus.isConnected()) {
        bus.connect(QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
                    QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
                    SLOT(prepareForSleep(bool)));
    }
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, this,
            [this](QNetworkInformation::Reachability reachability) {
                if (reachability != QNetworkInformation::Reachability::Disconnected)
                    Q_EMIT networkMayBeBack();
            });
}

void LogindSystemEvents::prepareForSleep(bool goingToSleep)
{
    if (goingToSleep)
        Q_EMIT aboutToSleep();
    else
        Q_EMIT wokeUp();
}

} // namespace latchkey::adapters
