// SPDX-License-Identifier: MIT
#pragma once

#include <QProcess>
#include <QString>

namespace latchkey::support {

/// A D-Bus daemon of the test's own, for a test that plays the other side itself. Holds the process; ends it with itself.
/// Tests of the keyring run in a whole session instead (tests/adapters/with_keyring.sh).
class PrivateBus final {
public:
    /// `configuration`: an option of dbus-daemon. The default one starts by name whatever is installed on this computer.
    explicit PrivateBus(const QString &configuration = QStringLiteral("--session"))
    {
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {configuration, QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (m_daemon.waitForReadyRead())
            m_address = QString::fromLatin1(m_daemon.readLine().trimmed());
    }
    ~PrivateBus()
    {
        m_daemon.terminate();
        m_daemon.waitForFinished();
    }
    PrivateBus(const PrivateBus &) = delete;
    PrivateBus &operator=(const PrivateBus &) = delete;

    /// Empty when the daemon did not start.
    QString address() const { return m_address; }

private:
    QProcess m_daemon;
    QString m_address;
};

} // namespace latchkey::support
