// SPDX-License-Identifier: MIT
#include "account/organization.h"

#include "account/answer.h"
#include "live/live_client.h"
#include "live/live_query.h"

#include <algorithm>

namespace latchkey::account {

using convex::Value;

namespace {

const QString idKey = QStringLiteral("organizationId");

} // namespace

Organization::Organization(live::LiveClient &client, QString id)
    : m_id(std::move(id)), m_requests(client),
      m_query(client.subscribe(QStringLiteral("organizations:getOrganization"), {{idKey, Value(m_id)}}))
{
    connect(m_query.get(), &live::LiveQuery::changed, this, &Organization::changed);
    connect(&m_requests, &Requests::changed, this, &Organization::changed);
}

Organization::~Organization() = default;

bool Organization::isLoading() const
{
    return !m_query->result();
}

QString Organization::name() const
{
    return answerOf(*m_query)[u"name"].toString();
}

QString Organization::slug() const
{
    return answerOf(*m_query)[u"slug"].toString();
}

QString Organization::logo() const
{
    return answerOf(*m_query)[u"logo"].toString();
}

QString Organization::role() const
{
    return answerOf(*m_query)[u"role"].toString();
}

bool Organization::may(const QString &operation) const
{
    const Value::Array &permissions = rowsOf(answerOf(*m_query)[u"permissions"]);
    return std::any_of(permissions.begin(), permissions.end(), [&operation](const Value &one) { return one.toString() == operation; });
}

bool Organization::isGone() const
{
    const convex::FunctionResult *result = m_query->result();
    return result && result->outcome && result->outcome->isNull();
}

void Organization::rename(const QString &name)
{
    if (name.trimmed() != this->name())
        update(QStringLiteral("organization-name"), QStringLiteral("name"), name);
}

void Organization::changeSlug(const QString &slug)
{
    if (slug != this->slug())
        update(QStringLiteral("slug"), QStringLiteral("slug"), slug);
}

void Organization::update(const QString &about, const QString &member, const QString &value)
{
    m_requests.mutate(about, QStringLiteral("organizations:updateOrganization"), {{idKey, Value(m_id)}, {member, Value(value)}},
                      [this](const Value &) { Q_EMIT renamed(); });
}

void Organization::setPicture(const QByteArray &picture)
{
    const Value content = picture.isEmpty() ? Value() : Value(picture);
    m_requests.mutate(QStringLiteral("picture"), QStringLiteral("organizations:setOrganizationPicture"),
                      {{idKey, Value(m_id)}, {QStringLiteral("picture"), content}});
}

void Organization::leave()
{
    m_requests.mutate(QStringLiteral("leave"), QStringLiteral("organizations:leaveOrganization"), {{idKey, Value(m_id)}});
}

void Organization::remove()
{
    m_requests.mutate(QStringLiteral("delete"), QStringLiteral("organizations:deleteOrganization"), {{idKey, Value(m_id)}});
}

} // namespace latchkey::account
