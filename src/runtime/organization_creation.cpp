// SPDX-License-Identifier: MIT
#include "runtime/organization_creation.h"

#include "ports/time.h"
#include "runtime/live_client.h"

namespace latchkey::runtime {

using core::Failure;
using core::FailureKind;
using namespace std::chrono_literals;

namespace {

constexpr auto creationDeadline = 15s; // as long as a switch may take (session_transitions)

} // namespace

OrganizationCreation::OrganizationCreation(LiveClient &client, const SessionParts &parts)
    : m_client(client), m_parts(parts), m_deadline(parts.time.createTimer())
{
    connect(m_deadline.get(), &ports::Timer::fired, this, [this] { setFailure(Failure{FailureKind::Timeout, {}, {}, {}}); });
}

OrganizationCreation::~OrganizationCreation() = default;

void OrganizationCreation::create(const QString &name)
{
    m_deadline->stop();
    m_asking.reset();
    if (!m_client.isLive())
        return setFailure(Failure{FailureKind::Offline, {}, {}, {}});
    setFailure(std::nullopt);
    m_asking = std::make_unique<QObject>();
    m_deadline->start(creationDeadline);
    m_client.mutate(m_parts.functions.createOrganization, {{QStringLiteral("name"), convex::Value(name.trimmed())}},
                    m_asking.get(), [this](const core::Result<convex::Value> &done) {
                        m_deadline->stop();
                        setFailure(done ? std::nullopt : std::optional(done.error()));
                        if (done)
                            Q_EMIT created((*done)[QStringLiteral("id")].toString());
                    });
}

void OrganizationCreation::setFailure(std::optional<Failure> failure)
{
    m_failure = std::move(failure);
    Q_EMIT failureChanged();
}

} // namespace latchkey::runtime
