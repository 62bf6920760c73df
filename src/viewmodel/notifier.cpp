// SPDX-License-Identifier: MIT
#include "viewmodel/notifier.h"

#include "account/invitations.h"
#include "account/sign_in_watch.h"
#include "viewmodel/devices_view.h"
#include "viewmodel/session_text.h"

#include <QGuiApplication>

namespace latchkey::viewmodel {

using runtime::SessionManager;

namespace {

const QString invitationPrefix = QStringLiteral("invitation/");
const QString signInKey = QStringLiteral("sign-in");

} // namespace

Notifier::Notifier(const SessionManager &session, live::LiveClient &client, const Preferences &preferences)
    : m_session(session), m_client(client), m_preferences(preferences)
{
    m_grace.setSingleShot(true);
    m_grace.setInterval(ownSessionGrace);
    connect(&m_grace, &QTimer::timeout, this, &Notifier::tellOfSignIn);
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
    for (const QString &id : std::as_const(m_shown))
        Q_EMIT withdrawn(invitationPrefix + id);
    m_known.clear();
    m_shown.clear();
    m_knowsInvitations = false;
    m_grace.stop();
    m_invitations.reset();
    m_signIns.reset();
    if (!wanted)
        return;
    m_invitations = std::make_unique<account::ReceivedInvitations>(m_client);
    connect(m_invitations.get(), &account::ReceivedInvitations::changed, this, &Notifier::readInvitations);
    m_signIns = std::make_unique<account::SignInWatch>(m_client);
    connect(m_signIns.get(), &account::SignInWatch::signedIn, this, [this](const QString &sessionId, const QString &userAgent) {
        m_newSessionId = sessionId;
        m_newDevice = deviceText(userAgent);
        m_grace.start();
    });
}

void Notifier::readInvitations()
{
    QSet<QString> here;
    for (const account::Invitation &one : m_invitations->list()) {
        here.insert(one.id);
        const bool isLookedAt = QGuiApplication::applicationState() == Qt::ApplicationActive;
        if (m_knowsInvitations && !m_known.contains(one.id) && !isLookedAt)
            Q_EMIT told(invitationPrefix + one.id, tr("Invitation to %1").arg(one.organizationName),
                        tr("%1 invites you as %2.").arg(one.inviterName, SessionText::roleInSentence(one.role)), tr("Open"));
    }
    for (const QString &id : m_shown - here)
        Q_EMIT withdrawn(invitationPrefix + id);
    m_known.unite(here); // one that is gone for a moment, while the server has trouble, is no news when it is back
    m_shown = here;
    m_knowsInvitations = true;
}

void Notifier::tellOfSignIn()
{
    if (m_newSessionId != m_session.sessionId())
        Q_EMIT told(signInKey, tr("New sign-in"), tr("Somebody has signed in to your account: %1. If that was not you, sign it out.").arg(m_newDevice),
                    tr("Show devices"));
}

void Notifier::choose(const QString &key)
{
    if (key == signInKey)
        Q_EMIT pageWanted(QStringLiteral("devices"));
    else if (key.startsWith(invitationPrefix))
        Q_EMIT pageWanted(QStringLiteral("overview"));
}

} // namespace latchkey::viewmodel
