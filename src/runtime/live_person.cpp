// SPDX-License-Identifier: MIT
#include "runtime/live_person.h"

#include "live/live_client.h"
#include "live/live_query.h"

namespace latchkey::runtime {

namespace {

core::Result<QJsonValue> answerOf(const live::LiveQuery &query)
{
    const convex::QueryResult *result = query.result();
    return result->outcome ? convex::toJson(*result->outcome) : core::failed(result->outcome.error());
}

} // namespace

LivePerson::LivePerson(live::LiveClient &client, const FunctionNames &functions)
    : m_client(client), m_functions(functions), m_record(client.subscribe(functions.currentUser, {})),
      m_organizations(client.subscribe(functions.listOrganizations, {}))
{
    connect(m_record.get(), &live::LiveQuery::changed, this, &LivePerson::readRecord);
    connect(m_organizations.get(), &live::LiveQuery::changed, this, &LivePerson::readOrganizations);
    // Results of one transition may be told before the identity it confirms.
    connect(&client, &live::LiveClient::authenticated, this, [this] {
        readRecord(); // first: nobody's organisations are shown before it is known whose they are
        readOrganizations();
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
    connect(m_setup.get(), &live::LiveQuery::changed, this, &LivePerson::readSetup);
}

bool LivePerson::isAnswered(const live::LiveQuery *query) const
{
    return query && query->result() && m_client.isAuthenticated();
}

void LivePerson::readRecord()
{
    if (!isAnswered(m_record.get()))
        return;
    if (const auto record = answerOf(*m_record).and_then(session::readUserRecord))
        Q_EMIT recordReceived(*record);
    else
        Q_EMIT failed();
}

void LivePerson::readSetup()
{
    if (!isAnswered(m_setup.get()))
        return;
    if (const auto reason = answerOf(*m_setup).and_then(session::readSetupStatus))
        Q_EMIT setupReceived(*reason);
    else
        Q_EMIT failed();
}

void LivePerson::readOrganizations()
{
    if (!isAnswered(m_organizations.get()))
        return;
    if (const auto organizations = answerOf(*m_organizations).and_then(session::readOrganizationList))
        Q_EMIT organizationsReceived(*organizations);
    else
        Q_EMIT failed();
}

std::optional<core::Failure> LivePerson::failure() const
{
    if (isAnswered(m_record.get())) {
        if (const auto record = answerOf(*m_record).and_then(session::readUserRecord); !record)
            return record.error();
    }
    if (isAnswered(m_organizations.get())) {
        if (const auto organizations = answerOf(*m_organizations).and_then(session::readOrganizationList); !organizations)
            return organizations.error();
    }
    if (isAnswered(m_setup.get())) {
        if (const auto reason = answerOf(*m_setup).and_then(session::readSetupStatus); !reason)
            return reason.error();
    }
    return std::nullopt;
}

} // namespace latchkey::runtime
