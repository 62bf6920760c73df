// SPDX-License-Identifier: MIT
#pragma once

#include "core/result.h"

#include <QObject>

#include <functional>

namespace latchkey::viewmodel {

/// What the desktop around the window offers, for the window to use: a tray, and to be started when the person signs in to it.
/// Holds whether there is a tray, as it was last told. How either is done is told by whoever makes this.
class Desktop : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool tray READ hasTray NOTIFY trayChanged)
    Q_PROPERTY(bool startsAtLogin READ startsAtLogin WRITE setStartsAtLogin NOTIFY startsAtLoginChanged)
    Q_PROPERTY(QString problem READ problem NOTIFY startsAtLoginChanged)

public:
    struct Autostart {
        std::function<bool()> isEnabled;
        std::function<core::Result<void>(bool)> setEnabled;
    };

    explicit Desktop(Autostart autostart);

    /// Brings the window back from wherever it is: the tray, an icon, or behind others.
    Q_INVOKABLE void showWindow() { Q_EMIT windowWanted(); }

    bool hasTray() const { return m_hasTray; }
    void setTray(bool present);

    /// Looked up anew each time: the desktop's own settings change it, too.
    bool startsAtLogin() const { return m_autostart.isEnabled(); }
    void setStartsAtLogin(bool starts);
    /// Why the last change of that did not come about; empty when it did.
    QString problem() const;

Q_SIGNALS:
    void trayChanged();
    void windowWanted();
    void startsAtLoginChanged();

private:
    Autostart m_autostart;
    bool m_hasTray = false;
    bool m_hasFailed = false;
};

} // namespace latchkey::viewmodel
