// SPDX-License-Identifier: MIT
#pragma once

#include "convex/messages.h"

#include <optional>

namespace latchkey::convex {

/// Which identity we speak as, and whether the server agrees (convex-sync-protocol 7).
///
///     Nobody ──setToken──► Unconfirmed ──transition covers it──► Confirmed
///       ▲  ▲                 ▲  │  ▲ connection lost               │  │
///       │  │                 │  │  └───────────────────────────────┘  │
///       │  └──given up───────┼──┤ refused                             │ expired, or refused
///       │                    │  ▼                                     │
///       └──────clear─────────┴─ TokenWanted ◄─────────────────────────┘
///                               (setToken with another token → Unconfirmed, with the refused one → given up)
///
/// Holds the connection's JWT until it is replaced, refused or cleared; the identity version, which counts the
/// Authenticate messages sent on this connection; how often in a row the server refused; whether an answer is owed for
/// what was last asked. Does not fetch tokens, does not read their claims, and does not decide when sending is allowed.
class AuthHandshake {
public:
    enum class Phase { Nobody, Unconfirmed, Confirmed, TokenWanted };
    enum class Verdict { Ignored, FreshTokenWanted, GivenUp };

    /// The first token and three fresh ones (7.6).
    static constexpr int refusalsBeforeGivingUp = 4;

    Phase phase() const;
    quint32 version() const { return m_version; }

    /// False when it is the very token the server has just refused: that is giving up, not trying again.
    bool setToken(core::Secret jwt);
    void clear();

    void handleConnectionLost();
    /// What has to be said so that the server has our identity, if anything.
    std::optional<Authenticate> takeMessage();
    /// The same as part of opening a connection.
    std::optional<Authenticate> restart();
    /// After a transition has been checked.
    void handleTransition(const StateVersion &start, const StateVersion &end);
    /// The identity the server agreed to (true: ours, false: nobody), once for each setToken() or clear().
    std::optional<bool> takeAnswer();
    Verdict handleError(const AuthError &error);
    /// False while the token this connection was opened with waits for its answer.
    bool isSettledSinceOpen() const { return !m_openedUnsettled; }

private:
    bool hasToken() const { return !m_jwt.isEmpty(); }
    bool isSent() const { return hasToken() ? m_tokenSent : !m_serverHoldsIdentity; }
    void forget();

    core::Secret m_jwt;
    core::Secret m_refusedJwt; ///< while a fresh token is wanted; kept only to tell a fresh one from it
    quint32 m_version = 0;
    int m_refusals = 0;
    bool m_tokenSent = false;
    bool m_serverHoldsIdentity = false; ///< it may, as far as this connection's messages go
    bool m_agreed = false;              ///< a transition covered all we have said on this connection
    bool m_answerOwed = false;
    bool m_openedUnsettled = false;
};

} // namespace latchkey::convex
