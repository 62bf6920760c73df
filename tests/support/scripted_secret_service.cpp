// SPDX-License-Identifier: MIT
#include "support/scripted_secret_service.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>

namespace latchkey::support {

namespace {

using Paths = QList<QDBusObjectPath>;

const QString root = QStringLiteral("/org/freedesktop/secrets");
const QString collectionPath = QStringLiteral("/org/freedesktop/secrets/collection/only");
const QString promptPath = QStringLiteral("/org/freedesktop/secrets/prompt/p1");
const QString name = QStringLiteral("org.freedesktop.secrets");
const QString connectionName = QStringLiteral("scripted-secret-service");

QVariant path(const QString &text)
{
    return QVariant::fromValue(QDBusObjectPath(text));
}

} // namespace

ScriptedSecretService::ScriptedSecretService()
    : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName))
{
    if (!m_bus.registerVirtualObject(root, this, QDBusConnection::SubPath) || !m_bus.registerService(name))
        qFatal("cannot be the Secret Service of this bus");
}

ScriptedSecretService::~ScriptedSecretService()
{
    m_bus.unregisterService(name);
    m_bus.unregisterObject(root, QDBusConnection::UnregisterTree);
    QDBusConnection::disconnectFromBus(connectionName);
}

bool ScriptedSecretService::handleMessage(const QDBusMessage &message, const QDBusConnection &connection)
{
    m_calls.append(message.member());
    if (silent)
        return true;
    if (!error.isEmpty())
        return connection.send(message.createErrorReply(error, QStringLiteral("as scripted")));
    return connection.send(message.createReply(replyTo(message)));
}

QVariantList ScriptedSecretService::replyTo(const QDBusMessage &message)
{
    const QString member = message.member();
    if (member == QLatin1String("ReadAlias"))
        return {path(exists ? collectionPath : QStringLiteral("/"))};
    if (member == QLatin1String("SearchItems"))
        return {QVariant::fromValue(Paths()), QVariant::fromValue(Paths())};
    if (member == QLatin1String("Get")) {
        const bool asksForList = message.arguments().value(1) == QLatin1String("Collections");
        const Paths all = exists ? Paths{QDBusObjectPath(collectionPath)} : Paths();
        return {QVariant::fromValue(QDBusVariant(asksForList ? QVariant::fromValue(all) : QVariant(locked)))};
    }
    if (member == QLatin1String("Unlock") || member == QLatin1String("CreateCollection")) {
        const bool creates = member != QLatin1String("Unlock");
        if (!needsPrompt)
            tellUnlocked();
        const QString done = needsPrompt ? QStringLiteral("/") : collectionPath;
        const Paths unlocked = needsPrompt ? Paths() : Paths{QDBusObjectPath(collectionPath)};
        return {creates ? path(done) : QVariant::fromValue(unlocked), path(needsPrompt ? promptPath : QStringLiteral("/"))};
    }
    return {};
}

void ScriptedSecretService::answerPrompt(bool unlock)
{
    if (unlock)
        tellUnlocked();
    auto completed = QDBusMessage::createSignal(promptPath, QStringLiteral("org.freedesktop.Secret.Prompt"),
                                                QStringLiteral("Completed"));
    completed << !unlock << QVariant::fromValue(QDBusVariant(QString()));
    m_bus.send(completed);
}

void ScriptedSecretService::tellUnlocked()
{
    exists = true;
    locked = false;
    auto changed = QDBusMessage::createSignal(collectionPath, QStringLiteral("org.freedesktop.DBus.Properties"),
                                              QStringLiteral("PropertiesChanged"));
    changed << QStringLiteral("org.freedesktop.Secret.Collection")
            << QVariantMap{{QStringLiteral("Locked"), false}} << QStringList();
    m_bus.send(changed);
}

} // namespace latchkey::support
