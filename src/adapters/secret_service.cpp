// SPDX-License-Identifier: MIT
#include "adapters/secret_service.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCall>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QPointer>

namespace latchkey::adapters {

using core::FailureKind;

namespace {

using Paths = QList<QDBusObjectPath>;

constexpr QLatin1String serviceName("org.freedesktop.secrets");
constexpr QLatin1String servicePath("/org/freedesktop/secrets");
constexpr QLatin1String serviceInterface("org.freedesktop.Secret.Service");
constexpr QLatin1String collectionInterface("org.freedesktop.Secret.Collection");
constexpr QLatin1String itemInterface("org.freedesktop.Secret.Item");
constexpr QLatin1String promptInterface("org.freedesktop.Secret.Prompt");
constexpr QLatin1String propertiesInterface("org.freedesktop.DBus.Properties");
constexpr QLatin1String noObject("/");

QDBusMessage callTo(const QString &path, const QString &interface, const char *method, const QVariantList &arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(serviceName, path, interface, QLatin1String(method));
    message.setArguments(arguments);
    return message;
}

/// `then` gets the reply, error or not, unless `context` is gone by then.
template <typename Then>
void ask(const QDBusMessage &message, QObject *context, Then then)
{
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(message), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [then](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        then(finished->reply());
    });
}

core::Failure failureOf(const QDBusMessage &error)
{
    const QDBusError::ErrorType type = QDBusError(error).type();
    core::Failure failure{FailureKind::StorageFailed, error.errorName(), {}, {}};
    if (error.errorName() == QLatin1String("org.freedesktop.Secret.Error.IsLocked"))
        failure.kind = FailureKind::KeychainLocked;
    else if (type == QDBusError::AccessDenied)
        failure.kind = FailureKind::KeychainDenied;
    else if (type == QDBusError::ServiceUnknown || type == QDBusError::Disconnected || type == QDBusError::NoReply
             || error.errorName().startsWith(QLatin1String("org.freedesktop.DBus.Error.Spawn."))
             || error.errorName() == QLatin1String("org.freedesktop.DBus.Error.NameHasNoOwner"))
        failure.kind = FailureKind::KeychainMissing;
    return failure;
}

} // namespace

/// One check under way, step by step:
///
///     SearchItems ──found only locked──► locked
///         │
///     ReadAlias(default) ──a collection──► its Locked
///         └──none──► storing: locked;  finding: locked if any collection is
///
/// Holds the question and what is known so far. Deletes itself when it has answered.
class SecretService::Inquiry final : public QObject {
public:
    Inquiry(Purpose purpose, Attributes entry, QObject *context, core::Completion<int> done)
        : QObject(context), m_purpose(purpose), m_entry(std::move(entry)), m_done(std::move(done))
    {
    }

    void start()
    {
        if (m_purpose == Purpose::Store)
            findDefault();
        else
            search();
    }

private:
    void search()
    {
        const auto message = callTo(servicePath, serviceInterface, "SearchItems", {QVariant::fromValue(m_entry)});
        step(message, [this](const QVariantList &reply) {
            const auto open = qdbus_cast<Paths>(reply.value(0));
            m_found = int(open.size());
            const bool foundLocked = !qdbus_cast<Paths>(reply.value(1)).isEmpty();
            if (foundLocked && m_found == 0)
                answer(core::failed(FailureKind::KeychainLocked));
            else
                findDefault();
        });
    }

    void findDefault()
    {
        const auto message = callTo(servicePath, serviceInterface, "ReadAlias", {QStringLiteral("default")});
        step(message, [this](const QVariantList &reply) {
            const QString collection = qdbus_cast<QDBusObjectPath>(reply.value(0)).path();
            if (collection != noObject && !collection.isEmpty())
                lookInto({collection});
            else if (m_purpose == Purpose::Store)
                answer(core::failed(FailureKind::KeychainLocked, QStringLiteral("no default collection")));
            else if (m_found > 0)
                answer(m_found);
            else
                listCollections();
        });
    }

    void listCollections()
    {
        const auto message = callTo(servicePath, propertiesInterface, "Get",
                                    {QString(serviceInterface), QStringLiteral("Collections")});
        step(message, [this](const QVariantList &reply) {
            QStringList collections;
            for (const QDBusObjectPath &path : qdbus_cast<Paths>(qdbus_cast<QDBusVariant>(reply.value(0)).variant()))
                collections.append(path.path());
            lookInto(collections);
        });
    }

    /// Answers "locked" at the first that is, else "open".
    void lookInto(QStringList collections)
    {
        if (collections.isEmpty()) {
            answer(m_found);
            return;
        }
        const QString collection = collections.takeFirst();
        const auto message = callTo(collection, propertiesInterface, "Get",
                                    {QString(collectionInterface), QStringLiteral("Locked")});
        step(message, [this, collections](const QVariantList &reply) {
            if (qdbus_cast<QDBusVariant>(reply.value(0)).variant().toBool())
                answer(core::failed(FailureKind::KeychainLocked));
            else
                lookInto(collections);
        });
    }

    template <typename Next>
    void step(const QDBusMessage &message, Next next)
    {
        ask(message, this, [this, next](const QDBusMessage &reply) {
            if (reply.type() == QDBusMessage::ReplyMessage)
                next(reply.arguments());
            else
                answer(core::failed(failureOf(reply)));
        });
    }

    void answer(core::Result<int> result)
    {
        deleteLater();
        m_done(std::move(result));
    }

    Purpose m_purpose;
    Attributes m_entry;
    core::Completion<int> m_done;
    int m_found = 0;
};

void SecretService::check(Purpose purpose, const Attributes &entry, QObject *context, core::Completion<int> done)
{
    qDBusRegisterMetaType<Attributes>();
    if (!QDBusConnection::sessionBus().isConnected()) {
        const auto answer = [done = std::move(done)] { done(core::failed(FailureKind::KeychainMissing)); };
        QMetaObject::invokeMethod(context, answer, Qt::QueuedConnection);
        return;
    }
    (new Inquiry(purpose, entry, context, std::move(done)))->start();
}

void SecretService::removeFirst(const Attributes &entry, QObject *context, core::Completion<void> done)
{
    const auto search = callTo(servicePath, serviceInterface, "SearchItems", {QVariant::fromValue(entry)});
    ask(search, context, [context, done](const QDBusMessage &found) {
        const auto open = qdbus_cast<Paths>(found.arguments().value(0));
        if (found.type() != QDBusMessage::ReplyMessage)
            return done(core::failed(failureOf(found)));
        if (open.isEmpty())
            return done({});
        ask(callTo(open.first().path(), itemInterface, "Delete", {}), context, [done](const QDBusMessage &reply) {
            if (reply.type() != QDBusMessage::ReplyMessage)
                return done(core::failed(failureOf(reply)));
            const QString prompt = qdbus_cast<QDBusObjectPath>(reply.arguments().value(0)).path();
            if (prompt != noObject && !prompt.isEmpty())
                return done(core::failed(FailureKind::KeychainDenied, QStringLiteral("deleting asks for a prompt")));
            done({});
        });
    });
}

void SecretService::requestUnlock()
{
    if (!QDBusConnection::sessionBus().isConnected())
        return;
    const auto message = callTo(servicePath, serviceInterface, "ReadAlias", {QStringLiteral("default")});
    ask(message, this, [this](const QDBusMessage &reply) {
        const QDBusObjectPath collection = qdbus_cast<QDBusObjectPath>(reply.arguments().value(0));
        const bool exists = !collection.path().isEmpty() && collection.path() != noObject;
        const QVariantMap label{{collectionInterface + QStringLiteral(".Label"), QStringLiteral("Login")}};
        const auto unlock = callTo(servicePath, serviceInterface, "Unlock", {QVariant::fromValue(Paths{collection})});
        const auto create = callTo(servicePath, serviceInterface, "CreateCollection",
                                   {QVariant::fromValue(label), QStringLiteral("default")});
        if (reply.type() == QDBusMessage::ReplyMessage)
            ask(exists ? unlock : create, this, [this](const QDBusMessage &outcome) { prompt(outcome); });
    });
}

/// Both calls answer with what is done already and the prompt that the rest takes, `/` for none.
void SecretService::prompt(const QDBusMessage &reply)
{
    const QString path = qdbus_cast<QDBusObjectPath>(reply.arguments().value(1)).path();
    if (reply.type() != QDBusMessage::ReplyMessage)
        return;
    if (path.isEmpty() || path == noObject)
        Q_EMIT changed();
    else
        ask(callTo(path, promptInterface, "Prompt", {QString()}), this, [](const QDBusMessage &) {});
}

void SecretService::watch()
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || std::exchange(m_watching, true))
        return;
    // No sender is named: Qt would then ask the bus, and wait for it. A false hint costs one check.
    const QString anyone;
    bus.connect(anyone, anyone, propertiesInterface, QStringLiteral("PropertiesChanged"), {collectionInterface}, {}, this,
                SIGNAL(changed()));
    for (const char *signal : {"CollectionChanged", "CollectionCreated"})
        bus.connect(anyone, servicePath, serviceInterface, QLatin1String(signal), this, SIGNAL(changed()));
    bus.connect(anyone, anyone, promptInterface, QStringLiteral("Completed"), this, SIGNAL(changed()));
    auto *owner = new QDBusServiceWatcher(serviceName, bus, QDBusServiceWatcher::WatchForRegistration, this);
    connect(owner, &QDBusServiceWatcher::serviceRegistered, this, &SecretService::changed);
}

} // namespace latchkey::adapters
