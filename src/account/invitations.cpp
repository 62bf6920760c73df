// SPDX-License-Identifier: MIT
#include "account/invitations.h"

#include "account/answer.h"
#include "live/live_client.h"
#include "live/live_query.h"
#include "session/auth_requests.h"

namespace latchkey::account {

using convex::Value;

namespace {

const QString invitationKey = QStringLiteral("invitationId");
const QString organizationKey = QStringLiteral("organizationId");

/// Nothing while there is no answer, and where it is a refusal.
QList<Invitation> invitationsIn(const live::LiveQuery &query)
{
    QList<Invitation> list;
    for (const Value &row : rowsOf(answerOf(query)))
        list.append({row[u"id"].toString(), row[u"email"].toString(), row[organizationKey].toString(), row[u"organizationName"].toString(),
                     row[u"role"].toString(), row[u"inviterName"].toString(),
                     momentOf(row[u"expiresAt"]), row[u"isExpired"].toBool()});
    return list;
}

bool hasListIn(const live::LiveQuery &query)
{
    return query.result() && query.result()->outcome;
}

} // namespace

SentInvitations::SentInvitations(live::LiveClient &client, QString organizationId)
    : m_organizationId(std::move(organizationId)), m_requests(client),
      m_query(client.subscribe(QStringLiteral("organizations:listInvitations"), {{organizationKey, Value(m_organizationId)}}))
{
    connect(m_query.get(), &live::LiveQuery::changed, this, &SentInvitations::read);
    connect(&m_requests, &Requests::changed, this, &SentInvitations::changed);
    read();
}

SentInvitations::~SentInvitations() = default;

void SentInvitations::read()
{
    m_list = invitationsIn(*m_query);
    Q_EMIT changed();
}

bool SentInvitations::isLoading() const
{
    return !m_query->result();
}

std::optional<core::Failure> SentInvitations::failure() const
{
    return troubleOf(*m_query);
}

bool SentInvitations::hasList() const
{
    return hasListIn(*m_query);
}

void SentInvitations::invite(const QString &email, const QString &role)
{
    const Value::Object args{{organizationKey, Value(m_organizationId)}, {QStringLiteral("email"), Value(email)}, {QStringLiteral("role"), Value(role)}};
    const QString about = QStringLiteral("invited-email");
    if (const auto input = session::checkEmail(email); !input)
        return m_requests.refuse(about, {input.error().kind, {}, about, {}});
    m_requests.mutate(about, QStringLiteral("organizations:inviteMember"), args, [this, email](const Value &) { Q_EMIT invited(email); });
}

void SentInvitations::cancel(const QString &id)
{
    m_requests.mutate(id, QStringLiteral("organizations:cancelInvitation"), {{invitationKey, Value(id)}});
}

ReceivedInvitations::ReceivedInvitations(live::LiveClient &client)
    : m_requests(client), m_query(client.subscribe(QStringLiteral("organizations:listMyInvitations"), {}))
{
    connect(m_query.get(), &live::LiveQuery::changed, this, &ReceivedInvitations::read);
    connect(&m_requests, &Requests::changed, this, &ReceivedInvitations::changed);
    read();
}

ReceivedInvitations::~ReceivedInvitations() = default;

void ReceivedInvitations::read()
{
    m_list = invitationsIn(*m_query);
    Q_EMIT changed();
}

std::optional<core::Failure> ReceivedInvitations::failure() const
{
    return troubleOf(*m_query);
}

bool ReceivedInvitations::hasList() const
{
    return hasListIn(*m_query);
}

void ReceivedInvitations::accept(const QString &id)
{
    m_requests.mutate(id, QStringLiteral("organizations:acceptInvitation"), {{invitationKey, Value(id)}},
                      [this](const Value &made) { Q_EMIT accepted(made[organizationKey].toString()); });
}

void ReceivedInvitations::decline(const QString &id)
{
    m_requests.mutate(id, QStringLiteral("organizations:declineInvitation"), {{invitationKey, Value(id)}});
}

} // namespace latchkey::account
