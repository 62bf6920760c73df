// SPDX-License-Identifier: MIT
#include "viewmodel/organization_room_view.h"

namespace latchkey::viewmodel {

void OrganizationRoomView::setOrganizationId(const QString &organizationId)
{
    if (m_organizationId == organizationId)
        return;
    m_organizationId = organizationId;
    Q_EMIT organizationIdChanged();
    if (m_client) {
        enter(*m_client, m_organizationId);
        Q_EMIT changed();
    }
}

void OrganizationRoomView::open(runtime::SessionManager &session, live::LiveClient &client)
{
    m_session = &session;
    m_client = &client;
    enter(client, m_organizationId);
}

} // namespace latchkey::viewmodel
