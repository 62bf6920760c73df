// SPDX-License-Identifier: MIT
#include "adapters/this_computer.h"

#include "adapters/direct_to_loopback.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDir>
#include <QFileInfo>
#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QStorageInfo>
#include <QUrl>

#include <unistd.h>

namespace latchkey::adapters {

using core::failed;
using core::FailureKind;

namespace {

const QString secretsName = QStringLiteral("org.freedesktop.secrets");

QDBusMessage toBus(const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                          QStringLiteral("org.freedesktop.DBus"), method);
}

/// Runs `then` with the reply, unless `context` is gone by then.
template <typename Then>
void whenAnswered(const QDBusMessage &call, QObject *context, Then then)
{
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), context);
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, context, [watcher, then] {
        watcher->deleteLater();
        then(watcher->reply());
    });
}

void nameOfOwner(QObject *context, const core::Completion<QString> &done)
{
    QDBusMessage call = toBus(QStringLiteral("GetConnectionUnixProcessID"));
    call << secretsName;
    whenAnswered(call, context, [done](const QDBusMessage &reply) {
        const uint pid = reply.type() == QDBusMessage::ReplyMessage ? reply.arguments().value(0).toUInt() : 0;
        QFile file(QStringLiteral("/proc/%1/comm").arg(pid));
        done(pid > 0 && file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString());
    });
}

QString firstThatExists(QString path)
{
    while (!QFileInfo::exists(path) && path != QDir::rootPath())
        path = QFileInfo(path).absolutePath();
    return path;
}

} // namespace

ThisComputer::ThisComputer(QString stateFolder, QString extraCertificates)
    : m_stateFolder(std::move(stateFolder)), m_extraCertificates(std::move(extraCertificates))
{
}

QString ThisComputer::proxyFor(const QUrl &url) const
{
    const QNetworkProxy proxy = adapters::proxyFor(url);
    if (proxy.type() == QNetworkProxy::NoProxy || proxy.hostName().isEmpty())
        return {};
    return QStringLiteral("%1:%2").arg(proxy.hostName()).arg(proxy.port());
}

ports::Computer::Certificates ThisComputer::certificates() const
{
    return {int(QSslConfiguration::systemCaCertificates().size()), m_extraCertificates};
}

ports::Computer::StateFolder ThisComputer::stateFolder() const
{
    const QFileInfo folder(m_stateFolder);
    const QString existing = firstThatExists(m_stateFolder);
    StateFolder found{m_stateFolder};
    // access(2) and not QFileInfo: a disk mounted read-only says no to its owner, too.
    found.usable = QFileInfo(existing).isDir() && ::access(QFile::encodeName(existing).constData(), W_OK | X_OK) == 0;
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther
        | QFile::ExeOther;
    found.ownerOnly = !folder.exists() || !(folder.permissions() & others);
    found.freeBytes = QStorageInfo(existing).bytesAvailable();
    return found;
}

void ThisComputer::keyringProgram(QObject *context, core::Completion<QString> done)
{
    if (!QDBusConnection::sessionBus().isConnected()) { // a call over it would never be answered
        QMetaObject::invokeMethod(context, [done] { done(failed(FailureKind::KeychainMissing)); }, Qt::QueuedConnection);
        return;
    }
    QDBusMessage owned = toBus(QStringLiteral("NameHasOwner"));
    owned << secretsName;
    whenAnswered(owned, context, [context, done = std::move(done)](const QDBusMessage &owner) {
        if (owner.arguments().value(0).toBool())
            return nameOfOwner(context, done);
        // One that is installed and does not run is started by the bus, as by its first use.
        QDBusMessage start = toBus(QStringLiteral("StartServiceByName"));
        start << secretsName << 0U;
        whenAnswered(start, context, [context, done](const QDBusMessage &started) {
            if (started.type() != QDBusMessage::ReplyMessage)
                return done(failed(FailureKind::KeychainMissing));
            nameOfOwner(context, done);
        });
    });
}

} // namespace latchkey::adapters
