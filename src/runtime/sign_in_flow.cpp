// SPDX-License-Identifier: MIT
#include "runtime/sign_in_flow.h"

#include "ports/http.h"
#include "runtime/token_keeper.h"
#include "session/auth_requests.h"

namespace latchkey::runtime {

using core::FailureKind;
using session::SignInProgress;

SignInFlow::SignInFlow(const SessionParts &parts, TokenKeeper &keeper, session::Attempt attempt)
    : m_parts(parts), m_keeper(keeper), m_attempt(attempt)
{
}

SignInFlow::~SignInFlow() = default;

void SignInFlow::signIn(const QString &email, const core::Secret &password)
{
    if (const auto input = session::checkSignInInput(email, password.textLength()); !input)
        return Q_EMIT failed(m_attempt, input.error());
    send(session::buildEmailSignIn(m_parts.deployment.siteUrl, email, password));
}

void SignInFlow::signUp(const QString &name, const QString &email, const core::Secret &password)
{
    if (const auto input = session::checkSignUpInput(name, email, password.textLength()); !input)
        return Q_EMIT failed(m_attempt, input.error());
    send(session::buildEmailSignUp(m_parts.deployment.siteUrl, name, email, password));
}

BrowserSignIn &SignInFlow::beginInBrowser()
{
    m_browser = std::make_unique<BrowserSignIn>(m_parts, [this](core::Result<core::HttpRequest> redemption) {
        if (!redemption)
            return Q_EMIT failed(m_attempt, redemption.error());
        Q_EMIT stepNeeded(m_attempt, session::SignInStep::Credentials);
        send(std::move(*redemption));
    });
    connect(m_browser.get(), &BrowserSignIn::progressChanged, this, &SignInFlow::progressChanged);
    return *m_browser;
}

void SignInFlow::signInWithBrowser()
{
    beginInBrowser().start();
}

void SignInFlow::resumeInBrowser(PendingSignIn pending)
{
    beginInBrowser().resume(std::move(pending));
}

void SignInFlow::signInWithDeviceCode()
{
    m_device = std::make_unique<DeviceSignIn>(m_parts, [this](core::Result<DeviceSignIn::SignedIn> signedIn) {
        if (!signedIn)
            return Q_EMIT failed(m_attempt, signedIn.error());
        Q_EMIT stepNeeded(m_attempt, session::SignInStep::Credentials);
        adopt(std::move(signedIn->sessionToken), signedIn->userId);
    });
    connect(m_device.get(), &DeviceSignIn::progressChanged, this, &SignInFlow::progressChanged);
    m_device->start();
}

void SignInFlow::cancel()
{
    m_waiting.reset();
    if (m_browser)
        m_browser->abandon();
    if (m_device)
        m_device->abandon();
}

SignInProgress SignInFlow::progress() const
{
    if (m_browser)
        return m_browser->progress();
    return m_device ? m_device->progress() : SignInProgress{};
}

void SignInFlow::send(core::HttpRequest request)
{
    m_parts.http.send(std::move(request), m_waiting.get(),
                      [this](const core::Result<core::HttpResponse> &response) { read(response); });
}

void SignInFlow::read(const core::Result<core::HttpResponse> &response)
{
    if (!response)
        return Q_EMIT failed(m_attempt, response.error());
    auto reply = session::readSignInReply(*response);
    if (!reply)
        return Q_EMIT failed(m_attempt, reply.error());
    if (std::holds_alternative<session::SecondFactorReply>(*reply))
        return Q_EMIT failed(m_attempt, {FailureKind::SecondFactorRejected, {}, QStringLiteral("unsupported"), {}});
    if (std::holds_alternative<session::VerificationMailReply>(*reply))
        return Q_EMIT failed(m_attempt, {FailureKind::EmailNotVerified, {}, {}, {}});
    auto &signedIn = std::get<session::SignedInReply>(*reply);
    adopt(std::move(signedIn.sessionToken), signedIn.userId);
}

void SignInFlow::adopt(core::Secret sessionToken, const QString &userId)
{
    m_hasSession = true;
    // A keychain that refuses does not void the sign-in: TokenKeeper says that it will not be remembered, and tries again.
    m_keeper.adopt(std::move(sessionToken), userId, m_waiting.get(),
                   [this, userId](const core::Result<void> &) { Q_EMIT succeeded(m_attempt, userId); });
    m_keeper.renewJwt();
}

} // namespace latchkey::runtime
