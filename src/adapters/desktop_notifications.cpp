// SPDX-License-Identifier: MIT
#include "adapters/desktop_notifications.h"

#include "adapters/logging.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

#include <algorithm>
#include <utility>

namespace latchkey::adapters {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString interface = service;

/// A click on the notification itself: a name of the specification, which servers do not show as a button.
const QString clickAction = QStringLiteral("default");
const QString buttonAction = QStringLiteral("open");

constexpr int serversChoice = -1; ///< how long it stays

/// Embeddings, overrides and isolates: unclosed in a name, they would reorder the words of ours that follow.
bool turnsDirection(QChar character)
{
    const char16_t code = character.unicode();
    return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

QString shown(QString text, qsizetype longest)
{
    const auto isUnseen = [](QChar character) {
        const bool isControl = character.category() == QChar::Other_Control; // C0, DEL and C1
        return (isControl && character != u'\n') || turnsDirection(character);
    };
    text.removeIf(isUnseen);
    if (text.size() <= longest)
        return text;
    text.truncate(longest - 1);
    if (text.back().isHighSurrogate())
        text.chop(1);
    return text + QChar(0x2026);
}

QString inOneLine(QString text)
{
    return text.replace(u'\n', u' ');
}

/// Section "Markup" of the specification: a server that reads it reads it in every body, and in nothing else.
QString asMarkup(QString text)
{
    return text.replace(u'&', QStringLiteral("&amp;")).replace(u'<', QStringLiteral("&lt;")).replace(u'>', QStringLiteral("&gt;"));
}

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(service, path, interface, method);
}

} // namespace

DesktopNotifications::DesktopNotifications(const QString &applicationId)
    : m_bus(QDBusConnection::sessionBus()), m_applicationId(applicationId)
{
    if (!m_bus.isConnected())
        return;
    // By the service's name: Qt then takes these from its owner alone.
    m_bus.connect(service, path, interface, QStringLiteral("ActivationToken"), this, SLOT(activationToken(uint, QString)));
    m_bus.connect(service, path, interface, QStringLiteral("ActionInvoked"), this, SLOT(actionInvoked(uint, QString)));
    m_bus.connect(service, path, interface, QStringLiteral("NotificationClosed"), this, SLOT(notificationClosed(uint, uint)));
    m_watcher.setConnection(m_bus);
    m_watcher.setWatchMode(QDBusServiceWatcher::WatchForOwnerChange);
    connect(&m_watcher, &QDBusServiceWatcher::serviceOwnerChanged, this, [this](const QString &, const QString &before) {
        if (!before.isEmpty()) // one that comes may be starting because of what we asked
            serverLeft();
    });
    m_watcher.addWatchedService(service);
}

void DesktopNotifications::show(const QString &key, const QString &title, const QString &body, const QString &action)
{
    if (!m_bus.isConnected()) {
        qCDebug(lcAdapters) << "no notification: there is no session bus";
        return;
    }
    Notification &notification = m_notifications[key];
    notification.isWithdrawn = false;
    notification.next = Text{inOneLine(shown(title, longestTitle)), shown(body, longestBody),
                             inOneLine(shown(action, longestTitle))};
    if (m_capabilities)
        sendNext(key);
    else if (!m_isAskingCapabilities)
        askCapabilities();
}

void DesktopNotifications::withdraw(const QString &key)
{
    const auto found = m_notifications.find(key);
    if (found == m_notifications.end())
        return;
    if (found->isAsked) {
        found->isWithdrawn = true;
        found->next.reset();
        return;
    }
    if (found->id != 0)
        close(found->id);
    m_notifications.erase(found);
}

void DesktopNotifications::askCapabilities()
{
    m_isAskingCapabilities = true;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(callOf(QStringLiteral("GetCapabilities"))), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, server = m_server](QDBusPendingCallWatcher *call) {
        call->deleteLater();
        if (server == m_server)
            capabilitiesAnswered(*call);
    });
}

void DesktopNotifications::capabilitiesAnswered(const QDBusPendingCall &call)
{
    m_isAskingCapabilities = false;
    const QDBusPendingReply<QStringList> reply = call;
    if (reply.isError()) {
        qCDebug(lcAdapters) << "no notification: no server for them:" << reply.error().name();
        m_notifications.clear(); // none was sent yet
        return;
    }
    m_capabilities = reply.value();
    const QStringList waiting = m_notifications.keys();
    for (const QString &key : waiting)
        sendNext(key);
}

void DesktopNotifications::sendNext(const QString &key)
{
    Notification &notification = m_notifications[key];
    if (notification.isAsked || !notification.next)
        return;
    const Text text = *std::exchange(notification.next, std::nullopt);
    notification.isAsked = true;
    const bool readsMarkup = m_capabilities->contains(QLatin1String("body-markup"));
    const QString body = readsMarkup ? asMarkup(text.body) : text.body;
    QStringList actions;
    if (!text.action.isEmpty())
        actions = {clickAction, text.action, buttonAction, text.action};
    const QVariantMap hints{{QStringLiteral("desktop-entry"), m_applicationId}};
    QDBusMessage notify = callOf(QStringLiteral("Notify"));
    notify << QStringLiteral("Latchkey") << notification.id << m_applicationId << text.title << body << actions << hints
           << serversChoice;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(notify), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, key, server = m_server](QDBusPendingCallWatcher *call) {
        call->deleteLater();
        if (server == m_server)
            notifyAnswered(key, *call);
    });
}

void DesktopNotifications::notifyAnswered(const QString &key, const QDBusPendingCall &call)
{
    const auto found = m_notifications.find(key); // there: whatever is on its way stays until it is answered
    const QDBusPendingReply<uint> reply = call;
    found->isAsked = false;
    if (reply.isError())
        qCDebug(lcAdapters) << "no notification: the server refused:" << reply.error().name(); // an earlier one is still there
    else
        found->id = reply.value();
    if (found->next)
        sendNext(key);
    else if (found->isWithdrawn)
        withdraw(key);
    else if (found->id == 0)
        m_notifications.erase(found);
}

void DesktopNotifications::close(uint id)
{
    QDBusMessage call = callOf(QStringLiteral("CloseNotification"));
    call.setAutoStartService(false); // a server that starts now shows nothing of ours
    call << id;
    m_bus.send(call); // asks for no answer: one already closed is an error there, and none here
}

void DesktopNotifications::activationToken(uint id, const QString &token)
{
    if (const auto found = ours(id); found != m_notifications.end())
        found->token = token.toUtf8();
}

void DesktopNotifications::actionInvoked(uint id, const QString &action)
{
    const auto found = ours(id);
    if (found == m_notifications.end() || (action != clickAction && action != buttonAction))
        return;
    const QString key = found.key(); // whoever is told may show or withdraw
    const QByteArray token = std::exchange(found->token, {});
    Q_EMIT chosen(key, token);
}

void DesktopNotifications::notificationClosed(uint id, uint)
{
    const auto found = ours(id);
    if (found == m_notifications.end())
        return;
    if (found->isAsked)
        found->id = 0; // the answer names the new one
    else
        m_notifications.erase(found);
}

void DesktopNotifications::serverLeft()
{
    ++m_server;
    m_notifications.clear();
    m_capabilities.reset();
    m_isAskingCapabilities = false;
}

/// The server's signals go to everybody on the bus, about everybody's notifications.
QHash<QString, DesktopNotifications::Notification>::iterator DesktopNotifications::ours(uint id)
{
    return std::find_if(m_notifications.begin(), m_notifications.end(),
                        [id](const Notification &notification) { return id != 0 && notification.id == id; });
}

} // namespace latchkey::adapters
