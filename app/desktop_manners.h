// SPDX-License-Identifier: MIT
#pragma once

#include "adapters/desktop_notifications.h"
#include "adapters/tray_host.h"
#include "options.h"
#include "viewmodel/desktop.h"
#include "viewmodel/notifier.h"
#include "viewmodel/window_memory.h"

#include <QQuickWindow>

#include <functional>
#include <optional>

namespace latchkey::app {

/// How the window lives on a desktop: where it opens, that it waits in the tray or as an icon, what it tells while nobody looks, and that
/// it is started at login. Joins the adapters that know the desktop with what QML and the session know.
/// Does not know what the window shows.
class DesktopManners : public QObject {
    Q_OBJECT
public:
    /// All must outlive this.
    DesktopManners(const Options &options, runtime::SessionManager &session, const viewmodel::Preferences &preferences);

    viewmodel::WindowMemory &memory() { return m_memory; }
    viewmodel::Desktop &desktop() { return m_desktop; }

    /// Shows the window where it was; with `--minimized` as an icon, or not at all where it stays in the tray. `drawn` runs once, when
    /// its first frame is on the screen or there will be none.
    void show(QQuickWindow &window, std::function<void()> drawn);

Q_SIGNALS:
    /// Once: the session has found out whom there is to show, and the window shows it. What nobody waits for comes after this.
    void settled();
    /// What a notification leads to; the window comes to the front by itself.
    void pageWanted(const QString &page);

private:
    void begin();

    const Options &m_options;
    runtime::SessionManager &m_session;
    const viewmodel::Preferences &m_preferences;
    viewmodel::WindowMemory m_memory;
    viewmodel::Desktop m_desktop;
    adapters::TrayHost m_tray;
    adapters::DesktopNotifications m_notifications;
    std::optional<viewmodel::Notifier> m_notifier; ///< none without a connection to hear of anything by
};

/// As far as the desktop allows: `token` is its leave to do so (XDG activation), or empty.
void bringToFront(const QByteArray &token);

} // namespace latchkey::app
