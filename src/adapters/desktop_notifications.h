// SPDX-License-Identifier: MIT
#pragma once

#include <QDBusConnection>
#include <QDBusServiceWatcher>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <optional>

class QDBusPendingCall;

namespace latchkey::adapters {

/// What the program tells while nobody looks at its window: org.freedesktop.Notifications on the session bus (Desktop
/// Notifications Specification 1.2). Holds which of ours the server shows, by a key that the caller chooses: a key is one
/// notification, however often it is shown. Never waits for the server. Where there is no bus or no server, or it refuses,
/// nothing is shown and nobody is told, but for a line of the log at debug level that repeats no text.
/// Does not decide what is worth telling, keeps nothing for a server that comes later, and brings no window to the front.
/// Not a port: it is fed by the window's side, and nothing below that asks for it.
class DesktopNotifications final : public QObject {
    Q_OBJECT
public:
    /// `applicationId`: the name of the desktop entry, in reverse-DNS form; also that of the icon.
    explicit DesktopNotifications(const QString &applicationId);

    /// Shows, in the place of what was shown under this key and is still there. `title` is one line, `body` plain text and
    /// may have several: both may hold a stranger's words. Control characters are removed, and those that would turn the
    /// direction of what follows; then they are cut. `action` is the label of the one button, and a click on the
    /// notification itself does the same; empty: it can only be read.
    void show(const QString &key, const QString &title, const QString &body, const QString &action);
    /// Takes it away, also one that is still on its way to the server.
    void withdraw(const QString &key);

    static constexpr qsizetype longestTitle = 100; ///< in UTF-16 units, as all three; the action counts as a title
    static constexpr qsizetype longestBody = 400;

Q_SIGNALS:
    /// The person clicked. `activationToken` is what the desktop gives us so that we may come to the front (XDG activation, or
    /// startup notification), or empty.
    void chosen(const QString &key, const QByteArray &activationToken);

private Q_SLOTS:
    void activationToken(uint id, const QString &token);
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);

private:
    struct Text {
        QString title;
        QString body;
        QString action;
    };
    struct Notification {
        uint id = 0; ///< the server's; 0: it has not said one yet
        bool isAsked = false; ///< a Notify is on its way: its answer decides what to replace or to close
        bool isWithdrawn = false; ///< while it was on its way
        std::optional<Text> next; ///< to be sent when the server's answer is here
        QByteArray token;
    };

    void askCapabilities();
    void capabilitiesAnswered(const QDBusPendingCall &call);
    void sendNext(const QString &key);
    void notifyAnswered(const QString &key, const QDBusPendingCall &call);
    void close(uint id);
    void serverLeft();
    QHash<QString, Notification>::iterator ours(uint id);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    QString m_applicationId;
    QHash<QString, Notification> m_notifications;
    std::optional<QStringList> m_capabilities; ///< of this server; nullopt: it has not said
    bool m_isAskingCapabilities = false;
    int m_server = 0; ///< counts them: an answer of an earlier one is of no use
};

} // namespace latchkey::adapters
