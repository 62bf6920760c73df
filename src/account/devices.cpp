// SPDX-License-Identifier: MIT
#include "account/devices.h"

#include "account/answer.h"
#include "live/live_client.h"
#include "live/live_query.h"

#include <algorithm>

namespace latchkey::account {

using convex::Value;
using core::FailureKind;

namespace {

const QString listSessions = QStringLiteral("auth:listSessions");
const QString revokeSession = QStringLiteral("auth:revokeSession");

Device deviceOf(const Value &row)
{
    return {row[u"id"].toString(), row[u"userAgent"].toString(), row[u"ipAddress"].toString(),
            momentOf(row[u"createdAt"]), row[u"current"].toBool()};
}

} // namespace

Devices::Devices(live::LiveClient &client) : m_client(client), m_query(client.subscribe(listSessions, {}))
{
    connect(m_query.get(), &live::LiveQuery::changed, this, &Devices::read);
    read();
}

Devices::~Devices() = default;

void Devices::read()
{
    const convex::FunctionResult *result = m_query->result();
    if (!result)
        return;
    if (result->outcome && result->outcome->asArray())
        return take(*result->outcome->asArray());
    if (!result->outcome && result->outcome.error().kind == FailureKind::SessionNotFresh)
        return setNotFresh();
    m_state = State::Failed;
    m_failure = result->outcome ? core::Failure{FailureKind::ProtocolViolation, {}, {}, {}} : result->outcome.error();
    Q_EMIT changed();
}

void Devices::take(const Value::Array &rows)
{
    const bool wasNotFresh = m_state == State::NotFresh;
    m_list.clear();
    for (const Value &row : rows)
        m_list.append(deviceOf(row));
    if (m_state == State::Failed)
        m_failure.reset();
    m_state = State::Shown;
    // What is no longer there has been ended, by us or by somebody else.
    m_wanted.removeIf([this](const QString &id) {
        return std::none_of(m_list.begin(), m_list.end(), [&id](const Device &device) { return device.id == id; });
    });
    Q_EMIT changed();
    if (wasNotFresh) {
        for (const QString &id : QStringList(m_wanted))
            send(id);
    }
}

void Devices::end(const QString &id)
{
    const auto device = std::find_if(m_list.begin(), m_list.end(), [&id](const Device &one) { return one.id == id; });
    if (device == m_list.end() || device->isThis || isEnding(id))
        return;
    m_failure.reset();
    m_wanted.append(id);
    Q_EMIT changed();
    send(id);
}

void Devices::endOthers()
{
    for (const Device &device : QList<Device>(m_list))
        end(device.id);
}

void Devices::dismiss()
{
    m_failure.reset();
    if (m_state == State::NotFresh)
        m_wanted.clear();
    Q_EMIT changed();
}

void Devices::send(const QString &id)
{
    m_client.mutate(revokeSession, {{QStringLiteral("sessionId"), Value(id)}}, this,
                    [this, id](const convex::FunctionResult &result) { takeAnswer(id, result); });
}

void Devices::takeAnswer(const QString &id, const convex::FunctionResult &result)
{
    const auto kind = result.outcome ? std::nullopt : std::optional(result.outcome.error().kind);
    if (kind == FailureKind::SessionNotFresh)
        return setNotFresh();
    m_wanted.removeAll(id);
    if (kind && kind != FailureKind::NotFound)
        m_failure = result.outcome.error();
    Q_EMIT changed();
}

void Devices::setNotFresh()
{
    if (std::exchange(m_state, State::NotFresh) != State::NotFresh && !m_wanted.isEmpty())
        Q_EMIT reauthenticationNeeded();
    Q_EMIT changed();
}

} // namespace latchkey::account
