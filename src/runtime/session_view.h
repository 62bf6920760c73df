// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/session_manager.h"

namespace latchkey::runtime {

class SessionConductor;

/// Everything a front end shows of a session at one moment, derived and never stored elsewhere. SessionManager compares
/// two of them to know which property changed.
struct SessionView {
    SessionManager::Phase phase = SessionManager::Phase::Starting;
    SessionManager::Link link = SessionManager::Link::Offline;
    SessionManager::SignedOutReason signedOutReason = SessionManager::SignedOutReason::NeverSignedIn;
    SessionManager::JoiningReason joiningReason = SessionManager::JoiningReason::WaitingForRecord;
    session::User user;
    session::Organization activeOrganization;
    bool switching = false;
    bool signingIn = false;
    bool reauthenticating = false;
    session::User newcomer;
    std::optional<session::OrganizationList> organizations;
    std::optional<core::Failure> failure;
    session::SignInProgress signInProgress;
    bool remembered = true;
    QDateTime asOf;
    QString sessionId;
    QDateTime expiresAt;
};

SessionView viewOf(const SessionConductor &conductor);

} // namespace latchkey::runtime
