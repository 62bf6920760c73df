// SPDX-License-Identifier: MIT
#include "support/fake_notification_server.h"

#include <QDBusArgument>
#include <QDBusConnectionInterface>

namespace latchkey::support {

namespace {

const QString service = QStringLiteral("org.freedesktop.Notifications");
const QString path = QStringLiteral("/org/freedesktop/Notifications");
const QString refusal = QStringLiteral("org.freedesktop.Notifications.Error.Failed");

} // namespace

FakeNotificationServer::FakeNotificationServer(const QString &address, Role role)
    : m_role(role),
      m_connectionName(role == Role::Owner ? QStringLiteral("notification server") : QStringLiteral("stranger")),
      m_bus(QDBusConnection::connectToBus(address, m_connectionName))
{
    if (m_role == Role::Owner && (!m_bus.registerVirtualObject(path, this) || !m_bus.registerService(service)))
        qFatal("cannot be the notification server of this bus");
}

FakeNotificationServer::~FakeNotificationServer()
{
    if (m_role == Role::Owner) {
        m_bus.unregisterService(service);
        m_bus.unregisterObject(path);
    }
    QDBusConnection::disconnectFromBus(m_connectionName);
}

void FakeNotificationServer::answerHeld(uint lastId)
{
    holdsAnswers = false;
    if (lastId != 0)
        notified.last().id = lastId;
    qsizetype next = notified.size() - m_held.size(); // only Notify is held in the tests that let go
    for (const QDBusMessage &message : std::exchange(m_held, {})) {
        const uint id = notified[next++].id;
        m_bus.send(message.member() == refuses ? message.createErrorReply(refusal, {}) : message.createReply(id));
    }
}

void FakeNotificationServer::giveToken(uint id, const QString &token)
{
    say(QStringLiteral("ActivationToken"), {id, token});
}

void FakeNotificationServer::invoke(uint id, const QString &action)
{
    say(QStringLiteral("ActionInvoked"), {id, action});
}

void FakeNotificationServer::close(uint id)
{
    constexpr uint byThePerson = 2;
    say(QStringLiteral("NotificationClosed"), {id, byThePerson});
}

void FakeNotificationServer::waitForTheBus()
{
    (void)m_bus.interface()->isServiceRegistered(service); // answered after what was sent before
}

bool FakeNotificationServer::handleMessage(const QDBusMessage &message, const QDBusConnection &bus)
{
    if (message.member() == QLatin1String("Settle")) // not D-Bus' own Ping: that one overtakes what waits for this thread
        return bus.send(message.createReply());
    calls.append(message.member());
    if (message.member() == refuses)
        return bus.send(message.createErrorReply(refusal, {}));
    const QVariantList answer = answerTo(message);
    if (holdsAnswers) {
        m_held.append(message);
        return true;
    }
    return !message.isReplyRequired() || bus.send(message.createReply(answer));
}

QVariantList FakeNotificationServer::answerTo(const QDBusMessage &message)
{
    const QVariantList given = message.arguments();
    if (message.member() == QLatin1String("GetCapabilities"))
        return {capabilities};
    if (message.member() == QLatin1String("CloseNotification")) {
        closed.append(given.value(0).toUInt());
        return {};
    }
    if (message.signature() != QLatin1String("susssasa{sv}i"))
        qFatal("not a Notify");
    const uint replaces = given[1].toUInt();
    const uint id = replaces != 0 ? replaces : ++m_lastId;
    notified.append({id, given[0].toString(), replaces, given[2].toString(), given[3].toString(), given[4].toString(),
                     given[5].toStringList(), qdbus_cast<QVariantMap>(given[6]), given[7].toInt()});
    return {id};
}

void FakeNotificationServer::say(const QString &signal, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createSignal(path, service, signal);
    message.setArguments(arguments);
    m_bus.send(message);
}

} // namespace latchkey::support
