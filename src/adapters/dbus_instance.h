// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QString>

namespace latchkey::adapters {

/// One window per profile and site on a desktop: org.freedesktop.Application on the session bus (Desktop Entry
/// Specification, section "D-Bus Activation"). The first holds a bus name made of both; the next finds it taken, hands over
/// what it was started for, and ends. A window that takes links also holds the application's own name as long as no other
/// does, and so gets what the desktop brings.
/// Holds the names until destroyed. Believes nothing it is handed: whoever reads a link judges it.
/// Not a port: windows and links come from outside; nothing in the runtime asks for them.
class DBusInstance final : public QObject {
    Q_OBJECT
public:
    enum class Claim {
        First,      ///< we are the window; also where there is no bus, or the one that has the name does not answer
        HandedOver, ///< another has shown itself, and has the link: end
    };

    /// `applicationId`: the name of the desktop entry, in reverse-DNS form.
    DBusInstance(const QString &applicationId, const QString &profile, const QString &siteOrigin, bool takesLinks);
    ~DBusInstance() override;

    /// `link`: what we were started with, or empty. Waits for the bus, and 5 s at most for the other window.
    Claim claim(const QString &link);

Q_SIGNALS:
    /// Somebody started us again. `token` is what the desktop gave them so that we may come to the front (XDG activation,
    /// or startup notification), or empty.
    void activated(const QByteArray &token);
    /// As it came: at most 8 KiB, else dropped.
    void linkReceived(const QByteArray &link);

private:
    bool handOver(const QString &link);

    QDBusConnection m_bus;
    QString m_applicationId;
    QString m_path;
    QString m_name;
    bool m_takesLinks;
};

} // namespace latchkey::adapters
