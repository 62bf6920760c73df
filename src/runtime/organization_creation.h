// SPDX-License-Identifier: MIT
#pragma once

#include "convex/base_client.h"
#include "runtime/session_parts.h"

#include <QObject>

#include <memory>
#include <optional>

namespace latchkey::ports {
class Timer;
}

namespace latchkey::live {
class LiveClient;
}

namespace latchkey::runtime {

/// The creation of one organisation at a time, asked of the deployment and waited for.
///
/// Holds: what the last one failed of, until the next or dismiss(). No answer within 15 s is a Timeout; one that comes later
/// still counts, and takes the failure back, but it is not sent again on another connection. Asking anew for the same name
/// while that may be goes on waiting for it: two would be made else. Offline when the link is not live.
/// Does not switch to what it made: the server does, and the person's record says so.
class OrganizationCreation : public QObject {
    Q_OBJECT
public:
    OrganizationCreation(live::LiveClient &client, const SessionParts &parts);
    ~OrganizationCreation() override;

    void create(const QString &name);
    void dismiss() { m_failure.reset(); }
    /// The session has ended: an answer would be about nobody.
    void abandon();
    const std::optional<core::Failure> &failure() const { return m_failure; }

Q_SIGNALS:
    void created(const QString &organizationId);
    void failureChanged();

private:
    void send(const QString &name);
    void handleTimeout();
    void setFailure(std::optional<core::Failure> failure);

    live::LiveClient &m_client;
    const SessionParts &m_parts;
    std::optional<core::Failure> m_failure;
    std::optional<QString> m_asked; ///< the name of the one that has no answer yet
    std::optional<convex::RequestId> m_request;
    std::unique_ptr<QObject> m_asking; ///< context of its answer
    std::unique_ptr<ports::Timer> m_deadline;
};

} // namespace latchkey::runtime
