// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QList>
#include <QString>

namespace latchkey::support {

/// The gnome-keyring of the test's own D-Bus session (tests/adapters/with_keyring.sh starts both). Locks, unlocks, stops
/// and kills it from outside, as a desktop would. Holds a connection of its own, so that the tested one stays untouched.
/// Refuses to touch a keyring that the script did not start.
class PrivateKeyring final {
public:
    PrivateKeyring();
    ~PrivateKeyring();
    PrivateKeyring(const PrivateKeyring &) = delete;

    void lock();
    void unlock();
    bool isLocked() const;
    /// Makes the login keyring where there is none yet, and makes it the default.
    void createLogin();
    /// Puts a second entry with the same attributes beside the one of that user: into the login keyring, or into the one of this
    /// session alone. As another program, or a copied keyring, would leave it.
    void duplicate(const QString &user, const QByteArray &value, bool inSessionKeyring);
    int countEntries(const QString &user) const;
    /// The daemon is there and answers nothing.
    void freeze();
    void thaw();
    void kill();

private:
    qint64 daemonPid() const;
    QDBusMessage call(const QString &path, const QString &interface, const QString &method,
                      const QVariantList &arguments) const;
    QVariant master();
    QVariant wireSecret(const QByteArray &value);
    QList<QDBusObjectPath> find(const QString &user) const;

    QDBusConnection m_bus;
};

} // namespace latchkey::support
