// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_parts.h"
#include "session/user_record.h"

#include <QObject>

#include <memory>

namespace latchkey::live {
class LiveClient;
class LiveQuery;
}

namespace latchkey::runtime {

/// The signed-in person's live queries: who they are, where they work, what set-up still lacks. Turns Convex values into
/// the contract's records and passes on only what the server said under a confirmed identity.
/// Does not decide what an answer means for the session (session/session_machine does).
class LivePerson : public QObject {
    Q_OBJECT
public:
    LivePerson(live::LiveClient &client, const FunctionNames &functions);
    ~LivePerson() override;

    /// getSetupStatus is wanted only while there is nothing to show yet.
    void watchSetup(bool wanted);
    /// The first of our queries that failed, or answered what the contract does not allow.
    std::optional<core::Failure> failure() const;

Q_SIGNALS:
    void recordReceived(const std::optional<latchkey::session::UserRecord> &record);
    void setupReceived(latchkey::session::SetupReason reason);
    void organizationsReceived(const latchkey::session::OrganizationList &organizations);
    void failed();

private:
    void readRecord();
    void readSetup();
    void readOrganizations();
    bool isAnswered(const live::LiveQuery *query) const;

    live::LiveClient &m_client;
    const FunctionNames &m_functions;
    std::unique_ptr<live::LiveQuery> m_record;
    std::unique_ptr<live::LiveQuery> m_setup;
    std::unique_ptr<live::LiveQuery> m_organizations;
};

} // namespace latchkey::runtime
