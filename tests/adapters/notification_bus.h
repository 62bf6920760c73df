// SPDX-License-Identifier: MIT
#pragma once

#include "adapters/desktop_notifications.h"
#include "support/fake_notification_server.h"
#include "support/private_bus.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <optional>

namespace latchkey {

namespace notification_texts {

const QString id = QStringLiteral("dev.latchkey.Test");
const QString invitation = QStringLiteral("invitation:1");
const QString title = QStringLiteral("Ada invites you");
const QString body = QStringLiteral("To Otter Ltd.");
const QString open = QStringLiteral("Open");

} // namespace notification_texts

/// A session bus, this process' own, that starts nothing but what a test installs: a desktop's server would take the
/// place of the test's.
class NotificationBus final {
public:
    NotificationBus()
    {
        const QString configuration = m_folder.filePath(QStringLiteral("bus.conf"));
        write(configuration,
              QStringLiteral("<busconfig><type>session</type><listen>unix:dir=%1</listen><servicedir>%1</servicedir>"
                             "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                             "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>")
                  .arg(m_folder.path()));
        m_daemon.emplace(QStringLiteral("--config-file=") + configuration);
        qputenv("DBUS_SESSION_BUS_ADDRESS", address().toLatin1());
    }

    QString address() const { return m_daemon->address(); }
    bool isThere() const { return !address().isEmpty(); }

    /// Shows it, and waits until it is known here what the server calls it. 0: it was not shown.
    uint show(adapters::DesktopNotifications &notifications, support::FakeNotificationServer &server, const QString &key)
    {
        using namespace notification_texts;
        const qsizetype before = server.notified.size();
        notifications.show(key, title, body, open);
        return settle() && server.notified.size() == before + 1 ? server.notified.last().id : 0;
    }

    /// All that was on its way between us and the server, or the bus where there is none, has arrived, and so has what
    /// followed from it: a bus keeps the order. Three times: what it can do, the notification, and what we do of the answer.
    bool settle()
    {
        return roundTrip() && roundTrip() && roundTrip();
    }

    void installServer(const QString &command)
    {
        write(serviceFile(), QStringLiteral("[D-BUS Service]\nName=org.freedesktop.Notifications\nExec=%1\n").arg(command));
        reload();
    }
    void removeServer()
    {
        QFile::remove(serviceFile());
        reload();
    }

private:
    static bool roundTrip()
    {
        auto call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"),
                                                   QStringLiteral("/org/freedesktop/Notifications"),
                                                   QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Settle"));
        call.setAutoStartService(false);
        const QDBusPendingCallWatcher watcher(QDBusConnection::sessionBus().asyncCall(call));
        QSignalSpy answered(&watcher, &QDBusPendingCallWatcher::finished);
        return answered.wait();
    }
    static void reload()
    {
        const QString bus = QStringLiteral("org.freedesktop.DBus");
        QDBusConnection::sessionBus().call(
            QDBusMessage::createMethodCall(bus, QStringLiteral("/"), bus, QStringLiteral("ReloadConfig")));
    }
    static void write(const QString &path, const QString &text)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) <= 0)
            qFatal("cannot write the private bus' files");
    }
    QString serviceFile() const { return m_folder.filePath(QStringLiteral("org.freedesktop.Notifications.service")); }

    QTemporaryDir m_folder;
    std::optional<support::PrivateBus> m_daemon;
};

} // namespace latchkey
