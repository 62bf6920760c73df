// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_manager.h"

#include <QObject>
#include <QRect>
#include <QSettings>
#include <QStringList>
#include <QWindow>

namespace latchkey::viewmodel {

/// What the window remembers by itself, for one profile on this computer: where it was and how big, and which organisations each
/// person used last. Holds: an INI file of the profile's state; nothing in it is secret, and organisations are known by id only.
/// A file nobody can read or write costs the memory and nothing else. What a person chooses is in `Preferences`.
class WindowMemory : public QObject {
    Q_OBJECT

public:
    static constexpr int mostRecents = 20; ///< per person; who uses more has forgotten the oldest

    /// `file` need not exist. `session` must outlive this.
    WindowMemory(const QString &file, const runtime::SessionManager &session);

    /// Puts `window` where it was, if that is still on a screen, and follows it from now on. Where the desktop places windows itself
    /// (Wayland) only the size is kept.
    void restore(QWindow &window);

    /// `organizations`, those used last first, the others behind in the order they came in.
    QList<session::Organization> byUse(const QList<session::Organization> &organizations) const;
    /// The id of the one at `place` (from 1) of all the person's, those used last first; empty where there is none.
    QString organizationAt(int place) const;
    /// Of Ctrl+1 to Ctrl+9, while one can switch; else empty.
    Q_INVOKABLE QString organizationForKey(int key, int modifiers) const;

Q_SIGNALS:
    void usedOrganizationsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void noteUse();
    QString recentsKey() const;
    void keepPlace(const QWindow &window);

    QSettings m_file;
    const runtime::SessionManager &m_session;
};

} // namespace latchkey::viewmodel
