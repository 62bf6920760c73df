// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace latchkey::adapters {

/// Whether the desktop shows a tray: `IsStatusNotifierHostRegistered` of org.kde.StatusNotifierWatcher on the session bus
/// (freedesktop StatusNotifierItem). Holds the last answer. Puts nothing into the tray.
/// Not a port: it is fed to the window, and nothing below that asks for it.
class TrayHost final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Asks, and listens from now on; once. Never waits.
    void startWatching();

Q_SIGNALS:
    /// At first only when there is one.
    void presentChanged(bool present);
    /// Once, when it is known that there is none at the start; also where there is no bus to ask.
    void absentAtStart();

private Q_SLOTS:
    void ask();

private:
    void tell(bool present);

    bool m_isPresent = false;
    bool m_hasAnswered = false;
};

} // namespace latchkey::adapters
