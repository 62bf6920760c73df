// SPDX-License-Identifier: MIT
#include "live/live_query.h"

#include "live/live_client.h"

namespace latchkey::live {

LiveQuery::LiveQuery(LiveClient &client, core::Result<convex::SubscriptionId> subscription)
    : m_client(&client), m_subscription(std::move(subscription))
{
    if (!m_subscription)
        m_refused = convex::QueryResult{core::failed(m_subscription.error())};
}

LiveQuery::~LiveQuery()
{
    if (m_client && m_subscription)
        m_client->release(*this, *m_subscription);
}

const convex::QueryResult *LiveQuery::result() const
{
    if (m_refused)
        return &*m_refused;
    return m_client ? m_client->m_base.result(*m_subscription) : nullptr;
}

} // namespace latchkey::live
