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
    m_browser = std::make_unique<BrowserSignIn>(m_parts, [this](core::Result<BrowserSignIn::Redemption> redemption) {
        if (m_leftover)
            return leave(core::failed(FailureKind::Cancelled)); // the code was on its way in here: it stays unspent
        if (!redemption)
            return fail(redemption.error());
        Q_EMIT stepNeeded(m_attempt, session::SignInStep::Credentials);
        send(std::move(redemption->request), redemption->read);
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
            return fail(signedIn.error());
        grant(std::move(*signedIn));
    });
    connect(m_device.get(), &DeviceSignIn::progressChanged, this, &SignInFlow::progressChanged);
    m_device->start();
}

void SignInFlow::cancel(core::Completion<core::Secret> leftover)
{
    m_leftover = std::move(leftover);
    if (m_browser)
        m_browser->abandon();
    if (m_adopted)
        m_waiting.reset();
    const bool answerOnItsWay = m_sending || (m_device && m_device->abandon());
    if (answerOnItsWay)
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_granted.isEmpty())
                leave(core::failed(FailureKind::Cancelled));
            else
                leave(std::exchange(m_granted, core::Secret()));
        },
        Qt::QueuedConnection);
}

void SignInFlow::leave(core::Result<core::Secret> leftover)
{
    const auto done = std::exchange(m_leftover, nullptr);
    if (done)
        done(std::move(leftover));
}

SignInProgress SignInFlow::progress() const
{
    if (m_browser)
        return m_browser->progress();
    return m_device ? m_device->progress() : SignInProgress{};
}

void SignInFlow::send(core::HttpRequest request, ReplyReader reader)
{
    m_sending = true;
    m_parts.http.send(std::move(request), m_waiting.get(),
                      [this, reader](const core::Result<core::HttpResponse> &response) {
                          m_sending = false;
                          read(response ? reader(*response) : core::failed(response.error()));
                      });
}

void SignInFlow::read(core::Result<session::SignInReply> reply)
{
    if (!reply)
        return fail(reply.error());
    if (std::holds_alternative<session::SecondFactorReply>(*reply))
        return fail({FailureKind::SecondFactorRejected, {}, QStringLiteral("unsupported"), {}});
    if (std::holds_alternative<session::VerificationMailReply>(*reply))
        return fail({FailureKind::EmailNotVerified, {}, {}, {}});
    grant(std::move(std::get<session::SignedInReply>(*reply)));
}

void SignInFlow::grant(session::SignedInReply signedIn)
{
    if (m_leftover)
        return leave(std::move(signedIn.sessionToken));
    m_granted = std::move(signedIn.sessionToken);
    m_person = std::move(signedIn.person);
    // Whoever chooses between two people has the person's time; else what is left is done in seconds.
    Q_EMIT stepNeeded(m_attempt, session::SignInStep::Credentials);
    Q_EMIT granted(m_attempt, m_person);
}

void SignInFlow::fail(const core::Failure &failure)
{
    if (m_leftover)
        return leave(core::failed(failure));
    Q_EMIT failed(m_attempt, failure);
}

void SignInFlow::adopt()
{
    m_adopted = true;
    // A keychain that refuses does not void the sign-in: TokenKeeper says that it will not be remembered, and tries again.
    m_keeper.adopt(std::exchange(m_granted, core::Secret()), m_person.id, m_waiting.get(),
                   [this](const core::Result<void> &) { Q_EMIT succeeded(m_attempt, m_person.id); });
    m_keeper.renewJwt();
}

} // namespace latchkey::runtime
