// SPDX-License-Identifier: MIT
#include "runtime/organization_creation.h"

#include "ports/time.h"
#include "live/live_client.h"

namespace latchkey::runtime {

using core::Failure;
using core::FailureKind;
using namespace std::chrono_literals;

namespace {

constexpr auto creationDeadline = 15s; // as long as a switch may take (session_transitions)

} // namespace

OrganizationCreation::OrganizationCreation(live::LiveClient &client, const SessionParts &parts)
    : m_client(client), m_parts(parts), m_deadline(parts.time.createTimer())
{
    connect(m_deadline.get(), &ports::Timer::fired, this, &OrganizationCreation::handleTimeout);
}

OrganizationCreation::~OrganizationCreation() = default;

void OrganizationCreation::create(const QString &name)
{
    if (!m_client.isLive())
        return setFailure(Failure{FailureKind::Offline, {}, {}, {}});
    setFailure(std::nullopt);
    m_deadline->start(creationDeadline);
    if (m_asked != name.trimmed())
        send(name.trimmed());
}

void OrganizationCreation::send(const QString &name)
{
    m_asked = name;
    m_asking = std::make_unique<QObject>();
    m_request = m_client.mutate(m_parts.functions.createOrganization, {{QStringLiteral("name"), convex::Value(name)}},
                                m_asking.get(), [this](const convex::FunctionResult &result) {
                                    const auto &done = result.outcome;
                                    const bool waitedFor = m_deadline->isActive();
                                    m_deadline->stop();
                                    m_asked.reset();
                                    if (done || waitedFor) // else what is shown has been said, and is no news
                                        setFailure(done ? std::nullopt : std::optional(done.error()));
                                    if (done)
                                        Q_EMIT created((*done)[QStringLiteral("id")].toString());
                                });
}

void OrganizationCreation::abandon()
{
    m_asking.reset();
    m_asked.reset();
    m_deadline->stop();
    m_failure.reset();
}

void OrganizationCreation::handleTimeout()
{
    if (m_request)
        m_client.giveUp(*m_request);
    setFailure(Failure{FailureKind::Timeout, {}, {}, {}});
}

void OrganizationCreation::setFailure(std::optional<Failure> failure)
{
    m_failure = std::move(failure);
    Q_EMIT failureChanged();
}

} // namespace latchkey::runtime
