// SPDX-License-Identifier: MIT
#include "live/live_query.h"

#include "live/live_client.h"

namespace latchkey::live {

LiveQuery::LiveQuery(LiveClient &client, core::Result<convex::SubscriptionId> subscription)
    : m_client(subscription ? &client : nullptr), m_subscription(subscription.value_or(0))
{
    if (!subscription)
        m_refused = std::make_unique<convex::QueryResult>(convex::QueryResult{core::failed(subscription.error())});
}

LiveQuery::~LiveQuery()
{
    if (m_client)
        m_client->release(m_subscription);
}

const convex::QueryResult *LiveQuery::result() const
{
    if (m_refused)
        return m_refused.get();
    return m_client ? m_client->m_base.result(m_subscription) : nullptr;
}

} // namespace latchkey::live
