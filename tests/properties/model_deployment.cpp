// SPDX-License-Identifier: MIT
#include "properties/model_deployment.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace latchkey::test {

using convex::Value;
using std::chrono::milliseconds;

namespace {

constexpr quint64 beginning = 1'795'322'043'768'000'000;
constexpr quint64 tick = 300; // more than a byte: an order by text would not be that of numbers

const QLatin1String number("number");
const QLatin1String name("name");

QString said(const convex::Value &value)
{
    return convex::toCanonicalText(value).value_or(QStringLiteral("?"));
}

convex::Value valueOf(const QJsonValue &json)
{
    const Value list = convex::fromJson(QJsonDocument(QJsonArray{json}).toJson()).value_or(Value());
    return list.asArray() ? list.asArray()->front() : Value();
}

QJsonArray linesOf(const QStringList &log, const QString &author)
{
    QJsonArray lines;
    for (const QString &line : log) {
        if (author.isEmpty() || line.section(u' ', 1) == author)
            lines.append(line);
    }
    return lines;
}

} // namespace

QString spoken(const convex::FunctionResult &result)
{
    if (result.outcome)
        return said(*result.outcome);
    return u'!' + (result.errorData ? (*result.errorData)[QStringLiteral("code")].toString() : QString());
}

ModelDeployment::ModelDeployment(const ports::Time &time) : m_time(time)
{
    m_history.front().ts = beginning;
}

// --- people -----------------------------------------------------------------------------------------------------------

QString ModelDeployment::token(const QString &person, int serial, std::optional<milliseconds> until)
{
    return QStringLiteral("%1|%2|%3").arg(person).arg(serial).arg(until ? until->count() : 0);
}

bool ModelDeployment::isExpired(const QString &token) const
{
    const milliseconds until(token.section(u'|', 2, 2).toLongLong());
    return until.count() > 0 && until <= now();
}

bool ModelDeployment::isRefused(const QString &token) const
{
    return personOf(token) == QLatin1String("mallory") || isExpired(token);
}

milliseconds ModelDeployment::now() const
{
    return m_time.steady();
}

// --- functions --------------------------------------------------------------------------------------------------------

const std::vector<KnownQuery> &ModelDeployment::knownQueries()
{
    static const std::vector<KnownQuery> queries{
        {QStringLiteral("counters:get"), {{name, convex::Value(QStringLiteral("a"))}}},
        {QStringLiteral("log:list"), {}},
        {QStringLiteral("who:amI"), {}},
        {QStringLiteral("log:mine"), {}},
        {QStringLiteral("counters:get"), {{name, convex::Value(QStringLiteral("b"))}}},
    };
    return queries;
}

Answer ModelDeployment::query(const QString &path, const QJsonObject &args, const QString &person, const Snapshot &at)
{
    if (path == QLatin1String("counters:get")) {
        const auto counter = at.counters.find(args[name].toString());
        return {counter == at.counters.end() ? 0 : counter->second, {}, 0};
    }
    if (path == QLatin1String("log:list"))
        return {linesOf(at.log, {}), {}, 0};
    if (path == QLatin1String("who:amI"))
        return {person.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(person), {}, 0};
    if (person.isEmpty())
        return {{}, QStringLiteral("UNAUTHENTICATED"), 0};
    return {linesOf(at.log, person), {}, 0};
}

Answer ModelDeployment::mutate(const QString &session, int request, const QString &path, const QJsonObject &args,
                               const QString &person)
{
    const auto known = m_remembered.find({session, request});
    if (known != m_remembered.end())
        return known->second;
    if (path == QLatin1String("log:refuse"))
        return {{}, QStringLiteral("CONFLICT"), 0};
    Snapshot &next = commit();
    if (path == QLatin1String("log:append"))
        next.log.append(QStringLiteral("%1 %2").arg(args[number].toInt()).arg(person));
    else
        next.counters[args[name].toString()] += args[QLatin1String("by")].toInt();
    m_executions.push_back({args[number].toInt(), false, person, m_history.size() - 1});
    return m_remembered[{session, request}] = {args[number], {}, next.ts};
}

Answer ModelDeployment::act(const QString &path, const QJsonObject &args, const QString &person)
{
    m_executions.push_back({args[number].toInt(), true, person, m_history.size() - 1});
    if (path == QLatin1String("mail:bounce"))
        return {{}, QStringLiteral("NOT_FOUND"), 0};
    return {args[number], {}, 0};
}

void ModelDeployment::writeElsewhere(int which)
{
    Snapshot &next = commit();
    if (which % 3 == 0)
        next.log.append(QStringLiteral("%1 bob").arg(-int(m_history.size())));
    else
        next.counters[which % 3 == 1 ? QStringLiteral("a") : QStringLiteral("b")] += 1;
}

Snapshot &ModelDeployment::commit()
{
    Snapshot next = m_history.back();
    next.ts += tick;
    m_history.push_back(std::move(next));
    return m_history.back();
}

// --- what was ---------------------------------------------------------------------------------------------------------

const QString &ModelDeployment::spokenAt(size_t query, const QString &person, size_t snapshot)
{
    QString &text = m_spoken[{query, person, snapshot}];
    if (text.isEmpty()) {
        const KnownQuery &known = knownQueries()[query];
        const QJsonObject args = convex::toJson(convex::Value(known.args)).value_or(QJsonValue()).toObject();
        const Answer answer = ModelDeployment::query(known.path, args, person, m_history[snapshot]);
        text = answer.errorCode.isEmpty() ? said(valueOf(answer.value))
                                          : u'!' + answer.errorCode;
    }
    return text;
}

std::vector<Execution> ModelDeployment::executionsOf(int request) const
{
    std::vector<Execution> found;
    std::copy_if(m_executions.begin(), m_executions.end(), std::back_inserter(found),
                 [request](const Execution &one) { return one.number == request; });
    return found;
}

} // namespace latchkey::test
