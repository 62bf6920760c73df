// SPDX-License-Identifier: MIT
#include "viewmodel/membership_notice.h"

#include "core/isolated_text.h"
#include "viewmodel/language.h"
#include "viewmodel/session_text.h"

#include <algorithm>

namespace latchkey::viewmodel {

using core::isolated;
using runtime::SessionManager;

MembershipNotice::MembershipNotice(QObject *parent) : QObject(parent)
{
    new LanguageWatch(this, [this] { Q_EMIT sentenceChanged(); });
}

void MembershipNotice::setSession(SessionManager *session)
{
    if (m_session == session)
        return;
    if (m_session)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    if (m_session) {
        connect(m_session, &SessionManager::activeOrganizationChanged, this, &MembershipNotice::look);
        connect(m_session, &SessionManager::organizationsChanged, this, &MembershipNotice::look);
        m_shown = m_session->activeOrganization();
    }
    Q_EMIT sessionChanged();
}

/// The record and the list are told one after the other, in either order: only both together say that one is gone.
void MembershipNotice::look()
{
    const session::Organization now = m_session->activeOrganization();
    if (now.id.isEmpty())
        return;
    if (now.id != m_shown.id)
        m_left = m_shown;
    else if (now.role != m_shown.role && !m_shown.role.isEmpty())
        say([name = now.name, role = now.role] { return tr("Your role in %1 is now: %2.").arg(isolated(name), SessionText::roleText(role)); });
    m_shown = now; // also the same one under another name
    const QList<session::Organization> all = m_session->organizations();
    const bool isTheirs = std::any_of(all.begin(), all.end(), [this](const session::Organization &one) { return one.id == m_left.id; });
    if (m_left.id.isEmpty() || isTheirs || !m_session->organizationsReady())
        return;
    say([name = m_left.name] { return tr("%1 is not one of your organizations any more.").arg(isolated(name)); });
    m_left = {};
}

void MembershipNotice::say(std::function<QString()> sentence)
{
    m_sentence = std::move(sentence);
    Q_EMIT sentenceChanged();
}

void MembershipNotice::dismiss()
{
    say(nullptr);
}

} // namespace latchkey::viewmodel
