// SPDX-License-Identifier: MIT
#include "account/requests.h"

#include "live/live_client.h"

namespace latchkey::account {

using core::Failure;
using core::FailureKind;
using live::LiveClient;

Requests::Requests(LiveClient &client) : m_client(client)
{
    connect(&client, &LiveClient::stateChanged, this, &Requests::handleState);
}

void Requests::mutate(const QString &about, const QString &path, const convex::Value::Object &args, Done done)
{
    if (!beginOnline(about))
        return;
    const auto request = m_client.mutate(path, args, this, [this, about, done = std::move(done)](const convex::FunctionResult &result) {
        m_mutations.remove(about);
        end(about, result, done);
    });
    if (request && isUnderWay(about))
        m_mutations.insert(about, *request);
}

void Requests::act(const QString &about, const QString &path, const convex::Value::Object &args, Done done)
{
    if (beginOnline(about))
        m_client.runAction(path, args, this, [this, about, done = std::move(done)](const convex::FunctionResult &result) { end(about, result, done); });
}

bool Requests::begin(const QString &about)
{
    if (isUnderWay(about))
        return false;
    m_failure.reset();
    m_underWay.append(about);
    Q_EMIT changed();
    return true;
}

bool Requests::beginOnline(const QString &about)
{
    if (!begin(about))
        return false;
    if (m_client.state() == LiveClient::State::Open)
        return true;
    end(about, {core::failed(FailureKind::Offline)});
    return false;
}

void Requests::handleState()
{
    if (m_client.state() == LiveClient::State::Open)
        return;
    LiveClient &client = m_client; // whoever is told may be done with this
    const auto mutations = std::exchange(m_mutations, {});
    for (const convex::RequestId request : mutations)
        client.giveUp(request);
}

void Requests::end(const QString &about, const convex::FunctionResult &result, const Done &done)
{
    m_underWay.removeAll(about);
    if (!result.outcome)
        refuse(about, result.outcome.error());
    else
        Q_EMIT changed();
    if (result.outcome && done)
        done(*result.outcome);
}

void Requests::refuse(const QString &about, core::Failure failure)
{
    if (failure.kind == FailureKind::Cancelled) // by handleState()
        failure = Failure{FailureKind::Offline, {}, {}, {}};
    if (failure.subject.isEmpty())
        failure.subject = about;
    m_failure = std::move(failure);
    m_failedAbout = about;
    Q_EMIT changed();
}

void Requests::dismiss()
{
    m_failure.reset();
    Q_EMIT changed();
}

} // namespace latchkey::account
