// SPDX-License-Identifier: MIT
#include "viewmodel/window_memory.h"

#include "viewmodel/settings_flag.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHash>
#include <QScreen>

#include <algorithm>

namespace latchkey::viewmodel {

using runtime::SessionManager;
using session::Organization;

namespace {

const QString placeKey = QStringLiteral("window/place");
const QString maximizedKey = QStringLiteral("window/maximized");

/// Enough of its upper edge is on a screen to take hold of it.
bool canBeReached(const QRect &place)
{
    const QRect bar(place.topLeft(), QSize(place.width(), 40));
    const QList<QScreen *> screens = QGuiApplication::screens();
    return std::any_of(screens.begin(), screens.end(), [&bar](const QScreen *screen) {
        const QRect seen = screen->availableGeometry() & bar;
        return seen.width() >= 100 && seen.height() >= 20;
    });
}

} // namespace

WindowMemory::WindowMemory(const QString &file, const SessionManager &session) : m_file(file, QSettings::IniFormat), m_session(session)
{
    connect(&session, &SessionManager::activeOrganizationChanged, this, &WindowMemory::noteUse);
    connect(&session, &SessionManager::userChanged, this, &WindowMemory::usedOrganizationsChanged);
    noteUse();
}

void WindowMemory::restore(QWindow &window)
{
    const QRect place = m_file.value(placeKey).toRect();
    if (place.isValid()) {
        // A screen that is gone may have been the larger one.
        window.resize(place.size().boundedTo(QGuiApplication::primaryScreen()->availableVirtualSize()).expandedTo(window.minimumSize()));
        if (canBeReached(place))
            window.setPosition(place.topLeft());
    }
    if (flagIn(m_file, maximizedKey, false))
        window.setWindowStates(window.windowStates() | Qt::WindowMaximized);
    window.installEventFilter(this);
}

bool WindowMemory::eventFilter(QObject *watched, QEvent *event)
{
    // When it goes out of sight, by whatever way, and not at every pixel it is moved.
    if (event->type() == QEvent::Close || event->type() == QEvent::Hide || event->type() == QEvent::FocusOut)
        keepPlace(*qobject_cast<QWindow *>(watched));
    return QObject::eventFilter(watched, event);
}

void WindowMemory::keepPlace(const QWindow &window)
{
    if (window.windowStates() & (Qt::WindowMinimized | Qt::WindowFullScreen))
        return;
    const bool maximized = window.windowStates() & Qt::WindowMaximized;
    m_file.setValue(maximizedKey, maximized);
    if (!maximized) // else the size to come back to stays
        m_file.setValue(placeKey, window.geometry());
}

QString WindowMemory::recentsKey() const
{
    return QStringLiteral("organizations/") + m_session.user().id;
}

void WindowMemory::noteUse()
{
    const QString id = m_session.activeOrganization().id;
    if (id.isEmpty() || m_session.user().id.isEmpty())
        return;
    QStringList recents = m_file.value(recentsKey()).toStringList();
    if (recents.value(0) == id)
        return;
    recents.removeAll(id);
    recents.prepend(id);
    m_file.setValue(recentsKey(), recents.mid(0, mostRecents));
    Q_EMIT usedOrganizationsChanged();
}

QList<Organization> WindowMemory::byUse(const QList<Organization> &organizations) const
{
    const QStringList recents = m_file.value(recentsKey()).toStringList();
    QHash<QString, qsizetype> ranks;
    for (qsizetype i = 0; i < recents.size(); ++i)
        ranks.insert(recents.at(i), i);
    const auto rank = [&](const Organization &one) { return ranks.value(one.id, recents.size()); };
    QList<Organization> ordered = organizations;
    std::stable_sort(ordered.begin(), ordered.end(), [&](const Organization &a, const Organization &b) { return rank(a) < rank(b); });
    return ordered;
}

QString WindowMemory::organizationForKey(int key, int modifiers) const
{
    const bool canSwitch = m_session.link() == SessionManager::Link::Live && !m_session.isSwitching();
    const bool isOurs = (modifiers & ~int(Qt::KeypadModifier)) == int(Qt::ControlModifier) && key >= Qt::Key_1 && key <= Qt::Key_9;
    return canSwitch && isOurs ? organizationAt(key - Qt::Key_0) : QString();
}

QString WindowMemory::organizationAt(int place) const
{
    return place < 1 ? QString() : byUse(m_session.organizations()).value(place - 1).id;
}

} // namespace latchkey::viewmodel
