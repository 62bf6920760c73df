// SPDX-License-Identifier: MIT
#include "account/members.h"

#include "account/answer.h"
#include "live/live_client.h"
#include "live/live_query.h"

#include <algorithm>

namespace latchkey::account {

using convex::Value;

namespace {

const QString organizationKey = QStringLiteral("organizationId");

Member memberOf(const Value &row)
{
    return {row[u"userId"].toString(), row[u"name"].toString(), row[u"email"].toString(), row[u"image"].toString(),
            row[u"role"].toString(), momentOf(row[u"joinedAt"]), row[u"isYou"].toBool()};
}

} // namespace

Members::Members(live::LiveClient &client, QString organizationId)
    : m_client(client), m_organizationId(std::move(organizationId)), m_requests(client)
{
    connect(&m_requests, &Requests::changed, this, &Members::changed);
    addPage(Value());
}

Members::~Members() = default;

void Members::addPage(const Value &position)
{
    m_pages.push_back(m_client.subscribe(QStringLiteral("organizations:listMembers"),
                                         {{organizationKey, Value(m_organizationId)}, {QStringLiteral("position"), position}}));
    connect(m_pages.back().get(), &live::LiveQuery::changed, this, &Members::changed);
}

QList<Member> Members::list() const
{
    QList<Member> members;
    for (const auto &page : m_pages) {
        const Value::Array *rows = answerOf(*page)[u"members"].asArray();
        if (!rows)
            break; // what comes after it would stand in the wrong place
        for (const Value &row : *rows)
            members.append(memberOf(row));
    }
    return members;
}

bool Members::isLoading() const
{
    return std::any_of(m_pages.begin(), m_pages.end(), [](const auto &page) { return !page->result(); });
}

std::optional<core::Failure> Members::failure() const
{
    for (const auto &page : m_pages) {
        if (const auto failure = troubleOf(*page))
            return failure;
    }
    return std::nullopt;
}

bool Members::hasMore() const
{
    return answerOf(*m_pages.back())[u"nextPosition"].asFloat64();
}

void Members::showMore()
{
    if (!hasMore())
        return;
    const Value position = answerOf(*m_pages.back())[u"nextPosition"]; // the client's own goes when it is asked for more
    addPage(position);
    Q_EMIT changed();
}

Value::Object Members::withMember(const QString &userId) const
{
    return {{organizationKey, Value(m_organizationId)}, {QStringLiteral("userId"), Value(userId)}};
}

void Members::changeRole(const QString &userId, const QString &role)
{
    Value::Object args = withMember(userId);
    args.insert_or_assign(QStringLiteral("role"), Value(role));
    m_requests.mutate(userId, QStringLiteral("organizations:changeMemberRole"), args);
}

void Members::remove(const QString &userId)
{
    m_requests.mutate(userId, QStringLiteral("organizations:removeMember"), withMember(userId));
}

} // namespace latchkey::account
