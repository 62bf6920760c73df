// SPDX-License-Identifier: MIT
#include "desktop_manners.h"

#include "adapters/autostart.h"
#include "adapters/profile_directory.h"
#include "program.h"

#include <QGuiApplication>
#include <QIcon>
#include <QTimer>

namespace latchkey::app {

namespace {

constexpr auto onceLater = Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection);

/// One entry for each profile: two of them may both be started.
adapters::Autostart autostartOf(const Options &options)
{
    const QString id = options.isDefaultProfile() ? applicationId : applicationId + u'.' + options.profile;
    QStringList arguments = options.asGiven;
    arguments << QStringLiteral("--minimized");
    return adapters::Autostart({id, QStringLiteral("Latchkey"), QCoreApplication::applicationFilePath(), arguments});
}

} // namespace

void bringToFront(const QByteArray &token)
{
    const QWindowList windows = QGuiApplication::topLevelWindows();
    if (windows.isEmpty())
        return; // it is on its way
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token); // where Qt looks for it
    QWindow *window = windows.constFirst();
    window->setWindowStates(window->windowStates() & ~Qt::WindowMinimized);
    window->setVisible(true);
    window->raise();
    window->requestActivate();
}

DesktopManners::DesktopManners(const Options &options, runtime::SessionManager &session, const viewmodel::Preferences &preferences)
    : m_options(options), m_session(session), m_preferences(preferences),
      m_memory(adapters::ProfileDirectory(stateDirectory(), options.profile).path() + QStringLiteral("/window.ini"), session),
      m_desktop({[&options] { return autostartOf(options).isEnabled(); },
                 [&options](bool starts) { return autostartOf(options).setEnabled(starts); }}),
      m_notifications(applicationId)
{
    connect(&m_tray, &adapters::TrayHost::presentChanged, &m_desktop, &viewmodel::Desktop::setTray);
    connect(&m_desktop, &viewmodel::Desktop::windowWanted, this, [] { bringToFront({}); });
}

void DesktopManners::show(QQuickWindow &window, std::function<void()> drawn)
{
    m_memory.restore(window);
    const auto leaveNothingHidden = [&window] {
        if (!window.isVisible())
            window.showMinimized(); // nothing else would lead to it
    };
    connect(&m_tray, &adapters::TrayHost::absentAtStart, &window, leaveNothingHidden);
    connect(&m_desktop, &viewmodel::Desktop::trayChanged, &window, [this, leaveNothingHidden] {
        if (!m_desktop.hasTray())
            leaveNothingHidden();
    });
    connect(this, &DesktopManners::settled, this, &DesktopManners::begin);
    if (m_options.minimized) {
        if (!m_preferences.staysInTray())
            window.showMinimized();
        // No frame is drawn of what nobody sees, and a window that hides needs its tray.
        QTimer::singleShot(0, this, [this, drawn = std::move(drawn)] {
            drawn();
            Q_EMIT settled();
        });
        return;
    }
    const auto settle = [this, &window] {
        connect(&window, &QQuickWindow::frameSwapped, this, &DesktopManners::settled, onceLater);
        window.update(); // the frame is drawn, also when the phase has changed nothing to be seen
    };
    // Its first change leaves Phase::Starting.
    connect(&m_session, &runtime::SessionManager::phaseChanged, this, settle, Qt::ConnectionType(Qt::AutoConnection | Qt::SingleShotConnection));
    connect(&window, &QQuickWindow::frameSwapped, this, std::move(drawn), onceLater);
    window.setVisible(true); // not show(), which would take "maximized" away
}

void DesktopManners::begin()
{
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/latchkey/icons/latchkey-64.png"))); // the desktop entry brings every other size
    m_tray.startWatching();
    live::LiveClient *client = m_session.liveClient();
    if (!client)
        return;
    m_notifier.emplace(m_session, *client, m_preferences);
    connect(&*m_notifier, &viewmodel::Notifier::told, &m_notifications, &adapters::DesktopNotifications::show);
    connect(&*m_notifier, &viewmodel::Notifier::withdrawn, &m_notifications, &adapters::DesktopNotifications::withdraw);
    connect(&*m_notifier, &viewmodel::Notifier::pageWanted, this, &DesktopManners::pageWanted);
    connect(&m_notifications, &adapters::DesktopNotifications::chosen, this, [this](const QString &key, const QByteArray &token) {
        bringToFront(token);
        m_notifier->choose(key);
    });
}

} // namespace latchkey::app
