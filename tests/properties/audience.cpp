// SPDX-License-Identifier: MIT
#include "properties/audience.h"

#include "convex/stand_in_server.h"
#include <QJsonObject>

#include <algorithm>

namespace latchkey::test {

Audience::Audience(live::LiveClient &client, ModelDeployment &deployment, Complaints &complaints)
    : m_client(client), m_deployment(deployment), m_complaints(complaints)
{
}

void Audience::subscribe(size_t query, std::function<void()> atFirstChange)
{
    const KnownQuery &known = ModelDeployment::knownQueries()[query];
    auto holder = std::make_shared<Holder>();
    holder->query = query;
    holder->live = m_client.subscribe(known.path, known.args);
    holder->told = shownTo(*holder);
    holder->atFirstChange = std::move(atFirstChange);
    QObject::connect(holder->live.get(), &live::LiveQuery::changed, holder->live.get(), [this, holder = holder.get()] {
        const auto held = std::find_if(m_holders.begin(), m_holders.end(), [holder](const auto &one) { return one.get() == holder; });
        if (held == m_holders.end())
            m_complaints.add(Promise::Discretion, QStringLiteral("a holder that has let go was told of a change"));
        else
            changed(*held);
    });
    m_holders.push_back(std::move(holder));
}

void Audience::letGo(int which)
{
    if (m_holders.empty())
        return;
    const auto chosen = m_holders.begin() + which % int(m_holders.size());
    const std::shared_ptr<Holder> holder = *chosen; // not there any more while the client lets go of it
    m_holders.erase(chosen);
}

void Audience::letAllGo()
{
    while (!m_holders.empty())
        letGo(0);
}

void Audience::asked(const QString &person)
{
    m_people.push_back(person);
}

void Audience::closed()
{
    m_people = {QString()};
    for (const auto &holder : m_holders) {
        holder->mayBeToldOfNothing = true;
        if (!shownTo(*holder).isEmpty())
            m_complaints.add(Promise::Discretion, QStringLiteral("something is shown after close()"));
    }
}

// --- what is shown ----------------------------------------------------------------------------------------------------

QString Audience::shownTo(const Holder &holder)
{
    const convex::QueryResult *result = holder.live->result();
    return result ? spoken(*result) : QString();
}

void Audience::changed(std::shared_ptr<Holder> holder)
{
    const QString shown = shownTo(*holder);
    if (shown == holder->told && !holder->mayBeToldOfNothing)
        m_complaints.add(Promise::Snapshots, QStringLiteral("a change that is none: %1").arg(shown));
    holder->told = shown;
    look();
    if (const auto react = std::exchange(holder->atFirstChange, {}))
        react();
}

/// The first state of the database, from that one on, of which all that is shown may be.
std::optional<size_t> Audience::find(size_t from, const std::vector<QString> &people)
{
    for (size_t snapshot = from; snapshot < m_deployment.history().size(); ++snapshot) {
        for (const QString &person : people) {
            const bool fits = std::all_of(m_holders.begin(), m_holders.end(), [&](const auto &holder) {
                const QString shown = shownTo(*holder);
                return shown.isEmpty() || shown == m_deployment.spokenAt(holder->query, person, snapshot);
            });
            if (fits)
                return snapshot;
        }
    }
    return std::nullopt;
}

void Audience::look()
{
    if (m_lost)
        return;
    const std::vector<QString> everybody{QString(), QStringLiteral("alice"), QStringLiteral("bob")};
    const std::vector<QString> people = m_client.isAuthenticated() ? std::vector{m_people.back()} : m_people;
    if (const auto found = find(m_seen, people)) {
        m_seen = *found;
        return;
    }
    m_lost = true; // one complaint is enough
    if (find(m_seen, everybody))
        m_complaints.add(Promise::Discretion, QStringLiteral("what is shown is not for '%1'").arg(m_people.back()));
    else
        m_complaints.add(Promise::Snapshots, find(0, everybody) ? QStringLiteral("what is shown went back in time")
                                                                : QStringLiteral("what is shown never was"));
}

void Audience::lookForOwnWrite(size_t snapshot)
{
    look();
    if (m_lost)
        return;
    m_seen = std::max(m_seen, snapshot);
    if (find(m_seen, m_people))
        return;
    m_lost = true;
    m_complaints.add(Promise::OwnWrites, QStringLiteral("a mutation succeeded and its write is not shown"));
}

void Audience::lookForUntold()
{
    for (const auto &holder : m_holders) {
        holder->mayBeToldOfNothing = false;
        if (shownTo(*holder) != holder->told)
            m_complaints.add(Promise::Snapshots, QStringLiteral("a change that nobody was told of: %1").arg(shownTo(*holder)));
    }
}

void Audience::lookInTheEnd()
{
    look();
    lookForUntold();
    for (const auto &holder : m_holders) {
        const QString &there = m_deployment.spokenAt(holder->query, m_people.back(), m_deployment.history().size() - 1);
        if (shownTo(*holder) != there)
            m_complaints.add(Promise::Snapshots, QStringLiteral("in the end %1 is shown and %2 is there").arg(shownTo(*holder), there));
    }
}

bool Audience::isUpToDate() const
{
    return std::all_of(m_holders.begin(), m_holders.end(), [this](const auto &holder) {
        return shownTo(*holder) == m_deployment.spokenAt(holder->query, m_people.back(), m_deployment.history().size() - 1);
    });
}

bool Audience::allShown() const
{
    return std::none_of(m_holders.begin(), m_holders.end(), [](const auto &holder) { return shownTo(*holder).isEmpty(); });
}

QStringList Audience::queries() const
{
    QStringList all;
    for (const auto &holder : m_holders) {
        const KnownQuery &known = ModelDeployment::knownQueries()[holder->query];
        const QJsonObject args = convex::toJson(convex::Value(known.args)).value_or(QJsonValue()).toObject();
        all.append(known.path + toText(args));
    }
    all.removeDuplicates();
    all.sort();
    return all;
}

} // namespace latchkey::test
