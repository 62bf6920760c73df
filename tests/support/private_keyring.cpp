// SPDX-License-Identifier: MIT
#include "support/private_keyring.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QDBusVariant>

#include <csignal>

namespace latchkey::support {

/// A secret as the Secret Service sends it over the bus.
struct WireSecret {
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};

static QDBusArgument &operator<<(QDBusArgument &argument, const WireSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

static const QDBusArgument &operator>>(const QDBusArgument &argument, WireSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

} // namespace latchkey::support

Q_DECLARE_METATYPE(latchkey::support::WireSecret)

namespace latchkey::support {

namespace {

using Attributes = QMap<QString, QString>;

const QString servicePath = QStringLiteral("/org/freedesktop/secrets");
const QString serviceInterface = QStringLiteral("org.freedesktop.Secret.Service");
const QString loginPath = QStringLiteral("/org/freedesktop/secrets/collection/login");
const QString collectionInterface = QStringLiteral("org.freedesktop.Secret.Collection");
const QString sessionKeyringPath = QStringLiteral("/org/freedesktop/secrets/collection/session");
const QString itemInterface = QStringLiteral("org.freedesktop.Secret.Item");
const QString guiltRidden = QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface");
const QString connectionName = QStringLiteral("private-keyring");

} // namespace

PrivateKeyring::PrivateKeyring() : m_bus(QDBusConnection::connectToBus(QDBusConnection::SessionBus, connectionName))
{
    if (qEnvironmentVariableIsEmpty("LATCHKEY_KEYRING"))
        qFatal("run me through with_keyring.sh: this would lock your own keyring");
    qDBusRegisterMetaType<WireSecret>();
    qDBusRegisterMetaType<Attributes>();
}

PrivateKeyring::~PrivateKeyring()
{
    QDBusConnection::disconnectFromBus(connectionName);
}

void PrivateKeyring::lock()
{
    call(servicePath, serviceInterface, QStringLiteral("Lock"),
         {QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(loginPath)})});
}

void PrivateKeyring::unlock()
{
    call(servicePath, guiltRidden, QStringLiteral("UnlockWithMasterPassword"),
         {QVariant::fromValue(QDBusObjectPath(loginPath)), master()});
}

bool PrivateKeyring::isLocked() const
{
    const auto reply = call(loginPath, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
                            {collectionInterface, QStringLiteral("Locked")});
    return qdbus_cast<QDBusVariant>(reply.arguments().value(0)).variant().toBool();
}

void PrivateKeyring::createLogin()
{
    const QVariantMap properties{{collectionInterface + QStringLiteral(".Label"), QStringLiteral("Login")}};
    const auto reply = call(servicePath, guiltRidden, QStringLiteral("CreateWithMasterPassword"), {properties, master()});
    const auto collection = qdbus_cast<QDBusObjectPath>(reply.arguments().value(0));
    call(servicePath, serviceInterface, QStringLiteral("SetAlias"),
         {QStringLiteral("default"), QVariant::fromValue(collection)});
}

void PrivateKeyring::duplicate(const QString &user, const QByteArray &value, bool inSessionKeyring)
{
    const QString item = find(user).constFirst().path();
    const auto reply = call(item, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
                            {itemInterface, QStringLiteral("Attributes")});
    const QVariant attributes = qdbus_cast<QDBusVariant>(reply.arguments().value(0)).variant();
    const QVariantMap properties{{itemInterface + QStringLiteral(".Label"), QStringLiteral("A second one")},
                                 {itemInterface + QStringLiteral(".Attributes"),
                                  QVariant::fromValue(qdbus_cast<Attributes>(attributes))}};
    call(inSessionKeyring ? sessionKeyringPath : loginPath, collectionInterface, QStringLiteral("CreateItem"),
         {properties, wireSecret(value), false});
}

int PrivateKeyring::countEntries(const QString &user) const
{
    return int(find(user).size());
}

QList<QDBusObjectPath> PrivateKeyring::find(const QString &user) const
{
    const auto reply = call(servicePath, serviceInterface, QStringLiteral("SearchItems"),
                            {QVariant::fromValue(Attributes{{QStringLiteral("user"), user}})});
    return qdbus_cast<QList<QDBusObjectPath>>(reply.arguments().value(0));
}

void PrivateKeyring::freeze()
{
    ::kill(pid_t(daemonPid()), SIGSTOP);
}

void PrivateKeyring::thaw()
{
    ::kill(pid_t(daemonPid()), SIGCONT);
}

void PrivateKeyring::kill()
{
    ::kill(pid_t(daemonPid()), SIGKILL);
}

qint64 PrivateKeyring::daemonPid() const
{
    auto question = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"),
                                                   QStringLiteral("/org/freedesktop/DBus"),
                                                   QStringLiteral("org.freedesktop.DBus"),
                                                   QStringLiteral("GetConnectionUnixProcessID"));
    question << QStringLiteral("org.freedesktop.secrets");
    const qint64 pid = m_bus.call(question).arguments().value(0).toLongLong();
    if (pid <= 1)
        qFatal("no keyring daemon on this bus");
    return pid;
}

QDBusMessage PrivateKeyring::call(const QString &path, const QString &interface, const QString &method,
                                  const QVariantList &arguments) const
{
    auto message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.secrets"), path, interface, method);
    message.setArguments(arguments);
    const QDBusMessage reply = m_bus.call(message);
    if (reply.type() != QDBusMessage::ReplyMessage)
        qFatal("%s: %s", qPrintable(method), qPrintable(reply.errorMessage()));
    return reply;
}

QVariant PrivateKeyring::master()
{
    return wireSecret("test keyring");
}

QVariant PrivateKeyring::wireSecret(const QByteArray &value)
{
    const auto reply = call(servicePath, serviceInterface, QStringLiteral("OpenSession"),
                            {QStringLiteral("plain"), QVariant::fromValue(QDBusVariant(QString()))});
    const auto session = qdbus_cast<QDBusObjectPath>(reply.arguments().value(1));
    return QVariant::fromValue(WireSecret{session, {}, value, QStringLiteral("text/plain")});
}

} // namespace latchkey::support
