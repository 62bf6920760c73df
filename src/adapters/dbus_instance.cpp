// SPDX-License-Identifier: MIT
#include "adapters/dbus_instance.h"

#include <QCryptographicHash>
#include <QDBusAbstractAdaptor>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QVariantMap>

namespace latchkey::adapters {

namespace {

const QString applicationInterface = QStringLiteral("org.freedesktop.Application");

constexpr int patience = 5'000; ///< milliseconds, for a window that is there and does not answer
constexpr qsizetype longestLink = 8192;

/// How a desktop lets a program come to the front: one of these, on Wayland and on X11.
constexpr std::pair<const char *, const char *> activationTokens[] = {
    {"activation-token", "XDG_ACTIVATION_TOKEN"},
    {"desktop-startup-id", "DESKTOP_STARTUP_ID"},
};

QVariantMap platformData()
{
    QVariantMap data;
    for (const auto &[key, variable] : activationTokens) {
        if (qEnvironmentVariableIsSet(variable))
            data.insert(QLatin1String(key), qEnvironmentVariable(variable));
    }
    return data;
}

QByteArray tokenOf(const QVariantMap &platformData)
{
    for (const auto &[key, variable] : activationTokens) {
        if (platformData.contains(QLatin1String(key)))
            return platformData.value(QLatin1String(key)).toByteArray();
    }
    return {};
}

/// The interface of the specification, on behalf of the instance.
class Application final : public QDBusAbstractAdaptor {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")
public:
    explicit Application(DBusInstance *instance) : QDBusAbstractAdaptor(instance), m_instance(instance) {}

public Q_SLOTS:
    void Activate(const QVariantMap &platformData) { Q_EMIT m_instance->activated(tokenOf(platformData)); }
    void Open(const QStringList &links, const QVariantMap &platformData)
    {
        for (const QString &link : links) {
            if (const QByteArray bytes = link.toUtf8(); bytes.size() <= longestLink)
                Q_EMIT m_instance->linkReceived(bytes);
        }
        Activate(platformData);
    }
    /// The desktop entry names no actions.
    void ActivateAction(const QString &, const QVariantList &, const QVariantMap &platformData) { Activate(platformData); }

private:
    DBusInstance *m_instance;
};

} // namespace

DBusInstance::DBusInstance(const QString &applicationId, const QString &profile, const QString &siteOrigin, bool takesLinks)
    : m_bus(QDBusConnection::sessionBus()), m_applicationId(applicationId),
      m_path(u'/' + QString(applicationId).replace(u'.', u'/')), m_takesLinks(takesLinks)
{
    const QByteArray key = (profile + u'\n' + siteOrigin).toUtf8();
    const QByteArray hash = QCryptographicHash::hash(key, QCryptographicHash::Sha256).toHex();
    m_name = applicationId + QStringLiteral(".w_") + QString::fromLatin1(hash.first(16));
    new Application(this);
}

DBusInstance::~DBusInstance()
{
    m_bus.unregisterObject(m_path);
    m_bus.unregisterService(m_name);
    m_bus.unregisterService(m_applicationId);
}

DBusInstance::Claim DBusInstance::claim(const QString &link)
{
    if (!m_bus.isConnected())
        return Claim::First;
    // The object first: whoever finds the name may call at once.
    m_bus.registerObject(m_path, this);
    if (!m_bus.registerService(m_name) && handOver(link)) {
        m_bus.unregisterObject(m_path);
        return Claim::HandedOver;
    }
    if (m_takesLinks)
        m_bus.interface()->registerService(m_applicationId, QDBusConnectionInterface::QueueService);
    return Claim::First;
}

bool DBusInstance::handOver(const QString &link)
{
    const bool brings = !link.isEmpty();
    auto call = QDBusMessage::createMethodCall(m_name, m_path, applicationInterface,
                                               brings ? QStringLiteral("Open") : QStringLiteral("Activate"));
    if (brings)
        call << QStringList{link};
    call << platformData();
    return m_bus.call(call, QDBus::Block, patience).type() == QDBusMessage::ReplyMessage;
}

} // namespace latchkey::adapters

#include "dbus_instance.moc"
