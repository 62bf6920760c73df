// SPDX-License-Identifier: MIT
#include "account/sign_in_watch.h"

#include "account/answer.h"
#include "live/live_client.h"
#include "live/live_query.h"

#include <algorithm>

namespace latchkey::account {

SignInWatch::SignInWatch(live::LiveClient &client) : m_query(client.subscribe(QStringLiteral("auth:latestSignIn"), {}))
{
    connect(m_query.get(), &live::LiveQuery::changed, this, &SignInWatch::read);
    read();
}

SignInWatch::~SignInWatch() = default;

void SignInWatch::read()
{
    const convex::FunctionResult *result = m_query->result();
    if (!result || !result->outcome)
        return;
    const convex::Value &newest = *result->outcome; // null: there is none beside this one
    const std::chrono::milliseconds since = momentOf(newest[u"createdAt"]);
    const bool isNew = m_known && since > *m_known;
    m_known = std::max(since, m_known.value_or(since)); // one that ends uncovers an older one, which is not news
    if (isNew)
        Q_EMIT signedIn(newest[u"id"].toString(), newest[u"userAgent"].toString());
}

} // namespace latchkey::account
