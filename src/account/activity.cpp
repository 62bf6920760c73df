// SPDX-License-Identifier: MIT
#include "account/activity.h"

#include "account/answer.h"
#include "live/live_client.h"
#include "live/live_query.h"

namespace latchkey::account {

using convex::Value;

ActivityLog::ActivityLog(live::LiveClient &client, const QString &organizationId)
    : m_query(client.subscribe(QStringLiteral("organizations:listActivity"), {{QStringLiteral("organizationId"), Value(organizationId)}}))
{
    connect(m_query.get(), &live::LiveQuery::changed, this, &ActivityLog::changed);
}

ActivityLog::~ActivityLog() = default;

bool ActivityLog::isLoading() const
{
    return !m_query->result();
}

std::optional<core::Failure> ActivityLog::failure() const
{
    return troubleOf(*m_query);
}

QList<Activity> ActivityLog::list() const
{
    QList<Activity> list;
    for (const Value &row : rowsOf(answerOf(*m_query)))
        list.append({row[u"id"].toString(), momentOf(row[u"at"]), row[u"kind"].toString(), row[u"actorName"].toString(), row[u"subject"].toString(),
                     row[u"detail"].toString()});
    return list;
}

} // namespace latchkey::account
