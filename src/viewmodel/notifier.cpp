// SPDX-License-Identifier: MIT
#include "viewmodel/notifier.h"

#include "account/invitations.h"
#include "account/sign_in_watch.h"
#include "viewmodel/devices_view.h"
#include "viewmodel/session_text.h"

#include <QGuiApplication>
#include <QTimer>

namespace latchkey::viewmodel {

using runtime::SessionManager;

namespace {

const QString invitationPrefix = QStringLiteral("invitation/");
const QString signInPrefix = QStringLiteral("sign-in/");

} // namespace

Notifier::Notifier(const SessionManager &session, live::LiveClient &client, const Preferences &preferences)
    : m_session(session), m_client(client), m_preferences(preferences)
{
    connect(&session, &SessionManager::phaseChanged, this, &Notifier::follow);
    connect(&session, &SessionManager::userChanged, this, &Notifier::follow);
    connect(&preferences, &Preferences::notifiesChanged, this, &Notifier::follow);
    follow();
}

Notifier::~Notifier() = default;

/// Somebody is there to be told, or not.
void Notifier::follow()
{
    const bool wanted = m_session.phase() == SessionManager::Phase::Active && !m_session.user().id.isEmpty() && m_preferences.notifies();
    if (wanted == (m_invitations != nullptr))
        return;
    for (const QString &key : std::as_const(m_shown))
        Q_EMIT withdrawn(key);
    m_known.clear();
    m_shown.clear();
    m_knowsInvitations = false;
    qDeleteAll(findChildren<QTimer *>());
    m_invitations.reset();
    m_signIns.reset();
    if (!wanted)
        return;
    m_invitations = std::make_unique<account::ReceivedInvitations>(m_client);
    connect(m_invitations.get(), &account::ReceivedInvitations::changed, this, &Notifier::readInvitations);
    readInvitations(); // the window may have asked already
    m_signIns = std::make_unique<account::SignInWatch>(m_client);
    connect(m_signIns.get(), &account::SignInWatch::signedIn, this, &Notifier::waitForOurOwn);
}

void Notifier::readInvitations()
{
    if (!m_invitations->hasList())
        return;
    QSet<QString> here;
    for (const account::Invitation &one : m_invitations->list()) {
        const QString key = invitationPrefix + one.id;
        here.insert(key);
        const bool isLookedAt = QGuiApplication::applicationState() == Qt::ApplicationActive;
        if (m_knowsInvitations && !m_known.contains(key) && !isLookedAt)
            Q_EMIT told(key, tr("Invitation to %1").arg(one.organizationName),
                        tr("%1 invites you as %2.").arg(one.inviterName, SessionText::roleInSentence(one.role)), tr("Open"));
    }
    m_shown.removeIf([&](const QString &key) {
        const bool isOver = key.startsWith(invitationPrefix) && !here.contains(key);
        if (isOver)
            Q_EMIT withdrawn(key);
        return isOver;
    });
    m_known.unite(here); // one that is gone for a moment, while the server has trouble, is no news when it is back
    m_shown.unite(here);
    m_knowsInvitations = true;
}

void Notifier::waitForOurOwn(const QString &sessionId, const QString &userAgent)
{
    auto *grace = new QTimer(this);
    grace->setSingleShot(true);
    connect(grace, &QTimer::timeout, this, [this, grace, sessionId, device = deviceText(userAgent)] {
        grace->deleteLater();
        tellOfSignIn(sessionId, device);
    });
    grace->start(ownSessionGrace);
}

void Notifier::tellOfSignIn(const QString &sessionId, const QString &device)
{
    if (sessionId == m_session.sessionId())
        return;
    const QString key = signInPrefix + sessionId;
    m_shown.insert(key);
    Q_EMIT told(key, tr("New sign-in"), tr("Somebody has signed in to your account: %1. If that was not you, sign it out.").arg(device),
                tr("Show devices"));
}

void Notifier::choose(const QString &key)
{
    if (key.startsWith(signInPrefix))
        Q_EMIT pageWanted(QStringLiteral("devices"));
    else if (key.startsWith(invitationPrefix))
        Q_EMIT pageWanted(QStringLiteral("overview"));
}

} // namespace latchkey::viewmodel
