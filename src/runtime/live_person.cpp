// SPDX-License-Identifier: MIT
#include "runtime/live_person.h"

#include "runtime/live_client.h"
#include "runtime/live_query.h"

namespace latchkey::runtime {

LivePerson::LivePerson(LiveClient &client, const FunctionNames &functions)
    : m_client(client), m_functions(functions), m_record(client.subscribe(functions.currentUser, {})),
      m_organizations(client.subscribe(functions.listOrganizations, {}))
{
    connect(m_record.get(), &LiveQuery::changed, this, &LivePerson::readRecord);
    connect(m_organizations.get(), &LiveQuery::changed, this, &LivePerson::readOrganizations);
    // Results of one transition may be told before the identity it confirms.
    connect(&client, &LiveClient::authenticated, this, [this] {
        readOrganizations();
        readRecord();
        if (m_setup)
            readSetup();
    });
}

LivePerson::~LivePerson() = default;

void LivePerson::watchSetup(bool wanted)
{
    if (!wanted)
        return m_setup.reset();
    if (m_setup)
        return;
    m_setup = m_client.subscribe(m_functions.setupStatus, {});
    connect(m_setup.get(), &LiveQuery::changed, this, &LivePerson::readSetup);
}

core::Result<QJsonValue> LivePerson::answerOf(const LiveQuery &query) const
{
    const convex::QueryResult *result = query.result();
    return result->outcome ? convex::toJson(*result->outcome) : core::failed(result->outcome.error());
}

void LivePerson::readRecord()
{
    if (!m_client.isAuthenticated() || !m_record->result())
        return;
    const auto record = answerOf(*m_record).and_then(session::readUserRecord);
    if (record)
        Q_EMIT recordReceived(*record);
    else
        Q_EMIT failed(record.error());
}

void LivePerson::readSetup()
{
    if (!m_client.isAuthenticated() || !m_setup->result())
        return;
    const auto reason = answerOf(*m_setup).and_then(session::readSetupStatus);
    if (reason)
        Q_EMIT setupReceived(*reason);
    else
        Q_EMIT failed(reason.error());
}

void LivePerson::readOrganizations()
{
    if (!m_client.isAuthenticated() || !m_organizations->result())
        return;
    const auto organizations = answerOf(*m_organizations).and_then(session::readOrganizationList);
    if (organizations)
        Q_EMIT organizationsReceived(*organizations);
    else
        Q_EMIT failed(organizations.error());
}

} // namespace latchkey::runtime
