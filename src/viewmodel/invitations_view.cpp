// SPDX-License-Identifier: MIT
#include "viewmodel/invitations_view.h"

#include "core/isolated_text.h"
#include "viewmodel/age_text.h"
#include "viewmodel/session_text.h"

namespace latchkey::viewmodel {

using core::isolated;

namespace {

QString until(const account::Invitation &invitation)
{
    return ageText(QDateTime::fromMSecsSinceEpoch(invitation.expires.count()), QDateTime::currentDateTime());
}

} // namespace

SentInvitationsView::SentInvitationsView(QObject *parent) : OrganizationRoomView(parent), m_model(InvitationRow::staticMetaObject, "invitationId")
{
}

SentInvitationsView::~SentInvitationsView() = default;

void SentInvitationsView::enter(live::LiveClient &client, const QString &organizationId)
{
    m_invitations.reset();
    m_model.show(QList<InvitationRow>());
    if (organizationId.isEmpty())
        return Q_EMIT changed();
    m_invitations = std::make_unique<account::SentInvitations>(client, organizationId);
    connect(m_invitations.get(), &account::SentInvitations::changed, this, &SentInvitationsView::read);
    connect(m_invitations.get(), &account::SentInvitations::invited, this, &SentInvitationsView::invited);
    read();
}

std::optional<core::Failure> SentInvitationsView::missing() const
{
    return m_invitations ? m_invitations->failure() : std::nullopt;
}

void SentInvitationsView::read()
{
    if (!m_invitations)
        return;
    QList<InvitationRow> rows;
    for (const account::Invitation &one : m_invitations->list()) {
        const QString life = one.isExpired ? tr("expired") : tr("until %1").arg(until(one));
        rows.append({one.id, one.email, tr("%1, invited by %2, %3").arg(SessionText::roleText(one.role), isolated(one.inviterName), life), one.isExpired,
                     m_invitations->requests().isUnderWay(one.id)});
    }
    m_model.show(rows);
    Q_EMIT changed();
}

account::Requests *SentInvitationsView::requests() const
{
    return m_invitations ? &m_invitations->requests() : nullptr;
}

void SentInvitationsView::invite(const QString &email, const QString &role)
{
    if (m_invitations)
        m_invitations->invite(email.trimmed(), role);
}

void SentInvitationsView::cancel(const QString &invitationId)
{
    if (m_invitations)
        m_invitations->cancel(invitationId);
}

ReceivedInvitationsView::ReceivedInvitationsView(QObject *parent) : RoomView(parent), m_model(InvitationRow::staticMetaObject, "invitationId")
{
}

ReceivedInvitationsView::~ReceivedInvitationsView() = default;

void ReceivedInvitationsView::open(runtime::SessionManager &, live::LiveClient &client)
{
    m_invitations = std::make_unique<account::ReceivedInvitations>(client);
    connect(m_invitations.get(), &account::ReceivedInvitations::changed, this, &ReceivedInvitationsView::read);
    read();
}

std::optional<core::Failure> ReceivedInvitationsView::missing() const
{
    return m_invitations ? m_invitations->failure() : std::nullopt;
}

void ReceivedInvitationsView::read()
{
    if (!m_invitations)
        return;
    QList<InvitationRow> rows;
    for (const account::Invitation &one : m_invitations->list())
        rows.append({one.id, one.organizationName,
                     tr("%1 invites you as %2, until %3").arg(isolated(one.inviterName), SessionText::roleInSentence(one.role), until(one)), one.isExpired,
                     m_invitations->requests().isUnderWay(one.id)});
    m_model.show(rows);
    Q_EMIT changed();
}

account::Requests *ReceivedInvitationsView::requests() const
{
    return m_invitations ? &m_invitations->requests() : nullptr;
}

void ReceivedInvitationsView::accept(const QString &invitationId)
{
    if (m_invitations)
        m_invitations->accept(invitationId);
}

void ReceivedInvitationsView::decline(const QString &invitationId)
{
    if (m_invitations)
        m_invitations->decline(invitationId);
}

} // namespace latchkey::viewmodel
