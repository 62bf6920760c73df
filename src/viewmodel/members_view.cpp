// SPDX-License-Identifier: MIT
#include "viewmodel/members_view.h"

#include "runtime/session_manager.h"
#include "viewmodel/picture.h"
#include "viewmodel/session_text.h"

namespace latchkey::viewmodel {

MembersView::MembersView(QObject *parent) : OrganizationRoomView(parent), m_model(MemberRow::staticMetaObject, "userId")
{
}

MembersView::~MembersView() = default;

void MembersView::enter(live::LiveClient &client, const QString &organizationId)
{
    m_members.reset();
    m_model.show(QList<MemberRow>());
    if (organizationId.isEmpty())
        return;
    m_members = std::make_unique<account::Members>(client, organizationId);
    connect(m_members.get(), &account::Members::changed, this, &MembersView::read);
    read();
}

std::optional<core::Failure> MembersView::missing() const
{
    return m_members ? m_members->failure() : std::nullopt;
}

void MembersView::read()
{
    if (!m_members)
        return;
    QList<MemberRow> rows;
    for (const account::Member &member : m_members->list())
        rows.append({member.userId, member.name.isEmpty() ? member.email : member.name, member.email,
                     shownPicture(member.image, session()->siteUrl()), member.role, SessionText::roleText(member.role), member.isYou,
                     m_members->requests().isUnderWay(member.userId)});
    m_model.show(rows);
    Q_EMIT changed();
}

account::Requests *MembersView::requests() const
{
    return m_members ? &m_members->requests() : nullptr;
}

void MembersView::showMore()
{
    if (m_members)
        m_members->showMore();
}

void MembersView::changeRole(const QString &userId, const QString &role)
{
    if (m_members)
        m_members->changeRole(userId, role);
}

void MembersView::remove(const QString &userId)
{
    if (m_members)
        m_members->remove(userId);
}

} // namespace latchkey::viewmodel
