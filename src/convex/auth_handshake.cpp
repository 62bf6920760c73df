// SPDX-License-Identifier: MIT
#include "convex/auth_handshake.h"

namespace latchkey::convex {

AuthHandshake::Phase AuthHandshake::phase() const
{
    if (!m_refusedJwt.isEmpty())
        return Phase::TokenWanted;
    if (!hasToken())
        return Phase::Nobody;
    return m_tokenSent && m_agreed ? Phase::Confirmed : Phase::Unconfirmed;
}

bool AuthHandshake::setToken(core::Secret jwt)
{
    const bool isReplacement = phase() == Phase::TokenWanted;
    if (isReplacement && sameSecret(jwt, m_refusedJwt)) {
        forget();
        return false;
    }
    if (!isReplacement)
        m_refusals = 0;
    m_refusedJwt.wipe();
    m_answerOwed = true;
    // Every accepted Authenticate makes the server run all queries again: the same token is not worth that.
    if (hasToken() && sameSecret(jwt, m_jwt))
        return true;
    m_jwt = std::move(jwt);
    m_tokenSent = false;
    return true;
}

void AuthHandshake::clear()
{
    forget();
    m_answerOwed = true;
}

void AuthHandshake::forget()
{
    m_jwt.wipe();
    m_refusedJwt.wipe();
    m_refusals = 0;
    m_tokenSent = false;
    m_answerOwed = false;
    m_openedUnsettled = false;
}

void AuthHandshake::handleConnectionLost()
{
    m_version = 0;
    m_tokenSent = false;
    m_serverHoldsIdentity = false;
    m_agreed = false;
    m_openedUnsettled = false;
}

std::optional<Authenticate> AuthHandshake::takeMessage()
{
    if (isSent() || phase() == Phase::TokenWanted)
        return std::nullopt;
    // An empty JWT is `None`; it counts as a version like any other.
    Authenticate message{m_version, m_jwt.clone()};
    m_tokenSent = hasToken();
    m_serverHoldsIdentity = hasToken();
    m_agreed = false;
    ++m_version;
    return message;
}

std::optional<Authenticate> AuthHandshake::restart()
{
    auto message = takeMessage();
    m_openedUnsettled = message.has_value();
    return message;
}

void AuthHandshake::handleTransition(const StateVersion &start, const StateVersion &end)
{
    // 7.3. Where nothing was said on this connection, the server holds nobody, and any transition shows it.
    const bool advanced = end.identity > start.identity || m_version == 0;
    if (!isSent() || !advanced || end.identity < m_version)
        return;
    m_agreed = true;
    m_openedUnsettled = false;
    if (hasToken())
        m_refusals = 0;
}

std::optional<bool> AuthHandshake::takeAnswer()
{
    if (!m_answerOwed || !m_agreed || !isSent())
        return std::nullopt;
    m_answerOwed = false;
    return hasToken();
}

AuthHandshake::Verdict AuthHandshake::handleError(const AuthError &error)
{
    // A newer token is already on its way; the next connection will carry it.
    if (!error.authUpdateAttempted && phase() == Phase::Unconfirmed)
        return Verdict::Ignored;
    if (error.baseVersion && quint64(*error.baseVersion) + 1 < m_version)
        return Verdict::Ignored;
    if (!hasToken())
        return Verdict::Ignored;
    if (++m_refusals >= refusalsBeforeGivingUp) {
        forget();
        return Verdict::GivenUp;
    }
    m_refusedJwt = std::move(m_jwt);
    m_tokenSent = false;
    return Verdict::FreshTokenWanted;
}

} // namespace latchkey::convex
